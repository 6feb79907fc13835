#include "intake/webpage/storyfinder.h"

#include "intake/webpage/byline.h"

#include <QRegularExpression>

namespace gaoqian {

namespace {

constexpr int shortestSentence = 12; // characters
constexpr int shortestStory = 60;
constexpr double ownShare = 0.5; // from this share of all sentences on, a name does not make a part of the page clutter

// Names of ids and classes, as whole words.
const QSet<QString> &clutterWords()
{
    static const QSet<QString> words = [] {
        const QString list = QStringLiteral(
            "comment comments cmt reply replies tie discuss footer foot copyright copy sidebar aside nav navi navbar menu "
            "submenu "
            "breadcrumb breadcrumbs crumb crumbs share sharing shares bdshare jiathis social related relate relation relevant "
            "recommend recommended recommends recommendation guess hot hots rank ranking ad ads adv advert adverts advertisement "
            "banner sponsor promo promotion qrcode erweima ewm qr login register search tool tools toolbar print feedback report "
            "vote like likes zan digg tag tags keyword keywords subscribe follow download popup dialog modal mask statement "
            "disclaimer declare declaration prev previous next pager pagination paging friendlink hidden widget topbar "
            "leftbar rightbar gotop backtop totop crumbnav position location statistic reward donate pay profile editor-info "
            "xgxw xgyd tuijian pinglun fenxiang daohang dibu ");
        const QStringList names = list.split(u' ');
        return QSet<QString>(names.cbegin(), names.cend());
    }();
    return words;
}

const QSet<QString> &talkWords()
{
    static const QSet<QString> words{QStringLiteral("comment"), QStringLiteral("comments"), QStringLiteral("cmt"),
                                     QStringLiteral("pinglun"), QStringLiteral("reply"),    QStringLiteral("replies"),
                                     QStringLiteral("discuss")};
    return words;
}

bool hasWord(const QString &marks, const QSet<QString> &words)
{
    const QList<QStringView> parts = QStringView(marks).split(u' ', Qt::SkipEmptyParts);
    return std::any_of(parts.cbegin(), parts.cend(), [&](QStringView part) { return words.contains(part.toString()); });
}

bool isSiteElement(HtmlTag tag) { return tag == HtmlTag::Nav || tag == HtmlTag::Aside || tag == HtmlTag::Footer; }

/// Running sums over the page's lines, so that any element's share is one subtraction.
class Sums {
public:
    explicit Sums(const PageOutline &page, const QList<bool> &clutter)
    {
        m_value.append(0);
        m_sentences.append(0);
        m_characters.append(0);
        m_linked.append(0);
        m_links.append(0);
        for (const OutlineLine &line : page.lines) {
            const bool inClutter = clutter[line.block];
            const bool sentence = isSentence(line) && !line.hidden && !isNoticeLine(line);
            m_value.append(m_value.last() + value(line, sentence, inClutter));
            m_sentences.append(m_sentences.last() + (sentence && !inClutter ? line.characters : 0));
            m_characters.append(m_characters.last() + line.characters);
            m_linked.append(m_linked.last() + line.linked);
            m_links.append(m_links.last() + (line.isLinks() ? 1 : 0));
        }
    }

    double value(const OutlineNode &node) const { return m_value[node.endLine] - m_value[node.firstLine]; }
    double sentences(const OutlineNode &node) const { return m_sentences[node.endLine] - m_sentences[node.firstLine]; }
    double characters(const OutlineNode &node) const { return m_characters[node.endLine] - m_characters[node.firstLine]; }
    double linked(const OutlineNode &node) const { return m_linked[node.endLine] - m_linked[node.firstLine]; }
    double links(const OutlineNode &node) const { return m_links[node.endLine] - m_links[node.firstLine]; }

private:
    static double value(const OutlineLine &line, bool sentence, bool inClutter)
    {
        if (line.hidden)
            return 0;
        if (inClutter)
            return -0.3 * line.characters - 2;
        if (sentence)
            return line.characters - line.linked;
        return line.isLinks() ? -8 - line.characters : -3;
    }

    QList<double> m_value;
    QList<double> m_sentences;
    QList<double> m_characters;
    QList<double> m_linked;
    QList<double> m_links;
};

class Finder {
public:
    explicit Finder(const PageOutline &page) : m_page(page), m_clutter(clutterOf(page)), m_sums(page, m_clutter) {}

