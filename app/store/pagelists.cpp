#include "store/pagelists.h"

#include "store/articlecolumns.h"
#include "store/database.h"
#include "store/query.h"

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

QString listed(const QString &conditions)
{
    return u"SELECT article_id, title, channel, keywords, excerpt_source, list_date, views, own_page, digest, decisions, head "
           "FROM listed WHERE "_s +
           conditions;
}

QString listed(const QString &conditions, const QString &order)
{
    return listed(conditions) + u" ORDER BY %1 LIMIT ?"_s.arg(order);
}

PageListEntry readEntry(const Row &row)
{
    return {row.text(0),    row.text(1),         row.list(2), row.list(3),    row.text(4), row.date(5),
            row.integer(6), row.integer(7) != 0, row.text(8), row.integer(9), row.text(10)};
}

} // namespace

namespace pagelistsql {

QString sameChannel() { return listed(u"channel = ? AND article_id <> ?"_s, u"list_date DESC, article_id DESC"_s); }
QString otherChannels() { return listed(u"channel <> ? AND article_id <> ?"_s, u"list_date DESC, article_id DESC"_s); }
QString hot() { return listed(u"article_id <> ?"_s, u"views DESC, list_date DESC, article_id DESC"_s); }
QString latest() { return listed(u"article_id <> ?"_s, u"list_date DESC, article_id DESC"_s); }

} // namespace pagelistsql

Result<QList<PageListEntry>> PageLists::relatedCandidates(const QStringList &channel, const QString &exceptId, int limit) const
{
    const QStringList texts{listText(channel), exceptId};
    Result<QList<PageListEntry>> same = entries(pagelistsql::sameChannel(), texts, limit);
    if (!same || same->size() >= limit)
        return same;
    const Result<QList<PageListEntry>> others = entries(pagelistsql::otherChannels(), texts, limit - int(same->size()));
    if (!others)
        return others;
    return *same + *others;
}

Result<QList<PageListEntry>> PageLists::hot(const QString &exceptId, int limit) const
{
    return entries(pagelistsql::hot(), {exceptId}, limit);
}

Result<QList<PageListEntry>> PageLists::latest(const QString &exceptId, int limit) const
{
    return entries(pagelistsql::latest(), {exceptId}, limit);
}

Result<std::optional<PageListEntry>> PageLists::entry(const QString &articleId) const
{
    return Query(m_database, listed(u"article_id = ?"_s)).bind(articleId).first<PageListEntry>(readEntry);
}

Result<QList<PageListEntry>> PageLists::entries(const QString &sql, const QStringList &texts, int limit) const
{
    Query query(m_database, sql);
    for (const QString &text : texts)
        query.bind(text);
    return query.bind(std::max(limit, 0)).all<PageListEntry>(readEntry);
}

} // namespace gaoqian
