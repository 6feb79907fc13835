// The properties of blocks and characters, and the spacing of each kind of block.
#include "editor/document/documentformat.h"

#include <QFontMetricsF>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

constexpr auto firstLineProperty = "gaoqian-first-line";
constexpr auto indentProperty = "gaoqian-first-line-indent";
constexpr auto wantedIndentProperty = "gaoqian-first-line-indent-wanted";

bool indentsFirstLine(const QTextDocument &document)
{
    const QVariant on = document.property(indentProperty);
    return !on.isValid() || on.toBool();
}

constexpr char16_t levelLetters[] = u"qbn";

/// Reads digits off the front of `text`.
int takeNumber(QStringView &text)
{
    int number = 0;
    while (!text.isEmpty() && text.front() >= u'0' && text.front() <= u'9') {
        number = number * 10 + (text.front().unicode() - u'0');
        text = text.mid(1);
    }
    return number;
}

qreal firstLineIndent(const QTextDocument &document)
{
    const QVariant pixels = document.property(firstLineProperty);
    return pixels.isValid() ? pixels.toReal() : em(document) * 2;
}

void writeModel(QTextBlockFormat &format, const BlockShape &shape)
{
    if (shape.kind != BlockKind::Paragraph)
        format.setProperty(prop::Kind, int(shape.kind));
    if (shape.kind == BlockKind::Heading) {
        format.setProperty(prop::HeadingLevel, shape.level);
        if (!shape.label.isEmpty())
            format.setProperty(prop::Label, shape.label);
    }
    if (shape.align != Align::Natural)
        format.setProperty(prop::Alignment, int(shape.align));
    if (shape.indent > 0)
        format.setProperty(prop::Indent, shape.indent);
    if (shape.lead)
        format.setProperty(prop::Lead, true);
    if (!shape.nesting.isEmpty())
        format.setProperty(prop::NestingPath, toText(shape.nesting));
}

Qt::Alignment qtAlignment(Align align)
{
    switch (align) {
    case Align::Natural:
        break;
    case Align::Centre:
        return Qt::AlignHCenter;
    case Align::Right:
        return Qt::AlignRight | Qt::AlignAbsolute;
    case Align::Justify:
        return Qt::AlignJustify;
    }
    return Qt::AlignLeft;
}

void writeParagraphLook(QTextBlockFormat &format, const BlockShape &shape, qreal em, qreal firstLine, bool inTable)
{
    const bool inList = !shape.nesting.isEmpty() && shape.nesting.constLast().isList();
    const bool fromTheEdge = shape.align == Align::Natural || shape.align == Align::Justify;
    format.setAlignment(qtAlignment(shape.align));
    if (!inTable)
        format.setLineHeight(em * lineSpacing, QTextBlockFormat::MinimumHeight); // whichever font a line falls back to
    format.setTopMargin(inTable ? 0 : shape.lead ? em * 0.4 : 0);
    format.setBottomMargin(inTable ? 0 : inList ? em * 0.2 : shape.lead ? em * 1.1 : em * 0.55);
    // 首行缩进: shown, never typed
    if (fromTheEdge && shape.nesting.isEmpty() && !shape.lead && !inTable && shape.indent == 0)
        format.setTextIndent(firstLine);
}

void writeHeadingLook(QTextBlockFormat &format, const BlockShape &shape, qreal em)
{
    const qreal size = shape.level <= 2 ? 1.4 : shape.level == 3 ? 1.2 : 1.05;
    format.setTopMargin(em * (shape.label.isEmpty() ? 1.3 : 3.1)); // BlockPainter draws the label there
    format.setBottomMargin(em * 0.8);
    format.setLineHeight(em * size * 1.55, QTextBlockFormat::MinimumHeight); // an empty heading is as high as a written one
}

} // namespace

QString toText(const Nesting &nesting)
{
    QString text;
    for (const Level &level : nesting) {
        if (!text.isEmpty())
            text += u'/';
        text += QChar(levelLetters[level.kind]);
        text += QString::number(level.id);
        if (level.isList())
            text += u'.' + QString::number(level.item);
    }
    return text;
}

Nesting nestingFromText(QStringView text)
{
    Nesting nesting;
    while (!text.isEmpty()) {
        Level level;
        level.kind = text.front() == u'n' ? Level::Numbers : text.front() == u'b' ? Level::Bullets : Level::Quote;
        text = text.mid(1);
        level.id = takeNumber(text);
        if (text.startsWith(u'.')) {
            text = text.mid(1);
            level.item = takeNumber(text);
        }
        nesting.append(level);
        text = text.mid(1); // the slash
    }
    return nesting;
}

BlockShape paragraphLike(const BlockShape &shape) { return {.nesting = shape.nesting}; }

BlockShape shapeOf(const QTextBlockFormat &format)
{
    BlockShape shape;
    shape.kind = BlockKind(format.intProperty(prop::Kind));
    if (shape.kind == BlockKind::Heading) {
        shape.level = format.intProperty(prop::HeadingLevel);
        shape.label = format.stringProperty(prop::Label);
    }
    shape.align = Align(format.intProperty(prop::Alignment));
    shape.indent = format.intProperty(prop::Indent);
    shape.lead = format.boolProperty(prop::Lead);
    shape.nesting = nestingFromText(format.stringProperty(prop::NestingPath));
    return shape;
}

