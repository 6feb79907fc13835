#include "intake/docxbody.h"

#include "article/text.h"
#include "intake/docxinline.h"
#include "intake/limits.h"

#include <QScopedValueRollback>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

/// One paragraph or table on its way to becoming blocks.
struct Entry {
    Blocks blocks;
    DocxRole role = DocxRole::Text;
    DocxNumber number;
    QString list; ///< Id of the numbering that it is an item of; empty for none.
    int level = 0;
    bool indented = false;

    Entry() = default;
    explicit Entry(const Blocks &plain) : blocks(plain) {}
    bool isItem() const { return !list.isEmpty(); }
};
using Entries = QList<Entry>;

bool isBlank(const Runs &runs) { return plainText(runs).trimmed().isEmpty(); }

void prepend(Runs &runs, const QString &text)
{
    if (!text.isEmpty())
        runs.prepend(Run{text, runs.isEmpty() ? Styles() : runs.constFirst().styles, {}, {}});
}

/// Pieces as blocks: text in paragraphs made by `wrap`, everything else between them.
template <typename Wrap> Blocks blocksFrom(const DocxPieces &pieces, Wrap wrap)
{
    Blocks blocks;
    Blocks boxes; // text boxes stand beside their paragraph, so they follow it
    Runs runs;
    bool anyText = false;
    const auto flush = [&] {
        if (!isBlank(runs)) {
            blocks.append(wrap(runs, !anyText));
            anyText = true;
        }
        runs.clear();
    };
    for (const DocxPiece &piece : pieces) {
        if (const auto *run = std::get_if<Run>(&piece)) {
            runs.append(*run);
        } else if (const auto *figure = std::get_if<Figure>(&piece)) {
            flush();
            blocks.append(*figure);
        } else {
            boxes += std::get<Blocks>(piece);
        }
    }
    flush();
    return blocks + boxes;
}

class BodyReader {
public:
    /// `depth`: how deep in the file's nesting this one begins.
    BodyReader(DocxFile &file, const ooxml::Relations &relations, QList<DocxNoteReference> &notes, int depth = 0) :
        m_file(file), m_relations(relations), m_notes(notes),
        m_inline(file, relations, notes, [this](pugi::xml_node box) { return readBox(box); }), m_depth(depth)
    {}
    Q_DISABLE_COPY_MOVE(BodyReader)

    Entries entries(pugi::xml_node container)
    {
        const QScopedValueRollback depth(m_depth, m_depth + 1);
        Entries result;
        if (m_depth > limits::xmlDepth / 4) { // a paragraph within takes several levels of calls
            ++m_file.findings.tooDeep;
            result.append(Entry({Paragraph{{Run{docxText(container), {}, {}, {}}}}}));
            return result;
        }
        addEntries(container, result);
        return result;
    }

    Blocks read(pugi::xml_node container) { return blocksOf(entries(container)); }

    Blocks blocksOf(const Entries &entries)
    {
        Blocks blocks;
        for (qsizetype from = 0; from < entries.size();) {
            const qsizetype to = runEnd(entries, from);
            if (entries.at(from).isItem())
                addLists(entries, from, to, blocks);
            else
                addOthers(entries, from, to, blocks);
            from = to;
        }
        return blocks;
    }

private:
    /// A text box stands inside a paragraph that is being read, so it needs a reader of its own.
    Blocks readBox(pugi::xml_node box)
    {
        constexpr int callsForEach = 4;
        BodyReader inner(m_file, m_relations, m_notes, m_depth + 1 + m_inline.depth() / callsForEach);
        inner.m_tables = m_tables;
        return inner.read(box);
    }

    void addEntries(pugi::xml_node container, Entries &result)
    {
        for (pugi::xml_node node : container.children()) {
            const std::string_view name = ooxml::nameOf(node);
            if (name == "p")
                result.append(paragraph(node));
            else if (name == "tbl")
                addTable(node, result);
            else if (name == "altChunk")
                ++m_file.findings.embedded;
            else if (name == "del" || name == "moveFrom")
                ++m_file.findings.deletions;
            else if (name == "oMathPara" || name == "oMath" || name == "r" || name == "hyperlink")
                result.append(
                    Entry(blocksFrom(m_inline.read(container), [](const Runs &runs, bool) { return Paragraph{runs}; })));
            else if (name == "AlternateContent")
                addEntries(ooxml::child(node, "Choice"), result);
            else if (!name.ends_with("Pr") && node.type() == pugi::node_element)
                result += entries(node);
        }
    }

