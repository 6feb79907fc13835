#include "intake/webpage/savedpage.h"

#include "article/normalise.h"
#include "article/text.h"
#include "intake/lines/sectionheadings.h"
#include "intake/webpage/wechatpage.h"

#include <QRegularExpression>

namespace gaoqian {

namespace {

constexpr int headBytes = 4096;
constexpr int longestCaption = 150;
constexpr int signsOfASite = 2;

/// The address that browsers write on top of what they save: <!-- saved from url=(0033)https://... -->
QString savedFrom(const QByteArray &html)
{
    const QByteArray head = html.first(std::min<qsizetype>(html.size(), headBytes));
    const qsizetype at = head.indexOf("saved from url=(");
    const qsizetype open = at < 0 ? -1 : head.indexOf(')', at);
    if (open < 0)
        return {};
    const qsizetype end = head.indexOf("-->", open);
    return end < 0 ? QString() : cleanWebAddress(QString::fromUtf8(head.sliced(open + 1, end - open - 1)).trimmed());
}

bool isFromAWritingProgram(const PageOutline &page, const QByteArray &html)
{
    const QString makers = (page.meta(QLatin1String("generator")) + QLatin1Char(' ') + page.meta(QLatin1String("progid")) +
                            QLatin1Char(' ') + page.meta(QLatin1String("originator")))
                               .toLower();
    for (const char *maker :
         {"word", "wps", "libreoffice", "openoffice", "excel", "kingsoft", "pandoc", "typora", "cocoa html"}) {
        // WordPress is a site.
        if (makers.contains(QLatin1String(maker)) && !makers.contains(QLatin1String("wordpress")))
            return true;
    }
    return html.first(std::min<qsizetype>(html.size(), headBytes)).contains("schemas-microsoft-com:office:word");
}

/// Scripts from elsewhere, or of some length: a few words are in many a file that was written by hand.
bool hasPrograms(const PageOutline &page)
{
    return std::any_of(page.scripts.cbegin(), page.scripts.cend(),
                       [](const PageScript &script) { return script.text.isEmpty() || script.text.size() > 200; });
}

bool isOfASite(const PageOutline &page, const QByteArray &html)
{
    if (!savedFrom(html).isEmpty() || page.marked(QLatin1String("js_content")) >= 0)
        return true;
    int signs = (hasPrograms(page) ? 1 : 0) + (page.styleSheets > 0 ? 1 : 0) + (page.canonical.isEmpty() ? 0 : 2);
    signs += std::any_of(page.metas.cbegin(), page.metas.cend(), [](const PageMeta &meta) {
        return meta.name.startsWith(QLatin1String("og:")) || meta.name.startsWith(QLatin1String("twitter:"));
    });
    signs += std::any_of(page.nodes.cbegin(), page.nodes.cend(), [&](const OutlineNode &node) {
        const bool isOfThePage = node.parent < 0 || page.nodes[node.parent].tag != HtmlTag::Blockquote;
        static const QRegularExpression name(
            QStringLiteral(" (?:nav|navbar|menu|foot|footer|sidebar|copyright|breadcrumb|crumbs) "));
        return isOfThePage && (node.tag == HtmlTag::Nav || node.tag == HtmlTag::Footer || node.tag == HtmlTag::Aside ||
                               name.match(node.marks).hasMatch());
    });
    signs += std::count_if(page.lines.cbegin(), page.lines.cend(), [](const OutlineLine &line) { return line.isLinks(); }) >= 5;
    return signs >= signsOfASite;
}

QStringList captionsOf(const PageOutline &page)
{
    static const QRegularExpression name(QStringLiteral(
        " (?:caption|figcaption|descr|imgdesc|imgdescr|picdesc|pictext|tuzhu|tushuo|note|picnote|imgnote|photodesc) "));
    QStringList captions;
    for (const OutlineLine &line : page.lines) {
        const int parent = page.nodes[line.nodes.first()].parent;
        const bool marked = name.match(page.nodes[line.block].marks).hasMatch() ||
                            (parent >= 0 && name.match(page.nodes[parent].marks).hasMatch());
        if (marked && line.characters <= longestCaption)
            captions.append(withoutBlanks(line.text));
    }
    return captions;
}

/// The nodes to take out for `lines`: whole blocks where nothing else is in them, else the texts alone.
void addLines(QList<HtmlNode> &nodes, const PageOutline &page, const StoryPlace &story, const QList<int> &lines)
{
    const QSet<int> taken(lines.cbegin(), lines.cend());
    for (const int index : lines) {
        const OutlineLine &line = page.lines[index];
        const OutlineNode &block = page.nodes[line.block];
        bool whole = line.block != story.root && page.isInside(line.block, story.root);
        for (int other = block.firstLine; other < block.endLine && whole; ++other)
            whole = taken.contains(other);
        if (whole) {
            nodes.append(block.node);
        } else {
            for (const int text : line.nodes)
                nodes.append(page.nodes[text].node);
        }
    }
}

/// The text that the paragraph shows, if it may be a caption.
std::optional<Runs> captionIn(const Block &block, const QStringList &captions)
{
    const auto *paragraph = block.as<Paragraph>();
    if (!paragraph)
        return std::nullopt;
    const QString text = plainText(paragraph->runs);
    static const QRegularExpression marked(QStringLiteral("^(?:[▲△↑▵]|图注\\s*[:：]|图片说明\\s*[:：])"));
    // Centred as the picture is, and about who took it or what it shows.
    static const QRegularExpression credited(
        QStringLiteral("^图[为/／]|[\\s　/／:：](?:摄|图|供图|绘)[）)]?$|(?:摄影|供图|图片|资料图)"));
    const bool isCaption =
        text.size() <= longestCaption && (marked.match(text).hasMatch() || captions.contains(withoutBlanks(text)) ||
                                          (paragraph->align == Align::Centre && credited.match(text).hasMatch()));
    return isCaption ? std::optional(paragraph->runs) : std::nullopt;
}

} // namespace

std::optional<SavedPage> readSavedPage(const PageOutline &page, const QByteArray &html, const QString &address)
{
    if (isFromAWritingProgram(page, html) || (address.isEmpty() && !isOfASite(page, html)))
        return std::nullopt;
    const PageData structured = structuredDataOf(page);
    const PageData scripts = scriptDataOf(page);
    const StoryPlace story = findStory(page);
    PageHeadline headline = headlineOf(page, story, structured, scripts);
    SavedPage saved;
    StoryBounds edges;
    if (story.root >= 0) {
        edges = edgesOf(page, story, headline);
        saved.story = page.nodes[story.root].node;
        for (const int node : story.clutter)
            saved.clutter.append(page.nodes[node].node);
        addLines(saved.clutter, page, story, edges.taken);
        saved.dropped = edges.dropped;
    }
    saved.facts = factsOf(page, story, edges, std::move(headline), structured, scripts);
    takeWeChatFacts(saved.facts, page);
    saved.facts.credits.removeIf([&](const OriginCredit &credit) {
        return credit.role.endsWith(u"来源") && credit.names.join(QString()) == saved.facts.source;
    });
    if (saved.facts.sourceUrl.isEmpty())
        saved.facts.sourceUrl = savedFrom(html);
    if (saved.facts.sourceUrl.isEmpty())
        saved.facts.sourceUrl = address;
    saved.captions = captionsOf(page);
    for (int i = 0; i < page.lines.size(); ++i) {
        if (i < story.firstLine || i >= story.endLine)
            saved.around += page.lines[i].characters;
    }
    return saved;
}

void joinLabels(Blocks &body)
{
    const auto lineOf = [](const Block &block) {
        const auto *paragraph = block.as<Paragraph>();
        return paragraph ? plainText(paragraph->runs).trimmed() : QString();
    };
    const auto isMarked = [](const Block &block) {
        const auto *paragraph = block.as<Paragraph>();
        return paragraph->align == Align::Centre || std::all_of(paragraph->runs.cbegin(), paragraph->runs.cend(),
                                                                [](const Run &run) { return run.styles.testFlag(Style::Bold); });
    };
    static const QRegularExpression label(QStringLiteral("^(?:0?\\d|[1-9]\\d|(?:PART|Part|NO)[.·]?\\s?\\d{1,2})[.．、]?$"));
    Blocks joined;
    for (qsizetype i = 0; i < body.size(); ++i) {
        const QString heading = i + 1 < body.size() ? lineOf(body[i + 1]) : QString();
        if (heading.isEmpty() || !label.match(lineOf(body[i])).hasMatch() || !isMarked(body[i + 1]) ||
            !looksLikeHeading(heading)) {
            joined.append(body[i]);
            continue;
        }
        Runs runs = body[i + 1].as<Paragraph>()->runs;
        for (Run &run : runs)
            run.styles.setFlag(Style::Bold, false); // headings are
        joined.append(Heading{.level = 2, .label = lineOf(body[i]), .runs = std::move(runs)});
        ++i;
    }
    body = std::move(joined);
}

void joinCaptions(Blocks &body, const QStringList &captions)
{
    Blocks joined;
    for (Block &block : body) {
        auto *figure = joined.isEmpty() ? nullptr : joined.last().as<Figure>();
        if (const std::optional<Runs> caption = captionIn(block, captions); caption && figure && figure->caption.isEmpty())
            figure->caption = *caption;
        else
            joined.append(std::move(block));
    }
    body = std::move(joined);
}

} // namespace gaoqian
