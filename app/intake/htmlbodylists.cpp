// Lists: those of HTML, and the paragraphs that Word has for items of its own.
#include "intake/htmlbodybuilder.h"

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

void prepend(Block &block, const QString &mark)
{
    Runs *runs = nullptr;
    if (auto *paragraph = block.as<Paragraph>())
        runs = &paragraph->runs;
    else if (auto *heading = block.as<Heading>())
        runs = &heading->runs;
    if (!runs || runs->isEmpty() || mark.isEmpty())
        return;
    Run &first = runs->first();
    const bool apart = mark.endsWith(u'.') || mark.endsWith(u')') || mark.back().isLetterOrNumber();
    first.text.prepend(apart ? mark + u' ' : mark);
}

} // namespace

void HtmlBodyBuilder::list(const HtmlNode &node, const TextSetting &setting)
{
    m_writer.flush();
    ListBlock list{.ordered = node.tag() == HtmlTag::Ol};
    const BodyPlace begin = m_findings.written;
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
    if (list.items.isEmpty())
        return;
    bool isNumber = false;
    if (const int start = node.attribute("start").toInt(&isNumber); list.ordered && isNumber && start != 1)
        m_findings.recountedLists.append(begin);
    m_blocks.append(std::move(list));
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