    Entry paragraph(pugi::xml_node node)
    {
        const pugi::xml_node properties = ooxml::child(node, "pPr");
        const DocxParagraphStyle style = m_file.styles.paragraph(ooxml::value(properties, "pStyle"));
        Entry entry;
        entry.role = style.role;
        int level = style.level;
        if (const int outline = ooxml::number(ooxml::value(properties, "outlineLvl"), -1); outline >= 0) {
            entry.role = outline < 9 ? DocxRole::Heading : entry.role;
            level = outline < 9 ? outline + 1 : level;
        }
        const pugi::xml_node indent = ooxml::child(properties, "ind");
        const QString left = ooxml::attribute(indent, "left");
        entry.indented = ooxml::number(left.isNull() ? ooxml::attribute(indent, "start") : left, 0) > 0;
        const Align align = alignIn(properties).value_or(style.align.value_or(Align::Natural));
        const DocxPieces pieces = m_inline.read(node);
        number(entry, properties, style, pieces.isEmpty());

        const QString before = entry.isItem() || entry.number.text.isEmpty() ? QString() : entry.number.text;
        const bool isHeading = entry.role == DocxRole::Heading || entry.role == DocxRole::Title;
        entry.blocks = blocksFrom(pieces, [&](Runs runs, bool first) -> Block {
            if (first)
                prepend(runs, before.endsWith(u'.') || before.endsWith(u')') ? before + u' ' : before);
            if (!isHeading)
                return Paragraph{runs, entry.isItem() ? Align::Natural : align};
            for (Run &run : runs)
                run.styles.setFlag(Style::Bold, false); // as all of it is
            return Heading{entry.role == DocxRole::Title ? 2 : std::clamp(level, 2, 4), {}, runs};
        });
        return entry;
    }

    void number(Entry &entry, pugi::xml_node properties, const DocxParagraphStyle &style, bool empty)
    {
        const pugi::xml_node own = ooxml::child(properties, "numPr");
        const QString ownId = ooxml::value(own, "numId");
        const QString id = ownId.isNull() ? style.numbering : ownId;
        if (id.isEmpty() || id == "0"_L1 || empty)
            return;
        entry.level = std::clamp(ooxml::number(ooxml::value(own, "ilvl"), style.numberingLevel), 0, 8);
        entry.number = m_file.numbering.next(id, entry.level);
        const bool item = entry.number.kind == DocxNumber::Bullet || entry.number.kind == DocxNumber::Ordered;
        if (item && entry.role != DocxRole::Heading && entry.role != DocxRole::Title)
            entry.list = id;
    }

    // lists

    /// The end of the items, or of the others, that begin at `from`. Indented paragraphs between two items of one list are part
    /// of the item before.
    static qsizetype runEnd(const Entries &entries, qsizetype from)
    {
        const bool items = entries.at(from).isItem();
        qsizetype to = from + 1;
        while (to < entries.size()) {
            if (entries.at(to).isItem() == items) {
                ++to;
                continue;
            }
            qsizetype next = to;
            while (items && next < entries.size() && !entries.at(next).isItem() && entries.at(next).indented &&
                   entries.at(next).role == DocxRole::Text)
                ++next;
            if (next == to || next == entries.size() || entries.at(next).list != entries.at(to - 1).list)
                break;
            to = next + 1;
        }
        return to;
    }

    void addLists(const Entries &entries, qsizetype from, qsizetype to, Blocks &blocks)
    {
        const int level = entries.at(from).level;
        ListBlock list;
        QString id;
        const auto finish = [&] {
            if (!list.items.isEmpty())
                blocks.append(list);
            list = ListBlock();
        };
        for (qsizetype i = from; i < to;) {
            const Entry &entry = entries.at(i);
            if (!entry.isItem()) {
                list.items.last().blocks += entry.blocks;
                ++i;
                continue;
            }
            const bool ordered = entry.number.kind == DocxNumber::Ordered;
            if (list.items.isEmpty() || entry.list != id || ordered != list.ordered) {
                finish();
                list.ordered = ordered;
                id = entry.list;
                m_file.findings.recountedLists += ordered && entry.number.value != 1;
            }
            list.items.append(ListItem{entry.blocks});
            qsizetype deeper = ++i;
            while (deeper < to && entries.at(deeper).isItem() && entries.at(deeper).level > level)
                ++deeper;
            if (deeper > i)
                addLists(entries, i, deeper, list.items.last().blocks);
            i = deeper;
        }
        finish();
    }

