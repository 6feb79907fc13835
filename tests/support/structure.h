// The structure of a text as lines that can be compared, whatever it was read from: our blocks, or what another program makes of
// the same file. Only what the article model holds is in them; blanks count as one and have no setting of their own.
#pragma once

#include "article/article.h"

#include <QStringList>

#include <algorithm>

namespace gaoqian::test {

/// A stretch of text in one setting.
struct Inline {
    QString text;
    Styles styles = {};
    QString link = {};
};
using Inlines = QList<Inline>;

/// Text with its setting, as one line.
inline QString inlineLine(const Inlines &inlines)
{
    const auto mark = [](const Inline &piece) {
        static constexpr std::pair<Style, char16_t> letters[] = {{Style::Bold, u'b'},        {Style::Italic, u'i'},
                                                                 {Style::Underline, u'u'},   {Style::Strike, u's'},
                                                                 {Style::Superscript, u'^'}, {Style::Subscript, u'_'}};
        QString text;
        for (const auto &[style, letter] : letters) {
            if (piece.styles.testFlag(style))
                text += QChar(letter);
        }
        return QString(u'<' + text + (piece.link.isEmpty() ? QString() : QString(u' ' + piece.link)) + u'>');
    };
    QString line;
    QString last = QStringLiteral("<>");
    QString blank;
    for (const Inline &piece : inlines) {
        const QString own = mark(piece);
        for (const QChar c : piece.text) {
            if (c.isSpace()) {
                blank =
                    c == QChar(QChar::LineSeparator) || blank == QStringLiteral("|") ? QStringLiteral("|") : QStringLiteral(" ");
                continue;
            }
            line += line.isEmpty() ? QString() : blank;
            blank.clear();
            if (own != last)
                line += own;
            last = own;
            line += c;
        }
    }
    return line;
}

class Structure {
public:
    /// `compared`: styles that both sides know.
    explicit Structure(Styles compared = Styles::fromInt(~0)) : m_compared(compared) {}

    void paragraph(const Inlines &text) { add(QStringLiteral("p "), text); }
    /// `level` as the source counts; `ranked` brings both sides to ours. A heading is never bold as a whole.
    void heading(int level, Inlines text)
    {
        for (Inline &piece : text)
            piece.styles.setFlag(Style::Bold, false);
        if (!inlineLine(text).isEmpty())
            add(QStringLiteral("h%1 ").arg(level), text);
    }
    void picture(const QString &alt) { m_lines += indent() + QStringLiteral("picture ") + alt.simplified(); }
    void rule() { m_lines += indent() + QStringLiteral("rule"); }
    void open(const QString &what)
    {
        m_lines += indent() + what;
        ++m_depth;
    }
    void close()
    {
        --m_depth;
        // Nothing is in it but its name: lists, quotes and tables without anything are none.
        if (!m_lines.isEmpty() && m_lines.constLast() == indent() + QStringLiteral("quote"))
            m_lines.removeLast();
    }
    /// Follows on what was closed last, when that was the same: two quotes in a row are one.
    void openOn(const QString &what)
    {
        for (qsizetype i = m_lines.size() - 1; i >= 0; --i) {
            if (m_lines[i].startsWith(indent() + u' '))
                continue;
            if (m_lines[i] != indent() + what)
                break;
            ++m_depth;
            return;
        }
        open(what);
    }

    /// The lines, with headings counted from 2 to 4 as ours are.
    QStringList ranked() const
    {
        int highest = 9;
        const auto isHeading = [](const QString &line) {
            const QString text = line.trimmed();
            return text.size() > 2 && text[0] == u'h' && text[1].isDigit() && text[2] == u' ';
        };
        for (const QString &line : m_lines) {
            if (isHeading(line))
                highest = std::min(highest, line.trimmed()[1].digitValue());
        }
        QStringList lines = m_lines;
        for (QString &line : lines) {
            if (!isHeading(line))
                continue;
            const qsizetype at = line.indexOf(u'h') + 1;
            line[at] = QChar(u'0' + std::min(line[at].digitValue() - highest + 2, 4));
        }
        return lines;
    }

private:
    QString indent() const { return QString(m_depth, u' '); }
    void add(const QString &what, Inlines text)
    {
        for (Inline &piece : text)
            piece.styles &= m_compared;
        if (const QString line = inlineLine(text); !line.isEmpty())
            m_lines += indent() + what + line;
    }

    Styles m_compared;
    QStringList m_lines;
    int m_depth = 0;
};

inline Inlines inlinesOf(const Runs &runs)
{
    Inlines inlines;
    for (const Run &run : runs)
        inlines.append({run.text, run.styles, run.link});
    return inlines;
}

inline void addStructure(const Blocks &blocks, Structure &to)
{
    for (const Block &block : blocks) {
        if (const auto *paragraph = block.as<Paragraph>()) {
            if (paragraph->indent > 0)
                to.openOn(QStringLiteral("quote"));
            to.paragraph(inlinesOf(paragraph->runs));
            if (paragraph->indent > 0)
                to.close();
        } else if (const auto *heading = block.as<Heading>()) {
            to.heading(heading->level, inlinesOf(Runs{Run{heading->label + u' '}} + heading->runs));
        } else if (const auto *list = block.as<ListBlock>()) {
            to.open(list->ordered ? QStringLiteral("ol") : QStringLiteral("ul"));
            for (const ListItem &item : list->items) {
                to.open(QStringLiteral("li"));
                addStructure(item.blocks, to);
                to.close();
            }
            to.close();
        } else if (const auto *quote = block.as<Quote>()) {
            to.openOn(QStringLiteral("quote"));
            addStructure(quote->blocks, to);
            to.close();
        } else if (const auto *figure = block.as<Figure>()) {
            to.picture(figure->alt);
            to.paragraph(inlinesOf(figure->caption));
        } else if (const auto *table = block.as<Table>()) {
            to.open(QStringLiteral("table, headings %1").arg(table->headerRows));
            for (const TableRow &row : table->rows) {
                to.open(QStringLiteral("row"));
                for (const TableCell &cell : row.cells) {
                    to.open(QStringLiteral("cell %1x%2").arg(cell.columnSpan).arg(cell.rowSpan));
                    addStructure(cell.blocks, to);
                    to.close();
                }
                to.close();
            }
            to.close();
        } else {
            to.rule();
        }
    }
}

inline QStringList structureOf(const Blocks &blocks, Styles compared = Styles::fromInt(~0))
{
    Structure structure(compared);
    addStructure(blocks, structure);
    return structure.ranked();
}

} // namespace gaoqian::test
