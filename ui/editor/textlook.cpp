// See the header.
#include "editor/textlook.h"

#include "editor/documentformat.h"

#include <QCoreApplication>
#include <QTextBlock>
#include <QTextDocument>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

bool isDark(const QPalette &palette) { return palette.color(QPalette::Base).lightness() < 128; }

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(EmphasisColour)
};

/// What the whole block adds to its characters.
QTextCharFormat blockLook(const BlockShape &shape, const QTextDocument &document, const QPalette &palette)
{
    QTextCharFormat format;
    const qreal size = document.defaultFont().pointSizeF();
    if (shape.kind == BlockKind::Heading) {
        format.setFontFamilies(headingFamilies());
        format.setFontWeight(QFont::Bold);
        format.setFontPointSize(size * (shape.level <= 2 ? 1.4 : shape.level == 3 ? 1.2 : 1.05));
    } else if (shape.kind == BlockKind::Figure) {
        format.setFontFamilies(headingFamilies());
        format.setFontPointSize(size * captionScale);
        format.setForeground(mutedColour(palette));
    } else if (shape.lead) {
        format.setFontFamilies(leadFamilies());
    }
    return format;
}

} // namespace

QStringList textFamilies() { return {u"Source Han Serif SC"_s, u"Noto Serif CJK SC"_s, u"Songti SC"_s, u"SimSun"_s, u"serif"_s}; }

QStringList headingFamilies()
{
    return {u"Source Han Sans SC"_s, u"Noto Sans CJK SC"_s, u"Microsoft YaHei"_s, u"PingFang SC"_s, u"SimHei"_s, u"sans-serif"_s};
}

QStringList leadFamilies() { return QStringList{u"KaiTi"_s, u"STKaiti"_s, u"AR PL UKai CN"_s} + headingFamilies(); }

QColor mutedColour(const QPalette &palette)
{
    const QColor text = palette.color(QPalette::Text);
    const QColor base = palette.color(QPalette::Base);
    const auto mix = [](int a, int b) { return (a * 3 + b * 2) / 5; };
    return QColor(mix(text.red(), base.red()), mix(text.green(), base.green()), mix(text.blue(), base.blue()));
}

QList<EmphasisColour> emphasisColours()
{
    return {
        {u"red"_s, Tr::tr("Red"), 0xffc8372d, 0xffff8a80},       {u"orange"_s, Tr::tr("Orange"), 0xffb85c00, 0xffffb74d},
        {u"green"_s, Tr::tr("Green"), 0xff2e7d32, 0xff81c784},   {u"blue"_s, Tr::tr("Blue"), 0xff1565c0, 0xff82b1ff},
        {u"purple"_s, Tr::tr("Purple"), 0xff6a1b9a, 0xffce93d8}, {u"grey"_s, Tr::tr("Grey"), 0xff6b6b6b, 0xffa8a8a8},
    };
}

QColor emphasisColour(const QString &name, const QPalette &palette)
{
    for (const EmphasisColour &colour : emphasisColours())
        if (colour.name == name)
            return QColor::fromRgb(isDark(palette) ? colour.onDark : colour.onLight);
    return QColor::fromRgb(vermilion);
}

TextLook::TextLook(QTextDocument *document) : QSyntaxHighlighter(document) {}

void TextLook::setPalette(const QPalette &palette)
{
    if (m_palette == palette)
        return;
    m_palette = palette;
    rehighlight();
}

void TextLook::highlightBlock(const QString &text)
{
    const QTextBlock block = currentBlock();
    const QTextCharFormat whole = blockLook(shapeOf(block), *document(), m_palette);
    if (whole.propertyCount() > 0)
        setFormat(0, int(text.size()), whole);
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const QTextCharFormat set = fragment.charFormat();
        const QString colour = set.stringProperty(prop::Colour);
        const bool link = !set.anchorHref().isEmpty();
        if (colour.isEmpty() && !link)
            continue;
        QTextCharFormat look = whole;
        look.setForeground(colour.isEmpty() ? m_palette.color(QPalette::Link) : emphasisColour(colour, m_palette));
        if (link)
            look.setFontUnderline(true);
        setFormat(fragment.position() - block.position(), fragment.length(), look);
    }
}

} // namespace gaoqian
