// The body's serialiser: blocks in, clean semantic HTML out. All HTML of a story's body is made here.
#pragma once

#include "page/page.h"

#include <QStringList>

namespace gaoqian {

/// What the HTML is for.
enum class HtmlTarget {
    Page,      ///< Our own page: classes that the theme styles, and `data-block="N"` on every block's outer element.
    Clipboard, ///< As a Fragment, with alignment as inline styles and a picture's share of the column.
    Fragment   ///< Somebody else's page: no class, style or data attribute; blanks that HTML would swallow become U+00A0.
};

/// One piece of HTML a block; an empty one where a Fragment shows nothing of the block. The body is taken as it is: normalise it
/// first.
QStringList bodyPieces(const Blocks &body, const QHash<QString, PagePicture> &pictures, HtmlTarget dress);

/// One line of text as it may stand between tags: escaped, breaks as `<br>`.
QString inlineHtml(const QString &text, HtmlTarget dress);

/// Address of a picture's file as the page refers to it; one that is a whole data: address already stays.
QString pictureAddress(const PagePicture &picture);

} // namespace gaoqian
