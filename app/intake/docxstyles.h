// The styles of a Word file, as far as they say what a paragraph is and how its text is set. Styles are known by their id within
// the file and by their name, which is English in most files and localised in those of WPS and of some others.
#pragma once

#include "article/article.h"
#include "intake/ooxml.h"

namespace gaoqian {

/// What a paragraph is meant to be.
enum class DocxRole { Text, Title, Subtitle, Heading, Quote, Caption, Preformatted, Note };

struct DocxParagraphStyle {
    DocxRole role = DocxRole::Text;
    int level = 0;     ///< Of a heading, from 1.
    QString numbering; ///< Id of the numbering that comes with the style; empty for none, "0" for none on purpose.
    int numberingLevel = 0;
    std::optional<Align> align;
};

class DocxStyles {
public:
    DocxStyles() = default;
    /// `root` is the document element of the styles part.
    explicit DocxStyles(pugi::xml_node root);

    /// Of the style `id`; for an empty one that of paragraphs without a style.
    DocxParagraphStyle paragraph(const QString &id) const;
    /// How a character style sets text, styles that it builds on included.
    Styles characters(const QString &id) const;
    /// Whether the table style sets the first row apart.
    bool hasHeaderRow(const QString &id) const;

private:
    struct Style {
        QString name;
        QString basedOn;
        pugi::xml_node node;
    };

    QHash<QString, Style> m_styles;
    QString m_default; ///< Id of the style of paragraphs without one.
};

/// The run styles that properties set or take away from `styles`.
Styles withProperties(Styles styles, pugi::xml_node runProperties);

/// The alignment that paragraph properties name, if they do.
std::optional<Align> alignIn(pugi::xml_node paragraphProperties);

} // namespace gaoqian
