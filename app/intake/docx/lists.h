// Paragraphs and tables of a Word file in a row, put together to lists, quotes and figures with their captions.
#pragma once

#include "intake/docx/findings.h"
#include "intake/docx/numbering.h"
#include "intake/docx/styles.h"

namespace gaoqian {

/// One paragraph or table on its way to becoming blocks.
struct DocxEntry {
    Blocks blocks = {};
    DocxRole role = DocxRole::Text;
    DocxNumber number = {};
    int level = 0;          ///< Of a list item, from 0.
    bool indented = false;  ///< Set in as a whole.
    bool joinsNext = false; ///< Its end is deleted, or hidden as that of a run-in heading is.
    BodyPlace place = 0;    ///< Where its text begins, and
    BodyPlace length = 0;   ///< how many characters other than blanks it has.

    bool isItem() const
    {
        return (number.kind == DocxNumber::Bullet || number.kind == DocxNumber::Ordered) && role != DocxRole::Heading &&
               role != DocxRole::Title;
    }
};
using DocxEntries = QList<DocxEntry>;

/// Appends `entry`, to the text of the last one where that joins it. Empty ones are left out: they are only room.
void appendEntry(DocxEntries &entries, DocxEntry entry);

/// Items become lists where these can show the right numbers: our lists count from 1 without a gap. Where a list goes on after
/// something else, or begins with another number, its numbers are written as text, so that no item gets a wrong one.
Blocks blocksFrom(const DocxEntries &entries, DocxFindings &findings);

/// `text` before the first text of `blocks`.
void prependText(Blocks &blocks, const QString &text);

} // namespace gaoqian
