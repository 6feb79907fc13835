// HTML read back by a parser that has nothing to do with our serialiser: the text that a reader sees, and every element with its
// attributes.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

#include <gumbo.h>

namespace gaoqian::test {

struct Element {
    QString tag;
    QHash<QString, QString> attributes;
};

class ParsedHtml {
public:
    explicit ParsedHtml(const QByteArray &html)
    {
        GumboOutput *output = gumbo_parse_with_options(&kGumboDefaultOptions, html.constData(), size_t(html.size()));
        read(output->root);
        newLine();
        gumbo_destroy_output(&kGumboDefaultOptions, output);
    }

    /// The lines of the body's text, empty ones left out, blanks as they are.
    const QStringList &lines() const { return m_lines; }
    const QList<Element> &elements() const { return m_elements; }

    QList<Element> all(const QString &tag) const
    {
        QList<Element> found;
        for (const Element &element : m_elements)
            if (element.tag == tag)
                found += element;
        return found;
    }

    /// The content of `<meta name="..."` or `property="..."`; null when there is none.
    QString meta(const QString &name) const
    {
        for (const Element &element : all(QStringLiteral("meta")))
            if (element.attributes.value(QStringLiteral("name")) == name ||
                element.attributes.value(QStringLiteral("property")) == name)
                return element.attributes.value(QStringLiteral("content"));
        return {};
    }

    /// The text inside the head's title, script and style elements, in order.
    const QStringList &silentTexts() const { return m_silent; }

private:
    void read(const GumboNode *node)
    {
        if (node->type == GUMBO_NODE_ELEMENT)
            readElement(node->v.element);
        else if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA)
            m_line += QString::fromUtf8(node->v.text.text);
        else if (node->type == GUMBO_NODE_WHITESPACE && m_inText > 0)
            m_line += QString::fromUtf8(node->v.text.text);
    }

    void readElement(const GumboElement &source)
    {
        Element element{QString::fromLatin1(gumbo_normalized_tagname(source.tag)), {}};
        for (unsigned i = 0; i < source.attributes.length; ++i) {
            const auto *attribute = static_cast<const GumboAttribute *>(source.attributes.data[i]);
            element.attributes.insert(QString::fromUtf8(attribute->name), QString::fromUtf8(attribute->value));
        }
        m_elements += element;

        static const QStringList inlines = QStringLiteral("a strong em u s sup sub span time").split(u' ');
        static const QStringList textBlocks = QStringLiteral("p h1 h2 h3 h4 li td th figcaption nav").split(u' ');
        static const QStringList silent = QStringLiteral("title script style").split(u' ');
        const bool isInline = inlines.contains(element.tag);
        const bool hasText = isInline || textBlocks.contains(element.tag);
        if (!isInline)
            newLine();
        m_inText += hasText;
        for (unsigned i = 0; i < source.children.length; ++i)
            read(static_cast<const GumboNode *>(source.children.data[i]));
        m_inText -= hasText;
        if (silent.contains(element.tag))
            m_silent += std::exchange(m_line, QString());
        else if (!isInline)
            newLine();
    }

    void newLine()
    {
        if (!m_line.isEmpty())
            m_lines += std::exchange(m_line, QString());
    }

    QStringList m_lines;
    QStringList m_silent;
    QString m_line;
    QList<Element> m_elements;
    int m_inText = 0;
};

} // namespace gaoqian::test
