// A comparison in numbers, and in one line for a person.
#pragma once

#include "compare/compare.h"

namespace gaoqian {

/// Paragraphs are headings too, and the items of lists and quotes; those in a table count as the table. Whole blocks that moved
/// are counted once, and as nothing else.
struct Tally {
    int fields = 0;
    int paragraphsChanged = 0;
    int paragraphsRestyled = 0; ///< Changed in formatting only.
    int paragraphsAdded = 0;
    int paragraphsRemoved = 0;
    int picturesChanged = 0; ///< Replaced, resized, or given other words.
    int picturesAdded = 0;
    int picturesRemoved = 0;
    int tablesChanged = 0;
    int tablesAdded = 0;
    int tablesRemoved = 0;
    int dividersAdded = 0;
    int dividersRemoved = 0;
    int moved = 0;

    bool operator==(const Tally &) const = default;
};

Tally tally(const Comparison &comparison);

/// "1 field changed, 3 paragraphs changed, 1 picture added"; that nothing
/// changed, when nothing did.
QString tallyText(const Tally &tally);

} // namespace gaoqian
