// Section headings in text that has no markup: told from paragraphs by what they say and where they stand.
#pragma once

#include "article/article.h"

namespace gaoqian {

/// How much is taken for a heading.
enum class HeadingRules {
    Numbered,   ///< "01" on a line of its own with the lines that follow it, "01 某某", "一、某某", "（一）某某".
    PageLikely, ///< Also a short line alone between two long paragraphs, and the short opening line's next paragraph as the lead.
};

/// `paragraphs` (line breaks inside are U+2028) as paragraphs and headings, every word in its place.
Blocks withSections(const QStringList &paragraphs, HeadingRules rules);

/// Whether `line` could be a headline: short, and no sentence.
bool looksLikeHeading(const QString &line);

} // namespace gaoqian
