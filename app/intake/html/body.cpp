#include "intake/html/body.h"

#include "intake/core/limits.h"
#include "intake/css/syntax.h"
#include "intake/dom/elements.h"
#include "intake/html/bodybuilder.h"
#include "intake/html/table.h"

#include <QScopedValueRollback>
#include <QStringDecoder>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

bool hasPicture(const HtmlNode &node)
{
    for (int i = 0; i < node.childCount(); ++i) {
        if (node.child(i).tag() == HtmlTag::Img || hasPicture(node.child(i)))
            return true;
    }
    return false;
}

/// Word writes the picture of a shape once more for browsers.
bool isFollowedByPicture(const HtmlNode &parent, int index)
{
    for (int i = index + 1; i < parent.childCount(); ++i) {
        const HtmlNode next = parent.child(i);
        if (next.isElement())
            return next.tag() == HtmlTag::Img || hasPicture(next);
        if (next.isText() && !trimmed(next.utf8()).empty())
            return false;
    }
    return false;
}

} // namespace

Blocks HtmlBodyBuilder::build(const HtmlNode &node, const TextSetting &setting)
{
    children(node, setting);
    return finished();
}

Blocks HtmlBodyBuilder::finished()
{
    m_writer.flush();
    if (m_pieces.isEmpty())
        return std::move(m_blocks);
    WordLists lists = withWordLists(m_blocks, m_pieces);
    m_findings.recountedLists += lists.recounted;
    return std::move(lists.blocks);
}

void HtmlBodyBuilder::children(const HtmlNode &node, const TextSetting &setting)
{
    const int count = node.childCount();
    for (int i = 0; i < count; ++i) {
        const HtmlNode child = node.child(i);
        if (child.isText())
            text(child.utf8(), setting);
        else if (child.isComment())
            i = conditional(node, i);
        else
            visit(child, setting);
    }
}

void HtmlBodyBuilder::text(std::string_view utf8, const TextSetting &setting)
{
    QString &buffer = m_reading.buffer;
    buffer.resize(qsizetype(utf8.size()));
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QChar *end = decoder.appendToBuffer(buffer.data(), QByteArrayView(utf8.data(), qsizetype(utf8.size())));
    m_writer.text(QStringView(buffer.constData(), end - buffer.constData()), setting);
}

void HtmlBodyBuilder::visit(const HtmlNode &node, const TextSetting &setting)
{
    if (node.isText())
        return text(node.utf8(), setting);
    if (!node.isElement() || isNeverShown(node.tag()))
        return;
    if (isMedia(node.tag())) {
        m_findings.media.append(m_findings.written);
        return;
    }
    const ElementFacts said = saidBy(node, m_reading.surroundings.sheet, m_findings.droppedStyles);
    m_findings.droppedStyles.place(m_findings.written);
    if (!leavesOut(node, said, setting))
        element(node, said, settingIn(node.tag(), said, setting));
}

bool HtmlBodyBuilder::leavesOut(const HtmlNode &node, const ElementFacts &said, const TextSetting &setting)
{
    if (said.style.hidden || said.hidden) {
        if (!setting.ours && !said.ours)
            m_findings.hidden.append(m_findings.written);
        return true;
    }
    if (said.tracked && node.tag() == HtmlTag::Del) {
        m_findings.deletions.append(m_findings.written);
        return true;
    }
    if (said.tracked)
        m_findings.insertions.append(m_findings.written);
    if (said.style.listMark && m_paragraphs > 0) {
        m_mark = textBelow(node);
        return true;
    }
    if (said.style.part == "comment-list" || said.style.part == "comment" || said.isCommentText()) {
        comments(node);
        return true;
    }
    if (!said.style.comment.empty()) {
        const QString key = commentKey(said.style.comment);
        m_findings.comments.placed(key, m_findings.written);
        m_findings.comments.dated(key, said.style.commentTime);
    }
    return said.style.sign;
}

void HtmlBodyBuilder::element(const HtmlNode &node, const ElementFacts &said, const TextSetting &setting)
{
    switch (node.tag()) {
    case HtmlTag::Br:
        if (!std::exchange(m_skipBreak, false))
            m_writer.lineBreak(setting);
        return;
    case HtmlTag::Hr:
        return m_inNotes ? m_writer.flush() : add(Divider{});
    case HtmlTag::A:
        return link(node, said, setting);
    case HtmlTag::Img:
        return picture(node, setting.ours);
    case HtmlTag::VmlImage:
        return vmlPicture(node, setting);
    case HtmlTag::VmlShape:
        if (const QString alt = node.attribute("alt"); !alt.isEmpty())
            m_shapeAlt = alt;
        return children(node, setting);
    case HtmlTag::Figure:
        return figure(node, setting);
    case HtmlTag::Ul:
    case HtmlTag::Ol:
    case HtmlTag::Menu:
    case HtmlTag::Dir:
        return list(node, said, setting);
    case HtmlTag::Blockquote:
        return quote(node, setting);
    case HtmlTag::Table:
        return said.layout ? block(node, said, setting) : table(node, setting);
    case HtmlTag::Input:
        return input(node, setting);
    case HtmlTag::Q:
        return between(u"“"_s, node, u"”"_s, setting);
    case HtmlTag::Rt:
        return between(u"("_s, node, u")"_s, setting);
    default:
        break;
    }
    if (said.style.tab)
        return m_writer.text(u" ", setting);
    if (said.isLabel && setting.heading > 0) {
        m_writer.startLabelled(textBelow(node), setting);
        m_skipBreak = true;
        return;
    }
    if (isBlock(node.tag()) && !note(node, said))
        block(node, said, setting);
    else if (!isBlock(node.tag()))
        inlineChildren(node, setting);
}

