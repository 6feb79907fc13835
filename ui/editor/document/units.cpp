#include "editor/document/units.h"

#include <QTextCursor>
#include <QTextDocument>

namespace gaoqian {

namespace {

Units unitsBetween(QTextFrame::iterator from, QTextFrame::iterator to)
{
    Units units;
    for (; from != to; ++from) {
        if (auto *table = qobject_cast<QTextTable *>(from.currentFrame()))
            units.append(Unit(table));
        else if (const QTextBlock block = from.currentBlock(); block.isValid())
            units.append(Unit(block));
    }
    return units;
}

QTextTable *tableAt(const QTextDocument &document, int position)
{
    return qobject_cast<QTextTable *>(document.frameAt(position));
}

} // namespace

Nesting Unit::nesting() const
{
    const QTextFormat format = m_table ? QTextFormat(m_table->format()) : QTextFormat(m_block.blockFormat());
    return nestingFromText(format.stringProperty(prop::NestingPath));
}

void Unit::setNesting(const Nesting &nesting) const
{
    if (nesting == this->nesting())
        return;
    if (m_table) {
        QTextTableFormat format = m_table->format();
        writeNesting(format, nesting, *m_table->document());
        m_table->setFormat(format);
    } else {
        BlockShape shape = shapeOf(m_block);
        if (shape.kind == BlockKind::Filler)
            shape.kind = BlockKind::Paragraph; // an item or a quote holds a paragraph at least
        shape.nesting = nesting;
        setShape(m_block, shape);
    }
}

int Unit::firstPosition() const { return m_table ? m_table->firstPosition() - 1 : m_block.position(); }

int Unit::lastPosition() const { return m_table ? m_table->lastPosition() : m_block.position() + m_block.length() - 1; }

Units unitsAround(const QTextDocument &document, int position)
{
    if (const QTextTable *table = tableAt(document, position)) {
        if (const QTextTableCell cell = table->cellAt(position); cell.isValid())
            return unitsOf(cell);
    }
    return unitsBetween(document.rootFrame()->begin(), document.rootFrame()->end());
}

Units unitsOf(const QTextTableCell &cell) { return unitsBetween(cell.begin(), cell.end()); }

SelectedUnits selectedUnits(const QTextCursor &cursor)
{
    const QTextDocument &document = *cursor.document();
    int position = cursor.selectionStart();
    SelectedUnits result{unitsAround(document, position), 0, 0};
    while (result.units.constLast().lastPosition() < cursor.selectionEnd()) {
        const QTextTable *table = tableAt(document, position);
        if (!table)
            break;
        position = table->firstPosition() - 1;
        result.units = unitsAround(document, position);
    }
    result.first = std::max<qsizetype>(0, indexAt(result.units, position));
    result.last = std::max(result.first, indexAt(result.units, cursor.selectionEnd()));
    return result;
}

qsizetype indexAt(const Units &units, int position)
{
    for (qsizetype i = 0; i < units.size(); ++i)
        if (position >= units.at(i).firstPosition() && position <= units.at(i).lastPosition())
            return i;
    return -1;
}

bool samePath(const Nesting &a, const Nesting &b, qsizetype depth)
{
    return a.size() >= depth && b.size() >= depth && std::equal(a.begin(), a.begin() + depth, b.begin());
}

QList<QTextBlock> selectedTextBlocks(const QTextCursor &cursor)
{
    QList<QTextBlock> blocks;
    const QTextTable *table = cursor.currentTable();
    if (table && cursor.hasComplexSelection()) {
        int firstRow = 0, rows = 0, firstColumn = 0, columns = 0;
        cursor.selectedTableCells(&firstRow, &rows, &firstColumn, &columns);
        for (int row = firstRow; row < firstRow + rows; ++row) {
            for (int column = firstColumn; column < firstColumn + columns; ++column) {
                const QTextTableCell cell = table->cellAt(row, column);
                if (cell.row() != row || cell.column() != column)
                    continue;
                for (QTextBlock block = cell.firstCursorPosition().block();
                     block.isValid() && block.position() <= cell.lastPosition(); block = block.next())
                    blocks.append(block);
            }
        }
        return blocks;
    }
    QTextBlock block = cursor.document()->findBlock(cursor.selectionStart());
    for (; block.isValid() && block.position() <= cursor.selectionEnd(); block = block.next())
        blocks.append(block);
    return blocks;
}

void writeNesting(QTextTableFormat &format, const Nesting &nesting, const QTextDocument &document)
{
    if (nesting.isEmpty())
        format.clearProperty(prop::NestingPath);
    else
        format.setProperty(prop::NestingPath, toText(nesting));
    format.setLeftMargin(document.indentWidth() * qreal(nesting.size()));
}

} // namespace gaoqian
