// Pandoc's native syntax (a term of Haskell) read, and brought to the structure that our model can hold:
// - spans and divisions are what is in them; deletions, comments and stand-ins for diagrams are not there
// - links within the file are their text; code is text, a block of it one paragraph with line breaks; definitions are paragraphs
// - notes are numbers in the text, and stand at its end
// - a list that does not begin with 1 is paragraphs with their numbers
// - a picture stands between paragraphs; those of Windows' own formats are not there
#pragma once

#include "structure.h"

#include <QByteArray>

namespace gaoqian::test {

/// A constructor with its arguments, a list or tuple of terms, a string or a number.
struct NativeTerm {
    QString name; ///< Of a constructor; "[" or "(" for a list or tuple, "\"" for text, empty for a number.
    QString text;
    QList<NativeTerm> parts = {};

    const NativeTerm &at(qsizetype index) const
    {
        static const NativeTerm none{};
        return index < parts.size() ? parts[index] : none;
    }
};

class NativeParser {
public:
    explicit NativeParser(const QByteArray &native) : m_text(QString::fromUtf8(native)) {}

    NativeTerm term()
    {
        NativeTerm found = atom();
        if (found.name.isEmpty() || !found.name[0].isUpper())
            return found;
        while (beginsAtom())
            found.parts.append(atom());
        return found;
    }

private:
    QChar peek()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
        return m_at < m_text.size() ? m_text[m_at] : QChar();
    }
    bool beginsAtom()
    {
        const QChar c = peek();
        return c.isLetterOrNumber() || c == u'"' || c == u'[' || c == u'(' || c == u'-';
    }

    NativeTerm atom()
    {
        const QChar c = peek();
        if (c == u'[' || c == u'(')
            return group(c);
        if (c == u'"')
            return string();
        NativeTerm found;
        while (m_at < m_text.size() && (m_text[m_at].isLetterOrNumber() || m_text[m_at] == u'.' || m_text[m_at] == u'-'))
            found.text += m_text[m_at++];
        if (found.text.isEmpty())
            ++m_at; // what belongs nowhere
        else if (found.text[0].isUpper())
            found.name = found.text;
        return found;
    }

    NativeTerm group(QChar opening)
    {
        NativeTerm found{QString(opening), {}};
        const QChar closing = opening == u'[' ? u']' : u')';
        ++m_at;
        while (!peek().isNull() && peek() != closing) {
            if (peek() == u',')
                ++m_at;
            else
                found.parts.append(term());
        }
        ++m_at;
        // Brackets around one term only hold it together.
        return opening == u'(' && found.parts.size() == 1 ? NativeTerm(found.parts[0]) : found;
    }

    NativeTerm string()
    {
        NativeTerm found{QStringLiteral("\""), {}};
        for (++m_at; m_at < m_text.size() && m_text[m_at] != u'"'; ++m_at) {
            if (m_text[m_at] != u'\\') {
                found.text += m_text[m_at];
                continue;
            }
            ++m_at;
            QString digits;
            while (m_at < m_text.size() && m_text[m_at].isDigit())
                digits += m_text[m_at++];
            if (!digits.isEmpty()) {
                const char32_t code = digits.toUInt();
                found.text += QString::fromUcs4(&code, 1);
                --m_at;
            } else if (m_text[m_at] == u'n') {
                found.text += u'\n';
            } else if (m_text[m_at] == u't') {
                found.text += u'\t';
            } else if (m_text[m_at] != u'&') { // which ends a number
                found.text += m_text[m_at];
            }
        }
        ++m_at;
        return found;
    }

    QString m_text;
    qsizetype m_at = 0;
};

class NativeStructure {
public:
    static QStringList of(const QByteArray &native)
    {
        NativeStructure reader;
        NativeTerm document = NativeParser(native).term();
        if (document.name == u"Pandoc")
            document = NativeTerm(document.at(1));
        reader.blocks(document.parts);
        if (!reader.m_notes.isEmpty())
            reader.m_structure.rule();
        for (qsizetype i = 0; i < reader.m_notes.size(); ++i)
            reader.numbered(QStringLiteral("[%1] ").arg(i + 1), NativeTerm(reader.m_notes[i]).parts);
        return reader.m_structure.ranked();
    }

private:
    void blocks(const QList<NativeTerm> &terms)
    {
        for (const NativeTerm &term : terms)
            block(term);
    }

    void block(const NativeTerm &term)
    {
        const QString &name = term.name;
        if (name == u"Para" || name == u"Plain") {
            paragraph(term.at(0).parts);
        } else if (name == u"Header") {
            Inlines text;
            inlines(term.at(2).parts, {}, text);
            m_structure.heading(term.at(0).text.toInt(), text);
        } else if (name == u"BulletList") {
            list(QStringLiteral("ul"), term.at(0).parts);
        } else if (name == u"OrderedList") {
            orderedList(term);
        } else if (name == u"DefinitionList") {
            for (const NativeTerm &entry : term.at(0).parts) {
                paragraph(entry.at(0).parts);
                for (const NativeTerm &definition : entry.at(1).parts)
                    blocks(definition.parts);
            }
        } else if (name == u"BlockQuote") {
            m_structure.openOn(QStringLiteral("quote"));
            blocks(term.at(0).parts);
            m_structure.close();
        } else if (name == u"CodeBlock") {
            m_structure.paragraph({{QString(term.at(1).text).replace(u'\n', QChar(QChar::LineSeparator))}});
        } else if (name == u"Div") {
            blocks(term.at(1).parts);
        } else if (name == u"Figure") {
            blocks(term.at(2).parts);
            blocks(term.at(1).at(1).parts);
        } else if (name == u"Table") {
            table(term);
        } else if (name == u"HorizontalRule") {
            m_structure.rule();
        }
    }

