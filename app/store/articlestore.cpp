#include "store/articlestore.h"

#include "article/text.h"
#include "base/ids.h"
#include "store/articlecolumns.h"
#include "store/articletext.h"
#include "store/database.h"
#include "store/engine/words.h"
#include "store/listing.h"
#include "store/query.h"

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

struct Saved {
    int version = 0;
    QString digest;
    QString text;
    QDateTime createdAt;
    QDateTime publishedAt;
};

Result<Saved> savedState(const Database &database, const QString &id)
{
    const auto saved = Query(database, u"SELECT a.version, a.digest, w.article, a.created_at, a.published_at FROM articles a "
                                       "JOIN working_copies w ON w.article_id = a.id WHERE a.id = ?"_s)
                           .bind(id)
                           .first<Saved>([](const Row &row) {
                               return Saved{row.integer(0), row.text(1), row.text(2), row.time(3), row.time(4)};
                           });
    if (!saved)
        return saved.error();
    if (!*saved)
        return noSuchArticle(id);
    return **saved;
}

} // namespace

Result<void> ArticleStore::insert(const NormalArticle &article, Origin origin, const QString &ownerId,
                                  const QDateTime &publishedAt)
{
    if (!isId(article->id))
        return usageError(StoreWords::tr("“%1” is no article id; make one first").arg(article->id));
    const ContentColumns columns = contentColumns(article);
    const bool elsewhere = origin == Origin::Elsewhere;
    const QDateTime now = m_clock.now();
    const QDateTime published = elsewhere ? publishedAt : QDateTime();
    return m_database.transaction([&]() -> Result<void> {
        const Result<int> there = Query(m_database, u"SELECT COUNT(*) FROM articles WHERE id = ?"_s).bind(article->id).number();
        if (!there)
            return there.error();
        if (*there > 0)
            return conflict(StoreWords::tr("The newsroom has an article %1 already; open that one").arg(article->id));
        const Result<int> row =
            Query(m_database, u"INSERT INTO articles (id, version, digest, title, channel, date, keywords, find_text, "
                              "excerpt_source, list_date, origin, owner_id, created_at, updated_at, published, published_at, "
                              "views, slip_state, awaited_role, slip_head, lease_holder) "
                              "VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, '', '', '')"_s)
                .bind(article->id, article.digest(), columns.title, columns.channel, columns.date, columns.keywords,
                      columns.findText, columns.excerptSource, listDate(columns.date, published, now), originName(origin),
                      ownerId, now, now, elsewhere ? 1 : 0, published, slipStateName(SlipState::Draft))
                .run();
        if (!row)
            return row.error();
        const Result<int> text = Query(m_database, u"INSERT INTO working_copies (article_id, article) VALUES (?, ?)"_s)
                                     .bind(article->id, articleText(article))
                                     .run();
        if (!text)
            return text.error();
        if (elsewhere) {
            const Result<void> listed =
                putIntoLists(m_database, article, {article.digest(), 0, {}, listDate(columns.date, published, now), 0, false});
            if (!listed)
                return listed;
        }
        return SuggestionStore(m_database).note({}, memorableValues(article), now);
    });
}

Result<ArticleRecord> ArticleStore::load(const QString &id) const
{
    const auto record =
        Query(m_database, u"SELECT w.article, "_s + stateColumns() +
                              u" FROM articles JOIN working_copies w ON w.article_id = articles.id WHERE id = ?"_s)
            .bind(id)
            .first<ArticleRecord>([&](const Row &row) -> Result<ArticleRecord> {
                Result<NormalArticle> article = articleFromText(id, row.text(0));
                if (!article)
                    return article.error();
                ArticleRecord read;
                readState(read, row, 1);
                read.article = std::move(*article);
                read.digest = read.article.digest();
                return read;
            });
    if (!record)
        return record.error();
    if (!*record)
        return noSuchArticle(id);
    return **record;
}

Result<int> ArticleStore::version(const QString &id) const
{
    const auto version =
        Query(m_database, u"SELECT version FROM articles WHERE id = ?"_s).bind(id).first<int>([](const Row &row) {
            return row.integer(0);
        });
    if (!version)
        return version.error();
    return *version ? Result<int>(**version) : noSuchArticle(id);
}

