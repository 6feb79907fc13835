#include "shell/newsroom/desklister.h"

#include "newsroom/signing/signing.h"
#include "newsroom/signing/staffing.h"
#include "store/articlerecord.h"
#include "store/articlestore.h"
#include "store/database.h"
#include "store/staffstore.h"

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

bool AwaitedPeople::includes(const QString &personId, const ArticleSummary &article, Newsroom &newsroom)
{
    Known &known = m_known[article.id];
    if (known.version != article.version || known.digest != article.digest || known.slipHead != article.slipHead) {
        const auto slip = SignDesk(newsroom).slip(article.id);
        ++m_slipsRead;
        known = {article.version, article.digest, article.slipHead, slip ? slip->awaitedPeople() : QStringList()};
        if (!slip)
            known.version = 0; // once more next time
    }
    return known.people.contains(personId);
}

Result<void> AwaitedPeople::follow(Newsroom &newsroom)
{
    const auto people = newsroom.staff().certificates();
    if (!people)
        return people.error();
    const auto chains = newsroom.staff().chains();
    if (!chains)
        return chains.error();
    if (*people != m_people || *chains != m_chains)
        m_known.clear();
    m_people = *people;
    m_chains = *chains;
    return {};
}

Result<QList<DeskRow>> deskRows(Newsroom &newsroom, const QString &personId, AwaitedPeople &awaited)
{
    return newsroom.database().snapshot([&]() -> Result<QList<DeskRow>> {
        if (auto followed = awaited.follow(newsroom); !followed)
            return followed.error();
        auto articles = newsroom.articles().list({});
        if (!articles)
            return articles.error();
        const auto person = Staffing(newsroom).personById(personId);
        QList<DeskRow> rows;
        rows.reserve(articles->size());
        for (const ArticleSummary &article : std::as_const(*articles)) {
            DeskRow row = rowOf(article);
            row.mine = person && article.ownerId == person->id;
            row.waitingForMe = (row.mine && row.state == SlipState::Returned) ||
                               (person && row.state == SlipState::InReview && person->roles.contains(article.awaitedRole) &&
                                awaited.includes(person->id, article, newsroom));
            rows << row;
        }
        return rows;
    });
}

void DeskLister::list(const QString &personId, std::function<void(const Result<QList<DeskRow>> &)> told)
{
    m_listing.ask(
        m_thread, [personId, awaited = m_awaited](Newsroom &newsroom) { return deskRows(newsroom, personId, *awaited); },
        std::move(told));
}

} // namespace gaoqian