    void paragraph(const QList<NativeTerm> &terms)
    {
        Inlines text;
        inlines(terms, {}, text);
        m_structure.paragraph(text);
    }

    void list(const QString &kind, const QList<NativeTerm> &items)
    {
        m_structure.open(kind);
        for (const NativeTerm &item : items) {
            m_structure.open(QStringLiteral("li"));
            blocks(item.parts);
            m_structure.close();
        }
        m_structure.close();
    }

    void orderedList(const NativeTerm &term)
    {
        int number = term.at(0).at(0).text.toInt();
        if (number == 1)
            return list(QStringLiteral("ol"), term.at(1).parts);
        for (const NativeTerm &item : term.at(1).parts)
            numbered(QStringLiteral("%1. ").arg(number++), item.parts);
    }

    /// Blocks whose first paragraph begins with a number.
    void numbered(const QString &number, const QList<NativeTerm> &terms)
    {
        Inlines text{{number}};
        const bool hasText = !terms.isEmpty() && (terms[0].name == u"Para" || terms[0].name == u"Plain");
        if (hasText)
            inlines(terms[0].at(0).parts, {}, text);
        m_structure.paragraph(text);
        blocks(hasText ? terms.mid(1) : terms);
    }

    void table(const NativeTerm &term)
    {
        const QList<NativeTerm> head = term.at(3).at(1).parts;
        m_structure.open(QStringLiteral("table, headings %1").arg(head.size()));
        rows(head);
        for (const NativeTerm &body : term.at(4).parts) {
            rows(body.at(2).parts);
            rows(body.at(3).parts);
        }
        rows(term.at(5).at(1).parts);
        m_structure.close();
    }

    void rows(const QList<NativeTerm> &terms)
    {
        for (const NativeTerm &row : terms) {
            m_structure.open(QStringLiteral("row"));
            for (const NativeTerm &cell : row.at(1).parts) {
                m_structure.open(QStringLiteral("cell %1x%2").arg(cell.at(3).at(0).text, cell.at(2).at(0).text));
                blocks(cell.at(4).parts);
                m_structure.close();
            }
            m_structure.close();
        }
    }

    void inlines(const QList<NativeTerm> &terms, const Inline &setting, Inlines &text)
    {
        for (const NativeTerm &term : terms)
            inlineTerm(term, setting, text);
    }

    void inlineTerm(const NativeTerm &term, Inline setting, Inlines &text)
    {
        static const QHash<QString, Style> styles{{QStringLiteral("Emph"), Style::Italic},
                                                  {QStringLiteral("Strong"), Style::Bold},
                                                  {QStringLiteral("Underline"), Style::Underline},
                                                  {QStringLiteral("Strikeout"), Style::Strike},
                                                  {QStringLiteral("Superscript"), Style::Superscript},
                                                  {QStringLiteral("Subscript"), Style::Subscript}};
        const QString &name = term.name;
        const auto add = [&](const QString &words) {
            setting.text = words;
            text.append(setting);
        };
        if (name == u"Str") {
            add(term.at(0).text);
        } else if (name == u"Space" || name == u"SoftBreak") {
            add(QStringLiteral(" "));
        } else if (name == u"LineBreak") {
            add(QString(QChar(QChar::LineSeparator)));
        } else if (styles.contains(name)) {
            setting.styles |= styles.value(name);
            inlines(term.at(0).parts, setting, text);
        } else if (name == u"SmallCaps") {
            inlines(term.at(0).parts, setting, text);
        } else if (name == u"Quoted" || name == u"Cite") {
            inlines(term.at(1).parts, setting, text);
        } else if (name == u"Code" || name == u"Math") {
            add(term.at(1).text);
        } else if (name == u"Span") {
            static const QStringList absent{QStringLiteral("deletion"), QStringLiteral("comment-start"),
                                            QStringLiteral("diagram")};
            const QList<NativeTerm> classes = term.at(0).at(1).parts;
            if (std::none_of(classes.begin(), classes.end(), [](const NativeTerm &each) { return absent.contains(each.text); }))
                inlines(term.at(1).parts, setting, text);
        } else if (name == u"Link") {
            const QString target = term.at(2).at(0).text;
            if (!target.startsWith(u'#')) {
                setting.link = target;
                setting.styles.setFlag(Style::Underline, false);
            }
            inlines(term.at(1).parts, setting, text);
        } else if (name == u"Image") {
            picture(term, text);
        } else if (name == u"Note") {
            m_notes.append(term.at(0));
            text.append({QStringLiteral("[%1]").arg(m_notes.size()), setting.styles | Style::Superscript});
        }
    }

    void picture(const NativeTerm &term, Inlines &text)
    {
        const QString file = term.at(2).at(0).text;
        if (file.endsWith(u".emf") || file.endsWith(u".wmf"))
            return;
        Inlines alt;
        inlines(term.at(1).parts, {}, alt);
        m_structure.paragraph(text);
        text.clear();
        QString words;
        for (const Inline &piece : alt)
            words += piece.text;
        m_structure.picture(words);
    }

    Structure m_structure;
    QList<NativeTerm> m_notes;
};

} // namespace gaoqian::test
