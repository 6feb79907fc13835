// Pictures of an HTML page: those inside it or beside it are taken in, those elsewhere keep their address and are never fetched.
#pragma once

#include "intake/html/body.h"

#include <QSize>

#include <optional>

namespace gaoqian {

/// A picture as the page names it.
struct HtmlPicture {
    QString address;   ///< As written, without blanks around.
    QString late = {}; ///< The real address where the other is a placeholder, as pages have it that load late.
    QString alt = {};
    int share = 0;        ///< Of the column, in percent; 0 for not said.
    QSize size = {};      ///< In CSS pixels; invalid where it is not said.
    bool counter = false; ///< It counts readers and shows nothing.
};

/// `ours`: the page was written by Gaoqian.
HtmlPicture pictureIn(const HtmlNode &img, bool ours);

/// What stands in the place of the picture: a Figure (with the address alone where the picture is on the net), or a paragraph
/// that says what could not be taken in. Empty when there is nothing to say.
std::optional<Block> pictureBlock(const HtmlPicture &picture, const HtmlSurroundings &surroundings, HtmlFindings &findings);

/// Gives the figures of `blocks` that wait for it the pictures of the RTF beside; those that remain become their text.
void placeRtfPictures(Blocks &blocks, const QByteArray &rtf, HtmlFindings &findings);

} // namespace gaoqian
