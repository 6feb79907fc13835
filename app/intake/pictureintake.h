// Taking a picture in: what it is, is told by its bytes and never by its name; what it says about its maker stays outside.
#pragma once

#include "article/asset.h"
#include "base/result.h"

namespace gaoqian {

/// A PNG, JPEG, GIF or WebP picture as an asset: turned the right way up, without EXIF, XMP, comments or other metadata, and
/// scaled down where its longer side is past `limits::pictureSide`. A picture that needs neither turning nor scaling keeps its
/// pixels as they are encoded (and a GIF its movement), so that taking the same picture in again gives the same asset.
/// Fails on every other kind, on a broken picture, and past the limits.
Result<Asset> takeInPicture(const QByteArray &bytes);

} // namespace gaoqian
