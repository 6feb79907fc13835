// What mammoth and docxjs make of a Word file, brought to the structure that our model can hold: links within the page are their
// text, headers and footers of pages are not there, notes stand at the end with their numbers, and of an equation only letters
// and digits are compared, because our model has it as a line of text.
#pragma once

#include "structure.h"

#include <gumbo.h>

namespace gaoqian::test {

/// Stands before the letters of a paragraph with an equation.
inline constexpr QChar equationMark(0xE000);

inline QString lettersOf(const QString &line)
{
    QString letters;
    for (const QChar c : line) {
        if (c.isLetterOrNumber())
            letters += c;
    }
    return letters;
}

class HtmlStructure {
public:
    static QStringList of(const QByteArray &html)
    {
        GumboOutput *output = gumbo_parse_with_options(&kGumboDefaultOptions, html.constData(), size_t(html.size()));
        HtmlStructure reader;
        reader.flow(output->root, {});
        reader.flush();
        if (!reader.m_notes.isEmpty())
            reader.m_structure.rule();
        reader.m_inNotes = true;
        for (const GumboNode *note : std::as_const(reader.m_notes)) {
            reader.m_text = {{QStringLiteral("[%1] ").arg(++reader.m_notesWritten)}};
            reader.children(note, {});
            reader.flush();
        }
        gumbo_destroy_output(&kGumboDefaultOptions, output);
        return reader.m_structure.ranked();
    }

private:
    static QString attribute(const GumboNode *node, const char *name)
    {
        const GumboAttribute *found = gumbo_get_attribute(&node->v.element.attributes, name);
        return found ? QString::fromUtf8(found->value) : QString();
    }

    void children(const GumboNode *node, const Inline &setting)
    {
        for (unsigned i = 0; i < node->v.element.children.length; ++i)
            flow(static_cast<const GumboNode *>(node->v.element.children.data[i]), setting);
    }

    void flow(const GumboNode *node, Inline setting)
    {
        if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE) {
            setting.text = QString::fromUtf8(node->v.text.text);
            m_text.append(setting);
        } else if (node->type == GUMBO_NODE_ELEMENT) {
            element(node, setting);
        }
    }

    void element(const GumboNode *node, Inline setting)
    {
        const QString style = attribute(node, "style");
        switch (const GumboTag tag = node->v.element.tag) {
        case GUMBO_TAG_STYLE:
        case GUMBO_TAG_HEADER:
        case GUMBO_TAG_FOOTER:
        case GUMBO_TAG_TITLE:
            return;
        case GUMBO_TAG_B:
        case GUMBO_TAG_STRONG:
            setting.styles |= Style::Bold;
            break;
        case GUMBO_TAG_I:
        case GUMBO_TAG_EM:
            setting.styles |= Style::Italic;
            break;
        case GUMBO_TAG_SUB:
            setting.styles |= Style::Subscript;
            break;
        case GUMBO_TAG_SPAN:
            setting.styles.setFlag(Style::Underline, style.contains(u"underline") || setting.styles.testFlag(Style::Underline));
            break;
        case GUMBO_TAG_SUP:
            setting.styles |= Style::Superscript;
            if (lettersOf(textOf(node)).toInt() > 0) { // the number that a note has on its page
                m_text.append({QStringLiteral("[%1]").arg(++m_references), setting.styles});
                return;
            }
            break;
        case GUMBO_TAG_A:
            if (const QString target = attribute(node, "href"); target.startsWith(u"#")) {
                if (textOf(node) == u"↑")
                    return;
            } else {
                setting.link = target;
            }
            break;
        case GUMBO_TAG_BR:
            m_text.append({QString(QChar(QChar::LineSeparator))});
            return;
        case GUMBO_TAG_MATH:
            m_text.append({equationMark + lettersOf(textOf(node))});
            return;
        case GUMBO_TAG_IMG:
            flush();
            m_structure.picture(attribute(node, "alt"));
            return;
        case GUMBO_TAG_OL:
        case GUMBO_TAG_UL:
            return list(node);
        case GUMBO_TAG_TABLE:
            return table(node);
        case GUMBO_TAG_H1:
        case GUMBO_TAG_H2:
        case GUMBO_TAG_H3:
        case GUMBO_TAG_H4:
        case GUMBO_TAG_H5:
        case GUMBO_TAG_H6:
            flush();
            children(node, setting);
            m_structure.heading(tag - GUMBO_TAG_H1 + 1, std::exchange(m_text, {}));
            return;
        case GUMBO_TAG_P:
        case GUMBO_TAG_SECTION:
        case GUMBO_TAG_ARTICLE:
        case GUMBO_TAG_DIV:
            if (!m_inNotes)
                flush();
            children(node, setting);
            flush();
            return;
        default:
            break;
        }
        children(node, setting);
    }

