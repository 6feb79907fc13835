// The newsroom's articles: the working copy of each, its revisions, the edits between signatures, and who is writing it.
#pragma once

#include "article/articlerecord.h"
#include "base/clock.h"
#include "base/result.h"
#include "signoff/slip.h"
#include "store/suggestionstore.h"

namespace gaoqian {

class Database;

class ArticleStore {
public:
    /// Both must outlive the store.
    ArticleStore(Database &database, const Clock &clock) : m_database(database), m_clock(clock) {}

    /// Adds an article that is not there yet, at version 1, as an unpublished draft unless `origin` is Elsewhere.
    /// `publishedAt`: when an article from elsewhere was published there; invalid when that is not known.
    Result<void> insert(const NormalArticle &article, Origin origin, const QString &ownerId, const QDateTime &publishedAt = {});

    /// The working copy. Its digest is that of the content as it is found, so content that was changed behind the newsroom's
    /// back does not pass for what was signed.
    Result<ArticleRecord> load(const QString &id) const;

    /// Writes the working copy and answers the new version. A Conflict, with nothing written, when the version is no longer
    /// `expectedVersion`: another window saved meanwhile. The same content writes nothing and answers the same version.
    /// A change of digest is recorded as an Edit by `personId`; what one person changes without a decision or another's edit in
    /// between is one Edit.
    Result<int> save(const NormalArticle &article, int expectedVersion, const QString &personId);

    /// The working copy's version, without reading the story.
    Result<int> version(const QString &id) const;

    /// The newest save first.
    Result<QList<ArticleSummary>> list(const ArticleFilter &filter) const;

    /// How many articles `list` would answer without a limit.
    Result<int> count(const ArticleFilter &filter) const;

    /// What lists show of the slip. Changes no version.
    Result<void> noteState(const QString &id, const QString &slipState, const QString &awaitedRole,
                           const QDateTime &waitingSince);
    /// The digest of the slip's last decision. For acts alone, in the transaction that adds the decision: whoever wrote back a
    /// head that was read earlier would make the slip look as if decisions had been removed.
    Result<void> noteHead(const QString &id, const QString &slipHead);
    Result<QString> head(const QString &id) const; ///< As it was noted; empty where nothing was decided yet.

    /// Publishes the working copy as it is now, under the decisions that there are now: that content stands in the page's lists
    /// from now on, whatever is written on it. An invalid time takes the article out of them.
    Result<void> setPublished(const QString &id, const QDateTime &time);
    /// Publishes an earlier content, which a revision keeps, as it went out.
    Result<void> publishContent(const QString &id, const PublishedContent &content, const QDateTime &time);
    /// With what the article stands in the page's lists; nothing when it does not.
    Result<std::optional<PublishedContent>> publishedContent(const QString &id) const;
    /// A story that was published elsewhere becomes one of ours to work on: collected, and no longer in the page's lists. Nothing
    /// happens to any other.
    Result<void> makeOurs(const QString &id);
    Result<void> setViews(const QString &id, int views);

    /// Keeps the working copy as it is now as the article's next revision, and answers its number.
    Result<int> addRevision(const QString &id, const QString &personId, const QString &reason, const QString &name = {});
    /// The same with `content`, which the working copy is, or was before.
    Result<int> addRevision(const NormalArticle &content, const QString &personId, const QString &reason,
                            const QString &name = {});
    Result<QList<Revision>> revisions(const QString &id) const; ///< The oldest first.
    Result<std::optional<Revision>> lastRevision(const QString &id) const;
    Result<NormalArticle> revision(const QString &id, int number) const;
    /// Refused when there is no such revision. An empty name takes the name away.
    Result<void> nameRevision(const QString &id, int number, const QString &name);
    /// Deletes revisions for good, and the contents that only they saw. What was decided on stays, whatever `numbers` says.
    Result<void> removeRevisions(const QString &id, const QList<int> &numbers);

    /// The content that had `digest`: the working copy's or a revision's. Refused when no revision kept it.
    Result<NormalArticle> content(const QString &id, const QString &digest) const;

    /// Every change of content since the article was made, each beginning where the one before ended.
    Result<QList<Edit>> edits(const QString &id) const;

    /// Deletes a draft that nobody has decided on, for good. Everything else is refused.
    Result<void> remove(const QString &id);

    /// Asks for the article to be `holder`'s to write for `seconds` from now, and answers whose it is then. A holder's own lease
    /// is renewed, one that ran out is taken over; another's stays unless `steal`. A lease keeps nobody from saving: that is what
    /// the version is for. One that would run longer than `longestLease` was given by a clock that was wrong, and counts as one
    /// that ran out.
    static constexpr int longestLease = 5 * 60; ///< In seconds.
    Result<Lease> acquireLease(const QString &id, const QString &holder, int seconds, bool steal = false);
    Result<Lease> lease(const QString &id) const;                        ///< No holder when nobody has it or it ran out.
    Result<void> releaseLease(const QString &id, const QString &holder); ///< Another's lease is left alone.

    /// The full id that begins with `prefix` (at least 4 characters). Refused when there is none or more than one.
    Result<QString> resolveId(const QString &prefix) const;

private:
    Result<void> publish(const ArticleRecord &record, const NormalArticle &article, const PublishedContent &content,
                         const QDateTime &time);
    Result<void> recordEdit(const QString &id, const QString &personId, const QString &from, const QString &to);

    /// A working copy as far as the next save has to know it.
    struct Known {
        QString text; ///< As written.
        QString digest;
        QList<std::pair<SuggestionKind, QString>> values; ///< `memorableValues`
        QStringList pictures;                             ///< `assetsOf`
    };
    Known known(const QString &id, const QString &text, const QString &noted) const;
    Result<void> noteAround(const Known &before, const Known &now);

    Database &m_database;
    const Clock &m_clock;
    Known m_lastSaved; ///< The next autosave need not read its own text again.
};

} // namespace gaoqian
