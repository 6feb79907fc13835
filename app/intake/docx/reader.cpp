#include "intake/docx/reader.h"

#include "article/text.h"
#include "intake/core/limits.h"
#include "intake/docx/chunk.h"
#include "intake/docx/math.h"
#include "intake/docx/table.h"

#include <QScopedValueRollback>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

bool isBlank(const Runs &runs)
{
    return std::all_of(runs.cbegin(), runs.cend(), [](const Run &run) { return nonBlanks(run.text) == 0; });
}

/// Without the breaks that begin and end it, which a new block makes itself, and without blanks that were typed to set it in: how
/// first lines are set in is the page's matter. With `keepBlanks` these stay.
void trim(Runs &runs, bool keepBlanks)
{
    const auto isTrimmed = [keepBlanks](QChar c) { return c == QChar(QChar::LineSeparator) || (c.isSpace() && !keepBlanks); };
    while (!runs.isEmpty()) {
        QString &text = runs.last().text;
        while (!text.isEmpty() && isTrimmed(text.back()))
            text.chop(1);
        if (!text.isEmpty())
            break;
        runs.removeLast();
    }
    while (!runs.isEmpty()) {
        QString &text = runs.first().text;
        const auto kept = std::find_if_not(text.cbegin(), text.cend(), isTrimmed);
        text.remove(0, kept - text.cbegin());
        if (!text.isEmpty())
            break;
        runs.removeFirst();
    }
}

/// Pieces as blocks: text in paragraphs made by `wrap`, everything else between them.
template <typename Wrap> Blocks blocksOf(DocxPieces &&pieces, bool keepBlanks, Wrap wrap)
{
    Blocks blocks;
    Blocks boxes; // text boxes stand beside their paragraph, so they follow it
    Runs runs;
    bool anyText = false;
    const auto flush = [&] {
        if (!isBlank(runs)) {
            trim(runs, keepBlanks);
            blocks.append(wrap(std::move(runs), !anyText));
            anyText = true;
        }
        runs = {};
    };
    for (DocxPiece &piece : pieces) {
        if (auto *run = std::get_if<Run>(&piece)) {
            runs.append(std::move(*run));
        } else if (auto *figure = std::get_if<Figure>(&piece)) {
            flush();
            blocks.append(std::move(*figure));
        } else {
            boxes += std::get<Blocks>(std::move(piece));
        }
    }
    flush();
    return blocks + boxes;
}

/// Indentation in steps of two characters; what is centred or at the right is not set in.
int stepsOf(int twips, Align align)
{
    constexpr int step = 420;
    return align == Align::Natural ? std::clamp((twips + step / 2) / step, 0, 8) : 0;
}

/// A number that stands above its heading, as newsrooms set it: "01".
bool isLabel(const QString &number)
{
    return number.size() == 2 && std::all_of(number.cbegin(), number.cend(), [](QChar c) { return c.isDigit(); });
}

/// Whether the paragraph's end is gone: deleted, moved away, or the hidden one of a run-in heading.
bool hasNoEnd(pugi::xml_node properties)
{
    const pugi::xml_node mark = ooxml::child(properties, "rPr");
    return mark &&
           (ooxml::child(mark, "del") || ooxml::child(mark, "moveFrom") || ooxml::toggle(mark, "specVanish").value_or(false));
}

bool setsText(DocxRole role) { return role == DocxRole::Text || role == DocxRole::Lead; }

} // namespace

DocxReader::DocxReader(DocxFile &file, const ooxml::Relations &relations, QList<DocxNoteReference> &notes, int depth) :
    m_file(file), m_relations(relations), m_notes(notes),
    m_inline(file, relations, notes, [this](pugi::xml_node box) { return readBox(box); }), m_depth(depth)
{}

DocxEntries DocxReader::entries(pugi::xml_node container)
{
    const QScopedValueRollback depth(m_depth, m_depth + 1);
    DocxEntries result;
    if (m_depth > limits::xmlDepth / 4) { // a paragraph within takes several levels of calls
        const BodyPlace from = m_file.findings.written;
        m_file.findings.add(DocxFinding::TooDeep);
        const QString text = docxText(container);
        m_file.findings.wrote(text);
        result.append(entryOf({Paragraph{{Run{text, {}, {}, {}}}}}, from));
        return result;
    }
    addEntries(container, result);
    return result;
}

/// A text box stands inside a paragraph that is being read, so it needs a reader of its own.
Blocks DocxReader::readBox(pugi::xml_node box)
{
    constexpr int callsForEach = 4;
    DocxReader inner(m_file, m_relations, m_notes, m_depth + 1 + m_inline.depth() / callsForEach);
    inner.m_tables = m_tables;
    return inner.read(box);
}

DocxEntry DocxReader::entryOf(Blocks blocks, BodyPlace from) const
{
    DocxEntry entry;
    entry.blocks = std::move(blocks);
    entry.place = from;
    entry.length = m_file.findings.written - from;
    return entry;
}

void DocxReader::addEntries(pugi::xml_node container, DocxEntries &result)
{
    for (pugi::xml_node node : container.children()) {
        const std::string_view name = ooxml::nameOf(node);
        if (node.type() != pugi::node_element || name.ends_with("Pr"))
            continue;
        if (name == "p") {
            appendEntry(result, paragraph(node));
        } else if (name == "tbl") {
            addTable(node, result);
        } else if (name == "altChunk") {
            addChunk(node, result);
        } else if (name == "del" || name == "moveFrom") {
            m_file.findings.add(DocxFinding::Deletion);
        } else if (name == "oMathPara" || name == "oMath" || name == "r" || name == "hyperlink") {
            const BodyPlace from = m_file.findings.written; // without the paragraph that has to be around it
            Blocks blocks =
                blocksOf(m_inline.read(container, {}), false, [](Runs runs, bool) { return Paragraph{std::move(runs)}; });
            appendEntry(result, entryOf(std::move(blocks), from));
            return;
        } else if (name == "AlternateContent") {
            addEntries(ooxml::child(node, ooxml::child(node, "Choice") ? "Choice" : "Fallback"), result);
        } else {
            for (DocxEntry &entry : entries(node))
                appendEntry(result, std::move(entry));
        }
    }
}

