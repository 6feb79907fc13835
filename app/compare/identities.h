// Equal values as equal numbers, to be compared by.
#pragma once

#include <QHash>
#include <QList>

#include <utility>

namespace gaoqian {

/// Gives equal values equal numbers, without a text form of them. The values outlive it. `hash` is any number that equal values
/// share.
template <typename Value> class Identities {
public:
    int number(const Value &value, size_t hash)
    {
        QList<std::pair<const Value *, int>> &known = m_known[hash];
        for (const auto &[other, number] : known) {
            if (*other == value)
                return number;
        }
        known.append({&value, m_count});
        return m_count++;
    }

private:
    QHash<size_t, QList<std::pair<const Value *, int>>> m_known;
    int m_count = 0;
};

} // namespace gaoqian
