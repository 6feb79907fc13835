#include "intake/lines/creditlines.h"

#include <QRegularExpression>

namespace gaoqian {

namespace {

constexpr int longestLine = 120;
constexpr int longestName = 20;
constexpr int mostNames = 12;

QRegularExpression expression(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption);
}

const QRegularExpression &label()
{
    static const QRegularExpression pattern = expression(
        QStringLiteral(
            "(?:^|(?<=[\\s|｜丨︱;；,，]))((?:%1)(?:\\s*[/／、&·]\\s*(?:%1))*)\\s*(?:[:：|｜丨︱]|[/／](?!\\s*(?:%1)))")
            .arg(creditRolePattern()));
    return pattern;
}

/// "（编辑：甲）" without its brackets.
QString withoutBrackets(const QString &line)
{
    static constexpr QStringView opening = u"（([【";
    static constexpr QStringView closing = u"）)]】";
    if (line.size() > 2 && opening.indexOf(line.front()) >= 0 && opening.indexOf(line.front()) == closing.indexOf(line.back()))
        return line.sliced(1, line.size() - 2).trimmed();
    return line;
}

/// "编  辑：甲": blanks that were put in to line the roles up.
QString withoutBlanksInFirstRole(QString line)
{
    static const QRegularExpression spread = expression(QStringLiteral("^(\\p{Han}(?:\\s+\\p{Han})+)\\s*[:：]"));
    const QRegularExpressionMatch match = spread.match(line);
    if (match.hasMatch()) {
        static const QRegularExpression blanks = expression(QStringLiteral("\\s"));
        const QString role = match.captured(1);
        line.replace(0, role.size(), QString(role).remove(blanks));
    }
    return line;
}

/// A role by itself: one of the known, several in one ("文/图"), or a newspaper's reporter.
bool isRole(const QString &word)
{
    static const QRegularExpression pattern = expression(
        QStringLiteral("^(?:(?:%1)(?:[/／·&](?:%1))*|%2{1,12}(?:记者|通讯员))$").arg(creditRolePattern(), hanPattern()));
    return pattern.match(word).hasMatch();
}

/// A name as Chinese people have it, and none of the words that stand behind a role in headings and notices.
bool isChineseName(const QString &word)
{
    static const QRegularExpression pattern = expression(
        QStringLiteral("^(?!(?:简介|介绍|手记|部门|按语|点评|推荐|说明|声明|提供|网络|单位|来自|来源|作品|专栏|工作|之家|无关)"
                       ")(?:%1{2,4}|%1{1,6}(?:·%1{1,6})+)$")
            .arg(hanPattern()));
    return pattern.match(word).hasMatch();
}

bool isName(const QString &name)
{
    return name.size() <= longestName &&
           std::none_of(name.cbegin(), name.cend(), [](QChar c) { return QStringView(u"。！？!?；;：:“”").contains(c); });
}

} // namespace

QString creditRolePattern()
{
    // Longer ones first: the expression takes the first that fits.
    return QStringLiteral(
        "稿件来源|文章来源|内容来源|信息来源|新闻来源|本文来源|图片来源|素材来源|来源|责任编辑|收集编辑|值班编辑|美术编辑|"
        "视频编辑|"
        "图文编辑|微信编辑|网络编辑|在线编辑|执行编辑|本期编辑|本文编辑|新媒体编辑|编辑|本期责编|责编|责任校对|"
        "美编|编审|编务|编译|编导|审核|审校|审定|审读|审阅|审签|监审|责审|核发|核稿|签发|校对|校审|一审|二审|三审|四审|初审|复审|"
        "终审|"
        "总监制|监制|出品人|出品|总策划|策划|统筹|总编辑|主编|副主编|值班主任|值班总编|文字记者|摄影记者|首席记者|本报记者|"
        "见习记者|实习记者|特约记者|记者|实习生|作者|撰稿|撰文|特约通讯员|通讯员|供稿单位|供稿人|供稿|投稿|供图|配图|绘图|制图|"
        "图片|"
        "图文|文图|文字|摄影|摄像|摄制|视频|剪辑|后期|制作|设计|排版|播音|配音|主播|翻译|整理|图|文");
}

