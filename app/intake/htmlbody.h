// The blocks of an HTML tree: every element that the article knows becomes what it means, every other one only its text.
#pragma once

#include "article/article.h"
#include "article/asset.h"
#include "intake/htmltree.h"

namespace gaoqian {

/// What was met on the way, for the notes.
struct HtmlFindings {
    QList<Asset> assets;        ///< Pictures that came inside the HTML, each once.
    QStringList remotePictures; ///< Addresses of pictures that were not fetched.
    QStringList brokenPictures; ///< Why pictures could not be taken in.
    int lostPictures = 0;       ///< Pictures that are neither inside nor on the net.
    int media = 0;              ///< Videos, sounds and embedded pages left out.
    int unsafeLinks = 0;        ///< Links that lead nowhere an article may lead to; their text is kept.
    int hidden = 0;             ///< Elements left out because they were not shown.
};

/// The blocks of everything below `node`; what is met is added to `findings`.
Blocks blocksOf(const HtmlNode &node, HtmlFindings &findings);

} // namespace gaoqian
