#include "intake/textintake.h"

#include "article/normalise.h"
#include "intake/core/intakewords.h"
#include "intake/lines/pageshape.h"
#include "intake/lines/sectionheadings.h"
#include "intake/lines/wrappedlines.h"

#include <QRegularExpression>

namespace gaoqian {

namespace {

constexpr int longestTitle = 60;

QList<TypedLine> linesOf(const QString &text)
{
    // 首行缩进 typed as blanks: two ideographic spaces, or four of any other kind.
    static const QRegularExpression indent(QStringLiteral("^(?:\\x{3000}{2}|[ \\t\\x{A0}]{4})"));
    QList<TypedLine> lines;
    for (const QString &line : cleanText(QString(text).replace(u'\t', QLatin1String("    "))).split(QChar(QChar::LineSeparator)))
        lines.append({line.trimmed(), indent.match(line).hasMatch()});
    return lines;
}

QStringList textsOf(const QList<TypedLine> &lines)
{
    QStringList texts;
    for (const TypedLine &line : lines)
        texts.append(line.text);
    return texts;
}

/// Lines put together to paragraphs; an indented one begins a paragraph wherever it stands.
QStringList paragraphsOf(QStringList body, const QSet<QString> &indented)
{
    while (!body.isEmpty() && body.last().isEmpty())
        body.removeLast();
    while (!body.isEmpty() && body.first().isEmpty())
        body.removeFirst();
    const bool everyLine = !body.contains(QString());
    QStringList paragraphs;
    bool begins = true;
    for (const QString &line : body) {
        if (line.isEmpty()) {
            begins = true;
            continue;
        }
        if (begins || everyLine || indented.contains(line))
            paragraphs.append(line);
        else
            paragraphs.last() += QChar(QChar::LineSeparator) + line;
        begins = false;
    }
    return paragraphs;
}

QSet<QString> indentedOf(const QList<TypedLine> &lines)
{
    QSet<QString> indented;
    for (const TypedLine &line : lines) {
        if (line.indented)
            indented.insert(line.text);
    }
    return indented;
}

QList<IntakeNote> notesOn(const PageShape &page)
{
    QList<IntakeNote> notes;
    if (!page.masthead.isEmpty())
        notes.append({IntakeWords::tr("The masthead was left out: %1").arg(page.masthead.join(u' '))});
    if (!page.unreadDate.isEmpty())
        notes.append({IntakeWords::tr("The date \"%1\" was not understood; fill it in").arg(page.unreadDate)});
    if (page.listLines > 0)
        notes.append({IntakeWords::tr("%n line(s) of lists below the story were left out: %1", nullptr, page.listLines)
                          .arg(page.lists.join(QStringLiteral("、")))});
    return notes;
}

/// A title may be a question or a cry, but it is no paragraph.
bool looksLikeTitle(const QString &line) { return line.size() <= longestTitle && !line.contains(u'。'); }

void takeStory(Intake &intake, const QList<TypedLine> &lines)
{
    const QStringList texts = textsOf(lines);
    QStringList body = texts;
    HeadingRules rules = HeadingRules::Numbered;
    if (const std::optional<PageShape> page = recognisePage(texts)) {
        intake.article = page->article;
        intake.siteName = page->masthead.value(0);
        intake.slogan = page->masthead.value(1);
        intake.notes += notesOn(*page);
        body = page->body;
        rules = HeadingRules::PageLikely;
    } else {
        const auto first = std::find_if(body.begin(), body.end(), [](const QString &line) { return !line.isEmpty(); });
        if (first != body.end() && looksLikeTitle(*first)) {
            intake.article.title = *first;
            body.erase(body.begin(), first + 1);
        }
    }
    const QList<OriginCredit> credits = takeCredits(body);
    if (!credits.isEmpty())
        intake.notes.append(
            {IntakeWords::tr("%n credit line(s) at the end were taken as origin credits", nullptr, int(credits.size()))});
    intake.article.originCredits += credits;
    intake.article.body = withSections(paragraphsOf(body, indentedOf(lines)), rules);
}

} // namespace

Intake takeInText(const QString &text, Purpose purpose)
{
    Intake intake;
    QList<TypedLine> lines = linesOf(text);
    if (purpose == Purpose::Paste) {
        for (const TypedLine &line : lines) {
            if (!line.text.isEmpty())
                intake.article.body.append(Paragraph{.runs = {Run{line.text}}});
        }
    } else {
        if (const int breaks = joinWrappedLines(lines); breaks > 0)
            intake.notes.append({IntakeWords::tr("%n line break(s) at a fixed width were taken out", nullptr, breaks)});
        takeStory(intake, lines);
    }
    intake.article = normalised(intake.article);
    return intake;
}

} // namespace gaoqian
