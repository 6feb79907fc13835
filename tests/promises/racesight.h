// What is looked at after a race: the newsroom as it is then, what everybody did and was told, and what was found so far.
#pragma once

#include "promises/raceactor.h"
#include "promises/racelook.h"
#include "signoff/slip.h"

namespace gaoqian::test {

struct RaceSight {
    RaceScene &scene;
    Newsroom &newsroom;
    const QList<Deed> &deeds;
    KnownSigned &known;

    // Found by `lookAtSlips`.
    QList<Signed> signedContents = {};
    QList<Decision> decisions = {}; ///< On the story's slip.
    SlipState state = SlipState::Draft;

    QStringList failures = {};

    void fail(const QString &what) { failures += what; }
    template <typename T> const T &good(const Result<T> &result)
    {
        static const T nothing{};
        if (!result)
            fail(result.error().message);
        return result ? *result : nothing;
    }
};

/// The slips are sound, and whoever is credited signed. Finds what everything else is measured by, so it comes first.
void lookAtSlips(RaceSight &sight);
/// What was acknowledged is there, what was refused is not.
void lookAtAcknowledged(RaceSight &sight);
/// Pages show what was signed under the names of those who signed it, and the newsroom's record of them is true.
void lookAtPages(RaceSight &sight);
/// The story can be carried on; `toTheEnd`: it is, until its page is out.
void lookAtWayOn(RaceSight &sight, bool toTheEnd);

} // namespace gaoqian::test