    StoryPlace run()
    {
        StoryPlace place;
        place.root = best();
        if (place.root < 0)
            return place;
        place.clutter = clutterInside(place.root);
        place.firstLine = m_page.nodes[place.root].firstLine;
        place.endLine = m_page.nodes[place.root].endLine;
        place.characters = int(m_sums.characters(m_page.nodes[place.root]));
        return place;
    }

private:
    /// For each element, whether it or one around it is named as clutter and does not hold most of the page's sentences.
    static QList<bool> clutterOf(const PageOutline &page)
    {
        QList<double> sentences{0};
        for (const OutlineLine &line : page.lines)
            sentences.append(sentences.last() + (isSentence(line) ? line.characters : 0));
        QList<bool> clutter(page.nodes.size(), false);
        for (int i = 0; i < page.nodes.size(); ++i) {
            const OutlineNode &node = page.nodes[i];
            clutter[i] = (node.parent >= 0 && clutter[node.parent]);
            if (clutter[i] || !isNamedAsClutter(page, i))
                continue;
            const double own = sentences[node.endLine] - sentences[node.firstLine];
            const bool isTalk = holdsNoTitle(page, node) && sentences.last() - own >= shortestStory &&
                                hasWord(node.marks, talkWords()); // readers may write more than the newsroom
            clutter[i] = isTalk || own < ownShare * sentences.last();
        }
        return clutter;
    }

    static bool holdsNoTitle(const PageOutline &page, const OutlineNode &node)
    {
        return std::none_of(page.lines.cbegin() + node.firstLine, page.lines.cbegin() + node.endLine,
                            [](const OutlineLine &line) { return line.heading == 1; });
    }

    /// What the page itself marks as the story's text, where that holds a fair share of the sentences.
    int declared() const
    {
        const double all = m_sums.sentences(m_page.nodes[0]);
        static const QSet<QString> bodies{QStringLiteral("js_content"), QStringLiteral("articlebody"),
                                          QStringLiteral("article-body")};
        int found = -1;
        int articles = 0;
        for (int i = 0; i < m_page.nodes.size(); ++i) {
            const OutlineNode &node = m_page.nodes[i];
            if (node.tag == HtmlTag::Unknown && node.marks.isEmpty())
                continue;
            const bool isBody =
                node.node.isElement() && node.node.attribute("itemprop").toLower() == QLatin1String("articlebody");
            if ((isBody || hasWord(node.marks, bodies)) && m_sums.sentences(node) >= 0.4 * all)
                return i;
            if (node.tag == HtmlTag::Article && m_sums.sentences(node) >= 0.6 * all) {
                found = i;
                ++articles;
            }
        }
        return articles == 1 ? found : -1;
    }

    int best() const
    {
        int best = declared();
        if (best < 0) {
            best = 0;
            for (int i = 1; i < m_page.nodes.size(); ++i) {
                const OutlineNode &node = m_page.nodes[i];
                if (node.node.isElement() && holdsBlocks(i) && m_sums.value(node) > m_sums.value(m_page.nodes[best]))
                    best = i;
            }
        }
        best = narrowed(best);
        return m_sums.sentences(m_page.nodes[best]) >= shortestStory ||
                       m_page.nodes[best].marks.contains(QLatin1String(" js_content "))
                   ? best
                   : -1;
    }

    /// A single paragraph is never the place of a story: what stands around it is.
    bool holdsBlocks(int index) const
    {
        const HtmlTag tag = m_page.nodes[index].tag;
        return tag != HtmlTag::Unknown && tag != HtmlTag::P && tag != HtmlTag::A && tag != HtmlTag::Strong && tag != HtmlTag::B;
    }

    /// From `index` down to the smallest element that still has the story: next to nothing may stand before it, and what comes
    /// after it only if the paragraphs stand in that element itself, and those after it elsewhere.
    int narrowed(int index) const
    {
        for (int child = narrower(index); child >= 0; child = narrower(index))
            index = child;
        return index;
    }

