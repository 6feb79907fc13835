// The newsroom's stories as one person sees them: what is theirs, what waits for them. No slip is read twice that has not
// changed.
#pragma once

#include "newsroom/core/newsroom.h"

#include "article/articlerecord.h"

#include <QHash>

namespace gaoqian {

struct ListedStory {
    ArticleSummary story;
    bool mine = false;         ///< The person owns it, or sent it up last.
    bool waitingForMe = false; ///< They could sign it or send it up now and are meant to.
};

/// Who is awaited on slips that were read before, and what that followed from. For one thread at a time.
class AwaitedPeople {
public:
    /// Whether `personId` may sign `article` next. Its slip is read when its text, its decisions, the staff or a chain are others
    /// than last time.
    bool includes(const QString &personId, const ArticleSummary &article, Newsroom &newsroom);

    /// Before `includes`, once for each list: forgets everything where staff or chains have changed.
    Result<void> follow(Newsroom &newsroom);

    int slipsRead() const { return m_slipsRead; } ///< So far.

private:
    struct Known {
        int version = 0;
        QString digest;
        QString slipHead;
        QStringList people;
    };
    QHash<QString, Known> m_known; ///< By article.
    QList<Person> m_people;
    QList<ChainDefinition> m_chains;
    int m_slipsRead = 0;
};

/// The newsroom as a list was last read from it, and for whom; an empty one was never read.
struct StoryListMark {
    QString change; ///< `Database::changeMark`.
    QString personId;
};

/// Whether anything in the newsroom has changed since `mark`, which is set to now: else the list need not be read again. To be
/// asked before the list is read, through a connection that never writes: its mark tells of everybody's changes.
Result<bool> changedSince(Newsroom &newsroom, const QString &personId, StoryListMark &mark);

/// All of them, the newest save first, of one moment. Only stories that wait for one of the person's roles have their slip read;
/// all else comes from the list columns.
Result<QList<ListedStory>> listStories(Newsroom &newsroom, const QString &personId, AwaitedPeople &awaited);

} // namespace gaoqian
