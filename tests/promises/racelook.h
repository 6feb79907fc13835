// What must be so after a race, whoever came first: the promises, looked at in the newsroom file, in the pages and in what
// everybody was told.
#pragma once

#include "promises/raceactor.h"

#include <QHash>

namespace gaoqian::test {

/// A content that a slip held over at some moment, under these names.
struct Signed {
    QStringList tokens;
    QStringList bodyTokens;
    QStringList names;
    int decisions = 0;
};

/// By the slip's head and the content's digest: nothing where that slip does not hold over that content.
using KnownSigned = QHash<QString, std::optional<Signed>>;

enum class Looking {
    Quickly,   ///< The story could be carried on.
    ToTheEnd,  ///< It is, until its page is out.
    AfterKills ///< So it is, and what a program that was killed left is in nobody's way.
};

/// Which promises were not kept, a sentence each. `newsroom` was opened by nobody who settles what was left half-way, unless
/// somebody was killed. `deeds`: everything that was done since the scene was laid; `known` saves
/// looking at the same signatures again.
QStringList brokenPromises(RaceScene &scene, Newsroom &newsroom, const QList<Deed> &deeds, KnownSigned &known, Looking looking);

/// Somebody was told to look again, because of somebody else.
bool isConflict(const Deed &deed);
/// Somebody did two things, between which others saw the first.
bool takesBack(const QList<Deed> &deeds);
/// Somebody did as many things as there are stories, each by itself.
bool exportsAll(const QList<Deed> &deeds);

QStringList tokensOf(const Article &article);

} // namespace gaoqian::test
