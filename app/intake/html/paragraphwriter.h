// Text as HTML has it, turned into paragraphs as the article has them: blanks collapsed, breaks counted, indentation by blanks
// taken away.
#pragma once

#include "article/article.h"

namespace gaoqian {

/// How the text that comes next is set.
struct TextSetting {
    Styles styles = {};
    QString link = {};
    QString colour = {};
    Align align = Align::Natural;
    int indent = 0;
    int heading = 0;           ///< Level of the heading that the text is in, 0 for none.
    bool preformatted = false; ///< Blanks and line breaks count as they stand.
    bool rowsOfBlanks = false; ///< Every blank counts, and a line break of the source is one.
    bool ours = false;         ///< Written by Gaoqian: every blank, break and line is meant.
    bool copied = false;       ///< Ours for other programs: blanks that HTML would swallow are no-break spaces.
    bool lead = false;
    bool inList = false; ///< In an item of a list.
};

/// Collects text and gives a Paragraph or Heading for each stretch of it. Two breaks in a row end a paragraph, as does one that
/// is followed by a typed indentation of two characters. What is empty is left out.
class ParagraphWriter {
public:
    /// `written` counts the characters other than blanks, as BodyPlace does.
    ParagraphWriter(Blocks &blocks, qsizetype &written) : m_blocks(blocks), m_written(written) {}

    void text(QStringView text, const TextSetting &setting);
    void lineBreak(const TextSetting &setting);

    /// Begins a heading set so with its section label.
    void startLabelled(const QString &label, const TextSetting &setting);

    /// Ends the paragraph, if there is one.
    void flush();

private:
    void put(QStringView characters, const TextSetting &setting);
    void putPreformatted(QStringView text, const TextSetting &setting);
    void putPending(QChar next, const TextSetting &setting);
    void forgetPending();
    void append(QStringView characters, const TextSetting &setting);
    bool atLineStart() const;
    QChar lastCharacter() const;

    Blocks &m_blocks;
    qsizetype &m_written;
    Runs m_runs;
    QString m_label;
    TextSetting m_setting;      ///< Of the paragraph: that of its first character.
    int m_breaks = 0;           ///< Breaks since the last character.
    int m_indentation = 0;      ///< Halves of characters that blanks at the beginning of the line set it in.
    int m_blanks = 0;           ///< Blanks that wait to be written, a row of collapsible ones being one,
    int m_fixedBlanks = 0;      ///< how many of them are no-break spaces,
    bool m_collapsing = false;  ///< whether the last is a collapsible one,
    bool m_blankBreaks = false; ///< whether a line break of the source is among them,
    TextSetting m_blankSetting; ///< and how they are set.
};

} // namespace gaoqian
