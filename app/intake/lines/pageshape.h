// The shape of a story's page as a reader's browser copies it to plain text: masthead, breadcrumb, headline, the line of date,
// source and collector, body, credit lines, lists of other stories.
#pragma once

#include "article/article.h"

#include <optional>

namespace gaoqian {

/// What stands around the body. Lines are those of the text; blank ones are empty.
struct PageShape {
    QStringList masthead; ///< Site name, slogan, whatever else stands before the breadcrumb.
    Article article;      ///< Everything but the body.
    QString unreadDate;   ///< What stands as the date when it is none.
    QStringList body;     ///< The lines of the body.
    QStringList lists;    ///< Headings of the lists of other stories, which are no part of the story.
    int listLines = 0;    ///< How many lines those have, headings included.
};

/// Empty when the text has neither a breadcrumb nor a line of date and source near its beginning.
std::optional<PageShape> recognisePage(const QStringList &lines);

/// Takes the credit lines off the end of `lines`.
QList<OriginCredit> takeCredits(QStringList &lines);

/// The date at the beginning of `text`, as newsrooms write it: 2023-04-15, 2023/4/15, 2023.4.15 or 2023年4月15日, a time of day
/// behind it or not. Invalid when there is none.
QDate dateIn(const QString &text);

} // namespace gaoqian
