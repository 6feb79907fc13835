// The bytes that are signed and hashed. Private to signoff.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace gaoqian {

/// UTF-8, keys sorted, no blanks.
QByteArray canonicalJson(const QJsonObject &object);

/// What a key signs: `tag` says what kind of statement it is, so that a signature over one kind is never one over another.
QByteArray statement(QLatin1StringView tag, const QJsonObject &object);

/// 64 lower-case hex digits.
QString sha256Hex(const QByteArray &bytes);

QString base64(const QByteArray &bytes);

} // namespace gaoqian
