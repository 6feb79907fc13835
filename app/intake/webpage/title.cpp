#include "intake/webpage/title.h"

#include <QRegularExpression>

#include <array>

namespace gaoqian {

namespace {

constexpr int longestTitle = 120;
constexpr int longestSubtitle = 60;
constexpr int linesAbove = 15;   // how far above the story a heading without other signs may stand
constexpr int shortestMatch = 4; // characters that a line must share with the title element to be the title

bool hasMark(const QString &marks, std::initializer_list<QLatin1String> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](QLatin1String word) { return marks.contains(QString(u' ' + word + u' ')); });
}

/// What the page calls its story, the most trustworthy first.
QStringList namesOf(const PageOutline &page, const PageData &structured, const PageData &scripts)
{
    QStringList names{scripts.headline, structured.headline, page.meta(QLatin1String("og:title")),
                      page.meta(QLatin1String("articletitle")), page.meta(QLatin1String("twitter:title"))};
    names.removeAll(QString());
    return names;
}

class TitleFinder {
public:
    TitleFinder(const PageOutline &page, const StoryPlace &story, QStringList names) :
        m_page(page), m_story(story), m_names(std::move(names))
    {
        for (const QString &name : std::as_const(m_names))
            m_squeezed.append(withoutBlanks(name));
        m_squeezed.append(withoutBlanks(page.titleElement));
    }

    PageHeadline run()
    {
        PageHeadline found;
        if (!takeNamed(found) && !takeHeading(found))
            found.title = m_names.isEmpty() ? withoutSiteName(m_page.titleElement) : withoutSiteName(m_names.first());
        return found;
    }

private:
    /// How well `text` is what the page calls its story: 0 for not at all.
    int likeness(const QString &text) const
    {
        const QString squeezed = withoutBlanks(text);
        if (squeezed.size() < shortestMatch || squeezed.size() > longestTitle)
            return 0;
        int best = 0;
        for (const QString &name : m_squeezed) {
            if (name == squeezed)
                best = std::max(best, 3);
            else if (name.startsWith(squeezed))
                best = std::max(best, 2);
            else if (squeezed.size() >= 8 && (name.contains(squeezed) || squeezed.startsWith(name)) && name.size() >= 8)
                best = std::max(best, 1);
        }
        return best;
    }

    /// The line or heading element that shows what the page calls its story.
    bool takeNamed(PageHeadline &found) const
    {
        int best = 0;
        const auto offer = [&](const QString &text, int first, int last, bool isHeading) {
            const int likely = likeness(text);
            if (likely == 0 || m_page.lines[first].isLinks() || first >= std::max(m_story.endLine, 1))
                return;
            // The longest that fits; a heading counts as some characters more, and so does what the name begins with or is. Of
            // equal ones the first.
            static constexpr std::array bonus{0, 0, 3, 6};
            const int score = int(withoutBlanks(text).size()) + bonus[size_t(likely)] + (isHeading ? 4 : 0);
            if (score <= best)
                return;
            best = score;
            found.title = text.simplified();
            found.firstLine = first;
            found.lastLine = last;
        };
        for (int i = 0; i < m_page.lines.size(); ++i) {
            offer(m_page.lines[i].text, i, i, m_page.lines[i].heading > 0);
            if (m_page.lines[i].pieces.size() > 1)
                offer(m_page.lines[i].pieces.first(), i, i, false);
        }
        for (const OutlineNode &node : m_page.nodes) {
            if (node.tag >= HtmlTag::H1 && node.tag <= HtmlTag::H6 && node.endLine - node.firstLine > 1 &&
                node.endLine - node.firstLine < 5) {
                QStringList texts;
                for (int line = node.firstLine; line < node.endLine; ++line)
                    texts.append(m_page.lines[line].text);
                offer(texts.join(u' '), node.firstLine, node.endLine - 1, true);
            }
        }
        return best > 0;
    }

