#include "intake/htmlbody.h"

#include "article/normalise.h"
#include "intake/htmlpicture.h"
#include "intake/htmlstyle.h"
#include "intake/htmltable.h"
#include "intake/limits.h"
#include "intake/paragraphwriter.h"

namespace gaoqian {

namespace {

/// Elements whose content a page does not show.
bool isNeverShown(HtmlTag tag)
{
    switch (tag) {
    case HtmlTag::Head:
    case HtmlTag::Title:
    case HtmlTag::Meta:
    case HtmlTag::Link:
    case HtmlTag::Script:
    case HtmlTag::Style:
    case HtmlTag::Template:
    case HtmlTag::Noscript:
    case HtmlTag::Noembed:
    case HtmlTag::Noframes:
    case HtmlTag::Datalist:
    case HtmlTag::Desc:
    case HtmlTag::Rp:
        return true;
    default:
        return false;
    }
}

bool isMedia(HtmlTag tag)
{
    return tag == HtmlTag::Iframe || tag == HtmlTag::Video || tag == HtmlTag::Audio || tag == HtmlTag::Canvas ||
           tag == HtmlTag::Embed;
}

/// Elements that begin and end a paragraph.
bool isBlock(HtmlTag tag)
{
    switch (tag) {
    case HtmlTag::Address:
    case HtmlTag::Article:
    case HtmlTag::Aside:
    case HtmlTag::Body:
    case HtmlTag::Caption:
    case HtmlTag::Center:
    case HtmlTag::Dd:
    case HtmlTag::Details:
    case HtmlTag::Div:
    case HtmlTag::Dl:
    case HtmlTag::Dt:
    case HtmlTag::Fieldset:
    case HtmlTag::Figcaption:
    case HtmlTag::Footer:
    case HtmlTag::Form:
    case HtmlTag::Frameset:
    case HtmlTag::H1:
    case HtmlTag::H2:
    case HtmlTag::H3:
    case HtmlTag::H4:
    case HtmlTag::H5:
    case HtmlTag::H6:
    case HtmlTag::Header:
    case HtmlTag::Hgroup:
    case HtmlTag::Legend:
    case HtmlTag::Li:
    case HtmlTag::Listing:
    case HtmlTag::Main:
    case HtmlTag::Nav:
    case HtmlTag::Optgroup:
    case HtmlTag::Option:
    case HtmlTag::P:
    case HtmlTag::Plaintext:
    case HtmlTag::Pre:
    case HtmlTag::Section:
    case HtmlTag::Summary:
    case HtmlTag::Tbody:
    case HtmlTag::Td:
    case HtmlTag::Tfoot:
    case HtmlTag::Th:
    case HtmlTag::Thead:
    case HtmlTag::Tr:
    case HtmlTag::Xmp:
        return true;
    default:
        return false;
    }
}

/// What the element by itself says of the text in it.
void applyTag(TextSetting &setting, HtmlTag tag)
{
    switch (tag) {
    case HtmlTag::B:
    case HtmlTag::Strong:
        setting.styles |= Style::Bold;
        break;
    case HtmlTag::I:
    case HtmlTag::Em:
    case HtmlTag::Cite:
    case HtmlTag::Dfn:
    case HtmlTag::Var:
        setting.styles |= Style::Italic;
        break;
    case HtmlTag::U:
    case HtmlTag::Ins:
        setting.styles |= Style::Underline;
        break;
    case HtmlTag::S:
    case HtmlTag::Strike:
    case HtmlTag::Del:
        setting.styles |= Style::Strike;
        break;
    case HtmlTag::Sup:
        setting.styles.setFlag(Style::Superscript).setFlag(Style::Subscript, false);
        break;
    case HtmlTag::Sub:
        setting.styles.setFlag(Style::Subscript).setFlag(Style::Superscript, false);
        break;
    case HtmlTag::H1:
    case HtmlTag::H2:
        setting.heading = 2;
        break;
    case HtmlTag::H3:
        setting.heading = 3;
        break;
    case HtmlTag::H4:
    case HtmlTag::H5:
    case HtmlTag::H6:
        setting.heading = 4;
        break;
    case HtmlTag::Center:
        setting.align = Align::Centre;
        break;
    case HtmlTag::Dd:
        setting.indent = std::min(setting.indent + 1, 8);
        break;
    case HtmlTag::Pre:
    case HtmlTag::Listing:
    case HtmlTag::Plaintext:
    case HtmlTag::Xmp:
    case HtmlTag::Textarea:
        setting.preformatted = true;
        break;
    default:
        break;
    }
}

void applyStyle(TextSetting &setting, const InlineStyle &style)
{
    if (style.bold)
        setting.styles.setFlag(Style::Bold, *style.bold);
    if (style.italic)
        setting.styles.setFlag(Style::Italic, *style.italic);
    if (style.underline)
        setting.styles |= Style::Underline;
    if (style.strike)
        setting.styles |= Style::Strike;
    if (style.script) {
        setting.styles.setFlag(Style::Superscript, *style.script == Style::Superscript);
        setting.styles.setFlag(Style::Subscript, *style.script == Style::Subscript);
    }
    if (style.align)
        setting.align = *style.align;
    if (style.preformatted)
        setting.preformatted = true;
}

class BodyBuilder {
public:
    BodyBuilder(HtmlFindings &findings, int tableDepth) : m_findings(findings), m_tableDepth(tableDepth) {}

