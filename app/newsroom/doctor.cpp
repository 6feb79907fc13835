#include "newsroom/doctor.h"

#include "newsroom/signdesk.h"

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
    if (const auto holds = slip.holds(); article.publishedAt.isValid() && article.origin != Origin::Elsewhere && !holds)
        return Tr::tr("“%1” is published, but its slip does not hold: %2").arg(shownTitle(article), holds.error().message);
    return {};
}

} // namespace

Result<QStringList> examine(Newsroom &newsroom)
{
    auto findings = newsroom.database().check();
    if (!findings)
        return findings;
    auto articles = newsroom.articles().list({});
    if (!articles)
        return articles.error();
    const SignDesk desk(newsroom);
    for (const ArticleSummary &article : *articles) {
        auto slip = desk.slip(article.id);
        const QString finding = slip ? slipFinding(article, *slip) : slip.error().message;
        if (!finding.isEmpty())
            findings->append(finding);
    }
    return findings;
}

} // namespace gaoqian
