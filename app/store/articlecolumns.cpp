#include "store/articlecolumns.h"

#include "article/text.h"

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

/// Enough for an excerpt of 160 columns whatever the text is made of.
constexpr int excerptSourceLength = 400;

QString beginning(const QString &text, int length)
{
    if (text.size() <= length)
        return text;
    return text.left(text.at(length - 1).isHighSurrogate() ? length - 1 : length);
}

QString oneOf(const QString &column, int count) { return u"%1 IN (%2)"_s.arg(column, QStringList(count, u"?"_s).join(u", "_s)); }

/// `text` as a LIKE pattern that finds it anywhere, with '!' as the escape.
QString anywhere(QString text)
{
    text.replace(u'!', u"!!"_s).replace(u'%', u"!%"_s).replace(u'_', u"!_"_s);
    return u'%' + text + u'%';
}

} // namespace

QString findable(const QString &text) { return text.normalized(QString::NormalizationForm_KC).toCaseFolded(); }

ContentColumns contentColumns(const Article &article)
{
    const QStringList found = QStringList{article.kicker, article.title, article.subtitle, article.source, article.collector} +
                              article.channel + article.authors + article.keywords;
    return {article.title,
            listText(article.channel),
            article.date.toString(Qt::ISODate),
            listText(article.keywords),
            findable(found.join(u'\n')),
            beginning(plainText(article.body, {}), excerptSourceLength)};
}

QString listDate(const QString &articleDate, const QDateTime &publishedAt, const QDateTime &createdAt)
{
    if (!articleDate.isEmpty())
        return articleDate;
    return (publishedAt.isValid() ? publishedAt : createdAt).toUTC().date().toString(Qt::ISODate);
}

QString originName(Origin origin)
{
    switch (origin) {
    case Origin::Own:
        break;
    case Origin::Collected:
        return u"collected"_s;
    case Origin::Elsewhere:
        return u"elsewhere"_s;
    }
    return u"own"_s;
}

Origin originFromName(const QString &name)
{
    for (const Origin origin : {Origin::Collected, Origin::Elsewhere}) {
        if (name == originName(origin))
            return origin;
    }
    return Origin::Own;
}

QString stateColumns()
{
    return u"version, digest, origin, owner_id, created_at, updated_at, published_at, views, slip_state, awaited_role, "
           "waiting_since, slip_head"_s;
}

void readState(ArticleState &state, const Row &row, int first)
{
    state.version = row.integer(first);
    state.digest = row.text(first + 1);
    state.origin = originFromName(row.text(first + 2));
    state.ownerId = row.text(first + 3);
    state.createdAt = row.time(first + 4);
    state.updatedAt = row.time(first + 5);
    state.publishedAt = row.time(first + 6);
    state.views = row.integer(first + 7);
    state.slipState = row.text(first + 8);
    state.awaitedRole = row.text(first + 9);
    state.waitingSince = row.time(first + 10);
    state.slipHead = row.text(first + 11);
}

Conditions conditions(const ArticleFilter &filter)
{
    QStringList clauses;
    Conditions result;
    if (!filter.ownerId.isEmpty()) {
        clauses += u"owner_id = ?"_s;
        result.texts += filter.ownerId;
    }
    if (!filter.slipStates.isEmpty()) {
        clauses += oneOf(u"slip_state"_s, int(filter.slipStates.size()));
        result.texts += filter.slipStates;
    }
    if (!filter.awaitedRoles.isEmpty()) {
        clauses += oneOf(u"awaited_role"_s, int(filter.awaitedRoles.size()));
        result.texts += filter.awaitedRoles;
    }
    if (filter.published)
        clauses += *filter.published ? u"published = 1"_s : u"published = 0"_s;
    const QString text = findable(filter.text).trimmed();
    if (!text.isEmpty()) {
        clauses += u"find_text LIKE ? ESCAPE '!'"_s;
        result.texts += anywhere(text);
    }
    if (!clauses.isEmpty())
        result.where = u" WHERE "_s + clauses.join(u" AND "_s);
    return result;
}

QString listSql(const ArticleFilter &filter)
{
    QString sql = u"SELECT id, title, channel, date, "_s + stateColumns() + u" FROM articles"_s + conditions(filter).where +
                  u" ORDER BY updated_at DESC, id DESC"_s;
    if (filter.limit > 0)
        sql += u" LIMIT %1"_s.arg(filter.limit);
    return sql;
}

} // namespace gaoqian
