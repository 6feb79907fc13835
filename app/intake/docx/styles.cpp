#include "intake/docx/styles.h"

#include "intake/docx/stylenames.h"

#include <array>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

/// Styles build on each other; a ring of them must not keep us.
constexpr int longestChain = 20;

/// Outline levels past this one, from 0, keep headings out of tables of contents; they do not say what is one.
constexpr int deepestHeading = 5;

struct ToggleName {
    std::string_view name;
    Style style;
};
constexpr std::array toggles{
    ToggleName{"b", Style::Bold},         ToggleName{"i", Style::Italic}, ToggleName{"strike", Style::Strike},
    ToggleName{"dstrike", Style::Strike}, ToggleName{"em", Style::Bold},
};

DocxStyleRole roleOfStyle(pugi::xml_node style, std::string_view id)
{
    const std::string_view name = ooxml::value(style, "name");
    return docxRoleOf(ooxml::text(ooxml::isThere(name) ? name : id));
}

} // namespace

Styles withProperties(Styles styles, pugi::xml_node runProperties)
{
    for (pugi::xml_node each = runProperties.first_child(); each; each = each.next_sibling()) {
        const std::string_view name = ooxml::nameOf(each);
        if (name == "u") {
            const std::string_view line = ooxml::attribute(each, "val");
            styles.setFlag(Style::Underline, ooxml::isThere(line) && line != "none");
        } else if (name == "vertAlign") {
            const std::string_view raised = ooxml::attribute(each, "val");
            styles.setFlag(Style::Superscript, raised == "superscript");
            styles.setFlag(Style::Subscript, raised == "subscript");
        } else {
            for (const ToggleName &toggle : toggles) {
                if (name == toggle.name && (name != "em" || ooxml::isOn(ooxml::attribute(each, "val"))))
                    styles.setFlag(toggle.style, ooxml::isOn(ooxml::attribute(each, "val")));
            }
        }
    }
    return styles;
}

Styles combined(Styles paragraph, Styles characters)
{
    const Styles cancelling = Style::Bold | Style::Italic | Style::Strike;
    return ((paragraph ^ characters) & cancelling) | ((paragraph | characters) & ~cancelling);
}

std::optional<Align> alignIn(pugi::xml_node paragraphProperties)
{
    const std::string_view name = ooxml::value(paragraphProperties, "jc");
    if (!ooxml::isThere(name))
        return std::nullopt;
    if (name == "center")
        return Align::Centre;
    if (name == "right" || name == "end")
        return Align::Right;
    return Align::Natural; // "both" is how every Chinese file sets its text; it says nothing
}

void DocxIndent::addFrom(pugi::xml_node paragraphProperties)
{
    constexpr int charactersWorth = 210; // twips of one character of Word's usual Chinese text, 10.5 points
    const pugi::xml_node indent = ooxml::child(paragraphProperties, "ind");
    if (!indent)
        return;
    const auto length = [indent](std::string_view name, std::string_view inCharacters) -> std::optional<int> {
        if (const int hundredths = ooxml::number(ooxml::attribute(indent, inCharacters), 0); hundredths != 0)
            return hundredths * charactersWorth / 100;
        const std::string_view given = ooxml::attribute(indent, name);
        return ooxml::isThere(given) ? std::optional(ooxml::twips(given, 0)) : std::nullopt;
    };
    if (!left)
        left = length("left", "leftChars");
    if (!left)
        left = length("start", "startChars");
    if (!hanging)
        hanging = length("hanging", "hangingChars");
    if (!hanging) {
        if (const auto first = length("firstLine", "firstLineChars"))
            hanging = -*first;
    }
}

DocxStyles::DocxStyles(pugi::xml_node root)
{
    for (pugi::xml_node node : root.children()) {
        if (!ooxml::is(node, "style"))
            continue;
        const std::string_view id = ooxml::attribute(node, "styleId");
        m_styles.insert(ooxml::key(id), node);
        const std::string_view isDefault = ooxml::attribute(node, "default");
        if (ooxml::isThere(isDefault) && ooxml::isOn(isDefault) && ooxml::attribute(node, "type") == "paragraph")
            m_default = id;
    }
}

