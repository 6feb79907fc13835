// How a story comes into the newsroom, whichever way it came, and how what is written on it does: with its text and with what the
// lists show of its slip.
#pragma once

#include "newsroom/core/newsroom.h"
#include "newsroom/writing/heldpictures.h"

#include "article/articlerecord.h"

namespace gaoqian {

/// Adds `article`, which has its id, as `ArticleStore::insert` does, and brings its columns up to date; both or neither. Joins a
/// transaction.
Result<void> addStory(Newsroom &newsroom, const NormalArticle &article, Origin origin, const QString &ownerId,
                      const QDateTime &publishedAt = {});

/// A story as it stands in the newsroom.
struct SavedStory {
    NormalArticle article;
    int version = 0;
    QList<RefusedPicture> refused = {}; ///< Of those that came with it.
};

/// Writes `article` over `before`, which it was made of: first its `pictures` that the newsroom does not have, then keeps a
/// version of what it was where that is due, saves it, and brings its columns up to date; all or nothing, but for pictures that
/// are not what their names say, which are answered and left out. Answers how it stands then: the same version where nothing was
/// changed. A Conflict when it was saved by another program meanwhile.
Result<SavedStory> writeStory(Newsroom &newsroom, const NormalArticle &article, const SavedStory &before, const QString &personId,
                              const QList<HeldPicture> &pictures = {});

/// Adds `article` under a new id and a title that tells it is a copy, owned by `personId`, with `pictures` that the newsroom may
/// not have, in one transaction; answers its id.
Result<QString> addCopy(Newsroom &newsroom, Article article, const QString &personId, const QList<Asset> &pictures = {});

/// The story as it was saved last.
Result<Article> savedStory(Newsroom &newsroom, const QString &articleId);

} // namespace gaoqian
