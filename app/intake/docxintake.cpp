#include "intake/docxintake.h"

#include "article/normalise.h"
#include "article/text.h"
#include "intake/creditlines.h"
#include "intake/docxbody.h"
#include "intake/sections.h"

#include <QCoreApplication>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(DocxIntake)
};

/// How many comments the notes tell whole.
constexpr qsizetype toldComments = 50;

/// Where the file has no paragraph in the title's style: its only heading of the first rank, when the story begins with it, or a
/// short first line that is centred or bold as a whole, as people write who know no styles.
QString takeTitle(Blocks &blocks)
{
    if (blocks.isEmpty())
        return {};
    QString title;
    if (const auto *heading = blocks.constFirst().as<Heading>()) {
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

void takeProperties(Article &article, pugi::xml_node properties, QList<IntakeNote> &notes)
{
    const auto text = [properties](std::string_view name) {
        return QString::fromUtf8(ooxml::child(properties, name).text().get()).simplified();
    };
    article.keywords = splitNames(text("keywords"));
    article.summary = text("description");
    if (article.title.isEmpty())
        article.title = text("title");
    if (const QString creator = text("creator"); !creator.isEmpty())
        notes.append({Tr::tr("The file names %1 as its author; fill the form in where that is right").arg(creator)});
}

QList<IntakeNote> notesOn(const DocxFindings &findings)
{
    QList<IntakeNote> notes;
    const auto add = [&](int count, const QString &note) {
        if (count > 0)
            notes.append({note});
    };
    const auto count = [](const auto &list) { return int(list.size()); };
    add(findings.insertions, Tr::tr("%n tracked insertion(s) accepted", nullptr, findings.insertions));
    add(findings.deletions, Tr::tr("%n tracked deletion(s) left out", nullptr, findings.deletions));
    add(findings.textBoxes, Tr::tr("%n text box(es) moved into the text", nullptr, findings.textBoxes));
    add(findings.remotePictures,
        Tr::tr("%n picture(s) on the net were not fetched; each has its place in the text", nullptr, findings.remotePictures));
    add(findings.lostPictures, Tr::tr("%n picture(s), chart(s) or diagram(s) could not be taken along; insert them as pictures",
                                      nullptr, findings.lostPictures));
    add(count(findings.brokenPictures), Tr::tr("%n picture(s) could not be taken in: %1", nullptr, count(findings.brokenPictures))
                                            .arg(findings.brokenPictures.value(0)));
    add(findings.recountedLists,
        Tr::tr("%n numbered list(s) went on counting from another; check their numbers", nullptr, findings.recountedLists));
    add(findings.embedded, Tr::tr("%n document(s) inside the document were left out", nullptr, findings.embedded));
    add(findings.tooDeep, Tr::tr("Parts nested too deep were taken in as plain text"));
    for (const ForeignComment &comment : findings.comments.first(std::min(findings.comments.size(), toldComments)))
        notes.append({Tr::tr("Comment by %1: %2").arg(comment.author, comment.text)});
    return notes;
}

} // namespace

Result<Intake> takeInDocx(const QByteArray &bytes, Purpose purpose)
{
    auto file = DocxFile::open(bytes);
    if (!file)
        return file.error();
    Intake intake;
    const bool story = purpose == Purpose::Story;
    DocxBody body = bodyOf(*file, story);
    intake.article.body = body.blocks;
    QList<IntakeNote> propertyNotes;
    if (story) {
        intake.article.title = body.title;
        intake.article.subtitle = body.subtitle;
        if (body.title.isEmpty())
            intake.article.title = takeTitle(intake.article.body);
        intake.article.originCredits = takeCredits(intake.article.body);
        if (file->properties)
            takeProperties(intake.article, file->properties->document_element(), propertyNotes);
    }
    intake.article = normalised(intake.article);
    intake.assets = file->findings.assets;
    intake.comments = file->findings.comments;
    intake.notes = notesOn(file->findings) + propertyNotes;
    return intake;
}

} // namespace gaoqian
