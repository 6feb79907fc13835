// Tables of a Word file: rows and cells with what is merged, and which rows are headings.
#pragma once

#include "article/article.h"
#include "intake/docx/styles.h"

#include <functional>

namespace gaoqian {

/// The table; `readCell` gives the blocks of a cell. Headings are the rows at its top that are repeated on each page; else the
/// first one where the table asks for its first row to be set apart and either its style does so, or it could be nothing else
/// than a heading: there are further rows and columns, and it shares no cell with the next row.
Table docxTable(pugi::xml_node table, const DocxStyles &styles, const std::function<Blocks(pugi::xml_node)> &readCell);

/// Rows, and cells of a row: those inside content controls and tracked insertions too, without those that were deleted.
QList<pugi::xml_node> docxTableRows(pugi::xml_node table);
QList<pugi::xml_node> docxRowCells(pugi::xml_node row);

} // namespace gaoqian