QString hanPattern() { return QStringLiteral("[〇\\x{3400}-\\x{9FFF}\\x{20000}-\\x{323AF}]"); }

QStringList splitNames(const QString &names)
{
    static const QRegularExpression between = expression(QStringLiteral("[\\s,，、/／;；|｜丨]+"));
    return names.split(between, Qt::SkipEmptyParts);
}

QList<OriginCredit> creditsWithoutColons(const QString &line)
{
    const QString trimmed = line.trimmed();
    if (trimmed.size() > longestLine)
        return {};
    static const QRegularExpression between = expression(QStringLiteral("[\\s、，,]+"));
    static const QRegularExpression close =
        expression(QStringLiteral("^((?:%1)|%2{0,12}(?:记者|通讯员))(%2{2,3})$").arg(creditRolePattern(), hanPattern()));
    QList<OriginCredit> credits;
    bool anyClose = false;
    for (const QString &word : withoutBrackets(trimmed).split(between, Qt::SkipEmptyParts)) {
        if (isRole(word)) {
            credits.append({word, {}});
        } else if (const auto joined = close.match(word); joined.hasMatch() && isChineseName(joined.captured(2))) {
            credits.append({joined.captured(1), {joined.captured(2)}});
            anyClose = true;
        } else if (!credits.isEmpty() && isChineseName(word)) {
            credits.last().names.append(word);
        } else {
            return {};
        }
    }
    const auto isSound = [](const OriginCredit &credit) { return !credit.names.isEmpty() && credit.names.size() <= mostNames; };
    // These are names of columns and buttons as well: "视频 财经 体育".
    static const QStringList others{QStringLiteral("图片"), QStringLiteral("图文"), QStringLiteral("文字"),
                                    QStringLiteral("视频"), QStringLiteral("设计"), QStringLiteral("制作"),
                                    QStringLiteral("翻译"), QStringLiteral("整理"), QStringLiteral("来源"),
                                    QStringLiteral("图"),   QStringLiteral("文")};
    const bool isAlone = credits.size() == 1 && (anyClose || others.contains(credits.first().role));
    if (isAlone || !std::all_of(credits.cbegin(), credits.cend(), isSound))
        return {};
    return credits;
}

QList<OriginCredit> creditsInLine(const QString &line)
{
    const QString trimmed = line.trimmed();
    if (trimmed.size() > longestLine)
        return {};
    const QString text = withoutBlanksInFirstRole(withoutBrackets(trimmed));
    QList<OriginCredit> credits;
    QRegularExpressionMatchIterator labels = label().globalMatch(text);
    while (labels.hasNext()) {
        const QRegularExpressionMatch match = labels.next();
        if (credits.isEmpty() && match.capturedStart() != 0)
            return {};
        const qsizetype end = labels.hasNext() ? labels.peekNext().capturedStart() : text.size();
        const QString value = text.sliced(match.capturedEnd(), end - match.capturedEnd()).trimmed();
        QString role = match.captured(1);
        role.remove(expression(QStringLiteral("\\s")));
        // A source may have a blank in its name; people are told apart by it.
        const bool isSource = role.endsWith(u"来源");
        const QStringList names = isSource ? QStringList{value} : splitNames(value);
        if (value.isEmpty() || names.size() > mostNames || !std::all_of(names.cbegin(), names.cend(), isName))
            return {};
        credits.append({role, names});
    }
    if (!credits.isEmpty())
        return credits;
    const QList<OriginCredit> plain = creditsWithoutColons(line);
    return plain.size() > 1 ? plain : QList<OriginCredit>(); // one role and some words are more often text
}

} // namespace gaoqian
