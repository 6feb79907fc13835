// Tables of a Word file: rows and cells with what is merged, and which rows are headings.
#pragma once

#include "article/article.h"
#include "intake/docxstyles.h"

#include <functional>

namespace gaoqian {

/// The table; `readCell` gives the blocks of a cell. With `headed` its first row is a heading, as is every row at its top that is
/// repeated on each page.
Table docxTable(pugi::xml_node table, bool headed, const std::function<Blocks(pugi::xml_node)> &readCell);

/// Whether the table's style sets its first row apart, and the table asks for that.
bool docxTableHasHeader(pugi::xml_node table, const DocxStyles &styles);

/// Rows, and cells of a row: those inside content controls and tracked insertions too, without those that were deleted.
QList<pugi::xml_node> docxTableRows(pugi::xml_node table);
QList<pugi::xml_node> docxRowCells(pugi::xml_node row);

} // namespace gaoqian
