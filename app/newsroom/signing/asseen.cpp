#include "newsroom/signing/asseen.h"

#include "newsroom/core/requiredfields.h"
#include "newsroom/signing/completeness.h"
#include "newsroom/signing/staffing.h"
#include "newsroom/signing/words.h"
#include "store/articlestore.h"
#include "store/database.h"

namespace gaoqian {

namespace {

QString headOf(const Slip &slip)
{
    const QList<Decision> &decisions = slip.record().decisions;
    return decisions.isEmpty() ? QString() : decisionDigest(decisions.last());
}

/// Whether nothing but signatures came onto the slip since its last decision was `head`.
bool isOnlySignedSince(const QString &head, const Slip &slip)
{
    const QList<Decision> &decisions = slip.record().decisions;
    for (auto decision = decisions.crbegin(); decision != decisions.crend(); ++decision) {
        if (decisionDigest(*decision) == head)
            return true;
        if (decision->verdict != Verdict::Approve)
            return false;
    }
    return head.isEmpty();
}

/// Whoever signs signs the pictures too.
Result<void> picturesAreThere(Newsroom &newsroom, const ActWish &wish)
{
    if (wish.act.verdict != Verdict::Submit && wish.act.verdict != Verdict::Approve)
        return {};
    const auto story = newsroom.articles().load(wish.articleId);
    return story ? hasItsPictures(newsroom, story->article) : Result<void>(story.error());
}

} // namespace

Result<SigningTerms> signingTerms(Newsroom &newsroom, const ActWish &wish)
{
    return newsroom.database().snapshot([&]() -> Result<SigningTerms> {
        auto person = Staffing(newsroom).personById(wish.act.personId);
        if (!person)
            return person.error();
        const auto slip = Signing(newsroom).slip(wish.articleId);
        const auto proposal = slip ? slip->propose(wish.act, newsroom.clock().now()) : Result<Decision>(slip.error());
        if (!proposal)
            return proposal.error();
        if (auto there = picturesAreThere(newsroom, wish); !there)
            return there.error();
        const auto required = requiredFields(newsroom);
        if (!required)
            return required.error();
        return SigningTerms{std::move(*person), proposal->stage, headOf(*slip), *required};
    });
}

Result<Decision> actAsSeen(Newsroom &newsroom, const ActWish &wish, const SigningTerms &terms, const SigningKey &key)
{
    return newsroom.database().transaction([&]() -> Result<Decision> {
        Signing signing(newsroom);
        const auto slip = signing.slip(wish.articleId);
        if (!slip)
            return slip.error();
        const auto proposal = slip->propose(wish.act, newsroom.clock().now());
        if (!isOnlySignedSince(terms.head, *slip) || (proposal && proposal->stage != terms.stage))
            return conflict(
                SigningWords::tr("Somebody else acted on the slip meanwhile, so nothing was done; look at it again first"));
        if (auto there = picturesAreThere(newsroom, wish); !there)
            return there.error();
        return signing.act(wish.articleId, wish.act, key, wish.seenDigest);
    });
}

} // namespace gaoqian
