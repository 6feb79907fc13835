#include "intake/webpage/byline.h"

#include "intake/lines/creditlines.h"

#include <QRegularExpression>

namespace gaoqian {

namespace {

constexpr int longestByline = 160; // characters; a longer line is text that happens to have a colon
constexpr int longestSource = 30;
constexpr int longestNotice = 200;
constexpr QChar between{0x1F}; // between the pieces of a line

QRegularExpression expression(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption);
}

const QRegularExpression &labels()
{
    static const QRegularExpression pattern = expression(
        QStringLiteral(
            "(?<published>(?:(?:发布|发表|发稿|录入|创建|添加|上传|刊发|发文|成文)|(?<!\\p{L}))(?:时间|日期)|(?:发布|发表)"
            "于?(?=\\s*[:：]|\\s*\\d{4}))\\s*[:：]?|"
            "(?<updated>(?:最后|最近)?(?:更新|修改|截稿)(?:时间|日期|于)?)\\s*[:：]|"
            "(?<count>浏览|点击|阅读|访问|查看|字号|字体|分享|评论|人气|打印|关键词|标签|收藏)(?:次数|量|"
            "数|率|大小|到)?\\s*[:：]?|"
            "(?<source>(?:稿件|文章|内容|信息|新闻|消息|本文|图文|资料)?(?:来源|出处)(?:于|自|单位|网站)?|"
            "转自|转载自|摘自)\\s*[:：]|"
            "(?<author>作者|(?<!\\p{L})(?:撰稿人?|撰文|文/图|图/文|记者|文))\\s*[:：]|"
            "(?<role>责任编辑|收集编辑|(?<!\\p{L})(?:%1))\\s*[:：]")
            .arg(creditRolePattern()));
    return pattern;
}

/// "杨倩_NF4425" and "HN666": newsrooms number their staff.
QString withoutStaffCode(const QString &name)
{
    static const QRegularExpression code = expression(QStringLiteral("[_\\-\\s(（]*(?<![A-Za-z])[A-Za-z]{0,4}\\d{2,}[)）]?$"));
    QString clean = name;
    clean.remove(code);
    return clean.trimmed();
}

bool isName(const QString &name)
{
    static const QRegularExpression pattern = expression(QStringLiteral("^[\\p{L}][\\p{L}·.\\-' ]{0,19}$"));
    return pattern.match(name).hasMatch();
}

QStringList namesIn(const QString &value)
{
    QStringList names;
    for (const QString &name : splitNames(value)) {
        if (const QString clean = withoutStaffCode(name); isName(clean))
            names.append(clean);
    }
    return names;
}

/// The value of a label: the first piece behind it, up to a gap, a rule or a closing bracket.
QString valueIn(const QString &text)
{
    static const QRegularExpression end = expression(QStringLiteral("\\x1F|\\s{2,}|\\x{3000}|[|｜丨\\]】)）]"));
    qsizetype from = 0;
    while (from < text.size() && (text[from].isSpace() || text[from] == between))
        ++from;
    const QString rest = text.sliced(from);
    const qsizetype stop = rest.indexOf(end);
    return (stop < 0 ? rest : rest.first(stop)).trimmed();
}

/// People's names go on over several pieces.
QString wholeValueIn(QString text)
{
    text.replace(between, u' ');
    static const QRegularExpression end = expression(QStringLiteral("[|｜\\]】)）]"));
    const qsizetype stop = text.indexOf(end);
    return (stop < 0 ? text : text.first(stop)).trimmed();
}

/// "某某新闻记者 甲 乙": no colon, and names of two to four characters to the end.
QStringList reportersIn(const QString &text)
{
    static const QRegularExpression pattern = expression(
        QStringLiteral("(?:^|\\x1F)\\s*%1{0,12}(?:记者|通讯员|撰稿人)[\\s\\x1F]+(%1{2,4}(?:·%1{1,6})?"
                       "(?:[\\s、,，]+(?!编辑|校对|责编|摄影|通讯员)%1{2,4})*)\\s*(?=$|\\x1F|编辑|校对|责编|摄影|通讯员)")
            .arg(hanPattern()));
    const QRegularExpressionMatch match = pattern.match(text);
    return match.hasMatch() ? splitNames(match.captured(1)) : QStringList();
}

/// "编辑 甲 校对 乙": roles and names by turns, the whole line or some of its pieces.
QList<OriginCredit> plainCreditsIn(const QString &text)
{
    QList<OriginCredit> credits = creditsWithoutColons(QString(text).replace(between, u' '));
    if (credits.isEmpty()) {
        for (const QString &piece : text.split(between))
            credits += creditsWithoutColons(piece);
    }
    return credits;
}

/// Whoever wrote it is its author, everybody else has a role.
bool isWriter(const QString &role)
{
    return role == u"作者" || role == u"撰文" || role == u"撰稿" || role == u"文" || role.endsWith(u"记者");
}

void takePlainCredits(PageByline &byline, const QString &text)
{
    const QList<OriginCredit> credits = plainCreditsIn(text);
    const bool hasAuthors = !byline.authors.isEmpty();
    const bool hasCredits = !byline.credits.isEmpty();
    for (const OriginCredit &credit : credits) {
        if (isWriter(credit.role) && !hasAuthors)
            byline.authors += credit.names;
    }
    if (byline.authors.isEmpty())
        byline.authors = reportersIn(text);
    for (const OriginCredit &credit : credits) {
        if (!isWriter(credit.role) && !hasCredits && credit.names != byline.authors)
            byline.credits.append(credit);
    }
}

void takeTime(PageByline &byline, const QString &text, bool labelled)
{
    if (byline.published && (byline.labelled || !labelled))
        return;
    if (const std::optional<PageTime> time = pageTimeIn(QString(text).replace(between, u' '))) {
        byline.published = time;
        byline.labelled = labelled;
    }
}

/// `value` of the label that `match` found.
void takePart(PageByline &byline, const QRegularExpressionMatch &match, const QString &value)
{
    if (match.hasCaptured(QStringLiteral("published"))) {
        takeTime(byline, value, true);
    } else if (match.hasCaptured(QStringLiteral("source"))) {
        const QString source = valueIn(value);
        if (byline.source.isEmpty() && source.size() <= longestSource && !pageTimeIn(source))
            byline.source = source;
    } else if (match.hasCaptured(QStringLiteral("author"))) {
        byline.authors += namesIn(valueIn(value));
    } else if (match.hasCaptured(QStringLiteral("role"))) {
        QString role = match.captured(QStringLiteral("role"));
        role.removeIf([](QChar c) { return c.isSpace(); });
        if (const QStringList names = namesIn(wholeValueIn(value)); !names.isEmpty())
            byline.credits.append({role, names});
    }
    // A date may stand behind any other label's value: "来源：甲 2019-09-07".
    if (!match.hasCaptured(QStringLiteral("updated")))
        takeTime(byline, value, false);
}

QString joined(const OutlineLine &line) { return line.pieces.join(between); }

} // namespace

