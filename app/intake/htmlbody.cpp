#include "intake/htmlbody.h"

#include "article/normalise.h"
#include "article/text.h"
#include "intake/htmladdress.h"
#include "intake/htmlelements.h"
#include "intake/htmlpicture.h"
#include "intake/htmlsaid.h"
#include "intake/htmltable.h"
#include "intake/limits.h"
#include "intake/wordlists.h"

#include <QScopedValueRollback>
#include <QStringDecoder>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

/// What is shared by the builders of one page.
struct Reading {
    HtmlFindings &findings;
    const HtmlSurroundings &surroundings;
    QString buffer = {};
};

QString textBelow(const HtmlNode &node)
{
    QString text = node.isText() ? node.text() : QString();
    for (int i = 0; i < node.childCount(); ++i)
        text += textBelow(node.child(i));
    return text;
}

/// The paragraphs of a caption in one.
Runs joined(const Blocks &blocks)
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

class BodyBuilder {
public:
    BodyBuilder(Reading &reading, int tableDepth) : m_reading(reading), m_findings(reading.findings), m_tableDepth(tableDepth) {}

    /// The blocks below `node`, which itself is not looked at.
    Blocks build(const HtmlNode &node, const TextSetting &setting)
    {
        children(node, setting);
        return finished();
    }

private:
    Blocks finished()
    {
        m_writer.flush();
        if (m_pieces.isEmpty())
            return std::move(m_blocks);
        WordLists lists = withWordLists(m_blocks, m_pieces);
        m_findings.recountedLists += lists.recounted;
        return std::move(lists.blocks);
    }

    BodyBuilder inside(int moreTables = 0) const { return BodyBuilder(m_reading, m_tableDepth + moreTables); }

    void children(const HtmlNode &node, const TextSetting &setting)
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

    void text(std::string_view utf8, const TextSetting &setting)
    {
        QString &buffer = m_reading.buffer;
        buffer.resize(qsizetype(utf8.size()));
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QChar *end = decoder.appendToBuffer(buffer.data(), QByteArrayView(utf8.data(), qsizetype(utf8.size())));
        m_writer.text(QStringView(buffer.constData(), end - buffer.constData()), setting);
    }

    void visit(const HtmlNode &node, const TextSetting &setting)
    {
        if (node.isText())
            return text(node.utf8(), setting);
        if (!node.isElement() || isNeverShown(node.tag()))
            return;
        if (isMedia(node.tag())) {
            m_findings.media.append(m_findings.written);
            return;
        }
        const HtmlSaid said = saidBy(node, m_reading.surroundings.sheet, m_findings.droppedStyles);
        if (!leavesOut(node, said, setting))
            element(node, said, settingIn(node.tag(), said, setting));
    }

    /// Deals with what is no text of the story where it stands.
    bool leavesOut(const HtmlNode &node, const HtmlSaid &said, const TextSetting &setting)
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

    void element(const HtmlNode &node, const HtmlSaid &said, const TextSetting &setting)
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
            return list(node, setting);
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

    /// An element around blanks alone is a row of them as it was typed: browsers drop what Word says of it beside.
    void inlineChildren(const HtmlNode &node, const TextSetting &setting)
    {
        const std::string_view only =
            node.childCount() == 1 && node.child(0).isText() ? node.child(0).utf8() : std::string_view();
        const bool isRow = only.size() > 1 && only.find_first_not_of(' ') == std::string_view::npos;
        if (!isRow)
            return children(node, setting);
        TextSetting row = setting;
        row.rowsOfBlanks = true;
        children(node, row);
    }

    // paragraphs

    void block(const HtmlNode &node, const HtmlSaid &said, const TextSetting &setting)
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

    /// Tells what the blocks from `from` on are beside their text.
    void endBlock(HtmlTag tag, const HtmlSaid &said, qsizetype from, const std::optional<QString> &mark)
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

    void listItem(const HtmlStyle &style, qsizetype from, const QString &written)
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

