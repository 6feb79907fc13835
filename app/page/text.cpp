#include "page/text.h"

#include "article/normalise.h"
#include "article/text.h"
#include "base/displaywidth.h"

#include <QRegularExpression>

#include <algorithm>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView originMark = u"原文";
constexpr QStringView originTitle = u"原文署名";

/// One line without a gap, so that nothing in it can come to stand where a line of its own would.
QString closedUp(const QString &text) { return cleanLine(text).simplified(); }

QStringList closedUp(const QStringList &texts)
{
    QStringList lines;
    for (const QString &text : texts)
        if (const QString line = closedUp(text); !line.isEmpty())
            lines += line;
    return lines;
}

QString withoutBlanks(QString text)
{
    return text.removeIf([](QChar c) { return c.isSpace() || c.category() == QChar::Other_Format; });
}

/// Whether a line of the body reads like one of the newsroom's own credits.
bool looksLikeCredit(const QString &line, const QStringList &roles)
{
    static const QRegularExpression known(
        u"^[（(【]?\\p{Han}{0,4}(编辑|责编|编审|终审|初审|复审|一审|二审|三审|审核|审签|签发|监制|主编|总编|校对)(\\p{Han}{0,3})[:：]"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return known.match(line).hasMatch() || std::any_of(roles.cbegin(), roles.cend(), [&line](const QString &role) {
               return line.startsWith(role + u':') || line.startsWith(role + u'：');
           });
}

} // namespace

QString originHeading(const Article &article)
{
    QString source = closedUp(article.source);
    if (source.isEmpty())
        return originTitle.toString();
    // What closes the bracket is the bracket, whatever a source calls itself.
    source.replace(u'（', u'〔').replace(u'(', u'〔').replace(u'）', u'〕').replace(u')', u'〕');
    return originTitle + u"（来源："_s + source + u'）';
}

QString signedHeading() { return u"本站审签"_s; }
QString draftNotice() { return u"【未审定】本页是草稿，尚未完成审签，不得发布"_s; }

QString bylineText(const Article &article)
{
    QString line = article.date.toString(Qt::ISODate);
    if (!article.source.isEmpty())
        line += u" 来源:"_s + article.source;
    if (!article.collector.isEmpty())
        line += u"收集编辑:"_s + article.collector;
    if (!article.authors.isEmpty())
        line += u" 作者:"_s + article.authors.join(u' ');
    return line.isEmpty() ? QString() : QString(u"日期:"_s + line);
}

QString endOfBody(const PageInput &input)
{
    constexpr int foot = 12; // lines: as many as a story's credits may take
    const QString mark = u"（正文完）"_s;
    QStringList roles;
    for (const PageCredit &credit : input.credits)
        if (const QString role = withoutBlanks(credit.role); !role.isEmpty())
            roles += role;
    QStringList lines = plainText(input.article.body).split(u'\n');
    for (QString &line : lines)
        line = withoutBlanks(line);
    lines.removeAll(QString());
    const bool hasHeading = std::any_of(lines.cbegin(), lines.cend(), [&mark](const QString &line) {
        return line.contains(signedHeading()) || line.contains(originTitle) || line.contains(mark);
    });
    const bool hasCredits = std::any_of(lines.cend() - std::min<qsizetype>(foot, lines.size()), lines.cend(),
                                        [&roles](const QString &line) { return looksLikeCredit(line, roles); });
    return hasHeading || hasCredits ? mark : QString();
}

QString originRole(const OriginCredit &credit)
{
    const QString role = closedUp(credit.role);
    if (role.isEmpty())
        return originTitle.toString();
    return role.startsWith(originMark) ? role : originMark + role;
}

QString originNames(const OriginCredit &credit) { return closedUp(credit.names).join(u" \u00a0"_s); }

QString signedNames(const PageCredit &credit) { return credit.names.join(u' '); }

QString creditLine(const QString &role, const QString &names) { return role.isEmpty() ? names : QString(role + u':' + names); }

QList<PageCredit> shownCredits(const PageInput &input)
{
    QList<PageCredit> credits;
    if (input.draft)
        return credits;
    for (const PageCredit &credit : input.credits)
        if (const QStringList names = closedUp(credit.names); !names.isEmpty())
            credits += PageCredit{closedUp(credit.role), names};
    return credits;
}

QString excerpt(const Article &article, int columns) { return cutToWidth(plainText(article.body, QString()), columns); }

QString pageText(const PageInput &input)
{
    const Article article = normalised(input.article);
    QStringList lines;
    if (input.draft)
        lines += draftNotice();
    lines += {article.kicker, article.title, article.subtitle, bylineText(article)};
    lines += plainText(article.body, u"\n\n"_s);
    lines += endOfBody(input);
    if (!article.originCredits.isEmpty())
        lines += originHeading(article);
    for (const OriginCredit &credit : article.originCredits)
        lines += creditLine(originRole(credit), originNames(credit));
    const QList<PageCredit> credits = shownCredits(input);
    if (!credits.isEmpty())
        lines += signedHeading();
    for (const PageCredit &credit : credits)
        lines += creditLine(credit.role, signedNames(credit));
    lines.removeAll(QString());
    return lines.isEmpty() ? QString() : QString(lines.join(u"\n\n"_s) + u'\n');
}

} // namespace gaoqian
