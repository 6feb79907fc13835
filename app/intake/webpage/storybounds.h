// Where a story begins and ends inside the place where it was found: the headline, the line of date and source, credits, notices
// and buttons in there are no part of it.
#pragma once

#include "intake/webpage/storyfinder.h"
#include "intake/webpage/title.h"

namespace gaoqian {

struct StoryBounds {
    int firstLine = 0;   ///< The first line of the story itself,
    int endLine = 0;     ///< and one past the last.
    QList<int> taken;    ///< Lines inside the place that are no part of the story.
    QStringList dropped; ///< The texts of these that say nothing about the story: notices and buttons.
};

StoryBounds edgesOf(const PageOutline &page, const StoryPlace &story, const PageHeadline &headline);

} // namespace gaoqian
