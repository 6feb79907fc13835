// What went out: every final page that was written, when, where and with which content; and what was about to be.
#pragma once

#include "article/articlerecord.h"
#include "base/result.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace gaoqian {

class Database;

/// One final page that was written, or is being written.
struct Publication {
    QString articleId;
    int number = 0;           ///< Counts the article's, from 1.
    PublishedContent content; ///< What the page shows.
    QString folder;           ///< Absolute path of the folder that it was written to, on the computer that wrote it.
    QString file;             ///< The page's name in it.
    QString pageHash;         ///< SHA-256 of the page's bytes, 64 lower-case hex digits.
    QString personId;         ///< Who exported; empty when nobody said.
    QDateTime time;
    bool out = false; ///< It is there. Otherwise it was about to be written, and whether it is there has to be looked at.

    // For who finishes or takes back what was left half-way:
    QString desk;                           ///< The computer that wrote it; nobody else can look.
    QString part;                           ///< `StagedFile::mark` of what was going to be the page.
    std::optional<PublishedContent> before; ///< With what the article was published before; nothing when it was not.
    QDateTime beforeTime;                   ///< When, as far as that is known.

    bool operator==(const Publication &) const = default;
};

class PublicationStore {
public:
    /// `database` must outlive the store.
    explicit PublicationStore(Database &database) : m_database(database) {}

    /// Notes what is about to be written and answers its number; `out` and `number` are not looked at.
    Result<int> begin(const Publication &publication);
    /// It is there now.
    Result<void> finish(const QString &articleId, int number, const QDateTime &time);
    /// It was not written.
    Result<void> drop(const QString &articleId, int number);

    /// Those that were begun and neither finished nor dropped: a program is at it, or was killed at it.
    Result<QList<Publication>> unfinished() const;
    /// What went out of the article, the oldest first.
    Result<QList<Publication>> of(const QString &articleId) const;

private:
    Database &m_database;
};

} // namespace gaoqian
