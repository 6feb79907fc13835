#include "store/listing.h"

#include "article/articlejson.h"
#include "signoff/decision.h"
#include "signoff/slip.h"
#include "store/articlecolumns.h"
#include "store/articletext.h"
#include "store/decisionstore.h"
#include "store/query.h"

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

/// A published story as it stood in an older newsroom file.
struct Published {
    QString id;
    Listing listing;
    QString slipState;
};

Result<QList<Published>> publishedStories(const Database &database)
{
    return Query(database, u"SELECT id, digest, list_date, views, origin, slip_state FROM articles WHERE published = 1"_s)
        .all<Published>([](const Row &row) {
            Published story{row.text(0), {}, row.text(5)};
            story.listing.digest = row.text(1);
            story.listing.listDate = row.text(2);
            story.listing.views = row.integer(3);
            story.listing.ownPage = originFromName(row.text(4)) != Origin::Elsewhere;
            return story;
        });
}

/// What the newest export wrote, and how many decisions there were then. Nothing when no export is known.
Result<bool> findExported(Database &database, Published &story)
{
    const auto exported =
        Query(database, u"SELECT digest, time FROM revisions WHERE article_id = ? AND reason = 'export' ORDER BY number DESC "
                        "LIMIT 1"_s)
            .bind(story.id)
            .first<std::pair<QString, QDateTime>>([](const Row &row) { return std::pair(row.text(0), row.time(1)); });
    if (!exported)
        return exported.error();
    const auto decisions = DecisionStore(database).of(story.id);
    if (!decisions)
        return decisions.error();
    if (!*exported && story.slipState != slipStateName(SlipState::Signed) &&
        story.slipState != slipStateName(SlipState::Released))
        return false;
    if (*exported)
        story.listing.digest = (*exported)->first;
    for (const Decision &decision : *decisions) {
        if (*exported && decision.time > (*exported)->second)
            break;
        story.listing.decisions = decision.number;
        story.listing.head = decisionDigest(decision);
    }
    return true;
}

Result<std::optional<Article>> contentOf(const Database &database, const Published &story)
{
    const auto read = [&](const Row &row) { return articleFromText(story.id, row.text(0)); };
    const auto kept = Query(database, u"SELECT article FROM contents WHERE article_id = ? AND digest = ?"_s)
                          .bind(story.id, story.listing.digest)
                          .first<Article>(read);
    if (!kept || *kept)
        return kept;
    return Query(database, u"SELECT article FROM working_copies WHERE article_id = ?"_s).bind(story.id).first<Article>(read);
}

} // namespace

Result<void> putIntoLists(Database &database, const Article &article, const Listing &listing)
{
    const ContentColumns columns = contentColumns(article);
    return database.transaction([&]() -> Result<void> {
        const Result<int> kept =
            Query(database, u"INSERT INTO contents (article_id, digest, article) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"_s)
                .bind(article.id, listing.digest, articleText(article))
                .run();
        if (!kept)
            return kept.error();
        const Result<int> listed =
            Query(database,
                  database.dialect().upsert(u"listed"_s, {u"article_id"_s},
                                            {u"digest"_s, u"decisions"_s, u"head"_s, u"title"_s, u"channel"_s, u"keywords"_s,
                                             u"excerpt_source"_s, u"list_date"_s, u"views"_s, u"own_page"_s}))
                .bind(article.id, listing.digest, listing.decisions, listing.head, columns.title, columns.channel,
                      columns.keywords, columns.excerptSource, listing.listDate, listing.views, listing.ownPage ? 1 : 0)
                .run();
        return listed ? Result<void>() : listed.error();
    });
}

Result<void> takeOutOfLists(Database &database, const QString &articleId)
{
    const Result<int> gone = change(database, u"DELETE FROM listed WHERE article_id = ?"_s, articleId);
    return gone ? Result<void>() : gone.error();
}

Result<void> fillLists(Database &database)
{
    auto stories = publishedStories(database);
    if (!stories)
        return stories.error();
    for (Published &story : *stories) {
        const Result<bool> known = story.listing.ownPage ? findExported(database, story) : Result<bool>(true);
        if (!known)
            return known.error();
        const auto article = contentOf(database, story);
        const bool sound = *known && article && *article && contentDigest(**article) == story.listing.digest;
        if (sound) {
            if (const Result<void> listed = putIntoLists(database, **article, story.listing); !listed)
                return listed;
            continue;
        }
        const Result<int> out =
            change(database, u"UPDATE articles SET published = 0, published_at = NULL WHERE id = ?"_s, story.id);
        if (!out)
            return out.error();
    }
    return {};
}

} // namespace gaoqian
