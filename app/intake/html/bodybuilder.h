// The builder behind htmlbody.h: it walks an HTML tree and writes the blocks. What is special to lists, to notes and comments and
// to pictures stands in files of their own (htmlbodylists.cpp, htmlbodyasides.cpp, htmlbodypictures.cpp).
#pragma once

#include "intake/html/body.h"
#include "intake/html/elementfacts.h"
#include "intake/html/wordlists.h"

namespace gaoqian {

/// What is shared by the builders of one page.
struct HtmlReading {
    HtmlFindings &findings;
    const HtmlSurroundings &surroundings;
    QString buffer = {};
};

class HtmlListNumbers;

class HtmlBodyBuilder {
public:
    /// `tableDepth`: how many tables stand around. `reading` outlives the builder.
    HtmlBodyBuilder(HtmlReading &reading, int tableDepth) :
        m_reading(reading), m_findings(reading.findings), m_tableDepth(tableDepth)
    {}

    Q_DISABLE_COPY_MOVE(HtmlBodyBuilder)

    /// The blocks below `node`, which itself is not looked at. A builder builds once.
    Blocks build(const HtmlNode &node, const TextSetting &setting);

private:
    HtmlBodyBuilder inside(int moreTables = 0) const { return HtmlBodyBuilder(m_reading, m_tableDepth + moreTables); }

    void children(const HtmlNode &node, const TextSetting &setting);
    void text(std::string_view utf8, const TextSetting &setting);
    void visit(const HtmlNode &node, const TextSetting &setting);
    /// Deals with what is no text of the story where it stands.
    bool leavesOut(const HtmlNode &node, const ElementFacts &said, const TextSetting &setting);
    void element(const HtmlNode &node, const ElementFacts &said, const TextSetting &setting);
    /// An element around blanks alone is a row of them as it was typed: browsers drop what Word says of it beside.
    void inlineChildren(const HtmlNode &node, const TextSetting &setting);
    /// What the comment at `index` says of what follows it; gives the last child that has been dealt with.
    int conditional(const HtmlNode &parent, int index);
    void between(const QString &before, const HtmlNode &node, const QString &after, const TextSetting &setting);
    /// What a form shows in its fields and on its buttons.
    void input(const HtmlNode &node, const TextSetting &setting);

    // paragraphs, and blocks in blocks

    void block(const HtmlNode &node, const ElementFacts &said, const TextSetting &setting);
    /// Tells what the blocks from `from` on are beside their text.
    void endBlock(HtmlTag tag, const ElementFacts &said, qsizetype from, const std::optional<QString> &mark);
    void add(Block block);
    Blocks finished();
    /// The blocks of `node` itself.
    Blocks buildItem(const HtmlNode &node, const TextSetting &setting);
    void quote(const HtmlNode &node, const TextSetting &setting);
    void table(const HtmlNode &node, const TextSetting &setting);

    // lists

    void list(const HtmlNode &node, const ElementFacts &said, const TextSetting &setting);
    /// The items of a list whose numbers ours cannot show, each a paragraph or more that begins with its number.
    void numberedText(const HtmlNode &node, const HtmlListNumbers &numbers, const TextSetting &setting);
    void listItem(const HtmlStyle &style, qsizetype from, const QString &written);
    /// Keeps what stands between the comment at `index` and its end as the mark of the item; gives the place of the end.
    int listMark(const HtmlNode &parent, int index);

    // links and what stands beside the text

    void link(const HtmlNode &node, const ElementFacts &said, TextSetting setting);
    /// Short names ("#fn1") are common, so they count only where there is more to tell it.
    bool isAside(const AsideLink &aside, const ElementFacts &said) const;
    void asideMark(const AsideLink &aside, TextSetting setting);
    /// Keeps the foot- or endnote that `node` is, if it is one.
    bool note(const HtmlNode &node, const ElementFacts &said);
    /// Keeps the comments at or below `node`, which are no text of the story.
    void comments(const HtmlNode &node);

    // pictures

    void picture(const HtmlNode &node, bool ours);
    void figure(const HtmlNode &node, const TextSetting &setting);
    void vmlPicture(const HtmlNode &node, const TextSetting &setting);
    void vmlPictures(const HtmlNode &node);
    /// The pictures of one of the shapes that the guard took out; `name` begins with its number.
    void shapePictures(std::string_view name);

    HtmlReading &m_reading;
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

} // namespace gaoqian
