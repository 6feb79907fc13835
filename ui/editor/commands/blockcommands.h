// What a block is: paragraph, lead, heading, its alignment; section numbers; and putting blocks into the text. Each function is
// one undo step.
#pragma once

#include "article/article.h"
#include "editor/document/blockstyle.h"

#include <QTextBlock>
#include <QTextCursor>

namespace gaoqian {

/// Text also leaves the quote that all of the selection is in; Quote makes text of what it takes in.
void applyBlockStyle(const QTextCursor &cursor, BlockStyle style);
/// True where all of the selected text has this style.
bool hasBlockStyle(const QTextCursor &cursor, BlockStyle style);
void setLabel(const QTextCursor &cursor, const QString &label); ///< On the selected headings.
void setAlign(const QTextCursor &cursor, Align align);
/// Moves paragraphs by so many steps of indentation, within 0 to 8.
void changeIndent(const QTextCursor &cursor, int steps);

/// Labels the section headings (level 2, outside lists, quotes and tables) 01, 02, ... from the first to the last.
void numberSections(QTextDocument &document);
void removeSectionNumbers(QTextDocument &document);

/// Puts blocks at the cursor, instead of what it has selected, and leaves the cursor behind them. The ends of pasted text join
/// the paragraph that it goes into: a single paragraph becomes part of it, several split it.
void insertBlocksAt(QTextCursor &cursor, Blocks blocks);

/// Puts an empty block of this shape in front of `block`; gives a cursor in it.
QTextCursor startBlockBefore(const QTextBlock &block, const BlockShape &shape);

/// True where the block holds a picture or a divider before anything else.
bool holdsFigure(const QTextBlock &block);
bool holdsDivider(const QTextBlock &block);

} // namespace gaoqian
