#include "page/body.h"

#include "article/normalise.h"
#include "page/html.h"

#include <QUrl>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

// The order in which a run's elements stand inside each other, outermost first, so that equal text gives equal bytes.
struct StyleTag {
    Style style;
    QLatin1String tag;
};
constexpr StyleTag styleTags[] = {
    {Style::Bold, QLatin1String("strong")}, {Style::Italic, QLatin1String("em")},       {Style::Underline, QLatin1String("u")},
    {Style::Strike, QLatin1String("s")},    {Style::Superscript, QLatin1String("sup")}, {Style::Subscript, QLatin1String("sub")},
};

// A colour is a name that the theme's CSS may know; anything that is no name could only be an attack.
bool isColourName(const QString &name)
{
    return !name.isEmpty() && name.size() <= 32 && std::all_of(name.cbegin(), name.cend(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    });
}

bool isBreak(QChar c) { return c == QChar::LineSeparator || c == QChar::ParagraphSeparator || c == u'\n' || c == u'\r'; }

// HTML shows a row of blanks as one, and none at a line's ends. A page of ours is told otherwise by its CSS. The text keeps its
// length.
QString keepBlanks(QString text)
{
    const auto breakAt = [&text](qsizetype i) { return i < 0 || i >= text.size() || isBreak(text.at(i)); };
    for (qsizetype i = 0; i < text.size(); ++i)
        if (text.at(i) == u' ' && (breakAt(i - 1) || breakAt(i + 1) || text.at(i + 1) == u' '))
            text[i] = QChar(QChar::Nbsp);
    return text;
}

QString escapedLines(QStringView text)
{
    QString html;
    qsizetype start = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isBreak(text.at(i)))
            continue;
        html += escapedHtml(text.mid(start, i - start)) + "<br>"_L1;
        start = i + 1;
    }
    return html + escapedHtml(text.mid(start));
}

class BodyWriter {
public:
    BodyWriter(const QHash<QString, PagePicture> &pictures, HtmlTarget dress) : m_pictures(pictures), m_dress(dress) {}

    QString piece(const Block &block, int number)
    {
        m_html.clear();
        if (m_dress == HtmlTarget::Page)
            m_number = number;
        write(block);
        return m_html;
    }

private:
    void write(const Block &block)
    {
        std::visit([this](const auto &kind) { write(kind); }, block.value);
    }

    void write(const Blocks &blocks)
    {
        for (const Block &block : blocks)
            write(block);
    }

    void write(const Paragraph &paragraph)
    {
        open("p"_L1, classesOf(paragraph), styleOf(paragraph));
        if (paragraph.runs.isEmpty())
            m_html += "<br>"_L1; // an empty line that the writer left: without this it would have no height
        write(paragraph.runs);
        close("p"_L1);
    }

    void write(const Heading &heading)
    {
        const QString tag = u'h' + QString::number(heading.level);
        open(tag);
        if (!heading.label.isEmpty()) {
            const QString label = inlineHtml(heading.label, m_dress);
            m_html += m_dress == HtmlTarget::Page ? QString("<span class=\"label\">"_L1 + label + "</span>"_L1) : label;
            m_html += "<br>"_L1;
        }
        write(heading.runs);
        close(tag);
    }

    void write(const ListBlock &list)
    {
        const auto tag = list.ordered ? "ol"_L1 : "ul"_L1;
        open(tag);
        for (const ListItem &item : list.items)
            container("li"_L1, {}, item.blocks);
        close(tag);
    }

    void write(const Quote &quote)
    {
        open("blockquote"_L1);
        write(quote.blocks);
        close("blockquote"_L1);
    }

    void write(const Figure &figure)
    {
        if (!figure.address.isEmpty()) {
            writeUnfetched(figure);
            return;
        }
        open("figure"_L1);
        const auto picture = m_pictures.constFind(figure.asset);
        if (picture != m_pictures.constEnd())
            image(*picture, figure);
        else if (!figure.alt.isEmpty())
            m_html += "<p>"_L1 + inlineHtml(figure.alt, m_dress) + "</p>"_L1;
        caption(figure);
        close("figure"_L1);
    }