    // what is no list

    static void addOthers(const Entries &entries, qsizetype from, qsizetype to, Blocks &blocks)
    {
        for (qsizetype i = from; i < to; ++i) {
            const Entry &entry = entries.at(i);
            auto *figure = blocks.isEmpty() ? nullptr : blocks.last().as<Figure>();
            const auto *text = entry.blocks.size() == 1 ? entry.blocks.constFirst().as<Paragraph>() : nullptr;
            auto *quote = blocks.isEmpty() ? nullptr : blocks.last().as<Quote>();
            if (entry.role == DocxRole::Caption && figure && text && figure->caption.isEmpty())
                figure->caption = text->runs;
            else if (entry.role == DocxRole::Quote && quote && i > from && entries.at(i - 1).role == DocxRole::Quote)
                quote->blocks += entry.blocks;
            else if (entry.role == DocxRole::Quote && !entry.blocks.isEmpty())
                blocks.append(Quote{entry.blocks});
            else
                blocks += entry.blocks;
        }
    }

    // tables

    struct OpenCell {
        qsizetype row = -1;
        qsizetype cell = -1;
    };

    void addTable(pugi::xml_node node, Entries &result)
    {
        const QScopedValueRollback depth(m_tables, m_tables + 1);
        if (m_tables <= limits::tableDepth) {
            result.append(Entry({table(node)}));
            return;
        }
        for (pugi::xml_node row : rowsOf(node)) {
            for (pugi::xml_node cell : inside(row, "tc"))
                result += entries(cell);
        }
    }

    Block table(pugi::xml_node node)
    {
        Table table;
        QHash<int, OpenCell> open; // vertically merged cells that may go on, by column
        bool headersGoOn = true;
        const QString style = ooxml::value(ooxml::child(node, "tblPr"), "tblStyle");
        const bool firstRowSetApart = firstRowMarked(node) && m_file.styles.hasHeaderRow(style);
        for (pugi::xml_node row : rowsOf(node)) {
            const bool header = ooxml::toggle(ooxml::child(row, "trPr"), "tblHeader").value_or(false) ||
                                (table.rows.isEmpty() && firstRowSetApart);
            headersGoOn = headersGoOn && header;
            table.headerRows += headersGoOn;
            addRow(row, table, open);
        }
        return table;
    }

    static bool firstRowMarked(pugi::xml_node node)
    {
        const pugi::xml_node look = ooxml::child(ooxml::child(node, "tblPr"), "tblLook");
        const QString marked = ooxml::attribute(look, "firstRow");
        if (!marked.isNull())
            return marked == "1"_L1 || marked == "true"_L1;
        return (ooxml::attribute(look, "val").toUInt(nullptr, 16) & 0x0020u) != 0; // ECMA-376 part 1, 17.4.56
    }

    /// Children of this name, those inside content controls and tracked insertions too.
    static QList<pugi::xml_node> inside(pugi::xml_node node, std::string_view name, int depth = 0)
    {
        QList<pugi::xml_node> found;
        for (pugi::xml_node each : node.children()) {
            const std::string_view eachName = ooxml::nameOf(each);
            if (eachName == name)
                found.append(each);
            else if (depth < limits::xmlDepth && eachName != "tbl" && eachName != "p" && eachName != "tc" && eachName != "tr" &&
                     eachName != "del" && eachName != "moveFrom" && !eachName.ends_with("Pr"))
                found += inside(each, name, depth + 1);
        }
        return found;
    }
    static QList<pugi::xml_node> rowsOf(pugi::xml_node table) { return inside(table, "tr"); }

