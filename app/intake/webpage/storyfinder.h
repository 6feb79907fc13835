// Where on a web page the story stands, and what inside of that place is no part of it.
#pragma once

#include "intake/webpage/outline.h"

namespace gaoqian {

struct StoryPlace {
    int root = -1;      ///< The element that holds the story; -1 when none was found.
    QList<int> clutter; ///< Elements inside `root` that belong to the site: share bars, lists of other stories, notices.
    int firstLine = 0;  ///< The first line of the story,
    int endLine = 0;    ///< and one past its last; lines of clutter between are not told apart.
    int characters = 0; ///< Of the story's lines.
};

/// The story is the part of the page with the most sentences and the fewest links: every line of sentences speaks for the
/// elements around it and every line of links against them, so that the best sum marks the smallest element that holds the whole
/// story. What a page says of its own parts (article, itemprop articleBody, names like "content", "comment", "related") is
/// believed where the text does not say otherwise.
StoryPlace findStory(const PageOutline &page);

/// Whether the element `index` is named as something around a story: comments, navigation, sharing, lists of other stories.
bool isNamedAsClutter(const PageOutline &page, int index);

/// Whether `line` has sentences of its own.
bool isSentence(const OutlineLine &line);

} // namespace gaoqian
