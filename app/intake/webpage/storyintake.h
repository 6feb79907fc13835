// The story of a web page: found, freed of what is around it, and with what the page tells about it in the article's fields.
#pragma once

#include "intake/core/taken.h"
#include "intake/dom/tree.h"

namespace gaoqian {

/// Gives the blocks below a node; the second is the page's own address, as far as the page tells it.
using BlocksBelow = std::function<Blocks(const HtmlNode &node, const QString &pageAddress)>;

/// What there is of a page beside its tree.
struct PageFile {
    const QByteArray &html;        ///< All of it, UTF-8.
    const QByteArrayList &scripts; ///< Those that were taken out before it was parsed (see GuardedHtml).
    const QString &address;        ///< Where it came from; empty for unknown.
};

/// Whether `tree` is a page of a web site, or one that Gaoqian exported; then `intake` has its story, and `tree` is without what
/// was in the way.
bool takeStoryOfPage(Intake &intake, HtmlTree &tree, const PageFile &file, const BlocksBelow &blocksBelow);

} // namespace gaoqian
