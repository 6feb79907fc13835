// Encoded pictures without what they carry beside the pixels: where and with what they were taken, comments, thumbnails.
#pragma once

#include <QByteArray>

#include <optional>

namespace gaoqian {

/// The kinds of picture that intake knows.
enum class PictureKind { Png, Jpeg, Gif, WebP };

/// The kind by the first bytes of a file.
std::optional<PictureKind> pictureKind(const QByteArray &bytes);

/// `bytes` with everything left out that is not needed to show the picture as it is (colour profile, transparency and animation
/// stay). Nothing is decoded. Empty when the structure is not as its format says.
std::optional<QByteArray> withoutMetadata(const QByteArray &bytes, PictureKind kind);

} // namespace gaoqian
