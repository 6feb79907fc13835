#include "editor/document/tablegrid.h"

#include <algorithm>

namespace gaoqian {

namespace {

/// Which places are taken; rows grow to the right as cells ask for it.
class Occupancy {
public:
    explicit Occupancy(int rows) : m_rows(rows) {}

    bool taken(int row, int column) const { return column < m_rows.at(row).size() && m_rows.at(row).at(column); }

    int firstFree(int row, int column) const
    {
        while (taken(row, column))
            ++column;
        return column;
    }

    void take(const PlacedCell &cell)
    {
        for (int row = cell.row; row < cell.row + cell.rowSpan; ++row) {
            QList<bool> &line = m_rows[row];
            line.resize(std::max<qsizetype>(line.size(), cell.column + cell.columnSpan), false);
            std::fill_n(line.begin() + cell.column, cell.columnSpan, true);
        }
    }

    /// How many columns from `column` on are free, at most `wanted`.
    int freeRun(int row, int column, int wanted) const
    {
        int run = 0;
        while (run < wanted && !taken(row, column + run))
            ++run;
        return run;
    }

    int columns() const
    {
        qsizetype columns = 0;
        for (const QList<bool> &line : m_rows)
            columns = std::max(columns, line.size());
        return int(columns);
    }

private:
    QList<QList<bool>> m_rows;
};

} // namespace

TableGrid gridOf(const Table &table)
{
    TableGrid grid;
    grid.rows = int(table.rows.size());
    Occupancy places(grid.rows);
    for (int row = 0; row < grid.rows; ++row) {
        int column = 0;
        for (const TableCell &cell : table.rows.at(row).cells) {
            column = places.firstFree(row, column);
            PlacedCell placed{&cell, row, column, 1, 1};
            placed.rowSpan = std::clamp(cell.rowSpan, 1, grid.rows - row);
            placed.columnSpan = places.freeRun(row, column, std::max(1, cell.columnSpan));
            places.take(placed);
            grid.cells.append(placed);
            column += placed.columnSpan;
        }
    }
    grid.columns = std::max(1, places.columns());
    for (int row = 0; row < grid.rows; ++row)
        for (int column = 0; column < grid.columns; ++column)
            if (!places.taken(row, column))
                grid.cells.append({nullptr, row, column, 1, 1});
    std::stable_sort(grid.cells.begin(), grid.cells.end(), [](const PlacedCell &a, const PlacedCell &b) {
        return a.row != b.row ? a.row < b.row : a.column < b.column;
    });
    return grid;
}

} // namespace gaoqian
