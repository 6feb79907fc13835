#include "newsroom/writing/stories.h"

#include "article/articlejson.h"
#include "article/normalise.h"
#include "newsroom/signing/signing.h"
#include "newsroom/writing/versions.h"
#include "store/articlestore.h"
#include "store/database.h"

namespace gaoqian {

Result<void> addStory(Newsroom &newsroom, const Article &article, Origin origin, const QString &ownerId,
                      const QDateTime &publishedAt)
{
    return newsroom.database().transaction([&]() -> Result<void> {
        if (auto added = newsroom.articles().insert(article, origin, ownerId, publishedAt); !added)
            return added;
        return SignDesk(newsroom).refreshColumns(article.id);
    });
}

Result<SavedStory> writeStory(Newsroom &newsroom, const Article &article, const SavedStory &before, const QString &personId)
{
    SavedStory now = before;
    now.article = normalised(article);
    // Typed and taken back: nothing to write, and nothing to quarrel about with another window.
    if (now.article == before.article)
        return now;
    // Text and list columns together, or neither: "not saved" must never be said of what was saved.
    const auto done = newsroom.database().transaction([&]() -> Result<void> {
        if (auto kept = Versions(newsroom).keepBeforeChange(article.id, personId); !kept)
            return kept;
        const auto saved = newsroom.articles().save(now.article, before.version, personId);
        if (!saved)
            return saved.error();
        now.version = *saved;
        return now.version == before.version ? Result<void>() : SignDesk(newsroom).refreshColumns(article.id);
    });
    if (!done)
        return done.error();
    if (now.version != before.version)
        now.digest = contentDigest(now.article);
    return now;
}

} // namespace gaoqian
