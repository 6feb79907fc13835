// What the newsroom keeps about an article beside its content: the values that ArticleStore takes and gives.
#pragma once

#include "article/normalarticle.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace gaoqian {

/// Where an article began.
enum class Origin {
    Own,       ///< Written here.
    Collected, ///< Taken in from somebody else's text.
    Elsewhere  ///< Taken into the archive as published elsewhere; it is in the page's lists without having been signed here.
};

/// Everything about an article that is not its content.
struct ArticleState {
    int version = 0; ///< Counts the saves; what `ArticleStore::save` compares.
    QString digest;  ///< `NormalArticle::digest` of the content.
    Origin origin = Origin::Own;
    QString ownerId; ///< The person who looks after it; empty for nobody.
    QDateTime createdAt;
    QDateTime updatedAt;   ///< Of the last save.
    QDateTime publishedAt; ///< Invalid when it was not published, or elsewhere at a time that is not known.
    int views = 0;         ///< As the site counted them.

    // As `ArticleStore::noteState` and `noteHead` were told, for lists alone: what counts is the slip itself.
    QString slipState;
    QString awaitedRole;    ///< Empty when nobody's signature is awaited.
    QDateTime waitingSince; ///< Invalid when nobody's is.
    QString slipHead;       ///< Digest of the slip's last decision; empty for none.

    bool operator==(const ArticleState &) const = default;
};

struct ArticleRecord : ArticleState {
    NormalArticle article;

    bool operator==(const ArticleRecord &) const = default;
};

/// A line of a list.
struct ArticleSummary : ArticleState {
    QString id;
    QString title;
    QStringList channel;
    QDate date; ///< The one that the page shows; invalid for none.

    bool operator==(const ArticleSummary &) const = default;
};

/// The content with which an article went out.
struct PublishedContent {
    QString digest;
    int decisions = 0; ///< How many decisions stood on its slip.
    QString head;      ///< Digest of the last of them; empty for none.

    bool operator==(const PublishedContent &) const = default;
};

/// Which articles a list shows; every condition that is set must be met. (The initialisers allow `{.ownerId = id}`.)
struct ArticleFilter {
    QString text = {}; ///< Found in headline, channel, source, collector, authors or keywords, whatever its case and width.
    QStringList slipStates = {};        ///< One of these; empty for any.
    std::optional<bool> published = {}; ///< In the page's lists (published here or elsewhere), or not.
    QString ownerId = {};
    QStringList awaitedRoles = {}; ///< One of these; empty for any.
    int limit = 0;                 ///< 0 for all.
};

/// A saved state of an article; its content is asked for separately.
struct Revision {
    QString articleId;
    int number = 0; ///< From 1.
    QString digest;
    QString personId;
    QString reason; ///< "save", "submit", "sign", ...
    QString name;   ///< As a person named it; empty for the automatic ones.
    QDateTime time;

    bool operator==(const Revision &) const = default;
};

/// Who is writing an article now.
struct Lease {
    QString holder; ///< As given to `ArticleStore::acquireLease`; empty for nobody.
    QDateTime until;

    bool operator==(const Lease &) const = default;
};

} // namespace gaoqian
