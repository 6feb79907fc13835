#include "intake/docx/body.h"

#include "article/text.h"
#include "intake/core/limits.h"
#include "intake/docx/reader.h"

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

/// How many paragraphs from its beginning a story's headline parts are looked for in.
constexpr qsizetype headlineWithin = 8;

Blocks noteBlocks(DocxFile &file, const DocxNoteReference &reference, QList<DocxNoteReference> &notes)
{
    const QByteArray part = reference.endnote ? "endnotes" : "footnotes";
    const pugi::xml_node node = file.related(part, ooxml::view(reference.id));
    return node ? DocxReader(file, file.relationsOf(part), notes).read(node) : Blocks();
}

/// The notes of the file behind its text, each with the number that the text refers to.
Blocks notesOf(DocxFile &file, QList<DocxNoteReference> &notes)
{
    Blocks blocks;
    for (qsizetype i = 0; i < notes.size() && i < limits::notes; ++i) { // notes may have notes
        const QString mark = u"[%1] "_s.arg(i + 1);
        file.findings.wrote(mark);
        Blocks note = noteBlocks(file, DocxNoteReference(notes.at(i)), notes);
        auto *first = note.isEmpty() ? nullptr : note.first().as<Paragraph>();
        if (first && !first->runs.isEmpty()) {
            QString &text = first->runs.first().text; // what stands behind the number that Word puts there itself
            text = text.sliced(
                std::distance(text.cbegin(), std::find_if(text.cbegin(), text.cend(), [](QChar c) { return !c.isSpace(); })));
            first->runs.prepend(Run{mark, {}, {}, {}});
            first->indent = 0;
        } else {
            note.prepend(Paragraph{{Run{mark, {}, {}, {}}}});
        }
        blocks += note;
    }
    if (!blocks.isEmpty())
        blocks.prepend(Divider());
    return blocks;
}

/// The text of the first paragraphs in this role, near the beginning, taken out of the entries.
QString takeRole(DocxFile &file, DocxEntries &entries, DocxRole role)
{
    QStringList lines;
    qsizetype seen = 0;
    for (qsizetype i = 0; i < entries.size() && seen < headlineWithin;) {
        const bool isMeant = entries.at(i).role == role;
        if (!isMeant && !lines.isEmpty())
            break;
        ++seen;
        if (!isMeant) {
            ++i;
            continue;
        }
        lines.append(plainText(entries.at(i).blocks, u" "_s));
        file.findings.adjust(entries.at(i).place, -entries.at(i).length);
        entries.removeAt(i);
    }
    return lines.join(u' ');
}

template <typename Kind, typename Visit> void forEach(Blocks &blocks, const Visit &visit)
{
    for (Block &block : blocks) {
        if (auto *found = block.as<Kind>()) {
            visit(*found);
        } else if (auto *list = block.as<ListBlock>()) {
            for (ListItem &item : list->items)
                forEach<Kind>(item.blocks, visit);
        } else if (auto *quote = block.as<Quote>()) {
            forEach<Kind>(quote->blocks, visit);
        } else if (auto *table = block.as<Table>()) {
            for (TableRow &row : table->rows) {
                for (TableCell &cell : row.cells)
                    forEach<Kind>(cell.blocks, visit);
            }
        }
    }
}

/// Where most of the text is set in, that is the margin of the paper it was made for.
void dropCommonIndent(Blocks &blocks)
{
    std::array<int, 9> times{};
    forEach<Paragraph>(blocks, [&](const Paragraph &paragraph) { ++times[std::size_t(paragraph.indent)]; });
    const int common = int(std::max_element(times.cbegin(), times.cend()) - times.cbegin());
    if (common > 0)
        forEach<Paragraph>(blocks, [common](Paragraph &paragraph) { paragraph.indent = std::max(0, paragraph.indent - common); });
}

} // namespace

DocxBody bodyOf(DocxFile &file, bool headline)
{
    DocxBody body;
    QList<DocxNoteReference> notes;
    DocxReader reader(file, file.relations(), notes);
    DocxEntries entries;
    for (pugi::xml_node node : file.document().children()) { // a broken file may have several bodies
        if (ooxml::is(node, "body"))
            entries += reader.entries(node);
    }
    if (headline) {
        body.kicker = takeRole(file, entries, DocxRole::Kicker);
        body.title = takeRole(file, entries, DocxRole::Title);
        if (!body.title.isEmpty())
            body.subtitle = takeRole(file, entries, DocxRole::Subtitle);
    }
    body.blocks = blocksFrom(entries, file.findings);
    dropCommonIndent(body.blocks);
    body.notes = notesOf(file, notes);
    file.findings.settle();
    return body;
}

void rankHeadings(Blocks &blocks)
{
    constexpr int first = 2;
    constexpr int last = 4;
    int highest = 9;
    forEach<Heading>(blocks, [&](Heading &heading) { highest = std::min(highest, heading.level); });
    forEach<Heading>(blocks, [&](Heading &heading) { heading.level = std::min(heading.level - highest + first, last); });
}

} // namespace gaoqian
