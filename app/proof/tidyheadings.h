// Paragraphs that are headings in all but name: "一、标题", "（一）标题", "第一节 标题", and "01" on a line of its own over a
// short line.
#pragma once

#include "article/article.h"

#include <optional>

namespace gaoqian {

/// What the paragraph at `at` is as a heading, and how many blocks it takes the place of; nothing for no heading.
struct HeadingFound {
    Heading heading;
    qsizetype blocks = 1;
};
std::optional<HeadingFound> headingAt(const Blocks &blocks, qsizetype at);

} // namespace gaoqian