    /// The nearest heading above the story, or what is named a title there.
    bool takeHeading(PageHeadline &found) const
    {
        if (!m_names.isEmpty() || m_story.root < 0)
            return false;
        int best = 0;
        for (int i = std::max(0, m_story.firstLine - linesAbove); i < std::min<int>(m_story.firstLine + 3, m_story.endLine);
             ++i) {
            const OutlineLine &line = m_page.lines[i];
            if (line.isLinks() || line.hidden || line.characters > longestTitle || line.characters < shortestMatch)
                continue;
            const bool named = hasMark(m_page.nodes[line.block].marks,
                                       {QLatin1String("title"), QLatin1String("headline"), QLatin1String("tit")});
            const int score = (line.heading == 1 ? 40 : line.heading > 0 ? 20 : 0) + (named ? 25 : 0);
            if (score == 0 || score < best)
                continue;
            best = score;
            found.title = line.text;
            found.firstLine = found.lastLine = i;
        }
        return best > 0;
    }

    const PageOutline &m_page;
    const StoryPlace &m_story;
    QStringList m_names;
    QStringList m_squeezed;
};

/// What is marked as kicker or subtitle near the title, by name or by label.
void takeOthers(PageHeadline &headline, const PageOutline &page, const StoryPlace &story)
{
    const int title = headline.firstLine;
    if (title < 0)
        return;
    static const QRegularExpression label(QStringLiteral("^(?:(引题|眉题|肩题)|(副题|副标题))\\s*[:：]\\s*"));
    const int end = std::min<int>(std::max(story.firstLine + 3, headline.lastLine + 6), int(page.lines.size()));
    for (int i = std::max(0, title - 4); i < end; ++i) {
        const OutlineLine &line = page.lines[i];
        if ((i >= title && i <= headline.lastLine) || line.isLinks() || line.characters > longestSubtitle ||
            line.characters < 2 || withoutBlanks(line.text) == withoutBlanks(headline.title))
            continue;
        const QString &marks = page.nodes[line.block].marks;
        const QRegularExpressionMatch labelled = label.match(line.text);
        const bool isKicker =
            labelled.hasCaptured(1) || hasMark(marks, {QLatin1String("kicker"), QLatin1String("pretitle"), QLatin1String("yinti"),
                                                       QLatin1String("eyebrow"), QLatin1String("shouldertitle")});
        const bool isSubtitle =
            labelled.hasCaptured(2) ||
            hasMark(marks, {QLatin1String("subtitle"), QLatin1String("sub-title"), QLatin1String("futi"),
                            QLatin1String("fubiaoti"), QLatin1String("subhead"), QLatin1String("subheading")}) ||
            (i == headline.lastLine + 1 && line.text.startsWith(QStringLiteral("——")));
        const QString text = line.text.sliced(labelled.hasMatch() ? labelled.capturedLength() : 0);
        if (isKicker && headline.kicker.isEmpty())
            headline.kicker = text;
        else if (isSubtitle && headline.subtitle.isEmpty())
            headline.subtitle = text;
    }
}

} // namespace

QString withoutSiteName(const QString &title)
{
    static const QRegularExpression site(
        QStringLiteral("\\s*(?:[_|｜丨]|--|\\s[-–—·]\\s|[-－—]+(?=[^-－—]*(?:网|报|新闻|频道|官网|门户|客户端|在线|平台)$)).*$"));
    QString clean = title.simplified();
    if (const qsizetype at = clean.indexOf(site); at >= 2)
        clean = clean.first(at);
    return clean.trimmed();
}

PageHeadline headlineOf(const PageOutline &page, const StoryPlace &story, const PageData &structured, const PageData &scripts)
{
    PageHeadline headline = TitleFinder(page, story, namesOf(page, structured, scripts)).run();
    takeOthers(headline, page, story);
    return headline;
}

} // namespace gaoqian
