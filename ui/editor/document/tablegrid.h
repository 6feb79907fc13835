// Where the cells of a Table stand in a grid of rows and columns, as a QTextTable needs to know it.
#pragma once

#include "article/article.h"

namespace gaoqian {

struct PlacedCell {
    const TableCell *cell = nullptr; ///< Null for a place that the table leaves open; it belongs to the table.
    int row = 0;
    int column = 0;
    int rowSpan = 1;
    int columnSpan = 1;
};

struct TableGrid {
    int rows = 0;
    int columns = 0;
    QList<PlacedCell> cells; ///< By row, then column; every place of the grid is covered exactly once.
};

/// Cells take the first free places of their row as in HTML. A span that runs out of the table or into another cell is cut.
TableGrid gridOf(const Table &table);

} // namespace gaoqian
