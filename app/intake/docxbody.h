// The blocks of a Word file: paragraphs by what their styles mean, lists put together from numbered paragraphs, tables, figures.
#pragma once

#include "intake/docxfile.h"

namespace gaoqian {

struct DocxBody {
    Blocks blocks; ///< With the notes of the file at the end.
    QString title; ///< Of paragraphs in the style that Word has for one; they are not in `blocks`.
    QString subtitle;
};

/// `headline`: whether title and subtitle are wanted apart; else they stay in the blocks as a heading and a paragraph.
DocxBody bodyOf(DocxFile &file, bool headline);

} // namespace gaoqian