    /// The blocks below `node`, which itself is not looked at.
    Blocks build(const HtmlNode &node, const TextSetting &setting)
    {
        children(node, setting);
        m_writer.flush();
        return std::move(m_blocks);
    }

private:
    void children(const HtmlNode &node, const TextSetting &setting)
    {
        for (int i = 0; i < node.childCount(); ++i)
            visit(node.child(i), setting);
    }

    void visit(const HtmlNode &node, const TextSetting &setting)
    {
        if (node.isText())
            return m_writer.text(node.text(), setting);
        if (!node.isElement() || isNeverShown(node.tag()))
            return;
        if (isMedia(node.tag())) {
            ++m_findings.media;
            return;
        }
        const InlineStyle style = parseInlineStyle(node.attribute("style"));
        if (style.hidden || !node.attribute("hidden").isNull()) {
            ++m_findings.hidden;
            return;
        }
        TextSetting inner = setting;
        applyTag(inner, node.tag());
        if (const auto align = alignFromName(node.attribute("align")); align && isBlock(node.tag()))
            inner.align = *align;
        applyStyle(inner, style);
        element(node, inner);
    }

    void element(const HtmlNode &node, const TextSetting &setting)
    {
        switch (node.tag()) {
        case HtmlTag::Br:
            return m_writer.lineBreak();
        case HtmlTag::Hr:
            return add(Divider{});
        case HtmlTag::A:
            return children(node, linked(node, setting));
        case HtmlTag::Img:
            return picture(node);
        case HtmlTag::Figure:
            return figure(node, setting);
        case HtmlTag::Ul:
        case HtmlTag::Ol:
        case HtmlTag::Menu:
        case HtmlTag::Dir:
            return list(node, setting);
        case HtmlTag::Blockquote:
            return quote(node, setting);
        case HtmlTag::Table:
            return table(node, setting);
        case HtmlTag::Input:
            return input(node, setting);
        case HtmlTag::Q:
            return between(QStringLiteral("“"), node, QStringLiteral("”"), setting);
        case HtmlTag::Rt:
            return between(QStringLiteral("("), node, QStringLiteral(")"), setting);
        default:
            break;
        }
        const bool block = isBlock(node.tag());
        if (block)
            m_writer.flush();
        children(node, setting);
        if (block)
            m_writer.flush();
    }

    void add(Block block)
    {
        m_writer.flush();
        m_blocks.append(std::move(block));
    }

    TextSetting linked(const HtmlNode &node, TextSetting setting)
    {
        const QString address = node.attribute("href");
        const QString link = cleanLink(address);
        if (link.isEmpty() && !address.isEmpty() && !address.startsWith(u'#'))
            ++m_findings.unsafeLinks;
        if (!link.isEmpty())
            setting.link = link;
        return setting;
    }

    void between(const QString &before, const HtmlNode &node, const QString &after, const TextSetting &setting)
    {
        if (node.childCount() == 0)
            return;
        m_writer.text(before, setting);
        children(node, setting);
        m_writer.text(after, setting);
    }

    /// What a form shows in its fields and on its buttons.
    void input(const HtmlNode &node, const TextSetting &setting)
    {
        static const QStringList shown{QString(),
                                       QStringLiteral("text"),
                                       QStringLiteral("search"),
                                       QStringLiteral("email"),
                                       QStringLiteral("url"),
                                       QStringLiteral("tel"),
                                       QStringLiteral("number"),
                                       QStringLiteral("submit"),
                                       QStringLiteral("reset"),
                                       QStringLiteral("button")};
        if (shown.contains(node.attribute("type").toLower()))
            m_writer.text(node.attribute("value"), setting);
    }

