// A picture as it is kept and exported: named by the hash of its bytes, so that the same picture is kept once.
#pragma once

#include <QByteArray>
#include <QString>

namespace gaoqian {

struct Asset {
    QString hash; ///< `assetHash` of `bytes`.
    QString mime; ///< image/png, image/jpeg, image/gif or image/webp.
    QByteArray bytes;
    int width = 0; ///< In pixels.
    int height = 0;

    bool operator==(const Asset &) const = default;
};

/// SHA-256 of `bytes`, 64 lower-case hex digits.
QString assetHash(const QByteArray &bytes);

/// What a file of this kind is called: "png", "jpg", "gif" or "webp"; empty when `mime` is none that an asset may have.
QString assetSuffix(const QString &mime);

} // namespace gaoqian
