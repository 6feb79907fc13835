// Lists and quotes: making, leaving, nesting. Each function is one undo step and leaves the text alone.
#pragma once

#include <QTextBlock>

QT_BEGIN_NAMESPACE
class QTextCursor;
QT_END_NAMESPACE

namespace gaoqian {

/// The selected units become items of a list of this kind; a list of the other kind turns into it; where all are items of it
/// already they leave it.
void toggleList(const QTextCursor &cursor, bool ordered);

/// The selected units become a quote, or leave theirs where all are in one.
void toggleQuote(const QTextCursor &cursor);

/// The selected items go one level deeper, under the item before. False where there is none or the list is deep enough.
bool nestItems(const QTextCursor &cursor);

/// The selected items go one level up, and leave the list at the last; what followed in their list becomes theirs.
bool unnestItems(const QTextCursor &cursor);

/// The block, and what follows it in its list item, become an item of their own.
void startItem(const QTextBlock &block);

/// Takes the block out of the innermost list or quote; false where there is none.
bool leaveInnermost(const QTextBlock &block);

/// True where the block is the first of its list item.
bool startsItem(const QTextBlock &block);

} // namespace gaoqian
