// The shortest way from one row of numbers to another, found with dtl within a bounded amount of work.
#pragma once

#include <QList>
#include <QtGlobal>

#include <optional>

namespace gaoqian {

/// How much work one comparison may still do, in steps of some ten nanoseconds. What would cost more is told as replaced.
class Budget {
public:
    explicit Budget(qint64 steps) : m_left(steps) {}

    qint64 left() const { return m_left; }
    bool spent() const { return m_left <= 0; }
    void spend(qint64 steps) { m_left -= steps; }

private:
    qint64 m_left;
};

/// A stretch of both rows: kept (equally long in both), or changed.
struct Stretch {
    bool kept = false;
    int before = 0; ///< Where it begins.
    int after = 0;
    int beforeCount = 0;
    int afterCount = 0;

    bool operator==(const Stretch &) const = default;
};

using Stretches = QList<Stretch>;

/// Puts `next`, which begins where the last one ended, behind `stretches`; joined to the last one when both are kept or both
/// changed.
void append(Stretches &stretches, const Stretch &next);

/// The two rows, kept and changed stretches alternating, with as much kept as can be. Nothing when that would cost too much.
std::optional<Stretches> editScript(const QList<int> &before, const QList<int> &after, Budget &budget);

} // namespace gaoqian
