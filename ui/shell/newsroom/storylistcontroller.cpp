#include "shell/newsroom/storylistcontroller.h"

#include "article/articlerecord.h"

namespace gaoqian {

namespace {

SlipState stateFromName(const QString &name)
{
    for (SlipState state : {SlipState::InReview, SlipState::Returned, SlipState::Signed, SlipState::Rejected, SlipState::Released,
                            SlipState::Retracted}) {
        if (slipStateName(state) == name)
            return state;
    }
    return SlipState::Draft;
}

StoryListRow rowOf(const ListedStory &listed)
{
    const ArticleSummary &article = listed.story;
    StoryListRow row;
    row.id = article.id;
    row.title = article.title;
    row.channel = article.channel;
    row.state = stateFromName(article.slipState);
    row.awaitedRole = article.awaitedRole;
    row.published = article.publishedAt;
    row.waitingSince = article.waitingSince;
    row.updatedAt = article.updatedAt;
    row.mine = listed.mine;
    row.waitingForMe = listed.waitingForMe;
    return row;
}

} // namespace

Result<QList<StoryListRow>> storyListRows(Newsroom &newsroom, const QString &personId, AwaitedPeople &awaited)
{
    const auto stories = listStories(newsroom, personId, awaited);
    if (!stories)
        return stories.error();
    QList<StoryListRow> rows;
    rows.reserve(stories->size());
    for (const ListedStory &story : *stories)
        rows << rowOf(story);
    return rows;
}

void StoryListController::list(const QString &personId, std::function<void(const Result<QList<StoryListRow>> &)> told)
{
    m_listing.ask(
        m_thread,
        [personId, last = m_last](Newsroom &newsroom) -> Result<QList<StoryListRow>> {
            const auto changed = changedSince(newsroom, personId, last->mark);
            if (!changed)
                return changed.error();
            if (!*changed)
                return last->rows;
            auto rows = storyListRows(newsroom, personId, last->awaited);
            if (rows)
                last->rows = *rows;
            else
                last->mark = {};
            return rows;
        },
        std::move(told));
}

} // namespace gaoqian
