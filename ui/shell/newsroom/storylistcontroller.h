// The newsroom's articles as rows of the story list, seen with one person's eyes: what is mine, what waits for me. Read beside
// the window, and no slip twice that has not changed.
#pragma once

#include "newsroom/core/latestread.h"
#include "newsroom/storylist.h"
#include "storylist/storylistmodel.h"

namespace gaoqian {

/// What `listStories` answers, as rows.
Result<QList<StoryListRow>> storyListRows(Newsroom &newsroom, const QString &personId, AwaitedPeople &awaited);

class StoryListController {
public:
    explicit StoryListController(const NewsroomAddress &newsroom) : m_last(std::make_shared<LastList>()), m_thread(newsroom) {}

    /// Reads the rows and gives them to `told`, in the asking thread; nothing when another list was asked for meanwhile. They are
    /// not read again when nothing in the newsroom changed since the last time.
    void list(const QString &personId, std::function<void(const Result<QList<StoryListRow>> &)> told);

private:
    struct LastList {
        StoryListMark mark;
        QList<StoryListRow> rows;
        AwaitedPeople awaited;
    };

    std::shared_ptr<LastList> m_last; ///< The thread's alone.
    NewsroomThread m_thread;          ///< Its own: hundreds of slips take their time, and a story must not wait for them.
    LatestRead<QList<StoryListRow>> m_listing;
};

} // namespace gaoqian
