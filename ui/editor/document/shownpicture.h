// A picture as a text shows it, and where it comes from.
#pragma once

#include <QImage>

#include <functional>
#include <optional>

namespace gaoqian {

struct ShownPicture {
    ShownPicture() = default;                                                     ///< One that is lost.
    ShownPicture(const QImage &picture) : image(picture), size(picture.size()) {} // NOLINT: a picture in its own size is one

    QImage image; ///< May be smaller than the asset itself, which can be larger than any screen; null for one that is lost.
    QSize size;   ///< Of the asset, in pixels.
};

/// Gives the picture of an asset; nothing while it is on its way, of which its asker is told when it has come.
using AssetSource = std::function<std::optional<ShownPicture>(const QString &hash)>;

} // namespace gaoqian