Result<int> ArticleStore::save(const NormalArticle &article, int expectedVersion, const QString &personId)
{
    // The costly part stands before the transaction, so that other windows wait for the disk alone.
    const QString &id = article->id;
    const Known now{articleText(article), article.digest(), memorableValues(article), assetsOf(article)};
    const ContentColumns columns = contentColumns(article);
    const Result<int> version = m_database.transaction([&]() -> Result<int> {
        const Result<Saved> saved = savedState(m_database, id);
        if (!saved)
            return saved.error();
        const Error savedElsewhere =
            conflict(StoreWords::tr("“%1” was saved by another program meanwhile, so this was not; look at what "
                                    "stands there now, then decide which to keep")
                         .arg(article->title.isEmpty() ? id : article->title));
        if (saved->version != expectedVersion)
            return savedElsewhere;
        if (saved->text == now.text)
            return expectedVersion;
        const Result<int> copy =
            Query(m_database, u"UPDATE working_copies SET article = ? WHERE article_id = ?"_s).bind(now.text, id).run();
        if (!copy)
            return copy.error();
        const Result<int> row =
            Query(m_database, u"UPDATE articles SET version = ?, digest = ?, title = ?, channel = ?, date = ?, keywords = ?, "
                              "find_text = ?, excerpt_source = ?, list_date = ?, updated_at = ? WHERE id = ? AND version = ?"_s)
                .bind(expectedVersion + 1, now.digest, columns.title, columns.channel, columns.date, columns.keywords,
                      columns.findText, columns.excerptSource, listDate(columns.date, saved->publishedAt, saved->createdAt),
                      m_clock.now(), id, expectedVersion)
                .run();
        if (!row || *row == 0)
            return row ? savedElsewhere : row.error();
        const Known before = known(id, saved->text, saved->digest);
        if (const Result<void> noted = noteAround(before, now); !noted)
            return noted.error();
        const Result<void> recorded =
            before.digest == now.digest ? Result<void>() : recordEdit(id, personId, before.digest, now.digest);
        return recorded ? Result<int>(expectedVersion + 1) : Result<int>(recorded.error());
    });
    if (version)
        m_lastSaved = now;
    return version;
}

/// What a save changes beside the story: what forms offer, and when a picture was last put in or taken out. (An undo may bring it
/// back, from nowhere but the newsroom.)
Result<void> ArticleStore::noteAround(const Known &before, const Known &now)
{
    if (const Result<void> noted = SuggestionStore(m_database).note(before.values, now.values, m_clock.now()); !noted)
        return noted;
    for (const QString &picture : before.pictures + now.pictures) {
        if (before.pictures.contains(picture) == now.pictures.contains(picture))
            continue;
        // Where it came in before such times were noted it has none yet; and a story may show one that is missing.
        const Result<int> noted =
            Query(m_database, u"INSERT INTO asset_times (hash, time) SELECT hash, ? FROM assets WHERE hash = ? "
                              "ON CONFLICT (hash) DO UPDATE SET time = excluded.time"_s)
                .bind(m_clock.now(), picture)
                .run();
        if (!noted)
            return noted.error();
    }
    return {};
}

/// What the file really holds: content that was changed behind the newsroom's back must not pass for the one that was signed, and
/// so leaves a gap in the edits. Content that can no longer be read must not keep anybody from saving: it goes by the digest that
/// was noted beside it.
ArticleStore::Known ArticleStore::known(const QString &id, const QString &text, const QString &noted) const
{
    if (!text.isEmpty() && text == m_lastSaved.text)
        return m_lastSaved;
    const Result<NormalArticle> article = articleFromText(id, text);
    return article ? Known{text, article->digest(), memorableValues(*article), assetsOf(*article)} : Known{text, noted, {}, {}};
}

Result<QList<ArticleSummary>> ArticleStore::list(const ArticleFilter &filter) const
{
    Query query(m_database, listSql(filter));
    const QStringList texts = conditions(filter).texts;
    for (const QString &text : texts)
        query.bind(text);
    return query.all<ArticleSummary>([](const Row &row) {
        ArticleSummary summary;
        summary.id = row.text(0);
        summary.title = row.text(1);
        summary.channel = row.list(2);
        summary.date = row.date(3);
        readState(summary, row, 4);
        return summary;
    });
}

Result<int> ArticleStore::count(const ArticleFilter &filter) const
{
    const Conditions which = conditions(filter);
    Query query(m_database, u"SELECT COUNT(*) FROM articles"_s + which.where);
    for (const QString &text : which.texts)
        query.bind(text);
    return query.number();
}

Result<void> ArticleStore::noteState(const QString &id, const QString &slipState, const QString &awaitedRole,
                                     const QDateTime &waitingSince)
{
    return articleChanged(id, change(m_database,
                                     u"UPDATE articles SET slip_state = ?, awaited_role = ?, waiting_since = ? WHERE id = ?"_s,
                                     slipState, awaitedRole, waitingSince, id));
}

Result<void> ArticleStore::noteHead(const QString &id, const QString &slipHead)
{
    return articleChanged(id, change(m_database, u"UPDATE articles SET slip_head = ? WHERE id = ?"_s, slipHead, id));
}

Result<QString> ArticleStore::head(const QString &id) const
{
    const auto head =
        Query(m_database, u"SELECT slip_head FROM articles WHERE id = ?"_s).bind(id).first<QString>([](const Row &row) {
            return row.text(0);
        });
    if (!head)
        return head.error();
    return *head ? Result<QString>(**head) : noSuchArticle(id);
}

