// Pictures of an HTML page: those inside it are taken in, those elsewhere keep their address and are never fetched.
#pragma once

#include "intake/htmlbody.h"

#include <optional>

namespace gaoqian {

/// What stands in the place of an img element: a Figure (with the address alone where the picture is on the net), or a paragraph
/// that names what could not be taken in. Empty when there is nothing to name.
std::optional<Block> pictureBlock(const HtmlNode &img, HtmlFindings &findings);

} // namespace gaoqian
