// What a page of a WeChat account says in its own way: WeChat's pages carry no standard metadata worth the name, and show the day
// only as "yesterday".
#pragma once

#include "intake/webpage/facts.h"

namespace gaoqian {

/// Does nothing for pages that are not WeChat's: those without its `js_content`.
void takeWeChatFacts(PageFacts &facts, const PageOutline &page);

} // namespace gaoqian
