#include "compare/editscript.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include <dtl/dtl.hpp>

namespace gaoqian {

namespace {

using Row = std::vector<int>;

/// The most steps that one search may take. It also keeps dtl far from the size at which it would give up on the shortest way.
constexpr qint64 stepsPerScript = 400'000;

/// Counts dtl's comparisons. dtl cannot be stopped: past the limit everything is called equal, which ends its search at once, and
/// the answer is thrown away.
class CountingCompare : public dtl::Compare<int> {
public:
    explicit CountingCompare(qint64 *left = nullptr) : m_left(left) {}

    bool impl(const int &a, const int &b) const override { return --*m_left < 0 || a == b; }

private:
    qint64 *m_left;
};

Stretches stretchesOf(const dtl::Ses<int> &script, Stretches stretches)
{
    int before = 0;
    int after = 0;
    if (!stretches.isEmpty()) {
        before = stretches.last().beforeCount;
        after = stretches.last().afterCount;
    }
    for (const auto &[value, step] : script.getSequence()) {
        const bool kept = step.type == dtl::SES_COMMON;
        const Stretch next{kept, before, after, step.type == dtl::SES_ADD ? 0 : 1, step.type == dtl::SES_DELETE ? 0 : 1};
        append(stretches, next);
        before += next.beforeCount;
        after += next.afterCount;
    }
    return stretches;
}

} // namespace

void append(Stretches &stretches, const Stretch &next)
{
    if (next.beforeCount == 0 && next.afterCount == 0)
        return;
    if (stretches.isEmpty() || stretches.last().kept != next.kept) {
        stretches.append(next);
        return;
    }
    stretches.last().beforeCount += next.beforeCount;
    stretches.last().afterCount += next.afterCount;
}

std::optional<Stretches> editScript(const QList<int> &before, const QList<int> &after, Budget &budget)
{
    // Most pairs differ in one place: what they share on both sides need not be searched.
    const auto shortest = std::min(before.size(), after.size());
    int head = 0;
    while (head < shortest && before[head] == after[head])
        ++head;
    int tail = 0;
    while (tail < shortest - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    budget.spend((head + tail) / 8);

    const Row from(before.begin() + head, before.end() - tail);
    const Row to(after.begin() + head, after.end() - tail);
    Stretches stretches;
    append(stretches, {true, 0, 0, head, head});
    if (from.empty() || to.empty()) {
        append(stretches, {false, head, head, int(from.size()), int(to.size())});
    } else {
        const qint64 allowed = std::min(budget.left(), stepsPerScript);
        qint64 left = allowed;
        if (left <= 0)
            return {};
        dtl::Diff<int, Row, CountingCompare> diff(from, to, CountingCompare(&left));
        diff.compose();
        budget.spend(allowed - left);
        if (left < 0)
            return {};
        stretches = stretchesOf(diff.getSes(), std::move(stretches));
    }
    append(stretches, {true, int(before.size()) - tail, int(after.size()) - tail, tail, tail});
    return stretches;
}

} // namespace gaoqian
