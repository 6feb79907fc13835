#include "editor/document/documentbuilder.h"

#include "editor/document/tablegrid.h"
#include "editor/document/units.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

namespace gaoqian {

namespace {

/// Qt marks the borders of its frames and paragraphs with these; inside a run they would tear the document apart.
QString withoutFrameMarks(QString text)
{
    text.removeIf([](QChar c) { return c == QChar(0xfdd0) || c == QChar(0xfdd1); });
    for (QChar &c : text)
        if (c == u'\n' || c == u'\r' || c == QChar::ParagraphSeparator)
            c = QChar::LineSeparator;
    return text;
}

QTextTableFormat tableFormat(const Table &table, const Nesting &nesting, const QTextDocument &document)
{
    QTextTableFormat format;
    format.setHeaderRowCount(std::clamp<int>(table.headerRows, 0, int(table.rows.size())));
    writeNesting(format, nesting, document);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setBorder(1);
    format.setBorderCollapse(true);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(QColor(128, 128, 128, 150)); // seen on light and on dark
    format.setCellPadding(6);
    format.setTopMargin(8);
    format.setBottomMargin(12);
    return format;
}

QTextTableCellFormat headerCellFormat()
{
    QTextTableCellFormat format;
    format.setBackground(QColor(128, 128, 128, 40));
    return format;
}

} // namespace

DocumentBuilder::DocumentBuilder(QTextDocument &document) : m_document(document) {}

void DocumentBuilder::fill(const Blocks &body)
{
    m_document.setUndoRedoEnabled(false); // drops the history
    adoptFirstLinesIndented(m_document);
    m_document.clear();
    m_cursor = QTextCursor(&m_document);
    m_cursor.beginEditBlock();
    m_pending = true;
    m_inTable = false;
    m_nextId = 1;
    addBlocks(body, {});
    closeContainer();
    m_cursor.endEditBlock();
    m_document.setUndoRedoEnabled(true);
    m_document.setModified(false);
}

void DocumentBuilder::insert(QTextCursor &cursor, const Blocks &blocks, const Nesting &nesting, bool intoCurrent)
{
    m_cursor = cursor;
    m_cursor.beginEditBlock();
    m_inTable = cursor.currentTable() != nullptr;
    m_pending = intoCurrent;
    m_nextId = freeNestingId(m_document);
    if (!intoCurrent)
        m_cursor.movePosition(QTextCursor::EndOfBlock);
    const ListBlock *onlyList = blocks.size() == 1 ? blocks.constFirst().as<ListBlock>() : nullptr;
    if (onlyList && !nesting.isEmpty() && nesting.constLast().isList())
        addItems(*onlyList, nesting.first(nesting.size() - 1), nesting.constLast());
    else
        addBlocks(blocks, nesting);
    closeContainer();
    m_cursor.endEditBlock();
    cursor.setPosition(m_cursor.position());
}

void DocumentBuilder::insertRuns(QTextCursor &cursor, const Runs &runs)
{
    for (const Run &run : runs)
        cursor.insertText(withoutFrameMarks(run.text), charFormat(run));
}

void DocumentBuilder::addBlocks(const Blocks &blocks, const Nesting &nesting)
{
    for (const Block &block : blocks) {
        if (const auto *paragraph = block.as<Paragraph>()) {
            addText({.align = paragraph->align, .indent = paragraph->indent, .lead = paragraph->lead, .nesting = nesting},
                    paragraph->runs);
        } else if (const auto *heading = block.as<Heading>()) {
            addText({.kind = BlockKind::Heading, .level = heading->level, .label = heading->label, .nesting = nesting},
                    heading->runs);
        } else if (const auto *list = block.as<ListBlock>()) {
            addItems(*list, nesting, {list->ordered ? Level::Numbers : Level::Bullets, m_nextId++, 0});
        } else if (const auto *quote = block.as<Quote>()) {
            const Nesting inside = nesting + Nesting{{Level::Quote, m_nextId++, 0}};
            if (quote->blocks.isEmpty())
                startBlock({.kind = BlockKind::Filler, .nesting = inside});
            addBlocks(quote->blocks, inside);
        } else if (const auto *figure = block.as<Figure>()) {
            addFigure(*figure, nesting);
        } else if (const auto *table = block.as<Table>()) {
            addTable(*table, nesting);
        } else {
            startBlock({.kind = BlockKind::Divider, .nesting = nesting});
            m_cursor.insertText(QString(QChar::ObjectReplacementCharacter), dividerFormat());
        }
    }
}

void DocumentBuilder::addItems(const ListBlock &list, const Nesting &outer, Level level)
{
    for (const ListItem &item : list.items) {
        level.item = m_nextId++;
        const Nesting inside = outer + Nesting{level};
        if (item.blocks.isEmpty())
            startBlock({.kind = BlockKind::Filler, .nesting = inside});
        addBlocks(item.blocks, inside);
    }
}

void DocumentBuilder::addText(const BlockShape &shape, const Runs &runs)
{
    startBlock(shape);
    insertRuns(m_cursor, runs);
}

void DocumentBuilder::addFigure(const Figure &figure, const Nesting &nesting)
{
    startBlock({.kind = BlockKind::Figure, .nesting = nesting});
    m_cursor.insertText(QString(QChar::ObjectReplacementCharacter), figureFormat(figure));
    m_cursor.insertText(QString(QChar::LineSeparator), QTextCharFormat());
    insertRuns(m_cursor, figure.caption);
}

void DocumentBuilder::addTable(const Table &table, const Nesting &nesting)
{
    const TableGrid grid = gridOf(table);
    if (grid.rows == 0)
        return;
    if (m_pending)
        startBlock({.kind = BlockKind::Filler, .nesting = nesting});
    QTextTable *made = m_cursor.insertTable(grid.rows, grid.columns, tableFormat(table, nesting, m_document));
    for (const PlacedCell &placed : grid.cells)
        if (placed.rowSpan > 1 || placed.columnSpan > 1)
            made->mergeCells(placed.row, placed.column, placed.rowSpan, placed.columnSpan);
    for (const PlacedCell &placed : grid.cells) {
        QTextTableCell cell = made->cellAt(placed.row, placed.column);
        QTextCharFormat format = cell.format();
        if (placed.row < table.headerRows)
            format.merge(headerCellFormat());
        if (!placed.cell)
            format.setProperty(prop::Padding, true);
        else if (placed.columnSpan < placed.cell->columnSpan)
            format.setProperty(prop::CutColumnSpan, placed.cell->columnSpan);
        if (format != cell.format())
            cell.setFormat(format);
        fillCell(cell.firstCursorPosition(), placed.cell ? placed.cell->blocks : Blocks());
    }
    m_cursor.setPosition(made->lastPosition() + 1);
    m_pending = true;
}

void DocumentBuilder::fillCell(const QTextCursor &start, const Blocks &blocks)
{
    const bool wasInTable = m_inTable;
    m_cursor.setPosition(start.position());
    m_inTable = true;
    m_pending = true;
    addBlocks(blocks, {});
    closeContainer();
    m_inTable = wasInTable;
}

void DocumentBuilder::startBlock(const BlockShape &shape)
{
    const QTextBlockFormat format = blockFormat(shape, m_document, m_inTable);
    if (m_pending)
        m_cursor.setBlockFormat(format); // not its character format: that of a cell's first block is the cell's own
    else
        m_cursor.insertBlock(format, QTextCharFormat());
    m_pending = false;
}

void DocumentBuilder::closeContainer()
{
    if (m_pending)
        startBlock({.kind = BlockKind::Filler});
}

} // namespace gaoqian