const DocxParagraphStyle &DocxStyles::paragraph(std::string_view id)
{
    const auto known = m_paragraphs.constFind(ooxml::key(id));
    return known != m_paragraphs.constEnd() ? *known : *m_paragraphs.insert(ooxml::bytes(id), resolvedParagraph(id));
}

DocxParagraphStyle DocxStyles::resolvedParagraph(std::string_view id) const
{
    DocxParagraphStyle result;
    if (m_styles.isEmpty()) { // a file without styles can only mean their names
        const DocxStyleRole named = docxRoleOf(ooxml::text(id));
        result.role = named.role.value_or(DocxRole::Text);
        result.level = named.level;
        return result;
    }
    bool roleKnown = false;
    bool numbered = false;
    std::array<pugi::xml_node, longestChain> chain;
    int length = 0;
    std::string_view at = id.empty() || !styleNamed(id) ? m_default : id;
    for (; length < longestChain; ++length) {
        const pugi::xml_node style = styleNamed(at);
        if (!style)
            break;
        chain[std::size_t(length)] = style;
        const pugi::xml_node properties = ooxml::child(style, "pPr");
        const DocxStyleRole named = roleOfStyle(style, at);
        const int outline = ooxml::number(ooxml::value(properties, "outlineLvl"), 9);
        if (!roleKnown && !named.role && outline >= 0 && outline <= deepestHeading) {
            result.role = DocxRole::Heading;
            result.level = outline + 1;
            roleKnown = true;
        } else if (!roleKnown && named.role) {
            result.role = *named.role;
            result.level = named.level;
            roleKnown = true;
        }
        if (const pugi::xml_node numbering = ooxml::child(properties, "numPr"); numbering && !numbered) {
            result.numbering = ooxml::bytes(ooxml::value(numbering, "numId"));
            result.numberingLevel = ooxml::number(ooxml::value(numbering, "ilvl"), 0);
            numbered = true;
        }
        if (!result.align)
            result.align = alignIn(properties);
        result.indent.addFrom(properties);
        at = ooxml::value(style, "basedOn");
    }
    while (length > 0)
        result.text = withProperties(result.text, ooxml::child(chain[std::size_t(--length)], "rPr"));
    return result;
}

Styles DocxStyles::characters(std::string_view id)
{
    if (id.empty())
        return {};
    const auto known = m_characters.constFind(ooxml::key(id));
    return known != m_characters.constEnd() ? *known : *m_characters.insert(ooxml::bytes(id), resolvedCharacters(id));
}

Styles DocxStyles::resolvedCharacters(std::string_view id) const
{
    std::array<pugi::xml_node, longestChain> chain;
    int length = 0;
    bool heading = false;
    std::string_view at = id;
    for (; length < longestChain; ++length) {
        const pugi::xml_node style = styleNamed(at);
        if (!style)
            break;
        const QString name = ooxml::text(ooxml::value(style, "name"));
        if (isDocxLinkStyle(name)) // how links look is the theme's business
            break;
        heading = heading || docxRoleOf(name).role == DocxRole::Heading;
        chain[std::size_t(length)] = style;
        at = ooxml::value(style, "basedOn");
    }
    Styles styles = length == 0 ? docxCharactersNamed(ooxml::text(id)) : Styles();
    while (length > 0)
        styles = withProperties(styles, ooxml::child(chain[std::size_t(--length)], "rPr"));
    // A heading's style on a part of a paragraph is a run-in heading, which is bold text with us.
    return heading ? Styles(Style::Bold) : styles;
}

bool DocxStyles::hasHeaderRow(std::string_view id) const
{
    std::string_view at = id;
    for (int step = 0; step < longestChain; ++step) {
        const pugi::xml_node style = styleNamed(at);
        if (!style)
            return false;
        for (pugi::xml_node part : style.children()) {
            if (ooxml::is(part, "tblStylePr") && ooxml::attribute(part, "type") == "firstRow" && part.first_child())
                return true;
        }
        at = ooxml::value(style, "basedOn");
    }
    return false;
}

} // namespace gaoqian
