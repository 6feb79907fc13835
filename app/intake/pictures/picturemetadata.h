// Encoded pictures without what they carry beside the pixels: where and with what they were taken, comments, thumbnails.
#pragma once

#include <QByteArray>

#include <optional>

namespace gaoqian {

/// The kinds of picture that intake knows.
enum class PictureKind { Png, Jpeg, Gif, WebP, Bmp };

/// The kind by the first bytes of a file.
std::optional<PictureKind> pictureKind(const QByteArray &bytes);

/// Whether the end is missing. What stands behind the end does not matter.
bool isCutOff(const QByteArray &bytes, PictureKind kind);

/// Whether a JPEG has the four inks of print and not the three colours of a screen.
bool isForPrint(const QByteArray &bytes);

/// Whether a GIF or WebP has more than one frame.
bool isMoving(const QByteArray &bytes, PictureKind kind);

/// `bytes` with everything left out that is not needed to show the picture as it is (colour profile, transparency and animation
/// stay). Nothing is decoded. Empty when the structure is not as its format says, and for BMP, which is never kept.
std::optional<QByteArray> withoutMetadata(const QByteArray &bytes, PictureKind kind);

} // namespace gaoqian