    // A picture that is still on the net is neither shown nor asked for; its caption alone is text of the story.
    void writeUnfetched(const Figure &figure)
    {
        if (!figure.caption.isEmpty())
            open("figure"_L1);
        else if (m_dress == HtmlTarget::Page)
            open("figure"_L1, {}, u" hidden"_s); // keeps the block's number in its place
        else
            return;
        caption(figure);
        close("figure"_L1);
    }

    void caption(const Figure &figure)
    {
        if (figure.caption.isEmpty())
            return;
        open("figcaption"_L1);
        write(figure.caption);
        close("figcaption"_L1);
    }

    void image(const PagePicture &picture, const Figure &figure)
    {
        QString attributes = attribute("src"_L1, pictureAddress(picture));
        if (figure.width > 0 && m_dress == HtmlTarget::Clipboard)
            attributes += attribute("width"_L1, u"%1%"_s.arg(figure.width));
        else if (picture.width > 0 && picture.height > 0)
            attributes +=
                attribute("width"_L1, QString::number(picture.width)) + attribute("height"_L1, QString::number(picture.height));
        attributes += attribute("alt"_L1, figure.alt);
        if (figure.width > 0 && m_dress == HtmlTarget::Page)
            attributes += attribute("style"_L1, u"width:%1%"_s.arg(figure.width));
        m_html += "<img"_L1 + attributes + u'>';
    }

    void write(const Table &table)
    {
        if (m_dress == HtmlTarget::Page)
            open("div"_L1, {u"table"_s}); // so that a wide table scrolls inside the column
        open("table"_L1);
        const qsizetype headers = std::clamp<qsizetype>(table.headerRows, 0, table.rows.size());
        rows("thead"_L1, table.rows.first(headers), true);
        rows("tbody"_L1, table.rows.sliced(headers), false);
        close("table"_L1);
        if (m_dress == HtmlTarget::Page)
            close("div"_L1);
    }

    void rows(QLatin1String group, const QList<TableRow> &list, bool header)
    {
        if (list.isEmpty())
            return;
        open(group);
        for (const TableRow &row : list) {
            open("tr"_L1);
            for (const TableCell &cell : row.cells) {
                QString attributes = header ? attribute("scope"_L1, u"col"_s) : QString();
                if (cell.columnSpan > 1)
                    attributes += attribute("colspan"_L1, QString::number(cell.columnSpan));
                if (cell.rowSpan > 1)
                    attributes += attribute("rowspan"_L1, QString::number(cell.rowSpan));
                container(header ? "th"_L1 : "td"_L1, attributes, cell.blocks);
            }
            close("tr"_L1);
        }
        close(group);
    }

    void write(const Divider &) { open("hr"_L1); }

    // A list item or cell that holds one paragraph needs no <p> inside.
    void container(QLatin1String tag, const QString &attributes, const Blocks &blocks)
    {
        const Paragraph *only = blocks.size() == 1 ? blocks.first().as<Paragraph>() : nullptr;
        open(tag, only ? classesOf(*only) : QStringList(), only ? QString(attributes + styleOf(*only)) : attributes);
        if (only)
            write(only->runs);
        else
            write(blocks);
        close(tag);
    }

    // Neighbouring runs share the elements that they have in common: a link with a bold word in it is one link.
    void write(const Runs &runs)
    {
        QString text;
        for (const Run &run : runs)
            text += run.text;
        if (m_dress != HtmlTarget::Page)
            text = keepBlanks(text); // over all runs at once: a blank between two runs is no blank at an end
        qsizetype start = 0;
        QStringList opened;
        for (const Run &run : runs) {
            const QStringList wanted = elementsOf(run);
            const auto apart = std::mismatch(opened.cbegin(), opened.cend(), wanted.cbegin(), wanted.cend());
            const qsizetype shared = apart.first - opened.cbegin();
            closeDownTo(shared, &opened);
            for (const QString &element : wanted.sliced(shared))
                m_html += u'<' + element + u'>';
            opened = wanted;
            m_html += escapedLines(QStringView(text).mid(start, run.text.size()));
            start += run.text.size();
        }
        closeDownTo(0, &opened);
    }

    void closeDownTo(qsizetype depth, QStringList *opened)
    {
        while (opened->size() > depth)
            close(opened->takeLast().section(u' ', 0, 0));
    }

