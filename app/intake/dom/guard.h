// What foreign HTML passes before a parser sees it: nesting is cut down, because parsers take time in proportion to the depth
// for every further tag, and memory besides; and what no reader sees need not be parsed at all. Three quarters of what Word puts
// onto the clipboard are comments and style sheets.
#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace gaoqian {

struct GuardedHtml {
    QByteArray html;
    int dropped = 0;       ///< How many elements were dropped. Their text is kept; what began a new paragraph still does.
    QByteArrayList sheets; ///< Contents of the style elements that were taken out.
    QByteArrayList
        shapes; ///< Comments that hold Word's own form of a picture; a short one, "[vml 0]", stands in the place of each.
    QByteArrayList scripts; ///< Contents of script elements; in the place of each stands its index in this list.
    QByteArrayList values;  ///< Long values of attributes, each once; "@0" stands in the place of the first, and so on.
};

/// What besides nesting is taken out.
enum class GuardCut {
    Nothing,
    Unseen ///< Comments (conditional ones that say something of what follows are kept), contents of style and script elements,
           ///< event handlers, indentation between tags, and long values of attributes.
};

/// `html` (UTF-8) with elements nested deeper than `depth` dropped. Takes one pass. It follows the tags as written and does
/// not know every rule of the parser, so that hostile markup can still come out deeper: the parser has its own limits.
GuardedHtml withCappedNesting(const QByteArray &html, int depth, GuardCut cut = GuardCut::Nothing);

} // namespace gaoqian