Result<void> ArticleStore::setPublished(const QString &id, const QDateTime &time)
{
    return m_database.transaction([&]() -> Result<void> {
        const Result<ArticleRecord> record = load(id);
        if (!record)
            return record.error();
        const Result<int> decisions =
            Query(m_database, u"SELECT COUNT(*) FROM decisions WHERE article_id = ?"_s).bind(id).number();
        if (!decisions)
            return decisions.error();
        return publish(*record, record->article, {record->digest, *decisions, record->slipHead}, time);
    });
}

Result<void> ArticleStore::publishContent(const QString &id, const PublishedContent &published, const QDateTime &time)
{
    return m_database.transaction([&]() -> Result<void> {
        const Result<ArticleRecord> record = load(id);
        if (!record)
            return record.error();
        const Result<NormalArticle> kept = content(id, published.digest);
        return kept ? publish(*record, *kept, published, time) : kept.error();
    });
}

Result<void> ArticleStore::publish(const ArticleRecord &record, const NormalArticle &article, const PublishedContent &content,
                                   const QDateTime &time)
{
    const QString &id = record.article->id;
    const QString date = listDate(article->date.toString(Qt::ISODate), time, record.createdAt);
    const Result<int> changed =
        Query(m_database, u"UPDATE articles SET published = ?, published_at = ?, list_date = ? WHERE id = ?"_s)
            .bind(time.isValid() ? 1 : 0, time, date, id)
            .run();
    if (!changed)
        return changed.error();
    if (!time.isValid())
        return takeOutOfLists(m_database, id);
    return putIntoLists(
        m_database, article,
        {content.digest, content.decisions, content.head, date, record.views, record.origin != Origin::Elsewhere});
}

Result<std::optional<PublishedContent>> ArticleStore::publishedContent(const QString &id) const
{
    return Query(m_database, u"SELECT digest, decisions, head FROM listed WHERE article_id = ?"_s)
        .bind(id)
        .first<PublishedContent>([](const Row &row) {
            return PublishedContent{row.text(0), row.integer(1), row.text(2)};
        });
}

Result<void> ArticleStore::makeOurs(const QString &id)
{
    return m_database.transaction([&]() -> Result<void> {
        const Result<int> taken = change(m_database, u"UPDATE articles SET origin = ? WHERE id = ? AND origin = ?"_s,
                                         originName(Origin::Collected), id, originName(Origin::Elsewhere));
        if (!taken)
            return taken.error();
        return *taken > 0 ? setPublished(id, {}) : Result<void>();
    });
}

Result<void> ArticleStore::setViews(const QString &id, int views)
{
    return m_database.transaction([&]() -> Result<void> {
        const Result<int> listed = Query(m_database, u"UPDATE listed SET views = ? WHERE article_id = ?"_s).bind(views, id).run();
        if (!listed)
            return listed.error();
        return articleChanged(id, Query(m_database, u"UPDATE articles SET views = ? WHERE id = ?"_s).bind(views, id).run());
    });
}

Result<void> ArticleStore::remove(const QString &id)
{
    return m_database.transaction([&]() -> Result<void> {
        const auto state =
            Query(m_database, u"SELECT slip_state FROM articles WHERE id = ?"_s).bind(id).first<QString>([](const Row &row) {
                return row.text(0);
            });
        if (!state)
            return state.error();
        if (!*state)
            return noSuchArticle(id);
        const Result<int> decisions =
            Query(m_database, u"SELECT COUNT(*) FROM decisions WHERE article_id = ?"_s).bind(id).number();
        if (!decisions)
            return decisions.error();
        if (*decisions > 0 || **state != slipStateName(SlipState::Draft))
            return refused(
                StoreWords::tr("Only a draft that was never submitted can be deleted; reject or retract this article instead"));
        const Result<Saved> last = savedState(m_database, id);
        if (!last)
            return last.error();
        const Known known = this->known(id, last->text, last->digest);
        if (const Result<void> forgotten = SuggestionStore(m_database).note(known.values, {}, m_clock.now()); !forgotten)
            return forgotten;
        return articleChanged(id, Query(m_database, u"DELETE FROM articles WHERE id = ?"_s).bind(id).run());
    });
}

Result<QString> ArticleStore::resolveId(const QString &prefix) const
{
    const QString wanted = prefix.toLower();
    const bool plausible = wanted.size() >= 4 && std::all_of(wanted.begin(), wanted.end(), [](QChar c) {
                               return c == u'-' || (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
                           });
    if (!plausible)
        return refused(StoreWords::tr("“%1” is no article id; give at least its first 4 characters").arg(prefix));
    // 'g' follows everything that an id is made of.
    const auto found = Query(m_database, u"SELECT id FROM articles WHERE id >= ? AND id < ? ORDER BY id LIMIT 2"_s)
                           .bind(wanted, QString(wanted + u'g'))
                           .all<QString>([](const Row &row) { return row.text(0); });
    if (!found)
        return found.error();
    if (found->isEmpty())
        return noSuchArticle(prefix);
    if (found->size() > 1)
        return refused(StoreWords::tr("Several articles begin with %1; give more of the id").arg(prefix));
    return found->first();
}

} // namespace gaoqian