    void addRow(pugi::xml_node row, Table &table, QHash<int, OpenCell> &open)
    {
        TableRow result;
        const pugi::xml_node rowProperties = ooxml::child(row, "trPr");
        int column = std::clamp(ooxml::number(ooxml::value(rowProperties, "gridBefore"), 0), 0, limits::tableColumns);
        if (column > 0)
            result.cells.append(TableCell{{Paragraph()}, column, 1});
        QHash<int, OpenCell> stillOpen;
        for (pugi::xml_node cell : inside(row, "tc")) {
            const pugi::xml_node properties = ooxml::child(cell, "tcPr");
            const int span = std::clamp(ooxml::number(ooxml::value(properties, "gridSpan"), 1), 1, limits::tableColumns);
            const pugi::xml_node merge = ooxml::child(properties, "vMerge");
            const bool goesOn = merge && ooxml::attribute(merge, "val") != "restart"_L1;
            Blocks blocks = blocksOf(entries(cell));
            if (const OpenCell above = open.value(column); goesOn && above.row >= 0) {
                TableCell &start = table.rows[above.row].cells[above.cell];
                start.rowSpan = int(table.rows.size() - above.row) + 1;
                start.blocks += blocks; // Word hides it; we do not lose it
                stillOpen.insert(column, above);
            } else if (column < limits::tableColumns || result.cells.isEmpty()) {
                if (merge)
                    stillOpen.insert(column, {table.rows.size(), result.cells.size()});
                result.cells.append(TableCell{blocks.isEmpty() ? Blocks{Paragraph()} : blocks, span, 1});
            } else {
                result.cells.last().blocks += blocks;
            }
            column += span;
        }
        open = stillOpen;
        table.rows.append(result);
    }

    DocxFile &m_file;
    const ooxml::Relations &m_relations;
    QList<DocxNoteReference> &m_notes;
    DocxInline m_inline;
    int m_depth;
    int m_tables = 0; ///< Tables around what is being read.
};

/// The blocks of the note that `reference` names; empty where the file lacks it.
Blocks noteBlocks(DocxFile &file, const DocxNoteReference &reference, QList<DocxNoteReference> &notes)
{
    const auto &part = reference.endnote ? file.endnotes : file.footnotes;
    if (!part)
        return {};
    const QString folder = file.main.left(file.main.lastIndexOf(u'/') + 1);
    const ooxml::Relations relations =
        file.package.relations(folder + (reference.endnote ? u"endnotes.xml"_s : u"footnotes.xml"_s));
    for (pugi::xml_node node : part->document_element().children()) {
        if (ooxml::attribute(node, "id") == reference.id)
            return BodyReader(file, relations, notes).read(node);
    }
    return {};
}

/// The notes of the file behind its text, each with the number that the text refers to.
Blocks endnotes(DocxFile &file, QList<DocxNoteReference> &notes)
{
    Blocks blocks;
    for (qsizetype i = 0; i < notes.size() && i < limits::notes; ++i) { // notes may have notes
        Blocks note = noteBlocks(file, notes.at(i), notes);
        const QString mark = u"[%1] "_s.arg(i + 1);
        if (auto *first = note.isEmpty() ? nullptr : note.first().as<Paragraph>()) {
            while (!first->runs.isEmpty() && first->runs.constFirst().text.trimmed().isEmpty())
                first->runs.removeFirst();
            first->runs.prepend(Run{mark, {}, {}, {}});
        } else {
            note.prepend(Paragraph{{Run{mark, {}, {}, {}}}});
        }
        blocks += note;
    }
    if (!blocks.isEmpty())
        blocks.prepend(Divider());
    return blocks;
}

QString takeRole(Entries &entries, DocxRole role)
{
    const auto found = std::find_if(entries.begin(), entries.end(), [role](const Entry &entry) { return entry.role == role; });
    if (found == entries.end())
        return {};
    const QString text = plainText(found->blocks, u" "_s);
    entries.erase(found);
    return text;
}

} // namespace

DocxBody bodyOf(DocxFile &file, bool headline)
{
    DocxBody body;
    QList<DocxNoteReference> notes;
    const ooxml::Relations relations = file.package.relations(file.main);
    BodyReader reader(file, relations, notes);
    Entries entries;
    for (pugi::xml_node node : file.document->document_element().children()) { // a broken file may have several bodies
        if (ooxml::is(node, "body"))
            entries += reader.entries(node);
    }
    if (headline) {
        body.title = takeRole(entries, DocxRole::Title);
        if (!body.title.isEmpty())
            body.subtitle = takeRole(entries, DocxRole::Subtitle);
    }
    body.blocks = reader.blocksOf(entries) + endnotes(file, notes);
    return body;
}

} // namespace gaoqian
