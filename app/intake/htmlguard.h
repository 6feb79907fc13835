// What foreign HTML passes before a parser sees it: nesting is cut down, because parsers take time in proportion to the depth
// for every further tag, and memory besides.
#pragma once

#include <QByteArray>

namespace gaoqian {

struct GuardedHtml {
    QByteArray html;
    int dropped = 0; ///< How many elements were dropped. Their text is kept; what began a new paragraph still does.
};

/// `html` (UTF-8) with elements nested deeper than `depth` dropped. Takes one pass. It follows the tags as written and does
/// not know every rule of the parser, so that hostile markup can still come out deeper: the parser has its own limits.
GuardedHtml withCappedNesting(const QByteArray &html, int depth);

} // namespace gaoqian
