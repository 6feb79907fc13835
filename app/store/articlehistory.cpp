// ArticleStore's memory: revisions, edits, leases.
#include "store/articlestore.h"
#include "store/articletext.h"
#include "store/database.h"
#include "store/engine/words.h"
#include "store/query.h"

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

struct KeptEdit {
    int number = 0;
    QString personId;
    QString from;
    QString to;
    int afterDecision = 0;
};

/// number, digest, person_id, reason, name, time
Revision revisionFrom(const QString &articleId, const Row &row)
{
    return {articleId, row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4), row.time(5)};
}

Error noSuchRevision(const QString &id, int number)
{
    return refused(StoreWords::tr("Article %1 has no version %2; list its versions").arg(id).arg(number));
}

/// A content as it was kept: one that was changed since must pass for nothing that anybody signed, compared or showed.
Result<NormalArticle> keptContent(const QString &id, const QString &text, const QString &digest)
{
    Result<NormalArticle> article = articleFromText(id, text);
    if (article && article->digest() != digest)
        return damagedEntry(StoreWords::tr("A kept version of article %1").arg(id),
                            StoreWords::tr("it was changed outside Gaoqian"));
    return article;
}

Result<Lease> heldLease(const Database &database, const QString &id, const QDateTime &now)
{
    const auto held = Query(database, u"SELECT lease_holder, lease_until FROM articles WHERE id = ?"_s)
                          .bind(id)
                          .first<Lease>([](const Row &row) {
                              return Lease{row.text(0), row.time(1)};
                          });
    if (!held)
        return held.error();
    if (!*held)
        return noSuchArticle(id);
    const bool isRunning = (*held)->until > now && (*held)->until <= now.addSecs(ArticleStore::longestLease);
    return isRunning ? **held : Lease();
}

} // namespace

Result<void> ArticleStore::recordEdit(const QString &id, const QString &personId, const QString &from, const QString &to)
{
    const Result<int> decisions =
        Query(m_database, u"SELECT COALESCE(MAX(number), 0) FROM decisions WHERE article_id = ?"_s).bind(id).number();
    if (!decisions)
        return decisions.error();
    const auto newest = Query(m_database, u"SELECT number, person_id, from_digest, to_digest, after_decision FROM edits "
                                          "WHERE article_id = ? ORDER BY number DESC LIMIT 1"_s)
                            .bind(id)
                            .first<KeptEdit>([](const Row &row) {
                                return KeptEdit{row.integer(0), row.text(1), row.text(2), row.text(3), row.integer(4)};
                            });
    if (!newest)
        return newest.error();
    const KeptEdit last = newest->value_or(KeptEdit());
    const bool goesOn = *newest && last.personId == personId && last.afterDecision == *decisions && last.to == from;

    Result<int> written = 0;
    if (goesOn && last.from == to) // back to where it began: nothing was changed
        written = Query(m_database, u"DELETE FROM edits WHERE article_id = ? AND number = ?"_s).bind(id, last.number).run();
    else if (goesOn)
        written = Query(m_database, u"UPDATE edits SET to_digest = ?, time = ? WHERE article_id = ? AND number = ?"_s)
                      .bind(to, m_clock.now(), id, last.number)
                      .run();
    else
        written = Query(m_database, u"INSERT INTO edits (article_id, number, person_id, time, from_digest, to_digest, "
                                    "after_decision) VALUES (?, ?, ?, ?, ?, ?, ?)"_s)
                      .bind(id, last.number + 1, personId, m_clock.now(), from, to, *decisions)
                      .run();
    if (!written)
        return written.error();
    return {};
}

Result<QList<Edit>> ArticleStore::edits(const QString &id) const
{
    return Query(m_database, u"SELECT person_id, time, from_digest, to_digest, after_decision FROM edits WHERE article_id = ? "
                             "ORDER BY number"_s)
        .bind(id)
        .all<Edit>([](const Row &row) {
            return Edit{row.text(0), row.time(1), row.text(2), row.text(3), row.integer(4)};
        });
}

Result<int> ArticleStore::addRevision(const QString &id, const QString &personId, const QString &reason, const QString &name)
{
    return m_database.transaction([&]() -> Result<int> {
        const Result<ArticleRecord> record = load(id);
        return record ? addRevision(record->article, personId, reason, name) : Result<int>(record.error());
    });
}

Result<int> ArticleStore::addRevision(const NormalArticle &content, const QString &personId, const QString &reason,
                                      const QString &name)
{
    const QString &id = content->id;
    return m_database.transaction([&]() -> Result<int> {
        const Result<int> kept =
            Query(m_database, u"INSERT INTO contents (article_id, digest, article) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"_s)
                .bind(id, content.digest(), articleText(content))
                .run();
        if (!kept)
            return kept.error();
        const Result<int> last =
            Query(m_database, u"SELECT COALESCE(MAX(number), 0) FROM revisions WHERE article_id = ?"_s).bind(id).number();
        if (!last)
            return last.error();
        const Result<int> revision = Query(m_database, u"INSERT INTO revisions (article_id, number, digest, person_id, reason, "
                                                       "name, time) VALUES (?, ?, ?, ?, ?, ?, ?)"_s)
                                         .bind(id, *last + 1, content.digest(), personId, reason, name, m_clock.now())
                                         .run();
        return revision ? Result<int>(*last + 1) : Result<int>(revision.error());
    });
}

