#include "newsroom/stories.h"

#include "base/ids.h"
#include "newsroom/signdesk.h"

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
        return SignDesk(newsroom).refreshColumns(article.id);
    });
}

Result<QString> addCopy(Newsroom &newsroom, Article article, const QString &personId)
{
    const QString id = std::exchange(article.id, newId());
    article.title = Tr::tr("%1 (copy)").arg(article.title.isEmpty() ? Tr::tr("(untitled)") : article.title);
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
