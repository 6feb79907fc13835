#include "page/text.h"

#include "article/normalise.h"
#include "article/text.h"
#include "base/displaywidth.h"

namespace gaoqian {

using namespace Qt::StringLiterals;

QString originHeading() { return u"原文署名"_s; }
QString signedHeading() { return u"本站审签"_s; }
QString draftNotice() { return u"【未审定】本页是草稿,尚未完成审签,不得发布"_s; }

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

QString originNames(const OriginCredit &credit) { return credit.names.join(u" \u00a0"_s); }

QString signedNames(const PageCredit &credit) { return credit.names.join(u' '); }

QString creditLine(const QString &role, const QString &names) { return role.isEmpty() ? names : QString(role + u':' + names); }

QList<PageCredit> shownCredits(const PageInput &input)
{
    QList<PageCredit> credits;
    if (input.draft)
        return credits;
    for (const PageCredit &credit : input.credits)
        if (!credit.names.isEmpty())
            credits += credit;
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
    for (const OriginCredit &credit : article.originCredits)
        lines += creditLine(credit.role, originNames(credit));
    const QList<PageCredit> credits = shownCredits(input);
    if (!credits.isEmpty() && !article.originCredits.isEmpty())
        lines += signedHeading();
    for (const PageCredit &credit : credits)
        lines += creditLine(credit.role, signedNames(credit));
    lines.removeAll(QString());
    return lines.isEmpty() ? QString() : QString(lines.join(u"\n\n"_s) + u'\n');
}

} // namespace gaoqian
