#include "compare/alignment.h"

#include <algorithm>
#include <vector>

namespace gaoqian {

namespace {

/// Parts that are less alike than this are two different parts.
constexpr double leastLikeness = 0.3;

/// About how many pairs of parts are looked at in one gap; in a larger one only those near its diagonal.
constexpr int pairsPerGap = 60'000;

/// Hashes that a sketch keeps: enough to tell a text with a third in common from one with a tenth.
constexpr qsizetype sketchSize = 64;

quint64 mixed(quint64 value)
{
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9U;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBU;
    return value ^ (value >> 31);
}

/// The share of pairs that two texts have in common, 0 to 1, from the lowest hashes of both together.
double sharedPart(const QList<quint64> &a, const QList<quint64> &b)
{
    qsizetype shared = 0;
    qsizetype seen = 0;
    qsizetype i = 0;
    qsizetype j = 0;
    while (seen < sketchSize && i < a.size() && j < b.size()) {
        const bool both = a[i] == b[j];
        const bool first = a[i] <= b[j];
        i += first;
        j += both || !first;
        shared += both;
        ++seen;
    }
    seen = std::min(sketchSize, seen + (a.size() - i) + (b.size() - j));
    const double ofAll = double(shared) / double(seen);
    return 2 * ofAll / (1 + ofAll);
}

double likeness(const Traits &a, const Traits &b, Budget &budget)
{
    if (a.kind != b.kind)
        return 0;
    if (a.identity == b.identity)
        return 1;
    if (a.movable || b.movable)
        return 0;
    const double atMost = 2.0 * std::min(a.sketch.size, b.sketch.size) / (a.sketch.size + b.sketch.size);
    if (atMost < leastLikeness || budget.spent())
        return a.affinity;
    budget.spend(1 + (a.sketch.lowest.size() + b.sketch.lowest.size()) / 8);
    return std::max(a.affinity, sharedPart(a.sketch.lowest, b.sketch.lowest));
}

/// Matches the parts of one gap so that the sum of their likeness is greatest. Looks at a band around the gap's diagonal only, so
/// that the cost grows with the gap's length and not with its square.
class Gap {
public:
    Gap(const QList<Traits> &before, const QList<Traits> &after, const Stretch &gap, Budget &budget) :
        m_before(before), m_after(after), m_gap(gap), m_reach(reach(gap))
    {
        for (int row = 0; row <= gap.beforeCount; ++row)
            fillRow(row, budget);
    }

    void appendMatches(QList<Match> &matches) const
    {
        QList<Match> backwards;
        int row = m_gap.beforeCount;
        int column = m_gap.afterCount;
        while (row > 0 || column > 0) {
            const Step step = at(row, column).step;
            row -= step != Step::Came;
            column -= step != Step::Went;
            backwards.append({step == Step::Came ? -1 : m_gap.before + row, step == Step::Went ? -1 : m_gap.after + column});
        }
        std::reverse(backwards.begin(), backwards.end());
        // Between two pairs, what went before what came.
        for (auto begin = backwards.begin(); begin != backwards.end();) {
            const auto isPair = [](const Match &match) { return match.before >= 0 && match.after >= 0; };
            const auto end = std::find_if(begin, backwards.end(), isPair);
            std::stable_partition(begin, end, [](const Match &match) { return match.after < 0; });
            begin = end == backwards.end() ? end : end + 1;
        }
        matches += backwards;
    }

private:
    enum class Step : char { Went, Came, Both };

    struct Cell {
        float sum = -1;
        Step step = Step::Went;
    };

    struct Row {
        int first = 0; ///< Column of the first cell.
        std::vector<Cell> cells;
    };

    static int reach(const Stretch &gap)
    {
        const int rows = std::max(gap.beforeCount, 1);
        return std::max(gap.afterCount / rows + 2, std::min(gap.afterCount, pairsPerGap / 2 / rows));
    }

    Cell at(int row, int column) const
    {
        const Row &cells = m_rows[size_t(row)];
        const int index = column - cells.first;
        return index < 0 || index >= int(cells.cells.size()) ? Cell() : cells.cells[size_t(index)];
    }

    void fillRow(int row, Budget &budget)
    {
        const int middle = m_gap.beforeCount == 0 ? 0 : int(qint64(row) * m_gap.afterCount / m_gap.beforeCount);
        const int first = std::max(0, middle - m_reach);
        const int last = m_gap.beforeCount == 0 ? m_gap.afterCount : std::min(m_gap.afterCount, middle + m_reach);
        m_rows.push_back({first, std::vector<Cell>(size_t(last - first + 1))});
        for (int column = first; column <= last; ++column)
            m_rows.back().cells[size_t(column - first)] = bestCell(row, column, budget);
    }

    Cell bestCell(int row, int column, Budget &budget) const
    {
        if (row == 0)
            return {0, Step::Came};
        Cell best{at(row - 1, column).sum, Step::Went};
        if (column == 0)
            return best;
        if (const float sum = at(row, column - 1).sum; sum > best.sum)
            best = {sum, Step::Came};
        const float above = at(row - 1, column - 1).sum;
        if (above < 0)
            return best;
        const double like = likeness(m_before[m_gap.before + row - 1], m_after[m_gap.after + column - 1], budget);
        if (like >= leastLikeness && above + float(like) > best.sum)
            best = {above + float(like), Step::Both};
        return best;
    }

    const QList<Traits> &m_before;
    const QList<Traits> &m_after;
    Stretch m_gap;
    int m_reach;
    std::vector<Row> m_rows;
};

QList<int> identities(const QList<Traits> &parts)
{
    QList<int> numbers;
    numbers.reserve(parts.size());
    for (const Traits &part : parts)
        numbers.append(part.identity);
    return numbers;
}

} // namespace

Sketch sketchOf(const QList<int> &units)
{
    constexpr int edge = -1;
    Sketch sketch{.size = int(units.size()) + 1, .lowest = {}};
    QList<quint64> &hashes = sketch.lowest;
    hashes.reserve(sketch.size);
    int last = edge;
    const auto add = [&](int unit) {
        hashes.append(mixed(quint64(quint32(last)) << 32 | quint32(unit)));
        last = unit;
    };
    for (const int unit : units)
        add(unit);
    add(edge);
    std::sort(hashes.begin(), hashes.end());
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
    hashes.resize(std::min(hashes.size(), sketchSize));
    hashes.squeeze();
    return sketch;
}

QList<Match> align(const QList<Traits> &before, const QList<Traits> &after, Budget &budget)
{
    const Stretches stretches = editScript(identities(before), identities(after), budget)
                                    .value_or(Stretches{{false, 0, 0, int(before.size()), int(after.size())}});
    QList<Match> matches;
    for (const Stretch &stretch : stretches) {
        if (!stretch.kept) {
            Gap(before, after, stretch, budget).appendMatches(matches);
            continue;
        }
        for (int i = 0; i < stretch.beforeCount; ++i)
            matches.append({stretch.before + i, stretch.after + i});
    }
    return matches;
}

} // namespace gaoqian
