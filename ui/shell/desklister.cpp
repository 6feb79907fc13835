#include "shell/desklister.h"

#include "newsroom/signdesk.h"
#include "newsroom/staffing.h"

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

bool waitsFor(const SignDesk &desk, const ArticleSummary &article, const Person &person)
{
    if (!person.roles.contains(article.awaitedRole))
        return false;
    auto slip = desk.slip(article.id);
    return slip && slip->awaitedPeople().contains(person.id);
}

DeskRow rowOf(const ArticleSummary &article)
{
    DeskRow row;
    row.id = article.id;
    row.title = article.title;
    row.channel = article.channel;
    row.state = stateFromName(article.slipState);
    row.awaitedRole = article.awaitedRole;
    row.published = article.publishedAt;
    row.waitingSince = article.waitingSince;
    row.updatedAt = article.updatedAt;
    return row;
}

} // namespace

Result<QList<DeskRow>> deskRows(Newsroom &newsroom, const QString &personId)
{
    auto articles = newsroom.articles().list({});
    if (!articles)
        return articles.error();
    const auto person = Staffing(newsroom).personById(personId);
    const SignDesk desk(newsroom);
    QList<DeskRow> rows;
    rows.reserve(articles->size());
    for (const ArticleSummary &article : std::as_const(*articles)) {
        DeskRow row = rowOf(article);
        row.mine = person && article.ownerId == person->id;
        row.waitingForMe = (row.mine && row.state == SlipState::Returned) ||
                           (person && row.state == SlipState::InReview && waitsFor(desk, article, *person));
        rows << row;
    }
    return rows;
}

} // namespace gaoqian
