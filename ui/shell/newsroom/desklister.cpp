#include "shell/newsroom/desklister.h"

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

DeskRow rowOf(const ListedStory &listed)
{
    const ArticleSummary &article = listed.story;
    DeskRow row;
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

Result<QList<DeskRow>> deskRows(Newsroom &newsroom, const QString &personId, AwaitedPeople &awaited)
{
    const auto stories = listStories(newsroom, personId, awaited);
    if (!stories)
        return stories.error();
    QList<DeskRow> rows;
    rows.reserve(stories->size());
    for (const ListedStory &story : *stories)
        rows << rowOf(story);
    return rows;
}

void DeskLister::list(const QString &personId, std::function<void(const Result<QList<DeskRow>> &)> told)
{
    m_listing.ask(
        m_thread,
        [personId, last = m_last](Newsroom &newsroom) -> Result<QList<DeskRow>> {
            const auto changed = changedSince(newsroom, personId, last->mark);
            if (!changed)
                return changed.error();
            if (!*changed)
                return last->rows;
            auto rows = deskRows(newsroom, personId, last->awaited);
            if (rows)
                last->rows = *rows;
            else
                last->mark = {};
            return rows;
        },
        std::move(told));
}

} // namespace gaoqian