DocxEntry DocxReader::paragraph(pugi::xml_node node)
{
    const BodyPlace from = m_file.findings.written;
    const pugi::xml_node properties = ooxml::child(node, "pPr");
    const DocxParagraphStyle &style = m_file.styles.paragraph(ooxml::value(properties, "pStyle"));
    DocxEntry entry;
    entry.role = style.role;
    entry.joinsNext = hasNoEnd(properties);
    int level = style.level;
    if (const int outline = ooxml::number(ooxml::value(properties, "outlineLvl"), 9); outline >= 0 && outline < 9) {
        entry.role = DocxRole::Heading;
        level = outline + 1;
    }
    const Align align = alignIn(properties).value_or(style.align.value_or(Align::Natural));
    DocxIndent own;
    own.addFrom(properties);
    const int further = own.left ? furtherIn(own, style) : 0;
    entry.indented = own.left.value_or(style.indent.left.value_or(0)) > 0;
    DocxPieces pieces = m_inline.read(node, setsText(entry.role) ? style.text : Styles());
    if (!pieces.isEmpty())
        entry.number = numberOf(properties, style, entry.level);
    if (entry.number.kind == DocxNumber::None && !entry.number.list.isEmpty())
        entry.indented = true; // in a list, but no item of its own

    const bool isHeading = entry.role == DocxRole::Heading || entry.role == DocxRole::Title;
    const bool isItem = entry.isItem();
    entry.blocks = blocksOf(std::move(pieces), entry.role == DocxRole::Preformatted, [&](Runs runs, bool) -> Block {
        if (!isHeading)
            return Paragraph{.runs = std::move(runs),
                             .align = isItem ? Align::Natural : align,
                             .indent = isItem || !setsText(entry.role) ? 0 : stepsOf(further, align),
                             .lead = entry.role == DocxRole::Lead};
        for (Run &run : runs)
            run.styles.setFlag(Style::Bold, false); // as all of it is
        return Heading{.level = std::max(level, 1), .label = {}, .runs = std::move(runs)};
    });
    const bool isBullet = entry.number.kind == DocxNumber::Bullet;
    if ((!isItem || isBullet) && !entry.number.text.isEmpty() && !entry.blocks.isEmpty()) {
        auto *heading = entry.blocks.first().as<Heading>();
        if (const QString number = entry.number.text.trimmed(); heading && isLabel(number))
            heading->label = number;
        else
            prependText(entry.blocks, entry.number.text);
        m_file.findings.wrote(entry.number.text);
    }
    entry.place = from;
    entry.length = m_file.findings.written - from;
    return entry;
}

/// A style's indentation, and that of a list's items, is how such a paragraph looks in Word; what somebody set in further was
/// meant.
int DocxReader::furtherIn(DocxIndent own, const DocxParagraphStyle &style)
{
    DocxIndent usual = style.indent;
    if (!usual.left && !style.numbering.isEmpty())
        usual = m_file.numbering().indent(style.numbering, style.numberingLevel);
    if (!own.hanging)
        own.hanging = usual.hanging;
    return own.whole() - usual.whole();
}

DocxNumber DocxReader::numberOf(pugi::xml_node properties, const DocxParagraphStyle &style, int &level)
{
    const pugi::xml_node own = ooxml::child(properties, "numPr");
    const std::string_view ownId = ooxml::value(own, "numId");
    const QByteArray id = ooxml::isThere(ownId) ? ooxml::bytes(ownId) : style.numbering;
    if (id.isEmpty() || id == "0")
        return {};
    level = std::clamp(ooxml::number(ooxml::value(own, "ilvl"), style.numberingLevel), 0, 8);
    return m_file.numbering().next(id, level);
}

void DocxReader::addChunk(pugi::xml_node node, DocxEntries &result)
{
    const BodyPlace from = m_file.findings.written;
    const auto relation = m_relations.constFind(ooxml::key(ooxml::attribute(node, "id")));
    const bool isInside = relation != m_relations.constEnd() && !relation->outside;
    if (std::optional<Blocks> blocks = isInside ? docxChunk(m_file, relation->target) : std::nullopt)
        appendEntry(result, entryOf(*std::move(blocks), from));
    else
        m_file.findings.add(DocxFinding::Embedded);
}

void DocxReader::addTable(pugi::xml_node node, DocxEntries &result)
{
    const QScopedValueRollback depth(m_tables, m_tables + 1);
    if (m_tables <= limits::docxTableDepth) {
        const BodyPlace from = m_file.findings.written;
        Table table = docxTable(node, m_file.styles, [this](pugi::xml_node cell) { return read(cell); });
        result.append(entryOf({std::move(table)}, from));
        return;
    }
    m_file.findings.add(DocxFinding::TooDeep);
    for (pugi::xml_node row : docxTableRows(node)) {
        for (pugi::xml_node cell : docxRowCells(row)) {
            for (DocxEntry &entry : entries(cell))
                appendEntry(result, std::move(entry));
        }
    }
}

} // namespace gaoqian
