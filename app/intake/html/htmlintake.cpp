#include "intake/html/htmlintake.h"

#include "article/normalise.h"
#include "article/text.h"
#include "intake/core/intakewords.h"
#include "intake/core/limits.h"
#include "intake/css/sheet.h"
#include "intake/dom/guard.h"
#include "intake/html/address.h"
#include "intake/html/picture.h"
#include "intake/html/report.h"
#include "intake/lines/creditlines.h"
#include "intake/webpage/storyintake.h"

namespace gaoqian {

namespace {

struct Parsed {
    HtmlTree tree;
    bool simplified;     ///< Whether elements had to go before it could be parsed.
    GuardedHtml guarded; ///< What was taken out before parsing; the HTML itself is gone.
};

std::optional<Parsed> parse(const QByteArray &html)
{
    GuardedHtml guarded = withCappedNesting(html, limits::elementDepth, GuardCut::Unseen);
    std::optional<HtmlTree> tree = HtmlTree::parse(std::exchange(guarded.html, {}), guarded.values);
    if (tree)
        return Parsed{*tree, guarded.dropped > 0, guarded};
    // Something slipped past the guard's simple view of nesting; without any nesting at all nothing can.
    tree = HtmlTree::parse(withCappedNesting(html, 0).html);
    return tree ? std::optional(Parsed{*tree, true, guarded}) : std::nullopt;
}

/// The style sheets say what classes mean in what was copied, and in the pages that Word saves. Those of a site dress it up.
QByteArrayList sheetsToRead(const Parsed &parsed, Purpose purpose)
{
    const QByteArrayList &sheets = parsed.guarded.sheets;
    const bool office =
        std::any_of(sheets.cbegin(), sheets.cend(), [](const QByteArray &sheet) { return sheet.contains("mso-"); });
    return purpose == Purpose::Paste || office ? sheets : QByteArrayList();
}

/// Calls `visit` for the element `node` and every element below it.
template <typename Visit> void forEachElement(const HtmlNode &node, const Visit &visit)
{
    if (!node.isElement())
        return;
    visit(node);
    for (int i = 0; i < node.childCount(); ++i)
        forEachElement(node.child(i), visit);
}

void takeMeta(Article &article, const HtmlNode &meta)
{
    const QString name = meta.attribute("name").toLower();
    const QString content = meta.attribute("content");
    if (name == QLatin1String("author"))
        article.authors = splitNames(content);
    else if (name == QLatin1String("keywords"))
        article.keywords = splitNames(content);
    else if (name == QLatin1String("description"))
        article.summary = content;
}

QString withoutBlanks(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

BodyPlace written(const Blocks &body)
{
    const QString text = plainText(body);
    return std::count_if(text.cbegin(), text.cend(), [](QChar c) { return !c.isSpace(); });
}

/// The title is the first h1, unless the title element says something else: that has the site's name in it more often than
/// not. The heading leaves the body; inside a table or list it stays where it is. Gives the place that it stood at.
BodyPlace takeTitle(Article &article, const QString &titleElement, const QString &firstHeading)
{
    const QString heading = withoutBlanks(firstHeading);
    const bool headingIsTitle = !heading.isEmpty() && (titleElement.isEmpty() || withoutBlanks(titleElement).contains(heading));
    article.title = (headingIsTitle ? firstHeading : titleElement).simplified();
    if (!headingIsTitle)
        return 0;
    const auto inBody = std::find_if(article.body.begin(), article.body.end(), [&](const Block &block) {
        const auto *found = block.as<Heading>();
        return found && withoutBlanks(plainText(found->runs)) == heading;
    });
    if (inBody == article.body.end())
        return 0;
    article.title = plainText(inBody->as<Heading>()->runs).simplified();
    const qsizetype index = inBody - article.body.begin();
    article.body.erase(inBody);
    return written(article.body.first(index));
}

/// Whether Gaoqian wrote the page for the clipboard.
bool isCopied(const HtmlNode &root)
{
    bool found = false;
    forEachElement(root, [&found](const HtmlNode &node) {
        found = found || (node.tag() == HtmlTag::Meta && node.attribute("name") == QLatin1String("generator") &&
                          node.attribute("content") == QLatin1String("Gaoqian"));
    });
    return found;
}

/// Gives the place in the body that something was taken out of.
BodyPlace takeHead(Article &article, const HtmlNode &root)
{
    std::optional<QString> title;
    std::optional<QString> heading;
    forEachElement(root, [&](const HtmlNode &node) {
        if (node.tag() == HtmlTag::Meta)
            takeMeta(article, node);
        else if (node.tag() == HtmlTag::Title && node.isHtml() && !title)
            title = textBelow(node);
        else if (node.tag() == HtmlTag::H1 && !heading)
            heading = textBelow(node);
    });
    return takeTitle(article, title.value_or(QString()), heading.value_or(QString()));
}

/// The body has lost something at `from`, and had `before` characters until then: the places behind it move up.
void movePlaces(Intake &intake, BodyPlace from, BodyPlace before)
{
    const BodyPlace after = written(intake.article.body);
    const auto move = [&](BodyPlace &place) {
        place = std::min(place <= from ? place : std::max(from, place - (before - after)), after);
    };
    for (IntakeNote &note : intake.notes)
        std::for_each(note.places.begin(), note.places.end(), move);
    for (ForeignComment &comment : intake.comments)
        move(comment.place);
}

} // namespace

Result<Intake> takeInHtml(const QByteArray &html, Purpose purpose, const Beside &beside)
{
    std::optional<Parsed> parsed = parse(html);
    if (!parsed)
        return inputError(IntakeWords::tr("The HTML is too complicated to be taken in; save it as plain text"));
    Intake intake;
    HtmlFindings findings;
    const HtmlSheet sheet(sheetsToRead(*parsed, purpose));
    const bool isStory = purpose == Purpose::Story;
    const bool copied = !isStory && isCopied(parsed->tree.root());
    const auto blocksIn = [&](const HtmlNode &node, const QString &pageAddress) {
        const QString address = beside.address.isEmpty() ? pageAddress : beside.address;
        return blocksOf(node, findings,
                        {.sheet = &sheet,
                         .beside = &beside,
                         .base = baseOf(parsed->tree.root(), address),
                         .shapes = parsed->guarded.shapes,
                         .copied = copied});
    };
    BodyPlace taken = 0; // where the title stood
    if (!isStory || !takeStoryOfPage(intake, parsed->tree, {html, parsed->guarded.scripts, beside.address}, blocksIn)) {
        intake.article.body = blocksIn(parsed->tree.root(), {});
        if (isStory)
            taken = takeHead(intake.article, parsed->tree.root());
    }
    placeRtfPictures(intake.article.body, beside.rtf, findings);
    intake.article = normalised(intake.article);
    intake.assets = findings.assets;
    intake.comments = findings.comments.all();
    intake.notes += notesOn(findings, parsed->simplified);
    movePlaces(intake, taken, findings.written);
    return intake;
}

} // namespace gaoqian