    // Start tags of the run's elements without their brackets, outermost first.
    QStringList elementsOf(const Run &run) const
    {
        QStringList elements;
        if (const QString link = cleanLink(run.link); !link.isEmpty())
            elements += u'a' + attribute("href"_L1, link) + attribute("rel"_L1, u"noopener noreferrer"_s);
        for (const StyleTag &style : styleTags)
            if (run.styles.testFlag(style.style))
                elements += style.tag;
        if (m_dress == HtmlTarget::Page && isColourName(run.colour))
            elements += u"span"_s + attribute("class"_L1, u"c-"_s + run.colour);
        return elements;
    }

    // For programs that know no class of ours.
    QString styleOf(const Paragraph &paragraph) const
    {
        if (m_dress != HtmlTarget::Clipboard || paragraph.align == Align::Natural)
            return {};
        const auto value = paragraph.align == Align::Centre  ? "center"_L1
                           : paragraph.align == Align::Right ? "right"_L1
                                                             : "justify"_L1;
        return attribute("style"_L1, "text-align:"_L1 + value);
    }

    static QStringList classesOf(const Paragraph &paragraph)
    {
        QStringList classes;
        if (paragraph.lead)
            classes += u"lead"_s;
        switch (paragraph.align) {
        case Align::Natural:
            break;
        case Align::Centre:
            classes += u"centre"_s;
            break;
        case Align::Right:
            classes += u"right"_s;
            break;
        case Align::Justify:
            classes += u"justify"_s;
            break;
        }
        if (!paragraph.runs.isEmpty() && paragraph.runs.constFirst().text.startsWith(u'\u3000'))
            classes += u"typed-indent"_s; // the theme sets the first line in; twice would be too far
        if (paragraph.indent > 0)
            classes += u"indent-%1"_s.arg(paragraph.indent);
        return classes;
    }

    // The first element opened for a block is its outer one and carries its number.
    void open(const QString &tag, const QStringList &classes = {}, const QString &attributes = {})
    {
        m_html += u'<' + tag;
        if (!classes.isEmpty() && m_dress == HtmlTarget::Page)
            m_html += attribute("class"_L1, classes.join(u' '));
        if (m_number >= 0)
            m_html += attribute("data-block"_L1, QString::number(std::exchange(m_number, -1)));
        m_html += attributes + u'>';
    }
    void open(QLatin1String tag, const QStringList &classes = {}, const QString &attributes = {})
    {
        open(QString(tag), classes, attributes);
    }

    void close(const QString &tag) { m_html += "</"_L1 + tag + u'>'; }
    void close(QLatin1String tag) { close(QString(tag)); }

    static QString attribute(QLatin1String name, const QString &value)
    {
        return u' ' + name + "=\""_L1 + escapedHtml(value) + u'"';
    }

    const QHash<QString, PagePicture> &m_pictures;
    const HtmlTarget m_dress;
    QString m_html;
    int m_number = -1;
};

QByteArray joined(const QStringList &pieces) { return pieces.isEmpty() ? QByteArray() : (pieces.join(u'\n') + u'\n').toUtf8(); }

Blocks normalisedBody(const Blocks &body)
{
    Article article;
    article.body = body;
    return normalised(article).body;
}

} // namespace

QStringList bodyPieces(const Blocks &body, const QHash<QString, PagePicture> &pictures, HtmlTarget dress)
{
    BodyWriter writer(pictures, dress);
    QStringList pieces;
    pieces.reserve(body.size());
    for (const Block &block : body)
        pieces += writer.piece(block, int(pieces.size()));
    return pieces;
}

QString inlineHtml(const QString &text, HtmlTarget dress)
{
    return escapedLines(dress != HtmlTarget::Page ? keepBlanks(text) : text);
}

QString pictureAddress(const PagePicture &picture)
{
    if (picture.file.startsWith("data:"_L1))
        return picture.file;
    return "assets/"_L1 + QString::fromLatin1(QUrl::toPercentEncoding(picture.file));
}

QByteArray bodyHtml(const Blocks &body, const QHash<QString, PagePicture> &pictures)
{
    return joined(bodyPieces(normalisedBody(body), pictures, HtmlTarget::Page));
}

QList<QByteArray> bodyHtmlBlocks(const Blocks &body, const QHash<QString, PagePicture> &pictures)
{
    QList<QByteArray> blocks;
    for (const QString &piece : bodyPieces(normalisedBody(body), pictures, HtmlTarget::Page))
        blocks += piece.toUtf8();
    return blocks;
}

} // namespace gaoqian
