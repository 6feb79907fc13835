// The newsroom's articles as rows of the desk, seen with one person's eyes: what is mine, what waits for me. Read beside the
// window, and no slip twice that has not changed.
#pragma once

#include "desk/deskmodel.h"
#include "newsroom/latestread.h"

#include <QHash>

namespace gaoqian {

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

/// Only articles that wait for one of the person's roles have their slip read; all else comes from the list columns.
Result<QList<DeskRow>> deskRows(Newsroom &newsroom, const QString &personId, AwaitedPeople &awaited);

class DeskLister {
public:
    /// `newsroom` outlives the lister.
    explicit DeskLister(const Newsroom &newsroom) : m_last(std::make_shared<Last>()), m_thread(newsroom) {}

    /// Reads the rows and gives them to `told`, in the asking thread; nothing when another list was asked for meanwhile. They are
    /// not read again when nothing in the newsroom changed since the last time.
    void list(const QString &personId, std::function<void(const Result<QList<DeskRow>> &)> told);

private:
    struct Last {
        QString mark; ///< `Database::changeMark` when it was read; empty for never.
        QString personId;
        QList<DeskRow> rows;
        AwaitedPeople awaited;
    };
    static Result<QList<DeskRow>> read(Newsroom &newsroom, const QString &personId, Last &last);

    std::shared_ptr<Last> m_last; ///< The thread's alone.
    NewsroomThread m_thread;      ///< Its own: hundreds of slips take their time, and a story must not wait for them.
    LatestRead<QList<DeskRow>> m_listing;
};

} // namespace gaoqian
