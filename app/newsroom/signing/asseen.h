// How somebody acts on a slip who looks at the story first and types a passphrase then: what they saw is what they sign.
#pragma once

#include "newsroom/signing/signing.h"

#include "signoff/slip.h"

namespace gaoqian {

/// What somebody wants to do, and what they saw when they wanted it.
struct ActWish {
    Act act;
    QString articleId;
    QString seenDigest; ///< Of the content.
};

/// What is to be known before the passphrase is asked for.
struct SigningTerms {
    Person person;
    int stage = -1;       ///< That they act for, from `Decision`.
    QStringList required; ///< The fields that a story must have to go up.
};

/// Refuses what the slip does not allow as it is now, so that nobody types a passphrase for it.
Result<SigningTerms> signingTerms(Newsroom &newsroom, const ActWish &wish);

/// Acts as `SignDesk::act` does, for the stage that was known then: a Conflict when the story is no longer what was seen, or the
/// slip waits for another stage.
Result<Decision> actAsSeen(Newsroom &newsroom, const ActWish &wish, int stage, const SigningKey &key);

} // namespace gaoqian
