#include "editor/document/documentwalker.h"

#include "editor/document/documentformat.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <limits>

namespace gaoqian {

namespace {

/// Positions of the document that are asked for.
struct Range {
    int from = 0;
    int to = std::numeric_limits<int>::max();

    bool touches(int first, int end) const { return first < to && end > from; }
};

/// What one QTextBlock or table gives, with where it is nested. Blocks may be empty: a Filler still keeps its list item alive.
struct Entry {
    Nesting nesting;
    Blocks blocks;
};

Blocks blocksOf(QTextFrame::iterator from, QTextFrame::iterator to, Range range);

void appendText(Runs &runs, QString text, const QTextCharFormat &format)
{
    Run run = runStyle(format);
    if (!runs.isEmpty()) {
        Run &last = runs.last();
        if (last.styles == run.styles && last.link == run.link && last.colour == run.colour) {
            last.text += text;
            return;
        }
    }
    run.text = std::move(text);
    runs.append(std::move(run));
}

/// Takes the pieces of one block apart: text, pictures with the caption behind them, dividers.
class BlockReader {
public:
    explicit BlockReader(const BlockShape &shape) : m_shape(shape) {}

    void read(const QString &text, const QTextCharFormat &format)
    {
        if (isFigure(format) || isDivider(format)) {
            for (qsizetype i = 0; i < text.size(); ++i)
                readObject(format);
            return;
        }
        const bool separator = m_figure && m_runs.isEmpty() && !m_separatorSeen && text.startsWith(QChar::LineSeparator);
        m_separatorSeen = true;
        const QString kept = separator ? text.mid(1) : text;
        if (!kept.isEmpty())
            appendText(m_runs, kept, format);
    }

    Blocks finish()
    {
        closePiece();
        if (m_blocks.isEmpty() && m_shape.kind != BlockKind::Filler)
            m_blocks.append(textBlock());
        return std::move(m_blocks);
    }

private:
    void readObject(const QTextCharFormat &format)
    {
        closePiece();
        m_separatorSeen = false;
        if (isFigure(format))
            m_figure = figureFrom(format);
        else
            m_blocks.append(Divider());
    }

    void closePiece()
    {
        if (m_figure) {
            m_figure->caption = std::move(m_runs);
            m_blocks.append(*std::move(m_figure));
        } else if (!m_runs.isEmpty()) {
            m_blocks.append(textBlock());
        }
        m_figure.reset();
        m_runs.clear();
    }

    Block textBlock()
    {
        if (m_shape.kind == BlockKind::Heading)
            return Heading{m_shape.level, m_blocks.isEmpty() ? m_shape.label : QString(), std::move(m_runs)};
        return Paragraph{std::move(m_runs), m_shape.align, m_shape.indent, m_shape.lead};
    }

