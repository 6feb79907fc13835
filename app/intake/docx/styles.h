// The styles of a Word file, as far as they say what a paragraph is and how its text is set. Styles are known by their id within
// the file and by their name, which is English in most files and localised in those of WPS and of some others.
#pragma once

#include "article/article.h"
#include "intake/files/ooxml.h"

namespace gaoqian {

/// What a paragraph is meant to be.
enum class DocxRole { Text, Kicker, Title, Subtitle, Heading, Lead, Quote, Caption, Preformatted, Note };

/// How far in paragraphs are set, in twips; each part comes from the nearest that names it.
struct DocxIndent {
    std::optional<int> left;
    std::optional<int> hanging; ///< How much further out the first line begins; negative for further in.

    /// Of the whole paragraph: what only its further lines are set in does not count.
    int whole() const { return left.value_or(0) - std::max(0, hanging.value_or(0)); }
    void addFrom(pugi::xml_node paragraphProperties);
};

struct DocxParagraphStyle {
    DocxRole role = DocxRole::Text;
    int level = 0;        ///< Of a heading, from 1.
    QByteArray numbering; ///< Id of the numbering that comes with the style; empty for none, "0" for none on purpose.
    int numberingLevel = 0;
    std::optional<Align> align;
    DocxIndent indent;
    Styles text; ///< How the style sets text.
};

class DocxStyles {
public:
    DocxStyles() = default;
    /// `root` is the document element of the styles part, and has to outlive this.
    explicit DocxStyles(pugi::xml_node root);

    /// Of the style `id`; for an empty one that of paragraphs without a style.
    const DocxParagraphStyle &paragraph(std::string_view id);
    /// How a character style sets text, styles that it builds on included.
    Styles characters(std::string_view id);
    /// Whether the table style sets the first row apart.
    bool hasHeaderRow(std::string_view id) const;

private:
    pugi::xml_node styleNamed(std::string_view id) const { return m_styles.value(ooxml::key(id)); }
    DocxParagraphStyle resolvedParagraph(std::string_view id) const;
    Styles resolvedCharacters(std::string_view id) const;

    QHash<QByteArray, pugi::xml_node> m_styles; ///< By id; the keys lie in the part.
    std::string_view m_default;                 ///< Id of the style of paragraphs without one.
    QHash<QByteArray, DocxParagraphStyle> m_paragraphs;
    QHash<QByteArray, Styles> m_characters;
};

/// The run styles that properties set or take away from `styles`.
Styles withProperties(Styles styles, pugi::xml_node runProperties);

/// Text in a paragraph that is set as `paragraph`, with a character style that sets `characters`: on-off properties of the two
/// cancel each other out (ECMA-376 part 1, 17.7.3).
Styles combined(Styles paragraph, Styles characters);

/// The alignment that paragraph properties name, if they do.
std::optional<Align> alignIn(pugi::xml_node paragraphProperties);

} // namespace gaoqian