PageByline bylineIn(const OutlineLine &line)
{
    PageByline byline;
    const QString text = joined(line);
    if (text.size() > longestByline)
        return byline;
    QRegularExpressionMatchIterator matches = labels().globalMatch(text);
    const qsizetype first = matches.hasNext() ? matches.peekNext().capturedStart() : text.size();
    takeTime(byline, text.first(first), false);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const qsizetype end = matches.hasNext() ? matches.peekNext().capturedStart() : text.size();
        takePart(byline, match, text.sliced(match.capturedEnd(), end - match.capturedEnd()));
    }
    takePlainCredits(byline, text);
    return byline;
}

bool isCreditLine(const OutlineLine &line)
{
    const QString spaced = line.pieces.join(u' ');
    if (!creditsInLine(line.text).isEmpty() || !creditsInLine(spaced).isEmpty() || !creditsWithoutColons(spaced).isEmpty())
        return true;
    static const QRegularExpression others =
        expression(QStringLiteral("^[\\[【(（]?\\s*(?:(?:%1|发布日期|发布时间|时间|日期)\\s*[:：]\\s*[^\\s:：，。]{0,24}(?:\\s+"
                                  "\\d{1,2}:\\d{2}(?::\\d{2})?)?\\s*)+[\\]】)）]?$")
                       .arg(creditRolePattern()));
    return spaced.size() <= longestByline && (others.match(spaced.trimmed()).hasMatch() ||
                                              (line.stops == 0 && !reportersIn(joined(line)).isEmpty() && spaced.size() <= 40));
}

