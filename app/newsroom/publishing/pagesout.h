// Where pages that went out still stand: who takes a story back has to take them down as well.
#pragma once

#include "newsroom/core/newsroom.h"

namespace gaoqian {

/// The files that were written of the article, each once, the oldest first: on this computer only those that are still there, on
/// others all.
Result<QStringList> pagesStillOut(Newsroom &newsroom, const QString &articleId);

} // namespace gaoqian
