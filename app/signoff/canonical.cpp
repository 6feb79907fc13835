#include "signoff/canonical.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace gaoqian {

QByteArray canonicalJson(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

QByteArray statement(QLatin1StringView tag, const QJsonObject &object)
{
    return QByteArray(tag.data(), tag.size()) + '\n' + canonicalJson(object);
}

QString sha256Hex(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString base64(const QByteArray &bytes) { return QString::fromLatin1(bytes.toBase64()); }

} // namespace gaoqian
