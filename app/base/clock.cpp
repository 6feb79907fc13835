#include "base/clock.h"

namespace gaoqian {

QDateTime SystemClock::now() const { return QDateTime::currentDateTimeUtc(); }

QString timeText(const QDateTime &time) { return time.toUTC().toString(Qt::ISODateWithMs); }

QDateTime timeFromText(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    return time.isValid() ? time.toUTC() : QDateTime();
}

} // namespace gaoqian
