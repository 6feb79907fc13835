// How an article becomes the columns that lists are made from, and how a list's SQL is put together. For store/ alone.
#pragma once

#include "article/articlerecord.h"
#include "store/query.h"

namespace gaoqian {

/// The columns that depend on the content alone.
struct ContentColumns {
    QString title;
    QString channel;       ///< `listText`
    QString date;          ///< ISO, empty for none.
    QString keywords;      ///< `listText`
    QString findText;      ///< What a list's filter looks into, folded by `findable`.
    QString excerptSource; ///< Beginning of the body's text.

    bool operator==(const ContentColumns &) const = default;
};
ContentColumns contentColumns(const Article &article);

/// Text with differences of case and width taken away.
QString findable(const QString &text);

/// The day that the page's lists sort an article by: its own date, else that of publication, else that of its making,
/// of these the day in UTC, so that it is the same wherever one looks.
QString listDate(const QString &articleDate, const QDateTime &publishedAt, const QDateTime &createdAt);

QString originName(Origin origin);
Origin originFromName(const QString &name);

/// The columns of ArticleState, and the same read from `row` from column `first` on.
QString stateColumns();
void readState(ArticleState &state, const Row &row, int first);

/// The conditions of `filter` as a WHERE clause (or nothing) and its values.
struct Conditions {
    QString where;
    QStringList texts; ///< Bound in order.
};
Conditions conditions(const ArticleFilter &filter);

/// The whole list; binds the conditions' texts.
QString listSql(const ArticleFilter &filter);

} // namespace gaoqian
