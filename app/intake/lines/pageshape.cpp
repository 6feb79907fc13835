#include "intake/lines/pageshape.h"

#include "intake/lines/creditlines.h"

#include <QRegularExpression>

namespace gaoqian {

namespace {

// How far down the breadcrumb and the date line are looked for, and how long a line of a headline may be.
constexpr int topLines = 12;
constexpr int longestHeadline = 80;
constexpr int mostHeadlineLines = 3;

QRegularExpression expression(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption);
}

/// The path in "当前位置:首页 > 情感 > 故事 >", empty when `line` is no breadcrumb. The front page is not part of it.
QStringList channelInBreadcrumb(const QString &line)
{
    static const QRegularExpression start =
        expression(QStringLiteral("^(?:您?现?在?的?当?前?(?:所在)?位置)\\s*[:：]|^(?=首页\\s*[>＞›»])"));
    static const QRegularExpression between = expression(QStringLiteral("\\s*[>＞›»]\\s*"));
    const QRegularExpressionMatch match = start.match(line);
    if (!match.hasMatch())
        return {};
    QStringList path = line.sliced(match.capturedEnd()).trimmed().split(between, Qt::SkipEmptyParts);
    path.removeAll(QStringLiteral("正文"));
    if (path.size() > 1 && path.first() == u"首页")
        path.removeFirst();
    return path;
}

struct Labelled {
    QString label;
    QString value;
};

/// The parts of "日期: 来源:甲收集编辑:乙". What stands before the first label gets an empty one.
QList<Labelled> labelledParts(const QString &line)
{
    static const QRegularExpression label = expression(QStringLiteral(
        "(发布日期|发布时间|更新时间|日期|时间|稿件来源|文章来源|来源|收集编辑|责任编辑|责编|编辑|作者|记者)\\s*[:：]"));
    QList<Labelled> parts;
    QRegularExpressionMatchIterator matches = label.globalMatch(line);
    if (matches.hasNext() && matches.peekNext().capturedStart() > 0)
        parts.append({{}, line.first(matches.peekNext().capturedStart()).trimmed()});
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const qsizetype end = matches.hasNext() ? matches.peekNext().capturedStart() : line.size();
        parts.append({match.captured(1), line.sliced(match.capturedEnd(), end - match.capturedEnd()).trimmed()});
    }
    return parts;
}

bool isDateLabel(const QString &label) { return label.endsWith(u"日期") || label.endsWith(u"时间"); }

/// Whether these are the parts of a line of date and source. It begins with a date, or with the label of one, or it is a source.
bool isDateLine(const QList<Labelled> &parts)
{
    if (parts.isEmpty())
        return false;
    const Labelled &first = parts.first();
    return isDateLabel(first.label) || first.label.endsWith(u"来源") || (first.label.isEmpty() && dateIn(first.value).isValid());
}

void fill(PageShape &page, const QList<Labelled> &parts)
{
    Article &article = page.article;
    for (const auto &[label, value] : parts) {
        if (label.isEmpty() || isDateLabel(label)) {
            article.date = dateIn(value);
            if (!article.date.isValid())
                page.unreadDate = value;
        } else if (label.endsWith(u"来源")) {
            article.source = value;
        } else if (label == u"收集编辑") {
            article.collector = value;
        } else if (label == u"作者" || label == u"记者") {
            article.authors += splitNames(value);
        } else if (!value.isEmpty()) {
            article.originCredits.append({label, splitNames(value)});
        }
    }
}

/// Kicker, title and subtitle as a headline of one to three lines has them; a subtitle alone is known by its dash.
void fillHeadline(Article &article, const QStringList &lines)
{
    if (lines.size() == 1) {
        article.title = lines[0];
    } else if (lines.size() == 2 && lines[1].startsWith(u"—")) {
        article.title = lines[0];
        article.subtitle = lines[1];
    } else if (lines.size() >= 2) {
        article.kicker = lines[0];
        article.title = lines[1];
        article.subtitle = lines.value(2);
    }
}