    int narrower(int index) const
    {
        const OutlineNode &node = m_page.nodes[index];
        const double whole = m_sums.sentences(node);
        const double little = std::min(0.04 * whole, 60.0);
        double before = 0;
        for (int child = index + 1; child < node.end; child = m_page.nodes[child].end) {
            const double own = m_sums.sentences(m_page.nodes[child]);
            const double after = whole - own - before;
            if (before > little)
                return -1;
            if (m_page.nodes[child].node.isElement() && holdsBlocks(child) &&
                (before + after <= little ||
                 (after <= 0.3 * whole && ownParagraphs(child) >= 0.6 * own && !goesOnAfter(child, node.end))))
                return child;
            before += own;
        }
        return -1;
    }

    /// Characters of the sentences that stand in `index` or one element below.
    double ownParagraphs(int index) const
    {
        double own = 0;
        for (int i = m_page.nodes[index].firstLine; i < m_page.nodes[index].endLine; ++i) {
            const OutlineLine &line = m_page.lines[i];
            if (isSentence(line) && (line.block == index || m_page.nodes[line.block].parent == index))
                own += line.characters;
        }
        return own;
    }

    /// Whether an element after `index` looks like the story's next part: the same kind by the same name.
    bool goesOnAfter(int index, int end) const
    {
        const OutlineNode &node = m_page.nodes[index];
        for (int next = node.end; next < end; next = m_page.nodes[next].end) {
            const OutlineNode &other = m_page.nodes[next];
            if (other.tag == node.tag && other.marks == node.marks && other.node.isElement() && m_sums.sentences(other) > 0)
                return true;
        }
        return false;
    }

    QList<int> clutterInside(int root) const
    {
        QList<int> found;
        const double whole = m_sums.characters(m_page.nodes[root]);
        for (int i = root + 1; i < m_page.nodes[root].end;) {
            const OutlineNode &node = m_page.nodes[i];
            if (node.node.isElement() && hasItsLines(node, i) && isClutter(i, whole)) {
                found.append(i);
                i = node.end;
            } else {
                ++i;
            }
        }
        return found;
    }

    /// Whether no line goes on outside of the element: a marked word in a sentence is part of the sentence.
    bool hasItsLines(const OutlineNode &node, int index) const
    {
        for (const int line : {node.firstLine, node.endLine - 1}) {
            if (line < node.firstLine || line >= node.endLine)
                continue;
            const QList<int> &texts = m_page.lines[line].nodes;
            if (!m_page.isInside(texts.first(), index) || !m_page.isInside(texts.last(), index))
                return false;
        }
        return true;
    }

    bool isClutter(int index, double whole) const
    {
        const OutlineNode &node = m_page.nodes[index];
        const double characters = m_sums.characters(node);
        if (node.hidden || node.tag == HtmlTag::Form)
            return characters < 0.3 * whole;
        if (m_clutter[index])
            return characters < 0.3 * whole;
        const bool holds = node.tag == HtmlTag::Div || node.tag == HtmlTag::Ul || node.tag == HtmlTag::Dl ||
                           node.tag == HtmlTag::Section || node.tag == HtmlTag::Table || node.tag == HtmlTag::Ol;
        return holds && m_sums.links(node) >= 3 && m_sums.linked(node) >= 0.6 * characters && characters < 0.5 * whole;
    }

    const PageOutline &m_page;
    QList<bool> m_clutter;
    Sums m_sums;
};

} // namespace

bool isNamedAsClutter(const PageOutline &page, int index)
{
    const OutlineNode &node = page.nodes[index];
    if (isSiteElement(node.tag))
        return true;
    if (node.marks.isEmpty() || node.tag == HtmlTag::Body || node.tag == HtmlTag::Html)
        return false;
    static const QRegularExpression part(QStringLiteral("comment|recommend|relat(?:ed|ion)|share[_-]|[_-]share|copyright|sidebar|"
                                                        "breadcrumb|qrcode|advert|disclaim|statement|toolbar|"
                                                        "hotnews|tuijian|pinglun"));
    return hasWord(node.marks, clutterWords()) || part.match(node.marks).hasMatch();
}

bool isSentence(const OutlineLine &line)
{
    if (line.isLinks())
        return false;
    const int own = line.characters - line.linked;
    return (line.stops > 0 && own >= shortestSentence) || (own >= 3 * shortestSentence && line.wide * 10 >= own * 7);
}

StoryPlace findStory(const PageOutline &page)
{
    if (page.nodes.isEmpty())
        return {};
    return Finder(page).run();
}

} // namespace gaoqian
