// The rules of tidying that change characters within one paragraph, heading or caption. Each gives true where it changed
// anything, and changes nothing a second time.
#pragma once

#include "proof/letters.h"

namespace gaoqian {

/// What stands around the text: blanks between words are set on purpose in headings and captions.
enum class TextPlace { Paragraph, Heading, Caption };

/// Blanks at the beginning and the end of each line.
bool removeEdgeBlanks(Letters &letters);

/// Blanks between Chinese characters and punctuation. Kept in headings and captions, in brackets, around the names of those who
/// wrote and took pictures, and where the text is no sentence.
bool removeInnerBlanks(Letters &letters, TextPlace place);

/// Ａ１ to A1, and the point in ３．５.
bool narrowLatin(Letters &letters);

/// Half-width , . ! ? : ; between Chinese characters, and ( ) around them, to full-width.
bool widenMarks(Letters &letters);

/// Line breaks at the beginning and the end, and all but one where several stand together.
bool joinBreaks(Letters &letters);

/// The text parted where two or more line breaks stand together, these left out. One part for nothing to part.
QList<Letters> partsBetweenBreaks(const Letters &letters);

} // namespace gaoqian
