// How a story comes into the newsroom, whichever way it came, and how what is written on it does: with its text and with what the
// lists show of its slip.
#pragma once

#include "newsroom/core/newsroom.h"

#include "store/articlerecord.h"

namespace gaoqian {

/// Adds `article`, which has its id, as `ArticleStore::insert` does, and brings its columns up to date; both or neither. Joins a
/// transaction.
Result<void> addStory(Newsroom &newsroom, const Article &article, Origin origin, const QString &ownerId,
                      const QDateTime &publishedAt = {});

/// A story as it stands in the newsroom.
struct SavedStory {
    Article article; ///< Normalised.
    QString digest;
    int version = 0;
};

/// Writes `article` over `before`, which it was made of: keeps a version of what it was where that is due, saves it, and brings
/// its columns up to date; all or nothing. Answers how it stands then: the same version where nothing was changed. A Conflict
/// when it was saved by another program meanwhile.
Result<SavedStory> writeStory(Newsroom &newsroom, const Article &article, const SavedStory &before, const QString &personId);

} // namespace gaoqian
