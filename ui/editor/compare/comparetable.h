// Which rows and cells of a compared table are shown, and in which columns: the changed rows with their neighbours, bounded.
#pragma once

#include "compare/compare.h"

namespace gaoqian {

struct ComparedCell {
    const Change *cell = nullptr; ///< Belongs to the comparison.
    int column = 0;
    int columnSpan = 1;
};

struct ComparedRow {
    const Change *row = nullptr; ///< Null for rows that are left out.
    int leftOut = 0;             ///< How many.
    bool header = false;
    QList<ComparedCell> cells;
};

struct ComparedTable {
    int columns = 1;
    QList<ComparedRow> rows; ///< At least one.
};

/// `table` is the change of a Table.
ComparedTable comparedTable(const Change &table);

} // namespace gaoqian
