#include "store/publicationstore.h"

#include "store/database.h"
#include "store/query.h"

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

QString publicationSql(const QString &end)
{
    return u"SELECT article_id, number, digest, decisions, head, folder, file, page_hash, person_id, time, is_out, desk, part, "
           "before_digest, before_decisions, before_head, before_time FROM publications "_s +
           end;
}

Publication readPublication(const Row &row)
{
    Publication publication;
    publication.articleId = row.text(0);
    publication.number = row.integer(1);
    publication.content = {row.text(2), row.integer(3), row.text(4)};
    publication.folder = row.text(5);
    publication.file = row.text(6);
    publication.pageHash = row.text(7);
    publication.personId = row.text(8);
    publication.time = row.time(9);
    publication.out = row.integer(10) != 0;
    publication.desk = row.text(11);
    publication.part = row.text(12);
    if (!row.text(13).isEmpty())
        publication.before = PublishedContent{row.text(13), row.integer(14), row.text(15)};
    publication.beforeTime = row.time(16);
    return publication;
}

Result<void> done(const Result<int> &changed) { return changed ? Result<void>() : changed.error(); }

} // namespace

Result<int> PublicationStore::begin(const Publication &publication)
{
    return m_database.transaction([&]() -> Result<int> {
        const Result<int> last = Query(m_database, u"SELECT COALESCE(MAX(number), 0) FROM publications WHERE article_id = ?"_s)
                                     .bind(publication.articleId)
                                     .number();
        if (!last)
            return last;
        const PublishedContent before = publication.before.value_or(PublishedContent());
        const Result<int> added =
            Query(m_database, u"INSERT INTO publications (article_id, number, digest, decisions, head, folder, file, page_hash, "
                              "person_id, time, is_out, desk, part, before_digest, before_decisions, before_head, before_time) "
                              "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?)"_s)
                .bind(publication.articleId, *last + 1, publication.content.digest, publication.content.decisions,
                      publication.content.head, publication.folder, publication.file, publication.pageHash, publication.personId,
                      publication.time, publication.desk, publication.part, before.digest, before.decisions, before.head,
                      publication.beforeTime)
                .run();
        return added ? Result<int>(*last + 1) : added;
    });
}

Result<void> PublicationStore::finish(const QString &articleId, int number, const QDateTime &time)
{
    return done(change(m_database, u"UPDATE publications SET is_out = 1, time = ? WHERE article_id = ? AND number = ?"_s, time,
                       articleId, number));
}

Result<void> PublicationStore::drop(const QString &articleId, int number)
{
    return done(
        change(m_database, u"DELETE FROM publications WHERE article_id = ? AND number = ? AND is_out = 0"_s, articleId, number));
}

Result<QList<Publication>> PublicationStore::unfinished() const
{
    return Query(m_database, publicationSql(u"WHERE is_out = 0 ORDER BY article_id, number"_s)).all<Publication>(readPublication);
}

Result<QList<Publication>> PublicationStore::of(const QString &articleId) const
{
    return Query(m_database, publicationSql(u"WHERE article_id = ? AND is_out = 1 ORDER BY number"_s))
        .bind(articleId)
        .all<Publication>(readPublication);
}

} // namespace gaoqian