    /// What the comment at `index` says of what follows it; gives the last child that has been dealt with.
    int conditional(const HtmlNode &parent, int index)
    {
        const std::string_view comment = parent.child(index).utf8();
        if (comment.starts_with("[if !supportLists]") && m_paragraphs > 0) {
            constexpr int farthest = 16;
            QString mark;
            for (int i = index + 1; i < std::min(parent.childCount(), index + farthest); ++i) {
                if (parent.child(i).isComment() && parent.child(i).utf8().starts_with("[endif]")) {
                    m_mark = mark;
                    return i;
                }
                mark += textBelow(parent.child(i));
            }
        } else if (comment.starts_with("[vml ") && !isFollowedByPicture(parent, index)) {
            const qsizetype number = QByteArray(comment.data() + 5, qsizetype(comment.size()) - 5).chopped(1).toInt();
            const QByteArray shape = m_reading.surroundings.shapes.value(number);
            const auto tree = HtmlTree::parse(shape.sliced(shape.indexOf('>') + 1));
            if (!shape.isEmpty() && tree)
                vmlPictures(tree->root());
        }
        return index;
    }

    /// Word writes the picture of a shape once more for browsers.
    static bool isFollowedByPicture(const HtmlNode &parent, int index)
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

    static bool hasPicture(const HtmlNode &node)
    {
        for (int i = 0; i < node.childCount(); ++i) {
            if (node.child(i).tag() == HtmlTag::Img || hasPicture(node.child(i)))
                return true;
        }
        return false;
    }

    void add(Block block)
    {
        m_writer.flush();
        m_blocks.append(std::move(block));
    }

    // inside paragraphs

    void link(const HtmlNode &node, const HtmlSaid &said, TextSetting setting)
    {
        const std::string_view href = said.href;
        if (const auto aside = asideLink(href); aside && isAside(*aside, said))
            return asideMark(*aside, setting);
        const QString address = QString::fromUtf8(href).trimmed();
        const QString link = cleanLink(resolved(address, m_reading.surroundings.base));
        if (link.isEmpty() && !address.isEmpty() && !address.startsWith(u'#'))
            m_findings.unsafeLinks.append(m_findings.written);
        if (!link.isEmpty()) {
            setting.link = link;
            if (!setting.ours) {
                setting.styles.setFlag(Style::Underline, false);
                setting.colour.clear();
            }
        }
        children(node, setting);
    }

    /// Short names ("#fn1") are common, so they count only where there is more to tell it.
    bool isAside(const AsideLink &aside, const HtmlSaid &said) const
    {
        if (!aside.key.startsWith("fn"_L1))
            return aside.kind != AsideLink::NoteMark || m_inNotes || m_findings.notes.isReferredTo(aside.key);
        return aside.kind == AsideLink::Note ? said.isNoteReference : m_findings.notes.isReferredTo(aside.key);
    }

    void asideMark(const AsideLink &aside, TextSetting setting)
    {
        switch (aside.kind) {
        case AsideLink::Note:
            setting.styles.setFlag(Style::Superscript).setFlag(Style::Subscript, false);
            return m_writer.text(u"[%1]"_s.arg(m_findings.notes.refer(aside.key)), setting);
        case AsideLink::NoteMark:
            if (!m_inNote)
                m_noteKey = aside.key;
            return;
        case AsideLink::Comment:
            return m_findings.comments.placed(aside.key, m_findings.written);
        case AsideLink::CommentMark:
            return;
        }
    }

    /// Keeps the foot- or endnote that `node` is, if it is one.
    bool note(const HtmlNode &node, const HtmlSaid &said)
    {
        const QString key = noteKey(said.id);
        const bool named = said.style.part == "footnote" || said.style.part == "endnote";
        if (key.isEmpty() || !(named || m_findings.notes.isReferredTo(key)))
            return false;
        m_writer.flush();
        BodyBuilder builder = inside();
        builder.m_inNote = builder.m_inNotes = true;
        m_findings.notes.keep(key, builder.build(node, {}));
        return true;
    }

