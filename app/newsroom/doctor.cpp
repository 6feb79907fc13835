#include "newsroom/doctor.h"

#include "article/articlerecord.h"
#include "article/showntitle.h"
#include "newsroom/publishing/checked.h"
#include "newsroom/publishing/pagelook.h"
#include "newsroom/publishing/publishing.h"
#include "newsroom/signing/signing.h"
#include "newsroom/words.h"
#include "signoff/names.h"
#include "signoff/slip.h"
#include "store/articlestore.h"
#include "store/database.h"
#include "store/pagelists.h"
#include "store/publicationstore.h"
#include "store/settingsstore.h"
#include "store/staffstore.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

QString shownRole(const QString &role)
{
    return role.isEmpty() ? NewsroomWords::tr("nobody", "whose signature is awaited") : role;
}

/// What is wrong with one story's slip; empty when nothing is.
QString slipFinding(const ArticleSummary &article, const Slip &slip)
{
    if (slip.broken())
        return NewsroomWords::tr("The slip of “%1” is broken: %2").arg(shownTitle(article.title), slip.broken()->message);
    const QList<Decision> &decisions = slip.record().decisions;
    if (!decisions.isEmpty() && decisionDigest(decisions.last()) != article.slipHead)
        return NewsroomWords::tr(
                   "The decision noted as the last of “%1” is not the last on its slip; the next act on it mends that, but look "
                   "whether a decision is missing")
            .arg(shownTitle(article.title));
    if (slipStateName(slip.state()) != article.slipState)
        return NewsroomWords::tr("“%1” stands in the list as %2, but its slip says %3")
            .arg(shownTitle(article.title), article.slipState, slipStateName(slip.state()));
    // What a draft would wait for is said by the chain of now, which may be another since; nobody is kept waiting by it.
    if (slip.state() != SlipState::Draft && article.awaitedRole != slip.currentRole())
        return NewsroomWords::tr("“%1” stands in the list as waiting for %2, but its slip says %3; the next act on it mends that")
            .arg(shownTitle(article.title), shownRole(article.awaitedRole), shownRole(slip.currentRole()));
    if (article.origin == Origin::Elsewhere && !decisions.isEmpty())
        return NewsroomWords::tr("“%1” is noted as published elsewhere, but was decided on here; the next act on it mends that")
            .arg(shownTitle(article.title));
    return {};
}

/// What is wrong with what a story went out with.
QString publicationFinding(Newsroom &newsroom, const ArticleSummary &article)
{
    const auto listed = PageLists(newsroom.database()).entry(article.id);
    if (!listed)
        return listed.error().message;
    const auto content = *listed ? Checked(newsroom).whatWentOut(**listed) : Result<NormalArticle>(NormalArticle());
    return content ? QString()
                   : NewsroomWords::tr("“%1” is published, but what went out is not signed: %2")
                         .arg(shownTitle(article.title), content.error().message);
}

Result<QStringList> storyFindings(Newsroom &newsroom)
{
    const auto articles = newsroom.articles().list({});
    if (!articles)
        return articles.error();
    QStringList findings;
    const Signing signing(newsroom);
    for (const ArticleSummary &article : *articles) {
        const auto slip = signing.slip(article.id);
        findings += slip ? slipFinding(article, *slip) : slip.error().message;
        findings += publicationFinding(newsroom, article);
    }
    findings.removeAll(QString());
    return findings;
}

Result<QStringList> staffFindings(Newsroom &newsroom)
{
    const auto certificates = newsroom.staff().certificates();
    const auto people = newsroom.staff().people();
    if (!certificates || !people)
        return certificates ? people.error() : certificates.error();
    QStringList findings;
    for (const Person &person : *certificates) {
        if (!certificateHolds(person, newsroom.identity()))
            findings += NewsroomWords::tr("The newsroom did not certify %1 with this name, key and roles").arg(person.name);
    }
    QHash<QString, QString> names;
    QHash<QByteArray, QString> keys;
    for (const Person &person : *people) {
        if (names.contains(tidyName(person.name)))
            findings += NewsroomWords::tr("Two people on the staff are called %1; nobody can tell their signatures apart")
                            .arg(person.name);
        if (keys.contains(person.publicKey))
            findings += NewsroomWords::tr("%1 and %2 have one key between them").arg(keys.value(person.publicKey), person.name);
        names.insert(tidyName(person.name), person.id);
        keys.insert(person.publicKey, person.name);
    }
    return findings;
}

