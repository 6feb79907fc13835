#include "intake/docx/docxintake.h"

#include "article/normalise.h"
#include "article/text.h"
#include "intake/core/intakewords.h"
#include "intake/docx/body.h"
#include "intake/docx/properties.h"
#include "intake/lines/creditlines.h"
#include "intake/lines/sectionheadings.h"

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

/// Whether the heading that the story begins with stands above all of it: no other has its rank, or another follows at once.
bool isTitle(const Heading &first, const Blocks &blocks)
{
    if (blocks.size() > 1 && blocks[1].as<Heading>())
        return true;
    return std::none_of(blocks.cbegin() + 1, blocks.cend(), [&](const Block &block) {
        const auto *heading = block.as<Heading>();
        return heading && heading->level <= first.level;
    });
}

/// Where the file has no paragraph in the title's style: its only heading of the first rank, when the story begins with it, or a
/// short first line that is centred or bold as a whole, as people write who know no styles.
QString takeTitle(Blocks &blocks)
{
    if (blocks.isEmpty())
        return {};
    QString title;
    if (const auto *heading = blocks.constFirst().as<Heading>()) {
        if (isTitle(*heading, blocks))
            title = plainText(heading->runs);
    } else if (const auto *paragraph = blocks.constFirst().as<Paragraph>()) {
        const bool bold = std::all_of(paragraph->runs.cbegin(), paragraph->runs.cend(),
                                      [](const Run &run) { return run.styles.testFlag(Style::Bold); });
        const QString text = plainText(paragraph->runs);
        if ((bold || paragraph->align == Align::Centre) && looksLikeHeading(text))
            title = text;
    }
    if (!title.isEmpty())
        blocks.removeFirst();
    return title;
}

QList<OriginCredit> takeCredits(Blocks &blocks)
{
    QList<OriginCredit> credits;
    while (!blocks.isEmpty()) {
        const auto *paragraph = blocks.constLast().as<Paragraph>();
        const QList<OriginCredit> found = paragraph ? creditsInLine(plainText(paragraph->runs)) : QList<OriginCredit>();
        if (found.isEmpty())
            break;
        credits = found + credits;
        blocks.removeLast();
    }
    return credits;
}

BodyPlace lengthOf(const Blocks &blocks) { return nonBlanks(plainText(blocks)); }

/// Takes what belongs into the article's other fields out of the body.
void takeFields(Article &article, DocxBody &body, DocxFindings &findings)
{
    article.kicker = body.kicker;
    article.title = body.title;
    article.subtitle = body.subtitle;
    if (body.title.isEmpty()) {
        article.title = takeTitle(body.blocks);
        findings.adjust(0, -nonBlanks(article.title));
        findings.settle();
    }
    const Blocks whole = body.blocks;
    article.originCredits = takeCredits(body.blocks);
    if (!article.originCredits.isEmpty()) {
        findings.adjust(lengthOf(body.blocks), -lengthOf(whole.sliced(body.blocks.size())));
        findings.settle();
    }
}

QList<IntakeNote> notesOn(DocxFile &file)
{
    const DocxFindings &findings = file.findings;
    QList<IntakeNote> notes;
    const auto add = [&](DocxFinding finding, const auto &sentence) {
        if (const QList<BodyPlace> &places = findings.of(finding); !places.isEmpty())
            notes.append({sentence(int(places.size())), places});
    };
    add(DocxFinding::Insertion, [](int n) { return IntakeWords::tr("%n tracked insertion(s) accepted", nullptr, n); });
    add(DocxFinding::Deletion, [](int n) { return IntakeWords::tr("%n tracked deletion(s) left out", nullptr, n); });
    add(DocxFinding::Move, [](int n) { return IntakeWords::tr("%n tracked move(s) accepted", nullptr, n); });
    add(DocxFinding::TextBox, [](int n) { return IntakeWords::tr("%n text box(es) moved into the text", nullptr, n); });
    add(DocxFinding::RemotePicture, [](int n) {
        return IntakeWords::tr("%n picture(s) on the net were not fetched; each has its place in the text", nullptr, n);
    });
    add(DocxFinding::LostPicture, [](int n) {
        return IntakeWords::tr("%n picture(s), chart(s) or diagram(s) could not be taken along; insert them as pictures", nullptr,
                               n);
    });
    add(DocxFinding::BrokenPicture, [&](int n) {
        return IntakeWords::tr("%n picture(s) could not be taken in: %1", nullptr, n).arg(findings.whyBroken.value(0));
    });
    add(DocxFinding::StilledPicture, [](int n) {
        return IntakeWords::tr("%n moving picture(s) were too large; only their first frames were kept", nullptr, n);
    });
    add(DocxFinding::TextNumber, [](int n) {
        return IntakeWords::tr(
            "%n numbered paragraph(s) keep their number as text, because their list is interrupted or begins later", nullptr, n);
    });
    add(DocxFinding::EmphasisMark,
        [](int n) { return IntakeWords::tr("%n passage(s) with emphasis marks set bold", nullptr, n); });
    add(DocxFinding::Hidden,
        [](int n) { return IntakeWords::tr("%n hidden passage(s) are now in the text; check them", nullptr, n); });
    add(DocxFinding::Embedded,
        [](int n) { return IntakeWords::tr("%n document(s) inside the document were left out", nullptr, n); });
    add(DocxFinding::TooDeep, [](int) { return IntakeWords::tr("Parts nested too deep were taken in as plain text"); });
    notes += findings.ofChunks;
    if (const auto count = int(findings.comments.size()); count > 0 && file.chunks.read) {
        QList<BodyPlace> places;
        for (const ForeignComment &comment : findings.comments)
            places.append(comment.place);
        notes.append({IntakeWords::tr("%n comment(s) came along", nullptr, count), places});
    }
    if (std::any_of(file.relations().cbegin(), file.relations().cend(),
                    [](const ooxml::Relation &each) { return each.type == "vbaProject"; }))
        notes.append({IntakeWords::tr("The macros in the file were left out")});
    return notes;
}

Intake takeInFile(DocxFile &file, Purpose purpose)
{
    Intake intake;
    const bool story = purpose == Purpose::Story;
    DocxBody body = bodyOf(file, story);
    if (story) {
        takeFields(intake.article, body, file.findings);
        takeDocxProperties(file.properties(), intake);
    }
    intake.article.body = body.blocks + body.notes;
    rankHeadings(intake.article.body);
    intake.article = normalised(intake.article);
    intake.notes = notesOn(file);
    intake.assets = std::move(file.findings.assets);
    intake.comments = std::move(file.findings.comments);
    return intake;
}

} // namespace

Result<Intake> takeInDocx(const QByteArray &bytes, Purpose purpose, DocxChunkReader chunks)
{
    auto file = DocxFile::open(bytes);
    if (!file)
        return file.error();
    file->chunks.read = std::move(chunks);
    return takeInFile(*file, purpose);
}

} // namespace gaoqian