bool isListItem(const QString &line)
{
    static const QRegularExpression bullet = expression(QStringLiteral("^[•·●▪■◆*\\-]\\s*\\S"));
    return bullet.match(line).hasMatch();
}

bool isListHeading(const QStringList &lines, qsizetype index)
{
    static const QRegularExpression heading = expression(
        QStringLiteral("^(?:相关|热门|最新|推荐|精彩|延伸|热点)(?:阅读|文章|新闻|推荐|资讯|链接|内容)[:：]?$|^猜你喜欢$"));
    if (!heading.match(lines[index]).hasMatch())
        return false;
    const auto next = std::find_if(lines.cbegin() + index + 1, lines.cend(), [](const QString &line) { return !line.isEmpty(); });
    return next != lines.cend() && isListItem(*next);
}

void takeLists(PageShape &page)
{
    QStringList kept;
    bool inList = false;
    for (qsizetype i = 0; i < page.body.size(); ++i) {
        const QString &line = page.body[i];
        if (isListHeading(page.body, i)) {
            inList = true;
            page.lists.append(line);
            ++page.listLines;
        } else if (inList && isListItem(line)) {
            ++page.listLines;
        } else {
            inList = inList && line.isEmpty();
            kept.append(line);
        }
    }
    page.body = kept;
}

QStringList notEmpty(const QStringList &lines)
{
    QStringList kept = lines;
    kept.removeAll(QString());
    return kept;
}

} // namespace

QDate dateIn(const QString &text)
{
    static const QRegularExpression date =
        expression(QStringLiteral("^\\s*(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})(?!\\d)"));
    const QRegularExpressionMatch match = date.match(text);
    return match.hasMatch() ? QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()) : QDate();
}

std::optional<PageShape> recognisePage(const QStringList &lines)
{
    PageShape page;
    qsizetype breadcrumb = -1;
    qsizetype dateLine = -1;
    int seen = 0;
    for (qsizetype i = 0; i < lines.size() && seen < topLines && dateLine < 0; ++i) {
        if (lines[i].isEmpty())
            continue;
        ++seen;
        if (const QStringList channel = channelInBreadcrumb(lines[i]); breadcrumb < 0 && !channel.isEmpty()) {
            breadcrumb = i;
            page.article.channel = channel;
        } else if (const QList<Labelled> parts = labelledParts(lines[i]); isDateLine(parts)) {
            dateLine = i;
            fill(page, parts);
        } else if (lines[i].size() > longestHeadline) {
            break; // the body has begun
        }
    }
    if (breadcrumb < 0 && dateLine < 0)
        return std::nullopt;

    page.masthead = notEmpty(lines.first(std::max<qsizetype>(breadcrumb, 0)));
    QStringList headline;
    qsizetype bodyFrom = 0;
    if (dateLine >= 0) {
        headline = notEmpty(lines.sliced(breadcrumb + 1, dateLine - breadcrumb - 1));
        bodyFrom = dateLine + 1;
    } else {
        bodyFrom = breadcrumb + 1;
        while (bodyFrom < lines.size() && headline.isEmpty())
            headline = notEmpty({lines[bodyFrom++]});
    }
    if (headline.size() > mostHeadlineLines)
        return std::nullopt;
    fillHeadline(page.article, headline);
    page.body = lines.sliced(bodyFrom);
    takeLists(page);
    return page;
}

QList<OriginCredit> takeCredits(QStringList &lines)
{
    QList<OriginCredit> credits;
    while (!lines.isEmpty()) {
        const QList<OriginCredit> line = creditsInLine(lines.last());
        if (line.isEmpty() && !lines.last().isEmpty())
            break;
        credits = line + credits;
        lines.removeLast();
    }
    return credits;
}

} // namespace gaoqian
