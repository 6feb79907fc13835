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
        m_thread, [personId, last = m_last](Newsroom &newsroom) { return read(newsroom, personId, *last); }, std::move(told));
}

/// The connection never writes, so that its mark tells of everybody's changes, this window's too.
Result<QList<DeskRow>> DeskLister::read(Newsroom &newsroom, const QString &personId, Last &last)
{
    return newsroom.database().snapshot([&]() -> Result<QList<DeskRow>> {
        const auto mark = newsroom.database().changeMark();
        if (!mark)
            return mark.error();
        if (*mark == last.mark && personId == last.personId)
            return last.rows;
        auto rows = deskRows(newsroom, personId, last.awaited);
        if (rows) {
            last.mark = *mark;
            last.personId = personId;
            last.rows = *rows;
        }
        return rows;
    });
}

} // namespace gaoqian