bool isNoticeLine(const OutlineLine &line)
{
    if (line.text.size() > longestNotice)
        return false;
    static const QRegularExpression notice = expression(QStringLiteral(
        "^[\\s\\[【(（*※▼↓●■◆>·]*(?:"
        "(?:特别|免责|郑重|版权|法律|平台)?(?:声明|提示|说明)\\s*[:：]|版权(?:声明|所有|归)|风险提示|温馨提示|"
        "原(?:标题|题为|题)|(?:本文|文章)?原(?:标题|题)|本文(?:为|系|仅|不|由|来自|来源|转|经|首发|原载|授权|图片)|以上(?:内容|"
        "信息|文章|图文)|"
        "(?:分享|转发|收藏|点赞|评论|举报|打印|纠错|反馈|关闭|返回|顶部|更多|展开|阅读)(?:到|至|本页|窗口|顶部|首页|原文|全文|"
        "推荐|文章|内容)?\\s*[:：]?$|"
        "(?:上|下)一[篇条页]|相关(?:阅读|新闻|链接|推荐|文章|报道|专题|话题)|推荐(?:阅读|文章)|延伸阅读|精彩(?:推荐|视频)|热门|"
        "猜你喜欢|为您推荐|"
        "关键[词字]\\s*[:：>》]*|标签\\s*[:：]|字号|字体|责任编辑\\s*[:：]?\\s*$|编辑\\s*[:：]\\s*$|"
        "(?:点击|戳|长按|扫描|扫一扫|扫码|识别|微信扫|用微信|打开|下载|安装|关注|欢迎关注|进入|查看|转播到|您认为|不代表|"
        "海量资讯|我要)|"
        "(?:打印|关闭|收藏|分享|返回|顶部|本页|窗口|字号|大|中|小|【|】|\\s)+$|[\\-—=_*·\\s]+$|©|(?i:copyright)"
        ")|"
        "未经.{0,12}(?:授权|许可|同意).{0,12}(?:转载|使用|摘编|复制)|(?:不得|严禁|谢绝|禁止)(?:擅自)?转载|转载请(?:注明|联系)|"
        "侵权.{0,20}(?:联系|删除|告知)|"
        "(?:联系|告知).{0,12}删除|仅代表(?:作者|该作者)|不代表.{0,16}(?:观点|立场)|"
        "(?:更多|精彩|原创|最新).{0,20}(?:关注|下载|尽在|请点击|微信|公众号|APP|客户端)|报料.{0,6}[:：]?\\s*\\d|ICP备|网安备|"
        "返回.{0,8}查看更多"));
    return notice.match(line.text).hasMatch();
}

QString sourceInNotice(const QString &line)
{
    static const QRegularExpression pattern =
        expression(QStringLiteral("^[\\s(（\\[【]*(?:本文|文章|稿件|内容|以上内容)(?:来自|转自|转载自|摘自|选自|源自)\\s*[:：]?"
                                  "\\s*[“「《]?([^，。,;；”」》)）\\]】\\s]{2,20})"));
    return pattern.match(line).captured(1);
}

} // namespace gaoqian
