// What styles are called: Word's own names are English in the file, but WPS, LibreOffice, Pages and old Words write what their
// user saw, and newsrooms' templates have names of their own.
#pragma once

#include "intake/docx/styles.h"

namespace gaoqian {

struct DocxStyleRole {
    std::optional<DocxRole> role; ///< Nothing for a name that says nothing.
    int level = 0;                ///< Of a heading, from 1.
};

/// Of a paragraph style's name, or of its id where that is all there is ("Heading1", "Titre2", "berschrift3").
DocxStyleRole docxRoleOf(const QString &name);

/// Whether it is the character style of links.
bool isDocxLinkStyle(const QString &name);

/// What the two character styles that everybody has say by their names, for files that use them without defining them.
Styles docxCharactersNamed(const QString &id);

} // namespace gaoqian
