// What the elements of HTML are by themselves, as far as intake cares.
#pragma once

#include "intake/dom/tree.h"

namespace gaoqian {

/// Elements whose content a page does not show.
bool isNeverShown(HtmlTag tag);

/// Films, sounds and embedded pages.
bool isMedia(HtmlTag tag);

/// Elements that begin and end a paragraph.
bool isBlock(HtmlTag tag);

} // namespace gaoqian
