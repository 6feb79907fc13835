#include "intake/webpage/storyintake.h"

#include "intake/core/intakewords.h"
#include "intake/webpage/ownpage.h"
#include "intake/webpage/savedpage.h"

namespace gaoqian {

namespace {

void fill(Intake &intake, const PageFacts &facts)
{
    Article &article = intake.article;
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
}

void tellWhatWasLeftOut(Intake &intake, const SavedPage &page)
{
    if (page.story && page.around > 0)
        intake.notes.append(
            {IntakeWords::tr("The story was found among the other parts of a web page; %n character(s) of these were left out",
                             nullptr, page.around)});
    if (!page.dropped.isEmpty())
        intake.notes.append({IntakeWords::tr("%n line(s) of the site above and below the story were left out: %1", nullptr,
                                             int(page.dropped.size()))
                                 .arg(page.dropped.first())});
}

void takeOwnPage(Intake &intake, const OwnPage &own, const BlocksBelow &blocksBelow)
{
    intake.article = own.fields;
    intake.article.body = blocksBelow(own.body, {});
    restore(intake.article.body, own);
    intake.siteName = own.siteName;
    intake.slogan = own.slogan;
}

} // namespace

bool takeStoryOfPage(Intake &intake, HtmlTree &tree, const PageFile &file, const BlocksBelow &blocksBelow)
{
    const std::optional<PageOutline> outline = outlineOf(tree.root(), file.scripts);
    if (!outline)
        return false;
    if (const std::optional<OwnPage> own = readOwnPage(*outline)) {
        takeOwnPage(intake, *own, blocksBelow);
        return true;
    }
    const std::optional<SavedPage> page = readSavedPage(*outline, file.html, file.address);
    if (!page)
        return false;
    tree.remove(page->clutter);
    intake.article.body = blocksBelow(page->story.value_or(tree.root()), page->facts.sourceUrl);
    joinLabels(intake.article.body);
    joinCaptions(intake.article.body, page->captions);
    fill(intake, page->facts);
    tellWhatWasLeftOut(intake, *page);
    return true;
}

} // namespace gaoqian
