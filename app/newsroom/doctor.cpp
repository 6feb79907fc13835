#include "newsroom/doctor.h"

#include "newsroom/publishing.h"
#include "newsroom/signdesk.h"
#include "signoff/names.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Doctor)
};

QString shownTitle(const ArticleSummary &article) { return article.title.isEmpty() ? Tr::tr("(untitled)") : article.title; }

/// What is wrong with one story's slip; empty when nothing is.
QString slipFinding(const ArticleSummary &article, const Slip &slip)
{
    if (slip.broken())
        return Tr::tr("The slip of “%1” is broken: %2").arg(shownTitle(article), slip.broken()->message);
    if (slipStateName(slip.state()) != article.slipState)
        return Tr::tr("“%1” stands in the list as %2, but its slip says %3")
            .arg(shownTitle(article), article.slipState, slipStateName(slip.state()));
    return {};
}

/// What is wrong with what a story of our own went out with.
QString publicationFinding(Newsroom &newsroom, const ArticleSummary &article)
{
    const auto published = newsroom.articles().publishedContent(article.id);
    if (!published)
        return published.error().message;
    if (!*published || article.origin == Origin::Elsewhere)
        return {};
    const auto content = newsroom.articles().content(article.id, (*published)->digest);
    if (!content)
        return content.error().message;
    const auto slip = SignDesk(newsroom).slipAt(*content, (*published)->decisions, (*published)->head);
    const auto holds = slip ? slip->holds() : Result<void>(slip.error());
    return holds
               ? QString()
               : Tr::tr("“%1” is published, but what went out is not signed: %2").arg(shownTitle(article), holds.error().message);
}

Result<QStringList> storyFindings(Newsroom &newsroom)
{
    const auto articles = newsroom.articles().list({});
    if (!articles)
        return articles.error();
    QStringList findings;
    const SignDesk desk(newsroom);
    for (const ArticleSummary &article : *articles) {
        const auto slip = desk.slip(article.id);
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
            findings += Tr::tr("The newsroom did not certify %1 with this name, key and roles").arg(person.name);
    }
    QHash<QString, QString> names;
    QHash<QByteArray, QString> keys;
    for (const Person &person : *people) {
        if (names.contains(tidyName(person.name)))
            findings += Tr::tr("Two people on the staff are called %1; nobody can tell their signatures apart").arg(person.name);
        if (keys.contains(person.publicKey))
            findings += Tr::tr("%1 and %2 have one key between them").arg(keys.value(person.publicKey), person.name);
        names.insert(tidyName(person.name), person.id);
        keys.insert(person.publicKey, person.name);
    }
    return findings;
}

Result<QStringList> chainFindings(Newsroom &newsroom)
{
    const auto chains = newsroom.staff().chains();
    if (!chains)
        return chains.error();
    QStringList findings;
    for (const ChainDefinition &definition : *chains) {
        const QString where = definition.channel.isEmpty() ? Tr::tr("the whole newsroom") : definition.channel.join(u'/');
        if (!certificateHolds(definition, newsroom.identity()))
            findings += Tr::tr("The newsroom did not certify the sign-off chain for %1").arg(where);
        else if (const auto sound = check(definition.chain); !sound)
            findings += Tr::tr("The sign-off chain for %1 cannot be followed: %2").arg(where, sound.error().message);
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
        if (publication.desk == thisDesk() && QFileInfo::exists(publication.folder)) // somebody is at it just now
            continue;
        const auto others = newsroom.publications().of(publication.articleId);
        if (others && !others->isEmpty() && others->last().number > publication.number) // and was exported again
            continue;
        findings += Tr::tr("The export of article %1 to %2 was broken off and cannot be looked at from here; export it again")
                        .arg(publication.articleId, QDir::toNativeSeparators(publication.folder));
    }
    return findings;
}

} // namespace

Result<QStringList> examine(Newsroom &newsroom)
{
    constexpr int patience = 4000; // milliseconds: until the turn of a killed program counts as free
    settleInterruptedExports(newsroom, patience);
    return newsroom.database().snapshot([&]() -> Result<QStringList> {
        auto findings = newsroom.database().check();
        for (const auto part : {staffFindings, chainFindings, storyFindings, exportFindings}) {
            if (!findings)
                break;
            const auto more = part(newsroom);
            if (!more)
                return more;
            *findings += *more;
        }
        return findings;
    });
}

} // namespace gaoqian