    void picture(const HtmlNode &node)
    {
        if (const std::optional<Block> block = pictureBlock(node, m_findings))
            add(*block);
    }

    void figure(const HtmlNode &node, const TextSetting &setting)
    {
        m_writer.flush();
        const qsizetype from = m_blocks.size();
        Blocks caption;
        for (int i = 0; i < node.childCount(); ++i) {
            const HtmlNode child = node.child(i);
            if (child.tag() == HtmlTag::Figcaption)
                caption += BodyBuilder(m_findings, m_tableDepth).build(child, {});
            else
                visit(child, setting);
        }
        m_writer.flush();
        for (qsizetype i = m_blocks.size() - 1; i >= from && !caption.isEmpty(); --i) {
            if (auto *shown = m_blocks[i].as<Figure>()) {
                shown->caption = joined(caption);
                caption.clear();
            }
        }
        m_blocks += caption;
    }

    /// The paragraphs of a caption in one.
    static Runs joined(const Blocks &blocks)
    {
        Runs runs;
        for (const Block &block : blocks) {
            const auto *paragraph = block.as<Paragraph>();
            if (!paragraph)
                continue;
            if (!runs.isEmpty())
                runs.append(Run{QString(QChar(QChar::LineSeparator))});
            runs += paragraph->runs;
        }
        return runs;
    }

    void quote(const HtmlNode &node, const TextSetting &setting)
    {
        m_writer.flush();
        if (Blocks blocks = BodyBuilder(m_findings, m_tableDepth).build(node, setting); !blocks.isEmpty())
            m_blocks.append(Quote{std::move(blocks)});
    }

    void list(const HtmlNode &node, const TextSetting &setting)
    {
        m_writer.flush();
        ListBlock list{.ordered = node.tag() == HtmlTag::Ol};
        for (int i = 0; i < node.childCount(); ++i) {
            const HtmlNode child = node.child(i);
            const bool isItem = child.tag() == HtmlTag::Li;
            Blocks blocks = BodyBuilder(m_findings, m_tableDepth).buildItem(child, setting);
            if (blocks.isEmpty())
                continue;
            // A list straight inside a list belongs to the item before it.
            if (isItem || list.items.isEmpty())
                list.items.append(ListItem{std::move(blocks)});
            else
                list.items.last().blocks += blocks;
        }
        if (!list.items.isEmpty())
            m_blocks.append(std::move(list));
    }

    /// The blocks of `node` itself.
    Blocks buildItem(const HtmlNode &node, const TextSetting &setting)
    {
        visit(node, setting);
        m_writer.flush();
        return std::move(m_blocks);
    }

    void table(const HtmlNode &node, const TextSetting &setting)
    {
        m_writer.flush();
        const HtmlTable found = tableIn(node);
        TextSetting cellSetting = setting;
        cellSetting.indent = 0;
        cellSetting.heading = 0;
        for (const HtmlNode &other : found.others)
            visit(other, cellSetting);
        m_writer.flush();
        Table table{.headerRows = found.headerRows};
        for (const HtmlRow &row : found.rows) {
            TableRow cells;
            for (const HtmlCell &cell : row.cells) {
                Blocks blocks = BodyBuilder(m_findings, m_tableDepth + 1).buildItem(cell.node, cellSetting);
                if (m_tableDepth >= limits::tableDepth)
                    m_blocks += blocks;
                else if (cell.beyond && !cells.cells.isEmpty())
                    cells.cells.last().blocks += blocks;
                else
                    cells.cells.append({.blocks = std::move(blocks), .columnSpan = cell.columnSpan, .rowSpan = cell.rowSpan});
            }
            table.rows.append(std::move(cells));
        }
        if (m_tableDepth < limits::tableDepth)
            m_blocks.append(std::move(table));
    }

    HtmlFindings &m_findings;
    int m_tableDepth;
    Blocks m_blocks;
    ParagraphWriter m_writer{m_blocks};
};

} // namespace

Blocks blocksOf(const HtmlNode &node, HtmlFindings &findings) { return BodyBuilder(findings, 0).build(node, {}); }

} // namespace gaoqian
