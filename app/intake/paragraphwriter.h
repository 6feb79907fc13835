// Text as HTML has it, turned into paragraphs as the article has them: blanks collapsed, breaks counted, indentation by blanks
// taken away.
#pragma once

#include "article/article.h"

namespace gaoqian {

/// How the text that comes next is set.
struct TextSetting {
    Styles styles;
    QString link;
    Align align = Align::Natural;
    int indent = 0;
    int heading = 0; ///< Level of the heading that the text is in, 0 for none.
    bool preformatted = false;
};

/// Collects text and gives a Paragraph or Heading for each stretch of it. Two breaks in a row end a paragraph, as does one that
/// is followed by the two ideographic spaces of a typed indentation. What is empty is left out.
class ParagraphWriter {
public:
    explicit ParagraphWriter(Blocks &blocks) : m_blocks(blocks) {}

    void text(const QString &text, const TextSetting &setting);
    void lineBreak() { ++m_breaks; }

    /// Ends the paragraph, if there is one.
    void flush();

private:
    void put(QStringView characters, const TextSetting &setting);
    void putPreformatted(const QString &text, const TextSetting &setting);
    void putPending(QChar next, const TextSetting &setting);
    bool atLineStart() const;
    QChar lastCharacter() const;

    Blocks &m_blocks;
    Runs m_runs;
    TextSetting m_setting;      ///< Of the paragraph: that of its first character.
    int m_breaks = 0;           ///< Breaks since the last character.
    int m_wideBlanks = 0;       ///< Ideographic spaces at the beginning of the line.
    bool m_blank = false;       ///< Whether collapsible blanks wait to be written,
    bool m_blankBreaks = false; ///< with a line break of the source among them,
    TextSetting m_blankSetting; ///< and how they are set.
};

} // namespace gaoqian
