// Whose clock counts where several desks work on one newsroom: the server's.
#pragma once

#include <QDateTime>

namespace gaoqian {

/// By how many milliseconds the server's clock is ahead of this computer's, when it said `server` to a question that was asked at
/// `asked` and answered at `answered` by this computer's. 0 where they differ by no more than that took, or by less than two
/// seconds, which no lease and no slip minds.
qint64 clockDifference(const QDateTime &server, const QDateTime &asked, const QDateTime &answered);

} // namespace gaoqian
