#include "newsroom/signing/asseen.h"

#include "newsroom/core/requiredfields.h"
#include "newsroom/signing/staffing.h"
#include "store/database.h"

#include <QCoreApplication>

namespace gaoqian {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Signing)
};

Result<int> stageOf(Newsroom &newsroom, const ActWish &wish)
{
    const auto slip = SignDesk(newsroom).slip(wish.articleId);
    const auto proposal = slip ? slip->propose(wish.act, newsroom.clock().now()) : Result<Decision>(slip.error());
    return proposal ? Result<int>(proposal->stage) : proposal.error();
}

} // namespace

Result<SigningTerms> signingTerms(Newsroom &newsroom, const ActWish &wish)
{
    return newsroom.database().snapshot([&]() -> Result<SigningTerms> {
        auto person = Staffing(newsroom).personById(wish.act.personId);
        if (!person)
            return person.error();
        const auto stage = stageOf(newsroom, wish);
        if (!stage)
            return stage.error();
        const auto required = requiredFields(newsroom);
        if (!required)
            return required.error();
        return SigningTerms{std::move(*person), *stage, *required};
    });
}

Result<Decision> actAsSeen(Newsroom &newsroom, const ActWish &wish, int stage, const SigningKey &key)
{
    return newsroom.database().transaction([&]() -> Result<Decision> {
        const auto now = stageOf(newsroom, wish);
        if (!now)
            return now.error();
        if (*now != stage)
            return conflict(
                Tr::tr("Somebody else acted on the slip meanwhile, and it waits for another stage now. Look at it again "
                       "first."));
        return SignDesk(newsroom).act(wish.articleId, wish.act, key, wish.seenDigest);
    });
}

} // namespace gaoqian
