// Points in time as web pages write them.
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>

namespace gaoqian {

/// A day, and the time of day where that is said too; by the page's own clock.
struct PageTime {
    QDate date;
    QTime time = {}; ///< Invalid for none.

    /// Midnight where no time is said.
    QDateTime dateTime() const { return QDateTime(date, time.isValid() ? time : QTime(0, 0)); }

    bool operator==(const PageTime &) const = default;
};

/// The first point in time in `text`: "2019-09-07 13:43:45", "2019年9月7日 13:43", "2019/9/7", "2019-09-07T13:43:45+08:00". One
/// in UTC ("...Z") is turned to China's clock. Empty without one, and for days before 1990 or that do not exist.
std::optional<PageTime> pageTimeIn(const QString &text);

/// Seconds (ten digits) or milliseconds (thirteen) since 1970, by China's clock.
std::optional<PageTime> pageTimeSinceEpoch(const QString &digits);

/// The day in an address: ".../2019/09/07/...", ".../2019-09/07/...", ".../20190907/...".
std::optional<PageTime> pageTimeInAddress(const QString &address);

} // namespace gaoqian
