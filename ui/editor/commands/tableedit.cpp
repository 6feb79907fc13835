#include "editor/commands/tableedit.h"

#include "article/normalise.h"
#include "editor/document/tablegrid.h"

#include <algorithm>

namespace gaoqian {

namespace {

enum class Axis { Rows, Columns };

PlaceRange &along(CellRange &range, Axis axis) { return axis == Axis::Rows ? range.rows : range.columns; }
const PlaceRange &along(const CellRange &range, Axis axis) { return axis == Axis::Rows ? range.rows : range.columns; }

bool meet(const PlaceRange &a, const PlaceRange &b) { return a.first <= b.last && b.first <= a.last; }
bool meet(const CellRange &a, const CellRange &b) { return meet(a.rows, b.rows) && meet(a.columns, b.columns); }

CellRange single(int row, int column) { return {{row, row}, {column, column}}; }

struct Cell {
    CellRange place;
    Blocks blocks = {Paragraph()};
    bool open = false; ///< No cell of the table: its row ends before.
};

bool isEmpty(const Blocks &blocks)
{
    return std::all_of(blocks.begin(), blocks.end(), [](const Block &block) {
        const auto *paragraph = block.as<Paragraph>();
        return paragraph && paragraph->runs.isEmpty();
    });
}

/// A table as cells that know their places; every place is covered once.
class Grid {
public:
    explicit Grid(const Table &table)
    {
        const TableGrid grid = gridOf(table);
        m_size = {grid.rows, grid.columns};
        m_headerRows = std::clamp(table.headerRows, 0, grid.rows);
        for (const PlacedCell &placed : grid.cells) {
            Cell cell{{{placed.row, placed.row + placed.rowSpan - 1}, {placed.column, placed.column + placed.columnSpan - 1}}};
            cell.open = !placed.cell;
            if (placed.cell && !placed.cell->blocks.isEmpty())
                cell.blocks = placed.cell->blocks;
            m_cells.append(cell);
        }
    }

    Table table() const
    {
        QList<Cell> cells = m_cells;
        std::sort(cells.begin(), cells.end(),
                  [](const Cell &a, const Cell &b) { return a.place.columns.first < b.place.columns.first; });
        Table table{m_headerRows, QList<TableRow>(m_size.rows)};
        QList<qsizetype> wanted(m_size.rows, 0); // open places are kept only in front of a cell
        for (const Cell &cell : cells) {
            const int row = cell.place.rows.first;
            QList<TableCell> &line = table.rows[row].cells;
            line.append({cell.blocks, std::min(cell.place.columns.size(), maxColumnSpan), cell.place.rows.size()});
            if (!cell.open)
                wanted[row] = line.size();
        }
        for (int row = 0; row < m_size.rows; ++row)
            table.rows[row].cells.resize(wanted.at(row));
        const bool any = std::any_of(wanted.begin(), wanted.end(), [](qsizetype count) { return count > 0; });
        return any ? table : Table();
    }

    int size(Axis axis) const { return axis == Axis::Rows ? m_size.rows : m_size.columns; }
    bool hasHeader() const { return m_headerRows > 0; }

    void insert(Axis axis, int at)
    {
        for (Cell &cell : m_cells) {
            PlaceRange &range = along(cell.place, axis);
            if (range.first >= at)
                ++range.first;
            if (range.last >= at)
                ++range.last;
        }
        grow(axis, 1);
        if (axis == Axis::Rows && at < m_headerRows)
            ++m_headerRows;
        fillGaps();
    }

    /// New rows or columns at the end.
    void extend(Axis axis, int size)
    {
        grow(axis, std::max(0, size - this->size(axis)));
        fillGaps();
    }

    void remove(Axis axis, const PlaceRange &gone)
    {
        for (Cell &cell : m_cells) {
            PlaceRange &range = along(cell.place, axis);
            const int first = range.first;
            range.first = first < gone.first ? first : first > gone.last ? first - gone.size() : gone.first;
            range.last = range.last < gone.first  ? range.last
                         : range.last > gone.last ? range.last - gone.size()
                                                  : gone.first - 1;
        }
        m_cells.removeIf([axis](const Cell &cell) { return along(cell.place, axis).size() <= 0; });
        grow(axis, -gone.size());
        if (axis == Axis::Rows && gone.first < m_headerRows)
            m_headerRows -= std::min(gone.last, m_headerRows - 1) - gone.first + 1;
    }

