#include "store/listing.h"

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
    bool elsewhere = false;
    QDateTime publishedAt;
    QDateTime createdAt;
};

Result<QList<Published>> publishedStories(const Database &database)
{
    return Query(database, u"SELECT id, digest, views, origin, slip_state, published_at, created_at FROM articles "
                           "WHERE published = 1"_s)
        .all<Published>([](const Row &row) {
            const bool elsewhere = originFromName(row.text(3)) == Origin::Elsewhere;
            Published story{row.text(0), {}, row.text(4), elsewhere, row.time(5), row.time(6)};
            story.listing.digest = row.text(1);
            story.listing.views = row.integer(2);
            story.listing.ownPage = !elsewhere;
            return story;
        });
}

/// What a story from elsewhere came with: where the edits of it begin.
Result<bool> findTakenIn(Database &database, Published &story)
{
    const auto first = Query(database, u"SELECT from_digest FROM edits WHERE article_id = ? ORDER BY number LIMIT 1"_s)
                           .bind(story.id)
                           .first<QString>([](const Row &row) { return row.text(0); });
    if (!first)
        return first.error();
    story.listing.digest = first->value_or(story.listing.digest);
    return true;
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

Result<std::optional<NormalArticle>> contentOf(const Database &database, const Published &story)
{
    const auto read = [&](const Row &row) { return articleFromText(story.id, row.text(0)); };
    const auto kept = Query(database, u"SELECT article FROM contents WHERE article_id = ? AND digest = ?"_s)
                          .bind(story.id, story.listing.digest)
                          .first<NormalArticle>(read);
    if (!kept || *kept)
        return kept;
    return Query(database, u"SELECT article FROM working_copies WHERE article_id = ?"_s)
        .bind(story.id)
        .first<NormalArticle>(read);
}

} // namespace

Result<void> putIntoLists(Database &database, const NormalArticle &article, const Listing &listing)
{
    const ContentColumns columns = contentColumns(article);
    return database.transaction([&]() -> Result<void> {
        const Result<int> kept =
            Query(database, u"INSERT INTO contents (article_id, digest, article) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"_s)
                .bind(article->id, listing.digest, articleText(article))
                .run();
        if (!kept)
            return kept.error();
        const Result<int> listed =
            Query(database,
                  database.dialect().upsert(u"listed"_s, {u"article_id"_s},
                                            {u"digest"_s, u"decisions"_s, u"head"_s, u"title"_s, u"channel"_s, u"keywords"_s,
                                             u"excerpt_source"_s, u"list_date"_s, u"views"_s, u"own_page"_s}))
                .bind(article->id, listing.digest, listing.decisions, listing.head, columns.title, columns.channel,
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
    // What was decided on here is no longer a story from elsewhere.
    const Result<int> ours =
        change(database, u"UPDATE articles SET origin = ? WHERE origin = ? AND id IN (SELECT article_id FROM decisions)"_s,
               originName(Origin::Collected), originName(Origin::Elsewhere));
    if (!ours)
        return ours.error();
    auto stories = publishedStories(database);
    if (!stories)
        return stories.error();
    for (Published &story : *stories) {
        const Result<bool> known = story.elsewhere ? findTakenIn(database, story) : findExported(database, story);
        if (!known)
            return known.error();
        const auto article = contentOf(database, story);
        const bool sound = *known && article && *article && (*article)->digest() == story.listing.digest;
        if (sound) {
            story.listing.listDate = listDate(contentColumns(**article).date, story.publishedAt, story.createdAt);
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
