#include "intake/htmlintake.h"

#include "article/normalise.h"
#include "article/text.h"
#include "intake/creditlines.h"
#include "intake/htmlbody.h"
#include "intake/htmlguard.h"
#include "intake/htmltree.h"
#include "intake/limits.h"
#include "intake/ownpage.h"
#include "intake/savedpage.h"

namespace gaoqian {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HtmlIntake)
};

struct Parsed {
    HtmlTree tree;
    bool simplified; ///< Whether elements had to go before it could be parsed.
};

std::optional<Parsed> parse(const QByteArray &html)
{
    const GuardedHtml guarded = withCappedNesting(html, limits::elementDepth);
    if (std::optional<HtmlTree> tree = HtmlTree::parse(guarded.html))
        return Parsed{*tree, guarded.dropped > 0};
    // Something slipped past the guard's simple view of nesting; without any nesting at all nothing can.
    if (std::optional<HtmlTree> tree = HtmlTree::parse(withCappedNesting(html, 0).html))
        return Parsed{*tree, true};
    return std::nullopt;
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

QString textBelow(const HtmlNode &node)
{
    QString text = node.text();
    for (int i = 0; i < node.childCount(); ++i)
        text += textBelow(node.child(i));
    return text;
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

/// The title is the first h1, unless the title element says something else: that has the site's name in it more often than
/// not. The heading leaves the body; inside a table or list it stays where it is.
void takeTitle(Article &article, const QString &titleElement, const QString &firstHeading)
{
    const QString heading = withoutBlanks(firstHeading);
    const bool headingIsTitle = !heading.isEmpty() && (titleElement.isEmpty() || withoutBlanks(titleElement).contains(heading));
    article.title = (headingIsTitle ? firstHeading : titleElement).simplified();
    if (!headingIsTitle)
        return;
    const auto inBody = std::find_if(article.body.begin(), article.body.end(), [&](const Block &block) {
        const auto *found = block.as<Heading>();
        return found && withoutBlanks(plainText(found->runs)) == heading;
    });
    if (inBody == article.body.end())
        return;
    article.title = plainText(inBody->as<Heading>()->runs).simplified();
    article.body.erase(inBody);
}

void takeHead(Article &article, const HtmlNode &root)
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
    takeTitle(article, title.value_or(QString()), heading.value_or(QString()));
}

/// What the page told about its story, into the article's fields; what it showed around it is said.
void takeFacts(Intake &intake, const SavedPage &page)
{
    Article &article = intake.article;
    const PageFacts &facts = page.facts;
    article.kicker = facts.headline.kicker;
    article.title = facts.headline.title;
    article.subtitle = facts.headline.subtitle;
    article.source = facts.source;
    article.sourceUrl = facts.sourceUrl;
    article.authors = facts.authors;
    article.keywords = facts.keywords;
    article.summary = facts.summary;
    article.originCredits = facts.credits;
    if (facts.published) {
        article.date = facts.published->date;
        intake.published = facts.published->dateTime();
    }
    intake.siteName = facts.siteName;
    intake.collected = true;
    joinCaptions(article.body, page.captions);
    if (page.story && page.around > 0)
        intake.notes.append(
            {Tr::tr("The story was found among the other parts of a web page; %n character(s) of these were left out", nullptr,
                    page.around)});
    if (!page.dropped.isEmpty())
        intake.notes.append(
            {Tr::tr("%n line(s) of the site above and below the story were left out: %1", nullptr, int(page.dropped.size()))
                 .arg(page.dropped.first())});
}

/// Whether the bytes were a page of a web site; then `intake` has its story.
bool takeSavedPage(Intake &intake, HtmlFindings &findings, HtmlTree &tree, const QByteArray &html)
{
    const std::optional<PageOutline> outline = outlineOf(tree.root());
    if (!outline)
        return false;
    if (const std::optional<OwnPage> own = readOwnPage(*outline)) {
        intake.article = own->fields;
        intake.article.body = blocksOf(own->body, findings);
        restore(intake.article.body, *own);
        intake.siteName = own->siteName;
        intake.slogan = own->slogan;
        return true;
    }
    const std::optional<SavedPage> page = readSavedPage(*outline, html);
    if (!page)
        return false;
    tree.remove(page->clutter);
    intake.article.body = blocksOf(page->story.value_or(tree.root()), findings);
    takeFacts(intake, *page);
    return true;
}

QList<IntakeNote> notesOn(const HtmlFindings &findings, bool simplified)
{
    QList<IntakeNote> notes;
    const auto add = [&](int count, const QString &note) {
        if (count > 0)
            notes.append({note});
    };
    add(simplified, Tr::tr("Markup nested too deep was dropped; its text was kept"));
    const int remote = int(findings.remotePictures.size());
    add(remote, Tr::tr("%n picture(s) on the net were not fetched; each has its place in the text", nullptr, remote));
    const int broken = int(findings.brokenPictures.size());
    add(broken, Tr::tr("%n picture(s) could not be taken in: %1", nullptr, broken).arg(findings.brokenPictures.value(0)));
    add(findings.lostPictures,
        Tr::tr("%n picture(s) were not part of what was taken in; insert them anew", nullptr, findings.lostPictures));
    add(findings.media, Tr::tr("%n video(s), sound(s) or embedded page(s) were left out", nullptr, findings.media));
    add(findings.unsafeLinks,
        Tr::tr("%n link(s) to no address on the web were dropped; their text was kept", nullptr, findings.unsafeLinks));
    add(findings.hidden, Tr::tr("%n hidden part(s) were left out", nullptr, findings.hidden));
    return notes;
}

} // namespace

Result<Intake> takeInHtml(const QByteArray &html, Purpose purpose, const Beside &beside)
{
    std::optional<Parsed> parsed = parse(html);
    if (!parsed)
        return inputError(Tr::tr("The HTML is too complicated to be taken in; save it as plain text"));
    Intake intake;
    HtmlFindings findings;
    const bool isStory = purpose == Purpose::Story;
    if (!isStory || !takeSavedPage(intake, findings, parsed->tree, html)) {
        const HtmlNode root = parsed->tree.root();
        intake.article.body = blocksOf(root, findings);
        if (isStory)
            takeHead(intake.article, root);
    }
    if (intake.collected && intake.article.sourceUrl.isEmpty())
        intake.article.sourceUrl = beside.address;
    intake.article = normalised(intake.article);
    intake.assets = findings.assets;
    intake.notes += notesOn(findings, parsed->simplified);
    return intake;
}

} // namespace gaoqian
