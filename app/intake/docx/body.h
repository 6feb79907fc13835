// The blocks of a Word file: paragraphs by what their styles mean, lists put together from numbered paragraphs, tables, figures.
#pragma once

#include "intake/docx/file.h"

namespace gaoqian {

struct DocxBody {
    Blocks blocks; ///< Headings have the levels of the file.
    Blocks notes;  ///< What follows the story: a rule and the file's foot- and endnotes.
    QString kicker;
    QString title; ///< Of paragraphs in the style that Word has for one; they are not in `blocks`.
    QString subtitle;
};

/// `headline`: whether kicker, title and subtitle are wanted apart; else they stay in the blocks as headings and paragraphs.
/// The file's findings are settled then.
DocxBody bodyOf(DocxFile &file, bool headline);

/// Our headings begin below the title; how a file's headings stand to each other is kept, from whichever rank they begin.
void rankHeadings(Blocks &blocks);

} // namespace gaoqian
