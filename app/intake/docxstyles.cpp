#include "intake/docxstyles.h"

#include <QRegularExpression>

#include <array>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

/// Styles build on each other; a ring of them must not keep us.
constexpr int longestChain = 20;

struct RoleName {
    DocxRole role;
    QLatin1String english;
    QStringView chinese;
};

constexpr std::array roleNames{
    RoleName{DocxRole::Title, QLatin1String("title"), u"标题"},
    RoleName{DocxRole::Subtitle, QLatin1String("subtitle"), u"副标题"},
    RoleName{DocxRole::Quote, QLatin1String("quote"), u"引用"},
    RoleName{DocxRole::Quote, QLatin1String("intense quote"), u"明显引用"},
    RoleName{DocxRole::Quote, QLatin1String("block text"), u"文本块"},
    RoleName{DocxRole::Caption, QLatin1String("caption"), u"题注"},
    RoleName{DocxRole::Caption, QLatin1String("image caption"), u"图注"},
    RoleName{DocxRole::Preformatted, QLatin1String("html preformatted"), u"HTML 预设格式"},
    RoleName{DocxRole::Preformatted, QLatin1String("source code"), u"源代码"},
    RoleName{DocxRole::Note, QLatin1String("footnote text"), u"脚注文本"},
    RoleName{DocxRole::Note, QLatin1String("endnote text"), u"尾注文本"},
};

/// "heading 1" as Word's own name, and what its translations call it in the languages that reach a newsroom.
int headingLevel(const QString &name)
{
    static const QRegularExpression pattern(
        u"^(?:heading|标题|標題|überschrift|titre|título|titolo|kop|rubrik|overskrift|nagłówek|заголовок|見出し|제목|nadpis)\\s*([1-9])(?:\\s*(?:char|字符))?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(name);
    return match.hasMatch() ? match.captured(1).toInt() : 0;
}

std::optional<DocxRole> roleOf(const QString &name)
{
    for (const RoleName &known : roleNames) {
        if (name.compare(known.english, Qt::CaseInsensitive) == 0 || name == known.chinese)
            return known.role;
    }
    return std::nullopt;
}

struct ToggleName {
    std::string_view name;
    Style style;
};
constexpr std::array toggles{
    ToggleName{"b", Style::Bold},         ToggleName{"i", Style::Italic},    ToggleName{"strike", Style::Strike},
    ToggleName{"dstrike", Style::Strike}, ToggleName{"u", Style::Underline}, ToggleName{"em", Style::Bold},
};

} // namespace

Styles withProperties(Styles styles, pugi::xml_node runProperties)
{
    if (!runProperties)
        return styles;
    for (const ToggleName &each : toggles) {
        if (const std::optional<bool> on = ooxml::toggle(runProperties, each.name))
            styles.setFlag(each.style, *on);
    }
    const QString raised = ooxml::value(runProperties, "vertAlign");
    if (!raised.isNull()) {
        styles.setFlag(Style::Superscript, raised == "superscript"_L1);
        styles.setFlag(Style::Subscript, raised == "subscript"_L1);
    }
    return styles;
}

std::optional<Align> alignIn(pugi::xml_node paragraphProperties)
{
    const QString name = ooxml::value(paragraphProperties, "jc");
    if (name.isNull())
        return std::nullopt;
    if (name == "center"_L1)
        return Align::Centre;
    if (name == "right"_L1 || name == "end"_L1)
        return Align::Right;
    return Align::Natural; // "both" is how every Chinese file sets its text; it says nothing
}

DocxStyles::DocxStyles(pugi::xml_node root)
{
    for (pugi::xml_node node : root.children()) {
        if (!ooxml::is(node, "style"))
            continue;
        const QString id = ooxml::attribute(node, "styleId");
        m_styles.insert(id, {ooxml::value(node, "name").trimmed(), ooxml::value(node, "basedOn"), node});
        const QString isDefault = ooxml::attribute(node, "default");
        if (ooxml::attribute(node, "type") == "paragraph"_L1 && (isDefault == "1"_L1 || isDefault == "true"_L1))
            m_default = id;
    }
}

DocxParagraphStyle DocxStyles::paragraph(const QString &id) const
{
    DocxParagraphStyle result;
    bool roleKnown = false;
    bool numbered = false;
    QString at = id.isEmpty() ? m_default : id;
    for (int step = 0; step < longestChain; ++step) {
        const auto style = m_styles.constFind(at);
        if (style == m_styles.constEnd())
            break;
        const pugi::xml_node properties = ooxml::child(style->node, "pPr");
        const int named = headingLevel(style->name);
        const int outline = ooxml::number(ooxml::value(properties, "outlineLvl"), 9);
        if (!roleKnown && (named > 0 || outline < 9)) {
            result.role = DocxRole::Heading;
            result.level = named > 0 ? named : outline + 1;
            roleKnown = true;
        } else if (const auto role = roleOf(style->name); !roleKnown && role) {
            result.role = *role;
            roleKnown = true;
        }
        if (const pugi::xml_node numbering = ooxml::child(properties, "numPr"); numbering && !numbered) {
            result.numbering = ooxml::value(numbering, "numId");
            result.numberingLevel = ooxml::number(ooxml::value(numbering, "ilvl"), 0);
            numbered = true;
        }
        if (!result.align)
            result.align = alignIn(properties);
        at = style->basedOn;
    }
    return result;
}

Styles DocxStyles::characters(const QString &id) const
{
    QList<pugi::xml_node> chain;
    QString at = id;
    for (int step = 0; step < longestChain; ++step) {
        const auto style = m_styles.constFind(at);
        if (style == m_styles.constEnd())
            break;
        // How links look is the theme's business.
        if (style->name.compare("hyperlink"_L1, Qt::CaseInsensitive) == 0 || style->name == u"超链接" ||
            style->name.compare("followedhyperlink"_L1, Qt::CaseInsensitive) == 0)
            break;
        chain.prepend(ooxml::child(style->node, "rPr"));
        at = style->basedOn;
    }
    Styles styles;
    for (const pugi::xml_node &properties : chain)
        styles = withProperties(styles, properties);
    return styles;
}

bool DocxStyles::hasHeaderRow(const QString &id) const
{
    QString at = id;
    for (int step = 0; step < longestChain; ++step) {
        const auto style = m_styles.constFind(at);
        if (style == m_styles.constEnd())
            return false;
        for (pugi::xml_node part : style->node.children()) {
            if (ooxml::is(part, "tblStylePr") && ooxml::attribute(part, "type") == "firstRow"_L1)
                return true;
        }
        at = style->basedOn;
    }
    return false;
}

} // namespace gaoqian