    /// Keeps the comments at or below `node`, which are no text of the story.
    void comments(const HtmlNode &node)
    {
        const HtmlCommentText comment = commentIn(node);
        if (!comment.key.isEmpty()) {
            const BodyPlace written = m_findings.written;
            BodyBuilder builder = inside();
            builder.m_inNotes = true;
            const QString text = plainText(builder.build(node, {}));
            m_findings.written = written;
            m_findings.comments.add(comment.key, comment.author, text);
            return;
        }
        for (int i = 0; i < node.childCount(); ++i) {
            if (node.child(i).isElement())
                comments(node.child(i));
        }
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
        static const QStringList shown{QString(), u"text"_s,   u"search"_s, u"email"_s, u"url"_s,
                                       u"tel"_s,  u"number"_s, u"submit"_s, u"reset"_s, u"button"_s};
        if (shown.contains(node.attribute("type").toLower()))
            m_writer.text(node.attribute("value"), setting);
    }

    // pictures

    void picture(const HtmlNode &node, bool ours)
    {
        if (const std::optional<Block> block = pictureBlock(pictureIn(node, ours), m_reading.surroundings, m_findings))
            add(*block);
    }

    void vmlPicture(const HtmlNode &node, const TextSetting &setting)
    {
        HtmlPicture picture{.address = node.attribute("src"), .alt = std::exchange(m_shapeAlt, QString())};
        if (picture.alt.isEmpty())
            picture.alt = node.attribute("o:title");
        if (!picture.address.isEmpty()) {
            if (const std::optional<Block> block = pictureBlock(picture, m_reading.surroundings, m_findings))
                add(*block);
        }
        children(node, setting); // nothing closes it where it was not closed itself
    }

    void vmlPictures(const HtmlNode &node)
    {
        if (node.tag() == HtmlTag::VmlShape && !node.attribute("alt").isEmpty())
            m_shapeAlt = node.attribute("alt");
        if (node.tag() == HtmlTag::VmlImage)
            return vmlPicture(node, {});
        for (int i = 0; i < node.childCount(); ++i)
            vmlPictures(node.child(i));
    }

    void figure(const HtmlNode &node, const TextSetting &setting)
    {
        m_writer.flush();
        const qsizetype from = m_blocks.size();
        Blocks caption;
        for (int i = 0; i < node.childCount(); ++i) {
            const HtmlNode child = node.child(i);
            if (child.tag() == HtmlTag::Figcaption)
                caption += inside().build(child, {.ours = setting.ours, .copied = setting.copied});
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

    // blocks in blocks

    void quote(const HtmlNode &node, const TextSetting &setting)
    {
        m_writer.flush();
        if (Blocks blocks = inside().build(node, setting); !blocks.isEmpty())
            m_blocks.append(Quote{std::move(blocks)});
    }

    void list(const HtmlNode &node, const TextSetting &setting)
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

    /// The blocks of `node` itself.
    Blocks buildItem(const HtmlNode &node, const TextSetting &setting)
    {
        visit(node, setting);
        return finished();
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

    Reading &m_reading;
    HtmlFindings &m_findings;
    int m_tableDepth;
    Blocks m_blocks;
    ParagraphWriter m_writer{m_blocks, m_findings.written};
    QList<WordPiece> m_pieces;
    std::optional<QString> m_mark; ///< Of the list item that is being read.
    int m_paragraphs = 0;          ///< Elements that are paragraphs around what is being read.
    QString m_noteKey;             ///< Of the note that the paragraph turned out to be.
    QString m_shapeAlt;            ///< What Word's shape says of the picture in it.
    bool m_inNotes = false;        ///< In the page's part for notes,
    bool m_inNote = false;         ///< and in one of them.
    bool m_skipBreak = false;      ///< The break behind a heading's label.
};

} // namespace

Blocks blocksOf(const HtmlNode &node, HtmlFindings &findings, const HtmlSurroundings &surroundings)
{
    Reading reading{findings, surroundings};
    Blocks blocks = BodyBuilder(reading, 0).build(node, {.ours = surroundings.copied, .copied = surroundings.copied});
    return blocks + findings.notes.endnotes(blocks);
}

} // namespace gaoqian