    static QString textOf(const GumboNode *node)
    {
        if (node->type != GUMBO_NODE_ELEMENT)
            return QString::fromUtf8(node->v.text.text);
        QStringList texts;
        for (unsigned i = 0; i < node->v.element.children.length; ++i)
            texts += textOf(static_cast<const GumboNode *>(node->v.element.children.data[i]));
        const GumboStringPiece &tag = node->v.element.original_tag;
        if (QByteArrayView(tag.data, qsizetype(tag.length)).startsWith("<mroot")) // which root it is stands last
            std::reverse(texts.begin(), texts.end());
        return texts.join(QString());
    }

    QList<const GumboNode *> elementsIn(const GumboNode *node)
    {
        QList<const GumboNode *> found;
        for (unsigned i = 0; i < node->v.element.children.length; ++i) {
            const auto *child = static_cast<const GumboNode *>(node->v.element.children.data[i]);
            if (child->type == GUMBO_NODE_ELEMENT)
                found.append(child);
        }
        return found;
    }

    /// Notes are a list too: right below a page, or with ids that say so.
    void list(const GumboNode *node)
    {
        flush();
        const QList<const GumboNode *> items = elementsIn(node);
        const bool below =
            node->parent && node->parent->type == GUMBO_NODE_ELEMENT && node->parent->v.element.tag == GUMBO_TAG_SECTION;
        if (below || (!items.isEmpty() && attribute(items[0], "id").contains(u"note-"))) {
            m_notes += items;
            return;
        }
        m_structure.open(node->v.element.tag == GUMBO_TAG_OL ? QStringLiteral("ol") : QStringLiteral("ul"));
        for (const GumboNode *item : items) {
            m_structure.open(QStringLiteral("li"));
            children(item, {});
            flush();
            m_structure.close();
        }
        m_structure.close();
    }

    void table(const GumboNode *node)
    {
        flush();
        QList<const GumboNode *> rows;
        for (const GumboNode *part : elementsIn(node))
            rows += part->v.element.tag == GUMBO_TAG_TR ? QList<const GumboNode *>{part} : elementsIn(part);
        m_structure.open(QStringLiteral("table, headings 0"));
        for (const GumboNode *row : std::as_const(rows)) {
            m_structure.open(QStringLiteral("row"));
            for (const GumboNode *cell : elementsIn(row)) {
                m_structure.open(QStringLiteral("cell %1x%2")
                                     .arg(std::max(1, attribute(cell, "colspan").toInt()))
                                     .arg(std::max(1, attribute(cell, "rowspan").toInt())));
                children(cell, {});
                flush();
                m_structure.close();
            }
            m_structure.close();
        }
        m_structure.close();
    }

    void flush() { m_structure.paragraph(std::exchange(m_text, {})); }

    Structure m_structure;
    Inlines m_text;
    QList<const GumboNode *> m_notes;
    int m_references = 0;
    int m_notesWritten = 0;
    bool m_inNotes = false;
};

} // namespace gaoqian::test
