// The sections of a story: what its headings are, and how one section with all that belongs to it goes to another place.
//
// A section is a heading with everything behind it up to the next heading of the same or a higher level. Headings in lists,
// quotes and tables begin no section.
#pragma once

#include "article/article.h"

namespace gaoqian {

/// A heading as an outline shows it.
struct OutlineEntry {
    qsizetype block = 0; ///< Where the heading is among the body's blocks.
    int level = 2;       ///< 2 to 4, as in Heading.
    QString label = {};  ///< The section label, “01”; empty for none.
    QString text = {};   ///< The heading's words; empty where nothing is written yet.

    bool operator==(const OutlineEntry &) const = default;
};

/// Every heading of the body, in its order.
using Outline = QList<OutlineEntry>;

Outline outlineOf(const Blocks &body);

/// Where the section of entry `index` ends: the next entry of the same or a higher level, or `outline.size()`.
qsizetype sectionEnd(const Outline &outline, qsizetype index);

/// For `sectionMoved`: in front of which entry section `index` goes when it takes one step up or down; -1 where there is no such
/// step. A step leads past a neighbour of the same level, else out of the section around.
qsizetype stepUp(const Outline &outline, qsizetype index);
qsizetype stepDown(const Outline &outline, qsizetype index);

/// The body with the section of entry `from` in front of entry `before` (the number of entries for the end). Where that would be
/// in the midst of a section that is no higher, so that the moved one would take over what follows, it goes behind that section.
/// Sections that were numbered in order are numbered again. The same body where nothing moves or an entry does not exist.
Blocks sectionMoved(const Blocks &body, qsizetype from, qsizetype before);

/// Which entry section `from` is after that move.
qsizetype entryAfterMove(const Outline &outline, qsizetype from, qsizetype before);

/// The label that the section heading with this number gets, counted from 1: "01".
QString sectionNumber(int number);

} // namespace gaoqian
