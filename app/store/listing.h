// What the page's lists show of a story: the content with which it went out, whatever is written on it since. For store/ alone.
#pragma once

#include "article/normalarticle.h"
#include "base/result.h"

#include <QDateTime>

namespace gaoqian {

class Database;

/// How a story came into the lists.
struct Listing {
    QString digest;    ///< Of the content that went out.
    int decisions = 0; ///< How many decisions stood on the slip then.
    QString head;      ///< Digest of the last of them; empty for none.
    QString listDate;  ///< As `listDate` in articlecolumns.h.
    int views = 0;
    bool ownPage = false; ///< Published here, not elsewhere.
};

/// Puts the story into the lists as `article`, or in the place of what it stood there as, and keeps that content.
Result<void> putIntoLists(Database &database, const NormalArticle &article, const Listing &listing);
Result<void> takeOutOfLists(Database &database, const QString &articleId);

/// Lists what was published before there were lists of their own; for the schema alone. A story whose published content is not
/// known for certain is taken out: exporting it again puts it back.
Result<void> fillLists(Database &database);

} // namespace gaoqian
