// How a story comes into the newsroom, whichever way it came: with its text and with what the lists show of its slip.
#pragma once

#include "newsroom/core/newsroom.h"

#include "store/articlerecord.h"

namespace gaoqian {

/// Adds `article`, which has its id, as `ArticleStore::insert` does, and brings its columns up to date; both or neither. Joins a
/// transaction.
Result<void> addStory(Newsroom &newsroom, const Article &article, Origin origin, const QString &ownerId,
                      const QDateTime &publishedAt = {});

} // namespace gaoqian
