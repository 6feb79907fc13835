#include "base/ids.h"

#include <QUuid>

namespace gaoqian {

QString newId() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

bool isId(const QString &text)
{
    const QUuid uuid = QUuid::fromString(text);
    return !uuid.isNull() && uuid.toString(QUuid::WithoutBraces) == text;
}

} // namespace gaoqian
