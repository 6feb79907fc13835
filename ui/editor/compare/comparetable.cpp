#include "editor/compare/comparetable.h"

#include <algorithm>

namespace gaoqian {

namespace {

/// The most that is shown of one table: it is a comparison to be read, not the table.
constexpr int mostRows = 200;
constexpr int mostColumns = 60;

bool isGone(const Change &change) { return change.after < 0 || change.fate == ChangeKind::MovedAway; }

/// Rows that changed, each with its neighbours, and the headings; every row of a table that came or went.
QList<bool> rowsInSight(const Change &table, int headerRows)
{
    const qsizetype count = table.inner.size();
    const bool all = table.fate != ChangeKind::Changed;
    QList<bool> inSight(count, all);
    for (qsizetype i = 0; i < count && !all; ++i) {
        if (i < headerRows)
            inSight[i] = true;
        if (table.inner[i].fate == ChangeKind::Same)
            continue;
        for (qsizetype near = std::max<qsizetype>(0, i - 1); near <= std::min(i + 1, count - 1); ++near)
            inSight[near] = true;
    }
    return inSight;
}

/// Puts the cells of one row after another into columns; what reaches down from above keeps its place.
class Columns {
public:
    QList<ComparedCell> place(const Change &row, const Table &before, const Table &after)
    {
        QList<ComparedCell> cells;
        QList<int> reaching = m_reaching;
        int column = 0;
        for (const Change &change : row.inner) {
            while (column < reaching.size() && reaching[column] > 0)
                ++column;
            const TableCell &cell =
                isGone(change) ? before.rows[row.before].cells[change.before] : after.rows[row.after].cells[change.after];
            const int span = std::min(std::max(cell.columnSpan, 1), mostColumns - column);
            if (span < 1)
                break;
            cells.append({&change, column, span});
            if (!isGone(row)) {
                m_reaching.resize(std::max<qsizetype>(m_reaching.size(), column + span));
                std::fill_n(m_reaching.begin() + column, span, cell.rowSpan);
            }
            column += span;
        }
        if (!isGone(row))
            std::for_each(m_reaching.begin(), m_reaching.end(), [](int &rows) { rows = std::max(0, rows - 1); });
        m_count = std::max(m_count, column);
        return cells;
    }

    int count() const { return m_count; }

private:
    QList<int> m_reaching; ///< For each column, how many of the next rows its cell reaches into.
    int m_count = 1;
};

} // namespace

ComparedTable comparedTable(const Change &table)
{
    const auto *was = table.from.as<Table>();
    const auto *is = table.to.as<Table>();
    static const Table none;
    const Table &before = was ? *was : none;
    const Table &after = is ? *is : none;
    const int headerRows = isGone(table) ? before.headerRows : after.headerRows;
    const QList<bool> inSight = rowsInSight(table, headerRows);

    ComparedTable compared;
    Columns columns;
    for (qsizetype i = 0; i < table.inner.size(); ++i) {
        const Change &row = table.inner[i];
        const QList<ComparedCell> cells = columns.place(row, before, after);
        if (inSight[i] && compared.rows.size() < mostRows) {
            const int at = isGone(row) ? row.before : row.after;
            compared.rows.append({.row = &row, .leftOut = 0, .header = at < headerRows, .cells = cells});
        } else if (!compared.rows.isEmpty() && !compared.rows.last().row) {
            ++compared.rows.last().leftOut;
        } else {
            compared.rows.append({.row = nullptr, .leftOut = 1, .header = false, .cells = {}});
        }
    }
    if (compared.rows.isEmpty())
        compared.rows.append(ComparedRow());
    compared.columns = columns.count();
    return compared;
}

} // namespace gaoqian
