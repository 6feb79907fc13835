#include "shell/newsroom/desklister.h"

#include "article/articlerecord.h"
#include "newsroom/signing/signing.h"
#include "newsroom/signing/staffing.h"
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
        m_thread, [personId, awaited = m_awaited](Newsroom &newsroom) { return deskRows(newsroom, personId, *awaited); },
        std::move(told));
}

} // namespace gaoqian
