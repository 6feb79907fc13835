// The table commands in a document. A table is changed as a value (editor/commands/tableedit.h) and put in the place of the old
// one: Qt's own merging, splitting and moving cannot be undone without a trace.
//
// Each function that changes the text is one undo step. None may be called inside another edit of the document: only after an
// edit does Qt know where the cells are.
#pragma once

#include "editor/commands/tableedit.h"

QT_BEGIN_NAMESPACE
class QTextCursor;
class QTextTable;
QT_END_NAMESPACE

namespace gaoqian {

/// The cells that are selected, else the one that the cursor is in; nothing outside tables.
std::optional<CellRange> cellsAt(const QTextCursor &cursor);

/// Whether `act` is worth offering where the cursor is; quick enough for every move of it.
bool mayChangeTable(const QTextCursor &cursor, TableAct act);

/// Does `act` to the table at the cursor, which afterwards is in the cell it was in or in the new one. False where it cannot.
bool changeTable(QTextCursor &cursor, TableAct act);

/// Puts the cells of `content` into the table at the cursor, from its cell on. False outside tables, and where the table would
/// become too large.
bool fillCells(QTextCursor &cursor, const Table &content);

/// To the next cell in reading order, or the one before. Behind the last cell a row is added; in front of the first one nothing
/// happens. False outside tables.
bool goToNextCell(QTextCursor &cursor, bool back);

void selectCells(QTextCursor &cursor, const QTextTable &table, const CellRange &cells);
void selectRows(QTextCursor &cursor);    ///< The rows of `cellsAt`, whole.
void selectColumns(QTextCursor &cursor); ///< Likewise.
void selectTable(QTextCursor &cursor);

} // namespace gaoqian
