#include "store/publicationstore.h"

#include "store/database.h"
#include "store/query.h"

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

QString publicationSql(const QString &end)
{
    return u"SELECT article_id, number, digest, decisions, head, folder, file, part, page_hash, person_id, time, is_out "
           "FROM publications "_s +
           end;
}

Publication readPublication(const Row &row)
{
    return {row.text(0), row.integer(1), row.text(2), row.integer(3), row.text(4),  row.text(5),
            row.text(6), row.text(7),    row.text(8), row.text(9),    row.time(10), row.integer(11) != 0};
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
        const Result<int> added =
            Query(m_database, u"INSERT INTO publications (article_id, number, digest, decisions, head, folder, file, part, "
                              "page_hash, person_id, time, is_out) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)"_s)
                .bind(publication.articleId, *last + 1, publication.digest, publication.decisions, publication.head,
                      publication.folder, publication.file, publication.part, publication.pageHash, publication.personId,
                      publication.time)
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
