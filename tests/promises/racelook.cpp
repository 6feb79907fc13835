#include "promises/racelook.h"

#include "article/text.h"
#include "newsroom/doctor.h"
#include "promises/racesight.h"
#include "store/publicationstore.h"

#include <QDir>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace gaoqian::test {

bool isConflict(const Deed &deed)
{
    static const QRegularExpression conflict(
        u"was changed while|was saved by another program meanwhile|Somebody else acted on|was changed elsewhere|by now; save"_s);
    return !deed.well() && deed.error.contains(conflict);
}

bool takesBack(const QList<Deed> &deeds)
{
    return std::any_of(deeds.cbegin(), deeds.cend(),
                       [](const Deed &deed) { return deed.act == "window types and takes back"_L1; });
}

bool exportsAll(const QList<Deed> &deeds)
{
    return std::any_of(deeds.cbegin(), deeds.cend(), [](const Deed &deed) { return deed.act == "export --all"_L1; });
}

QStringList tokensOf(const Article &article)
{
    return tokensIn(article.title + u' ' + article.source + u' ' + plainText(article.body, {}));
}

namespace {

/// Promise: nobody is told of damage that there is not, and what only looks, takes in or copies is never refused.
void noFalseAlarm(RaceSight &sight)
{
    static const QRegularExpression alarm(u"removed|broken|damaged|doctor|tamper|certif|in use|took the place|did not keep|"
                                          "no longer begins|not allowed when|another place in the chain|is not there as"_s);
    static const QStringList neverRefused{u"import"_s,
                                          u"import --published"_s,
                                          u"export draft"_s,
                                          u"staff add"_s,
                                          u"staff role"_s,
                                          u"staff list"_s,
                                          u"slip"_s,
                                          u"list"_s,
                                          u"show"_s,
                                          u"doctor"_s,
                                          u"backup"_s,
                                          u"open and close"_s,
                                          u"window looks"_s,
                                          u"window keeps a version"_s,
                                          u"doctor --tidy"_s,
                                          u"window names a version"_s,
                                          u"window sets the slogan"_s,
                                          u"window asks for sources"_s,
                                          u"window sets a chain"_s};
    static const QStringList judging{u"slip"_s, u"verify"_s,     u"doctor"_s,      u"doctor --tidy"_s,
                                     u"list"_s, u"staff list"_s, u"window looks"_s};
    for (const Deed &deed : sight.deeds) {
        if (deed.killed())
            continue;
        const bool judges = judging.contains(deed.act);
        if (deed.exit > 1 || (deed.exit != 0 && neverRefused.contains(deed.act)) || deed.error.contains(alarm) ||
            (judges && deed.out.contains(alarm)))
            sight.fail(u"false alarm: “%1” was answered %2: %3 %4"_s.arg(deed.act).arg(deed.exit).arg(deed.error, deed.out));
        const bool metSomebody = std::any_of(sight.deeds.cbegin(), sight.deeds.cend(), [&](const Deed &other) {
            return other.actor != deed.actor && (other.well() || other.killed()) && Actor::minds(deed.act, other.act) &&
                   other.end >= deed.begin && other.begin <= deed.end;
        });
        if (isConflict(deed) && !metSomebody)
            sight.fail(u"false alarm: “%1” met nobody and was told: %2"_s.arg(deed.act, deed.error));
    }
}

void nothingIsUnfinished(RaceSight &sight)
{
    if (!sight.good(sight.newsroom.publications().unfinished()).isEmpty())
        sight.fail(u"an export is on record as unfinished"_s);
}

void doctorIsContent(RaceSight &sight)
{
    const auto findings = examine(sight.newsroom);
    if (!sight.good(findings).isEmpty())
        sight.fail(u"doctor: "_s + findings->join(u"; "_s));
}

void nothingIsLeft(RaceSight &sight)
{
    for (const QString &folder : {sight.scene.path(u"bench"_s), sight.scene.out()}) {
        const QStringList left = QDir(folder).entryList(
            {u"*.part*"_s, u"*.gaoqian-making"_s, u"*.gaoqian-part*"_s, u"*.exporting"_s, u"*.lock"_s, u"*.tmp"_s},
            QDir::Files | QDir::Hidden);
        if (!left.isEmpty())
            sight.fail(u"left behind: "_s + left.join(u", "_s));
    }
}

} // namespace

QStringList brokenPromises(RaceScene &scene, Newsroom &newsroom, const QList<Deed> &deeds, KnownSigned &known, Looking looking)
{
    RaceSight sight{scene, newsroom, deeds, known};
    noFalseAlarm(sight);
    if (looking != Looking::AfterKills)
        nothingIsUnfinished(sight); // before anybody settles it
    doctorIsContent(sight);
    lookAtSlips(sight);
    lookAtAcknowledged(sight);
    lookAtPages(sight);
    if (looking != Looking::AfterKills)
        nothingIsLeft(sight);
    lookAtWayOn(sight, looking != Looking::Quickly);
    return sight.failures;
}

} // namespace gaoqian::test