Result<QList<Revision>> ArticleStore::revisions(const QString &id) const
{
    return Query(m_database, u"SELECT number, digest, person_id, reason, name, time FROM revisions WHERE article_id = ? "
                             "ORDER BY number"_s)
        .bind(id)
        .all<Revision>([&](const Row &row) { return revisionFrom(id, row); });
}

Result<std::optional<Revision>> ArticleStore::lastRevision(const QString &id) const
{
    return Query(m_database, u"SELECT number, digest, person_id, reason, name, time FROM revisions WHERE article_id = ? "
                             "ORDER BY number DESC LIMIT 1"_s)
        .bind(id)
        .first<Revision>([&](const Row &row) { return revisionFrom(id, row); });
}

Result<void> ArticleStore::nameRevision(const QString &id, int number, const QString &name)
{
    const Result<int> changed =
        change(m_database, u"UPDATE revisions SET name = ? WHERE article_id = ? AND number = ?"_s, name, id, number);
    if (!changed)
        return changed.error();
    return *changed == 0 ? Result<void>(noSuchRevision(id, number)) : Result<void>();
}

Result<void> ArticleStore::removeRevisions(const QString &id, const QList<int> &numbers)
{
    if (numbers.isEmpty())
        return {};
    return m_database.transaction([&]() -> Result<void> {
        for (const int number : numbers) {
            const Result<int> removed =
                Query(m_database, u"DELETE FROM revisions WHERE article_id = ? AND number = ? AND digest NOT IN "
                                  "(SELECT content_digest FROM decisions WHERE article_id = ?)"_s)
                    .bind(id, number, id)
                    .run();
            if (!removed)
                return removed.error();
        }
        const Result<int> unseen =
            Query(m_database,
                  u"DELETE FROM contents WHERE article_id = ? AND digest NOT IN (SELECT digest FROM revisions "
                  "WHERE article_id = ?) AND digest NOT IN (SELECT content_digest FROM decisions WHERE article_id = ?) "
                  "AND digest NOT IN (SELECT digest FROM listed WHERE article_id = ?) "
                  "AND digest NOT IN (SELECT digest FROM publications WHERE article_id = ?)"_s)
                .bind(id, id, id, id, id)
                .run();
        return unseen ? Result<void>() : Result<void>(unseen.error());
    });
}

Result<NormalArticle> ArticleStore::revision(const QString &id, int number) const
{
    const auto article = Query(m_database, u"SELECT c.article, r.digest FROM revisions r JOIN contents c ON "
                                           "c.article_id = r.article_id AND c.digest = r.digest "
                                           "WHERE r.article_id = ? AND r.number = ?"_s)
                             .bind(id, number)
                             .first<NormalArticle>([&](const Row &row) { return keptContent(id, row.text(0), row.text(1)); });
    if (!article)
        return article.error();
    if (!*article)
        return noSuchRevision(id, number);
    return **article;
}

Result<NormalArticle> ArticleStore::content(const QString &id, const QString &digest) const
{
    const auto kept = Query(m_database, u"SELECT article FROM contents WHERE article_id = ? AND digest = ?"_s)
                          .bind(id, digest)
                          .first<NormalArticle>([&](const Row &row) { return keptContent(id, row.text(0), digest); });
    if (!kept)
        return kept.error();
    if (*kept)
        return **kept;
    Result<ArticleRecord> record = load(id);
    if (!record)
        return record.error();
    if (record->digest != digest)
        return refused(StoreWords::tr("No version of article %1 with that content was kept").arg(id));
    return std::move(record->article);
}

Result<Lease> ArticleStore::acquireLease(const QString &id, const QString &holder, int seconds, bool steal)
{
    Lease lease;
    const Result<void> done = m_database.transaction([&]() -> Result<void> {
        const QDateTime now = m_clock.now();
        const Result<Lease> held = heldLease(m_database, id, now);
        if (!held)
            return held.error();
        lease = *held;
        if (!lease.holder.isEmpty() && lease.holder != holder && !steal)
            return {};
        lease = {holder, now.addSecs(seconds)};
        return articleChanged(id, Query(m_database, u"UPDATE articles SET lease_holder = ?, lease_until = ? WHERE id = ?"_s)
                                      .bind(lease.holder, lease.until, id)
                                      .run());
    });
    if (!done)
        return done.error();
    return lease;
}

Result<Lease> ArticleStore::lease(const QString &id) const { return heldLease(m_database, id, m_clock.now()); }

Result<void> ArticleStore::releaseLease(const QString &id, const QString &holder)
{
    const Result<int> changed = change(
        m_database, u"UPDATE articles SET lease_holder = '', lease_until = NULL WHERE id = ? AND lease_holder = ?"_s, id, holder);
    if (!changed)
        return changed.error();
    return {};
}

} // namespace gaoqian
