// Tables from other programs: what a spreadsheet puts on the clipboard as text, and cells that are pasted into cells.
#pragma once

#include "article/article.h"

#include <optional>

QT_BEGIN_NAMESPACE
class QMimeData;
class QTextCursor;
QT_END_NAMESPACE

namespace gaoqian {

/// The table that `text` is: lines of equally many cells with tabs between them, as spreadsheets write it, in quotation marks
/// where a cell has line breaks. Nothing for other text, such as paragraphs that somebody has indented with tabs.
std::optional<Table> tableFromText(const QString &text);

/// The same of a clipboard that has text and nothing better.
std::optional<Table> tableFromText(const QMimeData &data);

/// Puts the cells of a table into those of the table that the cursor is in, as one undo step. False where `blocks` is not one
/// table, the cursor in none, or the table would become too large: then they are to be put in as blocks.
bool pasteIntoCells(QTextCursor &cursor, const Blocks &blocks);

} // namespace gaoqian
