// What the table commands do to a Table, as functions on the value: nothing here knows of a document.
//
// Places are those of the table's grid (editor/document/tablegrid.h). A command leaves a table whose spans neither cross nor
// stick out; rows that were shorter than others stay so where nothing is put behind their ends.
#pragma once

#include "article/article.h"

#include <optional>

namespace gaoqian {

/// Rows or columns, both ends included.
struct PlaceRange {
    int first = 0;
    int last = 0;

    int size() const { return last - first + 1; }
    bool operator==(const PlaceRange &) const = default;
};

/// A rectangle of places.
struct CellRange {
    PlaceRange rows;
    PlaceRange columns;

    bool operator==(const CellRange &) const = default;
};

enum class TableAct {
    RowAbove,
    RowBelow,
    ColumnLeft,
    ColumnRight,
    DeleteRows,
    DeleteColumns,
    DeleteTable,
    RowsUp, ///< With all rows that cells join to them, past the ones before; never into or out of the header rows.
    RowsDown,
    ColumnsLeft,
    ColumnsRight,
    HeaderRow,  ///< On or off.
    MergeCells, ///< With all cells that stick into the rectangle; what is in them is kept, block after block.
    SplitCells, ///< Cells that span several places, back into single ones; what is in them stays in the first.
};

struct EditedTable {
    Table table;  ///< Without rows where nothing is left of it.
    CellRange at; ///< What is to be selected now.
};

/// The table after `act` on the places `at`; nothing where the act would change nothing.
std::optional<EditedTable> edited(const Table &table, TableAct act, const CellRange &at);

/// The most places that `filled` lets a table grow to.
inline constexpr int mostPlaces = 5000;

/// The table with the cells of `content` in its places from `row` and `column` on, instead of what was there; it grows as it has
/// to. Merged cells that are in the way are split. Nothing where it would become larger than `mostPlaces`.
std::optional<EditedTable> filled(const Table &table, int row, int column, const Table &content);

} // namespace gaoqian
