#include "intake/docx/lists.h"

#include "article/text.h"

#include <QSet>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

Runs *runsOf(Block &block)
{
    if (auto *paragraph = block.as<Paragraph>())
        return &paragraph->runs;
    auto *heading = block.as<Heading>();
    return heading ? &heading->runs : nullptr;
}

/// The list that an item counts in, with its level.
QByteArray countOf(const DocxEntry &entry) { return entry.number.list + '/' + QByteArray::number(entry.level); }

bool isOrdered(const DocxEntry &entry) { return entry.number.kind == DocxNumber::Ordered; }

class ListMaker {
public:
    ListMaker(const DocxEntries &entries, DocxFindings &findings) : m_entries(entries), m_findings(findings)
    {
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const bool begins = entries[i].isItem() && isOrdered(entries[i]) && (i == 0 || !entries[i - 1].isItem());
            if (begins && entries[i].number.value != 1)
                m_continued.insert(countOf(entries[i]));
        }
    }

    Blocks run()
    {
        Blocks blocks;
        for (qsizetype from = 0; from < m_entries.size();) {
            const qsizetype to = stretchFrom(from);
            if (m_entries[from].isItem())
                addLists(from, to, blocks);
            else
                addOthers(from, to, blocks);
            from = to;
        }
        return blocks;
    }

private:
    /// The end of the items, or of the others, that begin at `from`. Indented paragraphs between two items of one list are part
    /// of the item before.
    qsizetype stretchFrom(qsizetype from) const
    {
        const bool items = m_entries[from].isItem();
        qsizetype to = from + 1;
        while (to < m_entries.size()) {
            if (m_entries[to].isItem() == items) {
                ++to;
                continue;
            }
            qsizetype next = to;
            while (items && next < m_entries.size() && continuesAnItem(m_entries[next]))
                ++next;
            if (next == to || next == m_entries.size() || !m_entries[next].isItem() ||
                !areOfOneList(m_entries[to - 1], m_entries[next]))
                break;
            to = next + 1;
        }
        return to;
    }

    static bool areOfOneList(const DocxEntry &a, const DocxEntry &b)
    {
        return a.number.list == b.number.list || (!isOrdered(a) && !isOrdered(b));
    }

    static bool continuesAnItem(const DocxEntry &entry)
    {
        return !entry.isItem() && entry.indented && entry.role == DocxRole::Text;
    }

    /// Whether the item belongs to the list that `last` is the latest item of.
    static bool goesOn(const DocxEntry &last, const DocxEntry &item)
    {
        if (!isOrdered(item) || !isOrdered(last))
            return !isOrdered(item) && !isOrdered(last); // bullets may look different
        return item.number.list == last.number.list && item.number.value == last.number.value + 1;
    }

    bool isAlone(qsizetype index, qsizetype to) const
    {
        const bool last = index + 1 >= to || !goesOn(m_entries[index], m_entries[index + 1]);
        return last && (index + 1 >= to || m_entries[index + 1].level <= m_entries[index].level);
    }

    void addLists(qsizetype from, qsizetype to, Blocks &blocks)
    {
        const int level = m_entries[from].level;
        const DocxEntry *last = nullptr;
        bool asText = false;
        for (qsizetype i = from; i < to;) {
            const DocxEntry &entry = m_entries[i];
            Blocks *within = &blocks;
            if (!last || !goesOn(*last, entry)) {
                asText =
                    isOrdered(entry) && (entry.number.value != 1 || (m_continued.contains(countOf(entry)) && isAlone(i, to)));
                if (!asText)
                    blocks.append(ListBlock{isOrdered(entry), {}});
            }
            last = &entry;
            if (asText) {
                blocks += withNumber(entry);
            } else {
                QList<ListItem> &items = blocks.last().as<ListBlock>()->items;
                items.append(ListItem{entry.blocks});
                within = &items.last().blocks;
            }
            qsizetype deeper = ++i;
            while (deeper < to && (!m_entries[deeper].isItem() || m_entries[deeper].level > level))
                ++deeper;
            if (deeper > i)
                addInner(i, deeper, *within);
            i = deeper;
        }
    }

    /// What belongs to one item: paragraphs that continue it, and lists below it.
    void addInner(qsizetype from, qsizetype to, Blocks &blocks)
    {
        while (from < to && !m_entries[from].isItem())
            blocks += m_entries[from++].blocks;
        if (from < to)
            addLists(from, to, blocks);
    }

    Blocks withNumber(const DocxEntry &entry)
    {
        Blocks blocks = entry.blocks;
        prependText(blocks, entry.number.text);
        m_findings.adjust(entry.place, nonBlanks(entry.number.text));
        m_findings.places[std::size_t(DocxFinding::TextNumber)].append(entry.place);
        return blocks;
    }

    // what is no list

    void addOthers(qsizetype from, qsizetype to, Blocks &blocks) const
    {
        const DocxEntry *before = nullptr;
        for (qsizetype i = from; i < to; ++i) {
            const DocxEntry &entry = m_entries[i];
            const bool same = before && before->role == entry.role;
            before = &entry;
            auto *figure = blocks.isEmpty() ? nullptr : blocks.last().as<Figure>();
            auto *text = entry.blocks.size() == 1 ? entry.blocks.constFirst().as<Paragraph>() : nullptr;
            auto *quote = blocks.isEmpty() ? nullptr : blocks.last().as<Quote>();
            auto *above = blocks.isEmpty() ? nullptr : blocks.last().as<Paragraph>();
            if (entry.role == DocxRole::Caption && figure && text && figure->caption.isEmpty())
                figure->caption = text->runs;
            else if (entry.role == DocxRole::Quote && quote && same)
                quote->blocks += entry.blocks;
            else if (entry.role == DocxRole::Quote)
                blocks.append(Quote{entry.blocks});
            else if (entry.role == DocxRole::Preformatted && same && above && text)
                above->runs += Runs{Run{QString(QChar(QChar::LineSeparator)), {}, {}, {}}} + text->runs;
            else
                blocks += entry.blocks;
        }
    }

    const DocxEntries &m_entries;
    DocxFindings &m_findings;
    QSet<QByteArray> m_continued; ///< Lists that go on after something else.
};

