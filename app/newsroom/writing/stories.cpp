#include "newsroom/writing/stories.h"

#include "article/articlejson.h"
#include "article/normalise.h"
#include "article/showntitle.h"
#include "base/ids.h"
#include "newsroom/signing/signing.h"
#include "newsroom/writing/versions.h"
#include "store/articlestore.h"
#include "store/database.h"

#include <QCoreApplication>

#include <utility>

namespace gaoqian {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Stories)
};

} // namespace

Result<void> addStory(Newsroom &newsroom, const Article &article, Origin origin, const QString &ownerId,
                      const QDateTime &publishedAt)
{
    return newsroom.database().transaction([&]() -> Result<void> {
        if (auto added = newsroom.articles().insert(article, origin, ownerId, publishedAt); !added)
            return added;
        return Signing(newsroom).refreshColumns(article.id);
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
        return now.version == before.version ? Result<void>() : Signing(newsroom).refreshColumns(article.id);
    });
    if (!done)
        return done.error();
    if (now.version != before.version)
        now.digest = contentDigest(now.article);
    return now;
}

Result<QString> addCopy(Newsroom &newsroom, Article article, const QString &personId)
{
    const QString id = std::exchange(article.id, newId());
    article.title = Tr::tr("%1 (copy)").arg(shownTitle(article.title));
    const auto done = newsroom.database().transaction([&]() -> Result<void> {
        const auto original = newsroom.articles().load(id);
        // Of one that is gone only what it says itself is known. Whose it is decides what its page says, so it is not guessed.
        if (!original && original.error().kind != ErrorKind::Refused)
            return original.error();
        const bool own = original ? original->origin == Origin::Own : article.originCredits.isEmpty() && article.source.isEmpty();
        return addStory(newsroom, article, own ? Origin::Own : Origin::Collected, personId);
    });
    return done ? Result<QString>(article.id) : Result<QString>(done.error());
}

Result<Article> savedStory(Newsroom &newsroom, const QString &articleId)
{
    auto saved = newsroom.articles().load(articleId);
    return saved ? Result<Article>(std::move(saved->article)) : saved.error();
}

} // namespace gaoqian
