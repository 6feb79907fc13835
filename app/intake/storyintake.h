// The story of a web page: found, freed of what is around it, and with what the page tells about it in the article's fields.
#pragma once

#include "intake/htmltree.h"
#include "intake/intake.h"

namespace gaoqian {

/// Gives the blocks below a node; the second is the page's own address, as far as the page tells it.
using BlocksBelow = std::function<Blocks(const HtmlNode &node, const QString &pageAddress)>;

/// Whether `tree` is a page of a web site, or one that Gaoqian exported; then `intake` has its story, and `tree` is without what
/// was in the way. `html` are the page's bytes, `address` where they came from (empty for unknown).
bool takeStoryOfPage(Intake &intake, HtmlTree &tree, const QByteArray &html, const QString &address,
                     const BlocksBelow &blocksBelow);

} // namespace gaoqian