    const BlockShape &m_shape;
    Blocks m_blocks;
    Runs m_runs;
    std::optional<Figure> m_figure;
    bool m_separatorSeen = false; ///< The line break between a picture and its caption is no part of the caption.
};

Entry entryOf(const QTextBlock &block, Range range)
{
    BlockShape shape = shapeOf(block);
    BlockReader reader(shape);
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const int from = std::max(range.from, fragment.position());
        const int to = std::min(range.to, fragment.position() + fragment.length());
        if (from < to)
            reader.read(fragment.text().mid(from - fragment.position(), to - from), fragment.charFormat());
    }
    Blocks blocks = reader.finish();
    return {std::move(shape.nesting), std::move(blocks)};
}

TableCell cellOf(const QTextTableCell &cell)
{
    const int columnSpan = std::max(cell.columnSpan(), cell.format().intProperty(prop::CutColumnSpan));
    return {blocksOf(cell.begin(), cell.end(), {}), columnSpan, cell.rowSpan()};
}

/// Cells that begin in `row` from `firstColumn` to `lastColumn`, without the empty ones that only fill the grid up.
TableRow rowOf(const QTextTable &table, int row, int firstColumn, int lastColumn)
{
    TableRow result;
    qsizetype wanted = 0;
    for (int column = firstColumn; column <= lastColumn; ++column) {
        const QTextTableCell cell = table.cellAt(row, column);
        if (cell.row() != row || cell.column() != column)
            continue;
        result.cells.append(cellOf(cell));
        if (!cell.format().boolProperty(prop::Padding) || !result.cells.constLast().blocks.isEmpty())
            wanted = result.cells.size();
    }
    result.cells.resize(wanted);
    return result;
}

Table tableOf(const QTextTable &table)
{
    Table result;
    result.headerRows = table.format().headerRowCount();
    for (int row = 0; row < table.rows(); ++row)
        result.rows.append(rowOf(table, row, 0, table.columns() - 1));
    return result;
}

/// Entries `from` to `to` as blocks, where their first `depth` levels are already accounted for.
Blocks grouped(QList<Entry> &entries, qsizetype from, qsizetype to, qsizetype depth)
{
    Blocks blocks;
    while (from < to) {
        Entry &entry = entries[from];
        if (entry.nesting.size() <= depth) {
            blocks.append(std::move(entry.blocks));
            ++from;
            continue;
        }
        const Level level = entry.nesting.at(depth);
        const auto runEnd = [&](auto belongs) {
            qsizetype end = from + 1;
            while (end < to && entries.at(end).nesting.size() > depth && belongs(entries.at(end).nesting.at(depth)))
                ++end;
            return end;
        };
        const qsizetype end = runEnd([&](const Level &other) { return other.sameContainer(level); });
        if (!level.isList()) {
            blocks.append(Quote{grouped(entries, from, end, depth + 1)});
            from = end;
            continue;
        }
        ListBlock list{level.kind == Level::Numbers, {}};
        while (from < end) {
            const Level item = entries.at(from).nesting.at(depth);
            const qsizetype itemEnd = runEnd([&](const Level &other) { return other == item; });
            list.items.append(ListItem{grouped(entries, from, itemEnd, depth + 1)});
            from = itemEnd;
        }
        blocks.append(std::move(list));
    }
    return blocks;
}

Blocks blocksOf(QTextFrame::iterator from, QTextFrame::iterator to, Range range)
{
    QList<Entry> entries;
    for (; from != to; ++from) {
        if (const auto *table = qobject_cast<const QTextTable *>(from.currentFrame())) {
            if (range.touches(table->firstPosition() - 1, table->lastPosition() + 1))
                entries.append({nestingFromText(table->format().stringProperty(prop::NestingPath)), {tableOf(*table)}});
        } else if (const QTextBlock block = from.currentBlock(); block.isValid()) {
            if (range.touches(block.position(), block.position() + block.length()))
                entries.append(entryOf(block, range));
        }
    }
    return grouped(entries, 0, entries.size(), 0);
}

Blocks selectedCells(const QTextCursor &cursor)
{
    const QTextTable &table = *cursor.currentTable();
    int firstRow = 0, rows = 0, firstColumn = 0, columns = 0;
    cursor.selectedTableCells(&firstRow, &rows, &firstColumn, &columns);
    Table result;
    result.headerRows = std::clamp(table.format().headerRowCount() - firstRow, 0, rows);
    for (int row = firstRow; row < firstRow + rows; ++row)
        result.rows.append(rowOf(table, row, firstColumn, firstColumn + columns - 1));
    return {result};
}

} // namespace

Blocks bodyOf(const QTextDocument &document)
{
    const QTextFrame *root = document.rootFrame();
    return blocksOf(root->begin(), root->end(), {});
}

Blocks selectedBlocks(const QTextCursor &cursor)
{
    if (!cursor.hasSelection())
        return {};
    if (cursor.hasComplexSelection() && cursor.currentTable())
        return selectedCells(cursor);
    const Range range{cursor.selectionStart(), cursor.selectionEnd()};
    if (const QTextTable *table = cursor.currentTable()) {
        const QTextTableCell cell = table->cellAt(range.from);
        if (cell.isValid() && cell == table->cellAt(range.to))
            return blocksOf(cell.begin(), cell.end(), range);
    }
    const QTextFrame *root = cursor.document()->rootFrame();
    return blocksOf(root->begin(), root->end(), range);
}

qsizetype blockCount(const QTextBlock &block) { return entryOf(block, {}).blocks.size(); }

} // namespace gaoqian
