#include "newsroom/storylist.h"

#include "newsroom/signing/signing.h"
#include "newsroom/signing/staffing.h"
#include "store/articlestore.h"
#include "store/database.h"
#include "store/decisionstore.h"
#include "store/staffstore.h"

#include <utility>

namespace gaoqian {

bool AwaitedPeople::includes(const QString &personId, const ArticleSummary &article, Newsroom &newsroom)
{
    Known &known = m_known[article.id];
    if (known.version != article.version || known.digest != article.digest || known.slipHead != article.slipHead) {
        const auto slip = Signing(newsroom).slip(article.id);
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

Result<QList<ListedStory>> listStories(Newsroom &newsroom, const QString &personId, AwaitedPeople &awaited)
{
    return newsroom.database().snapshot([&]() -> Result<QList<ListedStory>> {
        if (auto followed = awaited.follow(newsroom); !followed)
            return followed.error();
        auto articles = newsroom.articles().list({});
        if (!articles)
            return articles.error();
        const auto submitters = newsroom.decisions().submitters();
        if (!submitters)
            return submitters.error();
        const auto person = Staffing(newsroom).personById(personId);
        const QString returned = slipStateName(SlipState::Returned);
        const QString inReview = slipStateName(SlipState::InReview);
        QList<ListedStory> stories;
        stories.reserve(articles->size());
        for (const ArticleSummary &article : std::as_const(*articles)) {
            ListedStory listed{article};
            listed.mine = person && (article.ownerId == person->id || submitters->value(article.id) == person->id);
            listed.waitingForMe = (listed.mine && article.slipState == returned) ||
                                  (person && article.slipState == inReview && person->roles.contains(article.awaitedRole) &&
                                   awaited.includes(person->id, article, newsroom));
            stories << listed;
        }
        return stories;
    });
}

Result<bool> changedSince(Newsroom &newsroom, const QString &personId, StoryListMark &mark)
{
    const auto now = newsroom.database().changeMark();
    if (!now)
        return now.error();
    const bool isSame = mark.change == *now && mark.personId == personId;
    mark = {*now, personId};
    return !isSame;
}

} // namespace gaoqian