BlockShape shapeOf(const QTextBlock &block) { return shapeOf(block.blockFormat()); }

QTextBlockFormat blockFormat(const BlockShape &shape, const QTextDocument &document, bool inTable)
{
    QTextBlockFormat format;
    writeModel(format, shape);
    const qreal unit = em(document);
    format.setIndent(shape.indent + int(shape.nesting.size()));
    switch (shape.kind) {
    case BlockKind::Paragraph:
    case BlockKind::Filler:
        writeParagraphLook(format, shape, unit, firstLineIndent(document), inTable);
        break;
    case BlockKind::Heading:
        writeHeadingLook(format, shape, unit);
        break;
    case BlockKind::Figure:
    case BlockKind::Divider:
        format.setAlignment(Qt::AlignHCenter);
        format.setTopMargin(unit);
        format.setBottomMargin(unit * 1.1);
        break;
    }
    if (!indentsFirstLine(document))
        format.clearProperty(QTextFormat::TextIndent);
    return format;
}

void setShape(const QTextBlock &block, const BlockShape &shape)
{
    QTextCursor cursor(block);
    const QTextBlockFormat format = blockFormat(shape, *block.document(), cursor.currentTable() != nullptr);
    if (block.blockFormat() != format)
        cursor.setBlockFormat(format);
}

QTextCharFormat charFormat(const Run &style)
{
    QTextCharFormat format;
    if (style.styles.testFlag(Style::Bold))
        format.setFontWeight(QFont::Bold);
    if (style.styles.testFlag(Style::Italic))
        format.setFontItalic(true);
    if (style.styles.testFlag(Style::Underline))
        format.setFontUnderline(true);
    if (style.styles.testFlag(Style::Strike))
        format.setFontStrikeOut(true);
    if (style.styles.testFlag(Style::Superscript))
        format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
    else if (style.styles.testFlag(Style::Subscript))
        format.setVerticalAlignment(QTextCharFormat::AlignSubScript);
    if (!style.link.isEmpty()) {
        format.setAnchor(true);
        format.setAnchorHref(style.link);
    }
    if (!style.colour.isEmpty())
        format.setProperty(prop::Colour, style.colour);
    return format;
}

Run runStyle(const QTextCharFormat &format)
{
    Run run;
    run.styles.setFlag(Style::Bold, format.fontWeight() >= QFont::Bold);
    run.styles.setFlag(Style::Italic, format.fontItalic());
    run.styles.setFlag(Style::Underline, format.fontUnderline());
    run.styles.setFlag(Style::Strike, format.fontStrikeOut());
    run.styles.setFlag(Style::Superscript, format.verticalAlignment() == QTextCharFormat::AlignSuperScript);
    run.styles.setFlag(Style::Subscript, format.verticalAlignment() == QTextCharFormat::AlignSubScript);
    run.link = format.anchorHref();
    run.colour = format.stringProperty(prop::Colour);
    return run;
}

QTextCharFormat figureFormat(const Figure &figure)
{
    QTextCharFormat format;
    format.setObjectType(prop::FigureObject);
    format.setProperty(prop::Asset, figure.asset);
    if (!figure.address.isEmpty())
        format.setProperty(prop::Address, figure.address);
    if (!figure.alt.isEmpty())
        format.setProperty(prop::Alt, figure.alt);
    if (figure.width > 0)
        format.setProperty(prop::Width, figure.width);
    return format;
}

Figure figureFrom(const QTextCharFormat &format)
{
    Figure figure;
    figure.asset = format.stringProperty(prop::Asset);
    figure.alt = format.stringProperty(prop::Alt);
    figure.width = format.intProperty(prop::Width);
    figure.address = format.stringProperty(prop::Address);
    return figure;
}

QTextCharFormat dividerFormat()
{
    QTextCharFormat format;
    format.setObjectType(prop::DividerObject);
    return format;
}

bool isFigure(const QTextCharFormat &format) { return format.objectType() == prop::FigureObject; }
bool isDivider(const QTextCharFormat &format) { return format.objectType() == prop::DividerObject; }

void setDocumentFont(QTextDocument &document, const QFont &font)
{
    document.setDefaultFont(font);
    document.setIndentWidth(QFontMetricsF(font).horizontalAdvance(u'国') * 2);
}

qreal em(const QTextDocument &document) { return document.indentWidth() / 2; }

void setFirstLineIndent(QTextDocument &document, qreal pixels) { document.setProperty(firstLineProperty, pixels); }

void setFirstLinesIndented(QTextDocument &document, bool on) { document.setProperty(wantedIndentProperty, on); }

void adoptFirstLinesIndented(QTextDocument &document)
{
    document.setProperty(indentProperty, document.property(wantedIndentProperty));
}

int freeNestingId(const QTextDocument &document)
{
    int highest = 0;
    const auto look = [&highest](const QTextFormat &format) {
        const QString path = format.stringProperty(prop::NestingPath);
        if (path.isEmpty())
            return;
        for (const Level &level : nestingFromText(path))
            highest = std::max({highest, level.id, level.item});
    };
    for (const QTextFormat &format : document.allFormats())
        look(format);
    return highest + 1;
}

} // namespace gaoqian
