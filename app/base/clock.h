// The time of day as something that is passed in, so that tests own it.
#pragma once

#include <QDateTime>

namespace gaoqian {

/// Tells the time. Everything in app/ that needs the time takes one of these.
class Clock {
public:
    virtual ~Clock() = default;

    /// Now, in UTC, to the millisecond.
    virtual QDateTime now() const = 0;
};

/// The machine's own clock.
class SystemClock final : public Clock {
public:
    QDateTime now() const override;
};

/// A clock that stands still until it is moved; for tests and for making the sample newsroom.
class FrozenClock final : public Clock {
public:
    explicit FrozenClock(QDateTime start) : m_now(start.toUTC()) {}

    QDateTime now() const override { return m_now; }
    void set(const QDateTime &time) { m_now = time.toUTC(); }
    void advance(qint64 seconds) { m_now = m_now.addSecs(seconds); }

private:
    QDateTime m_now;
};

/// The one text form of a time in files, payloads and the database: ISO 8601 in UTC with milliseconds,
/// "2026-11-23T08:15:30.000Z".
QString timeText(const QDateTime &time);

/// Reads `timeText` back; an invalid QDateTime when the text is no such time.
QDateTime timeFromText(const QString &text);

} // namespace gaoqian
