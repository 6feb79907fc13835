// From the body that a document holds to another one, changing only what differs: for whatever works on bodies rather than on the
// text (tidying up, moving sections, going back to a version).
#pragma once

#include "article/article.h"

QT_BEGIN_NAMESPACE
class QTextCursor;
QT_END_NAMESPACE

namespace gaoqian {

/// Makes the body of the cursor's document equal to `body` (normalised) in one undo step. What is in both stays as it is, with
/// the cursors in it. Afterwards `cursor` stands where it stood, or at the nearest text that is left.
void changeBody(QTextCursor &cursor, const Blocks &body);

} // namespace gaoqian
