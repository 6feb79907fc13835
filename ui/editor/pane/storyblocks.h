// The writing pane by the blocks of its body: for whatever leads through a story by its blocks, as the outline does.
#pragma once

#include <QtGlobal>

namespace gaoqian {

class RichTextEdit;

/// The index in the body of the block that the cursor is in; -1 in front of the first.
qsizetype blockAtCursor(const RichTextEdit &edit);

/// Puts the cursor at the start of a block and the block at the top of the view; nothing for an index that the body has not.
void goToBlock(RichTextEdit &edit, qsizetype block);

} // namespace gaoqian
