// The keys that mean something other in our text than in Qt's: Enter, Backspace, Delete and Tab at the edges of headings, list
// items, quotes, pictures, dividers and tables.
#pragma once

QT_BEGIN_NAMESPACE
class QKeyEvent;
class QTextCursor;
QT_END_NAMESPACE

namespace gaoqian {

/// Acts on the key as one undo step and gives true; false where Qt's own handling is right.
bool handleBlockKey(const QKeyEvent &event, QTextCursor &cursor);

/// Moves the cursor to where typed text may go: not beside a picture (its caption) or a divider (a new paragraph). To be called
/// before text is typed and before an input method begins to compose, never while it composes.
void makeRoomForText(QTextCursor &cursor);

} // namespace gaoqian