/// Who cannot sign any more, and whether anybody can still add people.
Result<QStringList> keyFindings(Newsroom &newsroom)
{
    const auto people = newsroom.staff().people();
    if (!people)
        return people.error();
    QStringList findings;
    bool held = false;
    for (const Person &person : *people) {
        const auto own = newsroom.staff().wrappedKey(person.id);
        if (!own || publicKeyOf(*own) != person.publicKey)
            findings += NewsroomWords::tr("The key of %1 is missing or not theirs: %1 cannot sign").arg(person.name);
        const auto common = newsroom.staff().wrappedNewsroomKey(person.id);
        held = held || (common && publicKeyOf(*common) == newsroom.identity().publicKey);
    }
    if (!held)
        findings += NewsroomWords::tr("Nobody holds the newsroom's key any more: nobody can be added, and no chain changed");
    return findings;
}

Result<QStringList> chainFindings(Newsroom &newsroom)
{
    const auto chains = newsroom.staff().chains();
    if (!chains)
        return chains.error();
    QStringList findings;
    for (const ChainDefinition &definition : *chains) {
        const QString where =
            definition.channel.isEmpty() ? NewsroomWords::tr("the whole newsroom") : definition.channel.join(u'/');
        if (!certificateHolds(definition, newsroom.identity()))
            findings += NewsroomWords::tr("The newsroom did not certify the sign-off chain for %1").arg(where);
        else if (const auto sound = check(definition.chain); !sound)
            findings += NewsroomWords::tr("The sign-off chain for %1 cannot be followed: %2").arg(where, sound.error().message);
    }
    return findings;
}

Result<QStringList> exportFindings(Newsroom &newsroom)
{
    const auto unfinished = newsroom.publications().unfinished();
    if (!unfinished)
        return unfinished.error();
    QStringList findings;
    for (const Publication &publication : *unfinished) {
        if (canBeSettled(publication)) // somebody is at it just now, or it is looked at with the pages
            continue;
        const auto others = newsroom.publications().of(publication.articleId);
        if (others && !others->isEmpty() && others->last().number > publication.number) // and was exported again
            continue;
        findings +=
            NewsroomWords::tr("The export of article %1 to %2 was broken off and cannot be looked at from here; export it again")
                .arg(publication.articleId, QDir::toNativeSeparators(publication.folder));
    }
    return findings;
}

Result<QStringList> changedPages(Newsroom &newsroom)
{
    const auto articles = newsroom.articles().list({});
    if (!articles)
        return articles.error();
    QStringList findings;
    for (const ArticleSummary &article : *articles)
        findings += pageFindings(newsroom, article);
    return findings;
}

/// The pages do not stand in the newsroom file: beside an export, page and record may be looked at in two different moments. So
/// what seems to be changed is looked at once more when nobody exports.
Result<QStringList> settledPageFindings(Newsroom &newsroom)
{
    const auto seemChanged = newsroom.database().snapshot([&] { return changedPages(newsroom); });
    if (!seemChanged || seemChanged->isEmpty())
        return seemChanged;
    const auto turn = ExportTurn::take(newsroom, turnMilliseconds);
    if (!turn && turn.error().kind == ErrorKind::Conflict)
        return turn.error();
    if (turn) // else nobody may write there, and nobody exports
        settleInterruptedExports(newsroom, *turn);
    return newsroom.database().snapshot([&] { return changedPages(newsroom); });
}

Result<QStringList> settingFindings(Newsroom &newsroom)
{
    const auto damaged = newsroom.settings().damaged();
    if (!damaged)
        return damaged;
    QStringList findings;
    for (const QString &key : *damaged)
        findings += NewsroomWords::tr(
                        "The setting %1 is damaged, which keeps stories from being sent up or exported; put the last backup in "
                        "the newsroom's place")
                        .arg(key);
    return findings;
}

} // namespace

Result<QStringList> examine(Newsroom &newsroom)
{
    constexpr int patience = 4000; // milliseconds: until the turn of a killed program counts as free
    settleInterruptedExports(newsroom, patience);
    auto findings = newsroom.database().snapshot([&]() -> Result<QStringList> {
        auto found = newsroom.database().check();
        for (const auto part : {settingFindings, staffFindings, keyFindings, chainFindings, storyFindings, exportFindings}) {
            if (!found)
                break;
            const auto more = part(newsroom);
            if (!more)
                return more;
            *found += *more;
        }
        return found;
    });
    const auto pages = findings ? settledPageFindings(newsroom) : findings;
    if (!pages)
        return pages;
    return *findings + *pages;
}

} // namespace gaoqian
