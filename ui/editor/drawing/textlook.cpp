#include "editor/drawing/textlook.h"

#include "editor/document/documentformat.h"

#include <QCoreApplication>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

bool isDark(const QPalette &palette) { return palette.color(QPalette::Base).lightness() < 128; }

struct EmphasisColour {
    QLatin1StringView name;
    const char *label;
    QRgb onLight;
    QRgb onDark;
};
constexpr EmphasisColour emphasisColours[] = {
    {QLatin1StringView("red"), QT_TRANSLATE_NOOP("EmphasisColour", "Red"), 0xffc02418, 0xfff4796c},
    {QLatin1StringView("orange"), QT_TRANSLATE_NOOP("EmphasisColour", "Orange"), 0xffad5300, 0xffeaa05a},
    {QLatin1StringView("green"), QT_TRANSLATE_NOOP("EmphasisColour", "Green"), 0xff2a7240, 0xff7cc492},
    {QLatin1StringView("blue"), QT_TRANSLATE_NOOP("EmphasisColour", "Blue"), 0xff1f5fae, 0xff86b6f0},
    {QLatin1StringView("purple"), QT_TRANSLATE_NOOP("EmphasisColour", "Purple"), 0xff79409f, 0xffc79ce8},
    {QLatin1StringView("grey"), QT_TRANSLATE_NOOP("EmphasisColour", "Grey"), 0xff6f6861, 0xffa0978c},
};

const EmphasisColour *knownColour(const QString &name)
{
    const auto found = std::find_if(std::begin(emphasisColours), std::end(emphasisColours),
                                    [&name](const EmphasisColour &colour) { return colour.name == name; });
    return found == std::end(emphasisColours) ? nullptr : found;
}

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

bool isInHeaderRow(const QTextBlock &block)
{
    const QTextTable *table = QTextCursor(block).currentTable();
    return table && table->cellAt(block.position()).row() < table->format().headerRowCount();
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

QColor emphasisColour(const QString &name, const QPalette &palette)
{
    const EmphasisColour *known = knownColour(name);
    return QColor::fromRgb(!known ? vermilion : isDark(palette) ? known->onDark : known->onLight);
}

QString emphasisColourLabel(const QString &name)
{
    const EmphasisColour *known = knownColour(name);
    return known ? QCoreApplication::translate("EmphasisColour", known->label) : name;
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
    QTextCharFormat whole = blockLook(shapeOf(block), *document(), m_palette);
    if (isInHeaderRow(block))
        whole.setFontWeight(QFont::Bold); // as the page shows it
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
