// The versions of a story: kept when somebody asks or a rule says so, named, and let go when there are too many.
#pragma once

#include "newsroom/core/newsroom.h"

#include "article/articlerecord.h"

#include <QHash>

namespace gaoqian {

class Versions {
public:
    explicit Versions(Newsroom &newsroom) : m_newsroom(newsroom) {}

    /// Keeps the story as it was saved last, and answers the version's number. Where the newest version has the same content and
    /// no other name, there is no second one: it gets `name` and is the answer.
    Result<int> keep(const QString &articleId, const QString &personId, const QString &reason, const QString &name = {});

    /// Keeps `content`, which the story had before somebody changed it elsewhere, and answers the version's number: that of the
    /// newest one with the same content, where there is one.
    Result<int> keepEarlier(const NormalArticle &content, const QString &personId);

    /// To be called before a change is written: keeps the story as it was until then, when the rules in versionpolicy.h say that
    /// it is time and no version has that content yet, and lets go of automatic versions that are no longer wanted.
    Result<void> keepBeforeChange(const QString &articleId, const QString &personId);

    /// All that are kept of a story, the oldest first, and the names of the newsroom's people by their ids: of one moment.
    struct Listed {
        QString articleId;
        QList<Revision> versions;
        QHash<QString, QString> people;
    };
    Result<Listed> list(const QString &articleId) const;

    /// What version `number` says.
    Result<Article> content(const QString &articleId, int number) const;

    /// Refused when there is no such version. An empty name takes the name away.
    Result<void> name(const QString &articleId, int number, const QString &name);

private:
    Result<void> thinOut(const QString &articleId);

    Newsroom &m_newsroom;
};

} // namespace gaoqian
