// Taking a picture in: what it is, is told by its bytes and never by its name; what it says about its maker stays outside.
#pragma once

#include "article/asset.h"
#include "base/result.h"
#include "intake/core/limits.h"

namespace gaoqian {

struct TakenPicture {
    Asset asset;
    QString loss; ///< A translated sentence when more than size and metadata was lost: the movement; empty mostly.
};

/// A PNG, JPEG, GIF, WebP or BMP picture as an asset: turned the right way up, without EXIF, XMP, comments or other metadata,
/// scaled down where its longer side is past `longestSide` pixels, in RGB where it was made for print (CMYK), and as PNG where it
/// was BMP. A picture that needs none of these keeps its pixels as they are encoded (and a GIF or WebP its movement), so that
/// taking the same picture in again gives the same asset. Fails on every other kind, on a broken picture and one that is cut off,
/// and past the limits.
Result<TakenPicture> takeInPictureTelling(const QByteArray &bytes, int longestSide = limits::pictureSide);

/// The same, for those who have nobody to tell of the loss.
Result<Asset> takeInPicture(const QByteArray &bytes, int longestSide = limits::pictureSide);

/// What a picture that was taken in earlier is, told by `bytes` alone: nobody has to believe what stands beside them. Fails when
/// it is no picture that an asset can be.
Result<Asset> pictureAsTakenIn(const QByteArray &bytes);

} // namespace gaoqian
