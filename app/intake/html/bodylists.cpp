// Lists: those of HTML, and the paragraphs that Word has for items of its own.
#include "intake/html/bodybuilder.h"
#include "intake/html/listnumbers.h"

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

/// A number in front of an item; in a paragraph of its own where the item begins with something else than text.
void putBefore(Blocks &blocks, const QString &mark)
{
    Runs *runs = runsOf(blocks.first());
    if (!runs || runs->isEmpty())
        blocks.prepend(Paragraph{.runs = {Run{.text = mark.trimmed()}}});
    else if (runs->first().link.isEmpty())
        runs->first().text.prepend(mark);
    else
        runs->prepend(Run{.text = mark});
}

void prepend(Block &block, const QString &mark)
{
    Runs *runs = runsOf(block);
    if (!runs || runs->isEmpty() || mark.isEmpty())
        return;
    Run &first = runs->first();
    const bool apart = mark.endsWith(u'.') || mark.endsWith(u')') || mark.back().isLetterOrNumber();
    first.text.prepend(apart ? mark + u' ' : mark);
}

} // namespace

void HtmlBodyBuilder::list(const HtmlNode &node, const ElementFacts &said, const TextSetting &outer)
{
    m_writer.flush();
    TextSetting setting = outer;
    setting.inList = true;
    const HtmlListNumbers numbers(node, said.style.counter);
    if (!numbers.areOurs(outer.inList))
        return numberedText(node, numbers, setting);
    ListBlock list{.ordered = numbers.areShown()};
    for (int i = 0; i < node.childCount(); ++i) {
        const HtmlNode child = node.child(i);
        const bool isItem = child.tag() == HtmlTag::Li;
        Blocks blocks = inside().buildItem(child, setting);
        if (blocks.isEmpty())
            continue;
        // A list straight inside a list belongs to the item before it; where there is none, its items are items of this one.
        const auto *straight = isItem || blocks.size() != 1 ? nullptr : blocks.constFirst().as<ListBlock>();
        if (straight && list.items.isEmpty())
            list.items = ListBlock(*straight).items;
        else if (isItem || list.items.isEmpty())
            list.items.append(ListItem{std::move(blocks)});
        else
            list.items.last().blocks += blocks;
    }
    if (!list.items.isEmpty())
        m_blocks.append(std::move(list));
}

void HtmlBodyBuilder::numberedText(const HtmlNode &node, const HtmlListNumbers &numbers, const TextSetting &setting)
{
    for (int i = 0; i < node.childCount(); ++i) {
        const QString mark = numbers.mark(i);
        const BodyPlace begin = m_findings.written;
        const BodyPlace length = mark.size() - mark.count(u' ');
        m_findings.written += length;
        Blocks blocks = inside().buildItem(node.child(i), setting);
        if (blocks.isEmpty()) {
            m_findings.written -= length;
            continue;
        }
        if (!mark.isEmpty()) {
            m_findings.textNumbers.append(begin);
            putBefore(blocks, mark);
        }
        m_blocks += blocks;
    }
}

void HtmlBodyBuilder::listItem(const HtmlStyle &style, qsizetype from, const QString &written)
{
    const QString mark = QString(written).replace(QChar::Nbsp, u' ').trimmed();
    const WordListPlace place = wordListPlace(style);
    const HtmlSheet *sheet = m_reading.surroundings.sheet;
    const WordMark kind = kindOfMark(mark, sheet ? sheet->numberFormat(place.format) : std::string_view());
    if (m_blocks[from].as<Heading>() || kind == WordMark::Text) {
        if (kind != WordMark::Bullet)
            prepend(m_blocks[from], mark);
        return;
    }
    for (qsizetype i = from; i < m_blocks.size(); ++i) {
        if (auto *paragraph = m_blocks[i].as<Paragraph>())
            paragraph->align = Align::Natural;
    }
    m_pieces.append({.from = from,
                     .to = m_blocks.size(),
                     .margin = style.marginLeft,
                     .isItem = true,
                     .ordered = kind == WordMark::Ordered,
                     .list = place.list,
                     .level = place.level,
                     .recounted = isLaterNumber(mark),
                     .place = m_findings.written});
}

int HtmlBodyBuilder::listMark(const HtmlNode &parent, int index)
{
    constexpr int farthest = 16;
    QString mark;
    for (int i = index + 1; i < std::min(parent.childCount(), index + farthest); ++i) {
        if (parent.child(i).isComment() && parent.child(i).utf8().starts_with("[endif]")) {
            m_mark = mark;
            return i;
        }
        mark += textBelow(parent.child(i));
    }
    return index;
}

} // namespace gaoqian
