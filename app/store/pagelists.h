// What the page's three lists (相关阅读, 热门文章, 最新文章) are chosen from: articles that were published here or elsewhere, as
// they went out.
#pragma once

#include "base/result.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>

namespace gaoqian {

class Database;

/// An article as the lists need it, without its story.
struct PageListEntry {
    QString id;
    QString title;
    QStringList channel;
    QStringList keywords;
    QString excerptSource; ///< The beginning of the body's text, blocks joined without a separator; enough for an excerpt.
    QDate date;            ///< The article's own date, else that of publication, else that of its making.
    int views = 0;
    bool ownPage = false; ///< Published here, so that there is a page of ours to link to.

    // What it went out with, to be compared with before anything of it is shown: the above is what the lists were told.
    QString digest;    ///< Of the content.
    int decisions = 0; ///< How many decisions stood on its slip.
    QString head;      ///< Digest of the last of them.

    bool operator==(const PageListEntry &) const = default;
};

/// Every list leaves out the article `exceptId` (empty: none) and holds at most `limit` entries. What ties falls by id, so that
/// the same newsroom gives the same lists.
class PageLists {
public:
    /// `database` must outlive the lists.
    explicit PageLists(const Database &database) : m_database(database) {}

    /// Those of the same channel first, then the others; each the newest first. To be ranked by the caller.
    Result<QList<PageListEntry>> relatedCandidates(const QStringList &channel, const QString &exceptId, int limit) const;

    /// The most viewed first, then the newest.
    Result<QList<PageListEntry>> hot(const QString &exceptId, int limit) const;

    /// The newest first.
    Result<QList<PageListEntry>> latest(const QString &exceptId, int limit) const;

    /// How the article stands in the lists; nothing when it does not.
    Result<std::optional<PageListEntry>> entry(const QString &articleId) const;

private:
    Result<QList<PageListEntry>> entries(const QString &sql, const QStringList &texts, int limit) const;

    const Database &m_database;
};

/// The SQL behind the lists, so that a test can see which index serves it.
namespace pagelistsql {
QString sameChannel();
QString otherChannels();
QString hot();
QString latest();
} // namespace pagelistsql

} // namespace gaoqian
