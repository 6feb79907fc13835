// The rows and cells of an HTML table, found among what stands between them.
#pragma once

#include "intake/dom/tree.h"

#include <QList>

namespace gaoqian {

struct HtmlCell {
    HtmlNode node;
    int columnSpan = 1;
    int rowSpan = 1;
    bool beyond = false; ///< Past the last column that a table may have (limits::tableColumns).
};

struct HtmlRow {
    QList<HtmlCell> cells;
};

struct HtmlTable {
    QList<HtmlRow> rows; ///< In the order in which they are shown.
    int headerRows = 0;
    QList<HtmlNode> others; ///< Caption, and what does not belong into a table.
};

/// `table` is a table element. Rows of headings are those of thead, or the first ones that have no cell but th.
HtmlTable tableIn(const HtmlNode &table);

} // namespace gaoqian
