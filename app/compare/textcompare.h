// Two texts -> pieces: character by character for Chinese, word by word for what is written in words, and so that it reads well.
#pragma once

#include "compare/editscript.h"
#include "compare/textdiff.h"
#include "compare/textunits.h"

namespace gaoqian {

/// How one text became the other. Texts that have little in common, or would cost more than `budget` has left, are told as
/// replaced: removed and added whole. Units without looks never count as restyled.
TextDiff compareTexts(const TextUnits &before, const TextUnits &after, Interner &interner, Budget &budget);

} // namespace gaoqian