    /// The fewest rows or columns around `range` that no cell sticks out of.
    PlaceRange closed(Axis axis, PlaceRange range) const
    {
        for (bool grown = true; std::exchange(grown, false);) {
            for (const Cell &cell : m_cells) {
                const PlaceRange &other = along(cell.place, axis);
                if (!meet(other, range) || (other.first >= range.first && other.last <= range.last))
                    continue;
                range = {std::min(range.first, other.first), std::max(range.last, other.last)};
                grown = true;
            }
        }
        return range;
    }

    /// The smallest rectangle around `range` that no cell sticks out of.
    CellRange closed(CellRange range) const
    {
        for (bool grown = true; std::exchange(grown, false);) {
            for (const Cell &cell : m_cells) {
                if (!meet(cell.place, range))
                    continue;
                const CellRange before = range;
                for (const Axis axis : {Axis::Rows, Axis::Columns}) {
                    PlaceRange &mine = along(range, axis);
                    const PlaceRange &other = along(cell.place, axis);
                    mine = {std::min(mine.first, other.first), std::max(mine.last, other.last)};
                }
                grown = grown || range != before;
            }
        }
        return range;
    }

    /// Moves what `range` touches by one neighbour; gives where it is then.
    std::optional<PlaceRange> move(Axis axis, const PlaceRange &range, bool forward)
    {
        const PlaceRange moved = closed(axis, range);
        const int next = forward ? moved.last + 1 : moved.first - 1;
        if (next < 0 || next >= size(axis))
            return std::nullopt;
        const PlaceRange neighbour = closed(axis, {next, next});
        const PlaceRange &lower = forward ? moved : neighbour;
        const PlaceRange &upper = forward ? neighbour : moved;
        if (axis == Axis::Rows && lower.first < m_headerRows && upper.last >= m_headerRows)
            return std::nullopt;
        for (Cell &cell : m_cells) {
            PlaceRange &place = along(cell.place, axis);
            const int by = meet(place, lower) ? upper.size() : meet(place, upper) ? -lower.size() : 0;
            place = {place.first + by, place.last + by};
        }
        const int by = forward ? neighbour.size() : -neighbour.size();
        return PlaceRange{moved.first + by, moved.last + by};
    }

    void toggleHeader() { m_headerRows = hasHeader() ? 0 : closed(Axis::Rows, {0, 0}).size(); }

    std::optional<CellRange> merge(const CellRange &range)
    {
        Cell merged{closed(range), {}};
        int count = 0;
        sortCells();
        for (const Cell &cell : std::as_const(m_cells)) {
            if (!meet(cell.place, merged.place))
                continue;
            ++count;
            if (!isEmpty(cell.blocks))
                merged.blocks += cell.blocks;
        }
        if (count < 2 || merged.place.columns.size() > maxColumnSpan)
            return std::nullopt;
        if (merged.blocks.isEmpty())
            merged.blocks = {Paragraph()};
        m_cells.removeIf([&merged](const Cell &cell) { return meet(cell.place, merged.place); });
        m_cells.append(merged);
        return merged.place;
    }

    /// False where no cell that `range` touches is a merged one.
    bool split(const CellRange &range)
    {
        bool any = false;
        for (Cell &cell : m_cells) {
            CellRange &place = cell.place;
            if (!meet(place, range) || (place.rows.size() == 1 && place.columns.size() == 1))
                continue;
            place.rows.last = place.rows.first;
            place.columns.last = place.columns.first;
            any = true;
        }
        fillGaps();
        return any;
    }

    /// Into a cell that covers no other place.
    void put(int row, int column, const Blocks &blocks)
    {
        const auto found = std::find_if(m_cells.begin(), m_cells.end(), [row, column](const Cell &cell) {
            return cell.place.rows.first == row && cell.place.columns.first == column;
        });
        found->blocks = blocks;
        found->open = false;
    }

    void sortCells()
    {
        std::sort(m_cells.begin(), m_cells.end(), [](const Cell &a, const Cell &b) {
            return std::pair(a.place.rows.first, a.place.columns.first) < std::pair(b.place.rows.first, b.place.columns.first);
        });
    }

private:
    void grow(Axis axis, int by) { (axis == Axis::Rows ? m_size.rows : m_size.columns) += by; }