/// Puts the text of `first` before that of `second`; false where either has none, or more than text.
bool join(const DocxEntry &first, DocxEntry &second)
{
    if (first.blocks.size() != 1)
        return false;
    Block before = first.blocks.constFirst();
    Runs *runs = runsOf(before);
    Runs *after = runsOf(second.blocks.first());
    if (!runs || !after)
        return false;
    if (before.as<Heading>() && !second.blocks.constFirst().as<Heading>()) { // a run-in heading
        for (Run &run : *runs)
            run.styles |= Style::Bold;
    }
    *after = *runs + *after;
    second.length += second.place - first.place;
    second.place = first.place;
    return true;
}

} // namespace

void appendEntry(DocxEntries &entries, DocxEntry entry)
{
    if (entry.blocks.isEmpty())
        return;
    if (!entries.isEmpty() && entries.constLast().joinsNext && join(entries.constLast(), entry))
        entries.last() = std::move(entry);
    else
        entries.append(std::move(entry));
}

Blocks blocksFrom(const DocxEntries &entries, DocxFindings &findings) { return ListMaker(entries, findings).run(); }

void prependText(Blocks &blocks, const QString &text)
{
    if (text.isEmpty())
        return;
    for (Block &block : blocks) {
        if (Runs *runs = runsOf(block)) {
            runs->prepend(
                Run{text, runs->isEmpty() ? Styles() : runs->constFirst().styles & ~Styles(Style::Superscript), {}, {}});
            return;
        }
    }
    blocks.prepend(Paragraph{{Run{text, {}, {}, {}}}});
}

} // namespace gaoqian
