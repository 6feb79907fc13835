// Marks on what was found, and on the text that is searched. They lie over the text as extra selections: nothing of them is in
// the document, so they are in no undo step and disturb no input method.
#pragma once

#include "editor/find/textfinder.h"

QT_BEGIN_NAMESPACE
class QTextCursor;
class QTextEdit;
QT_END_NAMESPACE

namespace gaoqian {

struct FindMarks {
    QList<TextSpan> matches; ///< In the order of the text.
    qsizetype current = -1;  ///< Marked more strongly.
    QList<TextSpan> scope;   ///< What is searched, where that is not everything.
};

/// The most matches that one text shows marks for, those around what is in sight: each costs something at every key.
inline constexpr qsizetype mostFindMarks = 1000;

/// Shows these marks instead of those shown before. Extra selections of others stay.
void showFindMarks(QTextEdit &edit, const FindMarks &marks);

/// Scrolls to the cursor where it is out of sight, with some text before it.
void reveal(QTextEdit &edit, const QTextCursor &cursor);

} // namespace gaoqian
