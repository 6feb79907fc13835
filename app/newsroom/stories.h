// How a story comes into the newsroom, whichever way it came: with its text and with what the lists show of its slip.
#pragma once

#include "newsroom/newsroom.h"

namespace gaoqian {

/// Adds `article`, which has its id, as `ArticleStore::insert` does, and brings its columns up to date; both or neither. Joins a
/// transaction.
Result<void> addStory(Newsroom &newsroom, const Article &article, Origin origin, const QString &ownerId,
                      const QDateTime &publishedAt = {});

/// Adds `article` under a new id and a title that tells it is a copy, owned by `personId`, in one transaction; answers its id.
Result<QString> addCopy(Newsroom &newsroom, Article article, const QString &personId);

/// The story as it was saved last.
Result<Article> savedStory(Newsroom &newsroom, const QString &articleId);

} // namespace gaoqian