    void fillGaps()
    {
        QList<bool> covered(qsizetype(m_size.rows) * m_size.columns, false);
        for (const Cell &cell : std::as_const(m_cells))
            for (int row = cell.place.rows.first; row <= cell.place.rows.last; ++row)
                std::fill_n(covered.begin() + qsizetype(row) * m_size.columns + cell.place.columns.first,
                            cell.place.columns.size(), true);
        for (int row = 0; row < m_size.rows; ++row)
            for (int column = 0; column < m_size.columns; ++column)
                if (!covered.at(qsizetype(row) * m_size.columns + column))
                    m_cells.append(Cell{single(row, column)});
    }

    struct Size {
        int rows = 0;
        int columns = 0;
    };
    Size m_size;
    int m_headerRows = 0;
    QList<Cell> m_cells;
};

/// The first place of `at` in a table that has become smaller.
CellRange nearest(const Grid &grid, const CellRange &at)
{
    return single(std::clamp(at.rows.first, 0, std::max(0, grid.size(Axis::Rows) - 1)),
                  std::clamp(at.columns.first, 0, std::max(0, grid.size(Axis::Columns) - 1)));
}

std::optional<EditedTable> inserted(Grid grid, Axis axis, bool behind, const CellRange &at)
{
    const int place = behind ? along(at, axis).last + 1 : along(at, axis).first;
    grid.insert(axis, place);
    CellRange now = single(at.rows.first, at.columns.first);
    along(now, axis) = {place, place};
    return EditedTable{grid.table(), now};
}

std::optional<EditedTable> removed(Grid grid, Axis axis, const CellRange &at)
{
    if (along(at, axis).size() == grid.size(axis))
        return EditedTable{};
    grid.remove(axis, along(at, axis));
    return EditedTable{grid.table(), nearest(grid, at)};
}

std::optional<EditedTable> moved(Grid grid, Axis axis, bool forward, CellRange at)
{
    const std::optional<PlaceRange> now = grid.move(axis, along(at, axis), forward);
    if (!now)
        return std::nullopt;
    along(at, axis) = *now;
    return EditedTable{grid.table(), at};
}

} // namespace

std::optional<EditedTable> edited(const Table &table, TableAct act, const CellRange &at)
{
    Grid grid(table);
    switch (act) {
    case TableAct::RowAbove:
        return inserted(grid, Axis::Rows, false, at);
    case TableAct::RowBelow:
        return inserted(grid, Axis::Rows, true, at);
    case TableAct::ColumnLeft:
        return inserted(grid, Axis::Columns, false, at);
    case TableAct::ColumnRight:
        return inserted(grid, Axis::Columns, true, at);
    case TableAct::DeleteRows:
        return removed(grid, Axis::Rows, at);
    case TableAct::DeleteColumns:
        return removed(grid, Axis::Columns, at);
    case TableAct::DeleteTable:
        return EditedTable{};
    case TableAct::RowsUp:
        return moved(grid, Axis::Rows, false, at);
    case TableAct::RowsDown:
        return moved(grid, Axis::Rows, true, at);
    case TableAct::ColumnsLeft:
        return moved(grid, Axis::Columns, false, at);
    case TableAct::ColumnsRight:
        return moved(grid, Axis::Columns, true, at);
    case TableAct::HeaderRow:
        grid.toggleHeader();
        return EditedTable{grid.table(), at};
    case TableAct::MergeCells: {
        const std::optional<CellRange> place = grid.merge(at);
        return place ? std::optional(EditedTable{grid.table(), *place}) : std::nullopt;
    }
    case TableAct::SplitCells:
        return grid.split(at) ? std::optional(EditedTable{grid.table(), at}) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<EditedTable> filled(const Table &table, int row, int column, const Table &content)
{
    const TableGrid values = gridOf(content);
    if (values.rows == 0)
        return std::nullopt;
    Grid grid(table);
    const CellRange at{{row, row + values.rows - 1}, {column, column + values.columns - 1}};
    const int rows = std::max(grid.size(Axis::Rows), at.rows.last + 1);
    const int columns = std::max(grid.size(Axis::Columns), at.columns.last + 1);
    if (rows > mostPlaces / columns)
        return std::nullopt;
    grid.extend(Axis::Rows, rows);
    grid.extend(Axis::Columns, columns);
    grid.split(at);
    for (int r = at.rows.first; r <= at.rows.last; ++r)
        for (int c = at.columns.first; c <= at.columns.last; ++c)
            grid.put(r, c, {Paragraph()});
    for (const PlacedCell &value : values.cells)
        if (value.cell && !value.cell->blocks.isEmpty())
            grid.put(row + value.row, column + value.column, value.cell->blocks);
    return EditedTable{grid.table(), at};
}

} // namespace gaoqian
