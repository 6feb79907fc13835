#include "newsroom/writing/stories.h"

#include "article/showntitle.h"
#include "base/ids.h"
#include "newsroom/core/pictures.h"
#include "newsroom/signing/signing.h"
#include "newsroom/writing/versions.h"
#include "newsroom/writing/words.h"
#include "store/articlestore.h"
#include "store/assetstore.h"
#include "store/database.h"

#include <utility>

namespace gaoqian {

namespace {

/// What the newsroom was seen to take is read no more, unless it was let go since. Answers those that it will never take.
Result<QList<RefusedPicture>> keepHeld(Newsroom &newsroom, const QList<HeldPicture> &pictures)
{
    QList<RefusedPicture> refused;
    for (const HeldPicture &held : pictures) {
        if (held.isWritten) {
            const auto info = newsroom.assets().info(held.picture.hash);
            if (!info)
                return info.error();
            if (*info)
                continue;
        }
        const auto put = newsroom.assets().put(held.picture);
        if (!put && put.error().kind != ErrorKind::Input)
            return put.error();
        if (!put)
            refused.append({held.picture.hash, put.error().message});
    }
    return refused;
}

} // namespace

Result<void> addStory(Newsroom &newsroom, const NormalArticle &article, Origin origin, const QString &ownerId,
                      const QDateTime &publishedAt)
{
    return newsroom.database().transaction([&]() -> Result<void> {
        if (auto added = newsroom.articles().insert(article, origin, ownerId, publishedAt); !added)
            return added;
        return Signing(newsroom).refreshColumns(article);
    });
}

Result<SavedStory> writeStory(Newsroom &newsroom, const NormalArticle &article, const SavedStory &before, const QString &personId,
                              const QList<HeldPicture> &pictures)
{
    // Typed and taken back: nothing to write, and nothing to quarrel about with another window.
    const bool isSame = article == before.article;
    if (isSame && unwritten(pictures).isEmpty())
        return SavedStory{before.article, before.version};
    SavedStory now{article, before.version};
    // Pictures, text and list columns together, or nothing: "not saved" must never be said of what was saved, nor "saved" of a
    // text whose pictures are not there.
    const auto done = newsroom.database().transaction([&]() -> Result<void> {
        auto refused = keepHeld(newsroom, pictures);
        if (!refused)
            return refused.error();
        now.refused = std::move(*refused);
        if (isSame)
            return {};
        if (auto kept = Versions(newsroom).keepBeforeChange(article->id, personId); !kept)
            return kept;
        const auto saved = newsroom.articles().save(article, before.version, personId);
        if (!saved)
            return saved.error();
        now.version = *saved;
        return now.version == before.version ? Result<void>() : Signing(newsroom).refreshColumns(article);
    });
    return done ? Result<SavedStory>(std::move(now)) : done.error();
}

Result<QString> addCopy(Newsroom &newsroom, Article article, const QString &personId, const QList<Asset> &pictures)
{
    const QString id = std::exchange(article.id, newId());
    article.title = WritingWords::tr("%1 (copy)").arg(shownTitle(article.title));
    const auto done = newsroom.database().transaction([&]() -> Result<void> {
        const auto original = newsroom.articles().load(id);
        // Of one that is gone only what it says itself is known. Whose it is decides what its page says, so it is not guessed.
        if (!original && original.error().kind != ErrorKind::Refused)
            return original.error();
        const bool own = original ? original->origin == Origin::Own : article.originCredits.isEmpty() && article.source.isEmpty();
        if (auto kept = keepPictures(newsroom, pictures); !kept)
            return kept;
        return addStory(newsroom, NormalArticle(article), own ? Origin::Own : Origin::Collected, personId);
    });
    return done ? Result<QString>(article.id) : Result<QString>(done.error());
}

Result<Article> savedStory(Newsroom &newsroom, const QString &articleId)
{
    auto saved = newsroom.articles().load(articleId);
    return saved ? Result<Article>(saved->article) : saved.error();
}

} // namespace gaoqian
