// Blocks as HTML for other programs' sake: what is copied into Word, a browser or the back office of a site.
#pragma once

#include "article/article.h"
#include "article/asset.h"

#include <functional>
#include <optional>

namespace gaoqian {

/// How many bytes of pictures go along at most; those past it are left out, their description stays.
inline constexpr qsizetype clipboardPictureBytes = 8 * 1024 * 1024;

/// Clean semantic HTML without class, id or script; alignment as an inline style, pictures as data: addresses, and Gaoqian named
/// as its generator. One plain
/// paragraph gives its text alone, which goes into the line that it is pasted into. `picture` gives an asset's picture, nothing
/// for none. The blocks are taken as they are: normalise them first.
QString clipboardHtml(const Blocks &blocks, const std::function<std::optional<Asset>(const QString &hash)> &picture);

} // namespace gaoqian
