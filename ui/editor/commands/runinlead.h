// The run-in lead (段首提示语): the bold phrase that opens a paragraph.
#pragma once

#include <QStringView>
#include <QTextCursor>

namespace gaoqian {

/// How far into a paragraph the punctuation that ends its opening phrase may stand, in characters.
inline constexpr int longestOpeningPhrase = 40;

/// How many characters the opening phrase has, with the punctuation that ends it; 0 where the text has none. The point of 3.5 and
/// the comma of 1,000 end nothing.
int openingPhrase(QStringView text);

/// True where the cursor's paragraph, or each selected one that could, opens with bold text.
bool hasRunInLead(const QTextCursor &cursor);

/// Makes the opening phrase of every selected paragraph bold, or the selected part where the selection begins at the paragraph's
/// start; where they all have one already, plain again. One undo step. False where no paragraph has an opening phrase: nothing
/// is changed then.
bool toggleRunInLead(const QTextCursor &cursor);

} // namespace gaoqian
