#include "article/asset.h"

#include <QCryptographicHash>

namespace gaoqian {

QString assetHash(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString assetSuffix(const QString &mime)
{
    if (mime == QLatin1String("image/png"))
        return QStringLiteral("png");
    if (mime == QLatin1String("image/jpeg"))
        return QStringLiteral("jpg");
    if (mime == QLatin1String("image/gif"))
        return QStringLiteral("gif");
    if (mime == QLatin1String("image/webp"))
        return QStringLiteral("webp");
    return {};
}

} // namespace gaoqian