void HtmlBodyBuilder::inlineChildren(const HtmlNode &node, const TextSetting &setting)
{
    const std::string_view only = node.childCount() == 1 && node.child(0).isText() ? node.child(0).utf8() : std::string_view();
    const bool isRow = only.size() > 1 && only.find_first_not_of(' ') == std::string_view::npos;
    if (!isRow)
        return children(node, setting);
    TextSetting row = setting;
    row.rowsOfBlanks = true;
    children(node, row);
}

int HtmlBodyBuilder::conditional(const HtmlNode &parent, int index)
{
    const std::string_view comment = parent.child(index).utf8();
    if (comment.starts_with("[if !supportLists]") && m_paragraphs > 0)
        return listMark(parent, index);
    if (comment.starts_with("[vml ") && !isFollowedByPicture(parent, index))
        shapePictures(comment.substr(5));
    return index;
}

void HtmlBodyBuilder::between(const QString &before, const HtmlNode &node, const QString &after, const TextSetting &setting)
{
    if (node.childCount() == 0)
        return;
    m_writer.text(before, setting);
    children(node, setting);
    m_writer.text(after, setting);
}

void HtmlBodyBuilder::input(const HtmlNode &node, const TextSetting &setting)
{
    static const QStringList shown{QString(), u"text"_s,   u"search"_s, u"email"_s, u"url"_s,
                                   u"tel"_s,  u"number"_s, u"submit"_s, u"reset"_s, u"button"_s};
    if (shown.contains(node.attribute("type").toLower()))
        m_writer.text(node.attribute("value"), setting);
}

void HtmlBodyBuilder::block(const HtmlNode &node, const ElementFacts &said, const TextSetting &setting)
{
    m_writer.flush();
    const qsizetype from = m_blocks.size();
    const QScopedValueRollback inNotes(m_inNotes,
                                       m_inNotes || said.style.part == "footnote-list" || said.style.part == "endnote-list");
    const auto outerMark = std::exchange(m_mark, std::nullopt);
    ++m_paragraphs;
    children(node, setting);
    m_writer.flush();
    --m_paragraphs;
    const auto mark = std::exchange(m_mark, outerMark);
    m_skipBreak = false;
    if (from < m_blocks.size())
        endBlock(node.tag(), said, from, mark);
}

void HtmlBodyBuilder::endBlock(HtmlTag tag, const ElementFacts &said, qsizetype from, const std::optional<QString> &mark)
{
    if (const QString key = std::exchange(m_noteKey, QString()); !key.isEmpty()) {
        m_findings.notes.keep(key, m_blocks.sliced(from));
        m_blocks.resize(from);
        return;
    }
    if (said.isCaption && from > 0 && from + 1 == m_blocks.size()) {
        auto *shown = m_blocks[from - 1].as<Figure>();
        const auto *text = m_blocks[from].as<Paragraph>();
        if (shown && text && shown->caption.isEmpty()) {
            shown->caption = text->runs;
            m_blocks.removeLast();
            return;
        }
    }
    const bool known = !m_pieces.isEmpty() && m_pieces.last().to > from; // what is inside has told
    if (known || tag == HtmlTag::Li)
        return;
    if (!said.style.list.empty() || mark)
        listItem(said.style, from, mark.value_or(QString()));
    else if (!m_pieces.isEmpty() && said.style.marginLeft > 0)
        m_pieces.append({.from = from, .to = m_blocks.size(), .margin = said.style.marginLeft});
}

void HtmlBodyBuilder::add(Block block)
{
    m_writer.flush();
    m_blocks.append(std::move(block));
}

Blocks HtmlBodyBuilder::buildItem(const HtmlNode &node, const TextSetting &setting)
{
    visit(node, setting);
    return finished();
}

void HtmlBodyBuilder::quote(const HtmlNode &node, const TextSetting &setting)
{
    m_writer.flush();
    if (Blocks blocks = inside().build(node, setting); !blocks.isEmpty())
        m_blocks.append(Quote{std::move(blocks)});
}

void HtmlBodyBuilder::table(const HtmlNode &node, const TextSetting &setting)
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
            Blocks blocks = inside(1).buildItem(cell.node, cellSetting);
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

Blocks blocksOf(const HtmlNode &node, HtmlFindings &findings, const HtmlSurroundings &surroundings)
{
    HtmlReading reading{findings, surroundings};
    Blocks blocks = HtmlBodyBuilder(reading, 0).build(node, {.ours = surroundings.copied, .copied = surroundings.copied});
    return blocks + findings.notes.endnotes(blocks);
}

} // namespace gaoqian
