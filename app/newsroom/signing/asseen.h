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
    QString head;         ///< Digest of the slip's last decision; empty where there is none.
    QStringList required; ///< The fields that a story must have to go up.
};

/// Refuses what the slip does not allow as it is now, and the signature under pictures that are not there, so that nobody types a
/// passphrase for it.
Result<SigningTerms> signingTerms(Newsroom &newsroom, const ActWish &wish);

/// Acts as `Signing::act` does, on the slip that was known then, to which colleagues of the same stage may have put their
/// signatures since. Refused where pictures are missing that are to be signed. A Conflict when the story is no longer what was
/// seen, or somebody did anything else, so that nobody signs for another stage, or after a return that they have not read.
Result<Decision> actAsSeen(Newsroom &newsroom, const ActWish &wish, const SigningTerms &terms, const SigningKey &key);

} // namespace gaoqian
