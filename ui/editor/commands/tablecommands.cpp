#include "editor/commands/tablecommands.h"

#include "editor/commands/bodychange.h"
#include "editor/document/documentwalker.h"

#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

namespace gaoqian {

namespace {

/// Every table of the document in the order in which they begin, tables in cells behind the table that they are in.
QList<QTextTable *> tablesIn(const QTextFrame &frame)
{
    QList<QTextTable *> tables;
    QList<QTextFrame *> children = frame.childFrames();
    std::sort(children.begin(), children.end(),
              [](const QTextFrame *a, const QTextFrame *b) { return a->firstPosition() < b->firstPosition(); });
    for (QTextFrame *child : std::as_const(children)) {
        if (auto *table = qobject_cast<QTextTable *>(child))
            tables.append(table);
        tables += tablesIn(*child);
    }
    return tables;
}

/// Calls `act` for every list of blocks that a block holds, first to last.
template <typename Act> void forEachInside(Block &block, Act act)
{
    if (auto *list = block.as<ListBlock>()) {
        for (ListItem &item : list->items)
            act(item.blocks);
    } else if (auto *quote = block.as<Quote>()) {
        act(quote->blocks);
    } else if (auto *table = block.as<Table>()) {
        for (TableRow &row : table->rows)
            for (TableCell &cell : row.cells)
                act(cell.blocks);
    }
}

/// Changes the table that comes `number`th, counted as `tablesIn` does; counts `number` down to below nought on its way there.
/// A table without rows is taken out.
template <typename Change> void changeTableIn(Blocks &blocks, qsizetype &number, Change change)
{
    for (qsizetype i = 0; i < blocks.size() && number >= 0; ++i) {
        if (auto *table = blocks[i].as<Table>(); table && number-- == 0) {
            change(*table);
            if (table->rows.isEmpty())
                blocks.removeAt(i);
            return;
        }
        forEachInside(blocks[i], [&](Blocks &inside) {
            changeTableIn(inside, number, change);
            if (inside.isEmpty())
                inside.append(Paragraph()); // what holds blocks holds one at least
        });
    }
}

/// Puts what `change` makes of the cursor's table in its place.
template <typename Change> bool replaceTable(QTextCursor &cursor, Change change)
{
    const QTextDocument &document = *cursor.document();
    QTextTable *old = cursor.currentTable();
    const std::optional<CellRange> at = cellsAt(cursor);
    if (!at)
        return false;
    const qsizetype number = tablesIn(*document.rootFrame()).indexOf(old);
    const QTextTableCell cell = old->cellAt(cursor.position());
    const int offset = cursor.hasSelection() ? 0 : cursor.position() - cell.firstPosition();
    const int before = old->firstPosition() - 1;

    Blocks body = bodyOf(document);
    std::optional<EditedTable> now;
    qsizetype countdown = number;
    changeTableIn(body, countdown, [&](Table &table) {
        now = change(table, *at);
        if (now)
            table = now->table;
    });
    if (!now)
        return false;
    changeBody(cursor, body);

    if (now->table.rows.isEmpty()) {
        cursor.setPosition(std::max(0, before - 1));
        return true;
    }
    const QTextTable &made = *tablesIn(*document.rootFrame()).at(number);
    const QTextTableCell first = made.cellAt(now->at.rows.first, now->at.columns.first);
    const bool one = first.rowSpan() >= now->at.rows.size() && first.columnSpan() >= now->at.columns.size();
    if (one)
        cursor.setPosition(std::min(first.firstPosition() + offset, first.lastPosition()));
    else
        selectCells(cursor, made, now->at);
    return true;
}

} // namespace

std::optional<CellRange> cellsAt(const QTextCursor &cursor)
{
    const QTextTable *table = cursor.currentTable();
    if (!table)
        return std::nullopt;
    if (cursor.hasComplexSelection()) {
        int row = 0, rows = 0, column = 0, columns = 0;
        cursor.selectedTableCells(&row, &rows, &column, &columns);
        return CellRange{{row, row + rows - 1}, {column, column + columns - 1}};
    }
    const QTextTableCell cell = table->cellAt(cursor.position());
    if (!cell.isValid())
        return std::nullopt;
    return CellRange{{cell.row(), cell.row() + cell.rowSpan() - 1}, {cell.column(), cell.column() + cell.columnSpan() - 1}};
}

bool mayChangeTable(const QTextCursor &cursor, TableAct act)
{
    const std::optional<CellRange> at = cellsAt(cursor);
    if (!at)
        return false;
    const QTextTable &table = *cursor.currentTable();
    const int headerRows = table.format().headerRowCount();
    switch (act) {
    case TableAct::RowsUp:
        return at->rows.first > 0 && at->rows.first != headerRows;
    case TableAct::RowsDown:
        return at->rows.last < table.rows() - 1 && at->rows.last != headerRows - 1;
    case TableAct::ColumnsLeft:
        return at->columns.first > 0;
    case TableAct::ColumnsRight:
        return at->columns.last < table.columns() - 1;
    case TableAct::MergeCells:
        return cursor.hasComplexSelection();
    case TableAct::SplitCells:
        return !cursor.hasComplexSelection() && (at->rows.size() > 1 || at->columns.size() > 1);
    default:
        return true;
    }
}

bool changeTable(QTextCursor &cursor, TableAct act)
{
    return replaceTable(cursor, [act](const Table &table, const CellRange &at) { return edited(table, act, at); });
}

bool fillCells(QTextCursor &cursor, const Table &content)
{
    return replaceTable(cursor, [&content](const Table &table, const CellRange &at) {
        return filled(table, at.rows.first, at.columns.first, content);
    });
}

bool goToNextCell(QTextCursor &cursor, bool back)
{
    QTextTable *table = cursor.currentTable();
    const QTextTableCell here = table ? table->cellAt(cursor.position()) : QTextTableCell();
    if (!here.isValid())
        return false;
    // a cell that spans rows is met in each of them, but counts only where it begins
    const int places = table->rows() * table->columns();
    for (int place = here.row() * table->columns() + here.column() + (back ? -1 : 1); place >= 0 && place < places;
         place += back ? -1 : 1) {
        const int row = place / table->columns();
        const int column = place % table->columns();
        const QTextTableCell cell = table->cellAt(row, column);
        if (cell.row() == row && cell.column() == column) {
            cursor.setPosition(cell.firstPosition());
            return true;
        }
    }
    if (back)
        return true;
    cursor.setPosition(table->cellAt(table->rows() - 1, 0).firstPosition());
    return changeTable(cursor, TableAct::RowBelow);
}

void selectCells(QTextCursor &cursor, const QTextTable &table, const CellRange &cells)
{
    cursor.setPosition(table.cellAt(cells.rows.first, cells.columns.first).firstPosition());
    cursor.setPosition(table.cellAt(cells.rows.last, cells.columns.last).lastPosition(), QTextCursor::KeepAnchor);
}

void selectRows(QTextCursor &cursor)
{
    if (const std::optional<CellRange> at = cellsAt(cursor))
        selectCells(cursor, *cursor.currentTable(), {at->rows, {0, cursor.currentTable()->columns() - 1}});
}

void selectColumns(QTextCursor &cursor)
{
    if (const std::optional<CellRange> at = cellsAt(cursor))
        selectCells(cursor, *cursor.currentTable(), {{0, cursor.currentTable()->rows() - 1}, at->columns});
}

void selectTable(QTextCursor &cursor)
{
    if (const QTextTable *table = cursor.currentTable())
        selectCells(cursor, *table, {{0, table->rows() - 1}, {0, table->columns() - 1}});
}

} // namespace gaoqian
