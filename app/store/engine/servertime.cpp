#include "store/engine/servertime.h"

#include <algorithm>
#include <cstdlib>

namespace gaoqian {

qint64 clockDifference(const QDateTime &server, const QDateTime &asked, const QDateTime &answered)
{
    constexpr qint64 same = 2000; // milliseconds
    const qint64 took = std::max<qint64>(asked.msecsTo(answered), 0);
    const qint64 ahead = asked.addMSecs(took / 2).msecsTo(server);
    return std::abs(ahead) < std::max(same, took) ? 0 : ahead;
}

} // namespace gaoqian
