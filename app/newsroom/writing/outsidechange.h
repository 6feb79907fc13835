// A story that was changed in another program while it was open here: what stood here before is kept, and it is told who did it.
#pragma once

#include "article/normalarticle.h"
#include "newsroom/core/newsroom.h"

#include <QDateTime>

namespace gaoqian {

struct OutsideChange {
    QString person; ///< The name of who changed the story last; empty where nobody is known.
    QString personId;
    QDateTime time;
    Result<int> version; ///< Where what stood before is kept, or why it could not be.
};

/// Keeps `before`, which the story said until somebody changed it, as a version put down to `personId`, and tells of the last
/// change.
Result<OutsideChange> keepBeforeOutsideChange(Newsroom &newsroom, const NormalArticle &before, const QString &personId);

} // namespace gaoqian
