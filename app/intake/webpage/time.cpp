#include "intake/webpage/time.h"

#include <QRegularExpression>

namespace gaoqian {

namespace {

constexpr int chinaOffset = 8 * 3600; // seconds
constexpr int firstYear = 1990;
constexpr int lastYear = 2100;

std::optional<PageTime> valid(const PageTime &found)
{
    if (!found.date.isValid() || found.date.year() < firstYear || found.date.year() > lastYear)
        return std::nullopt;
    return found;
}

PageTime onChinasClock(const QDateTime &utc)
{
    const QDateTime there = utc.toOffsetFromUtc(chinaOffset);
    return {there.date(), there.time()};
}

} // namespace

std::optional<PageTime> pageTimeIn(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "(?<!\\d)(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})(?!\\d)日?"
        "(?:[T,，\\s\\x{3000}]*(?:[(（]?(?:星期|周).[)）]?)?\\s*(上午|下午|晚上|AM|PM)?\\s*(\\d{1,2})\\s?[:：时]\\s?(\\d{2})"
        "(?:\\s?[:：分]\\s?(\\d{2}))?(?:\\.\\d+)?(Z)?)?"));
    QRegularExpressionMatchIterator matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        PageTime found{QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt())};
        if (match.hasCaptured(5)) {
            int hour = match.captured(5).toInt();
            const QString half = match.captured(4);
            if ((half == u"下午" || half == u"晚上" || half == u"PM") && hour < 12)
                hour += 12;
            found.time = QTime(hour, match.captured(6).toInt(), match.captured(7).toInt());
        }
        if (match.hasCaptured(8) && found.time.isValid())
            found = onChinasClock(QDateTime(found.date, found.time, Qt::UTC));
        if (const std::optional<PageTime> good = valid(found))
            return good;
    }
    return std::nullopt;
}

std::optional<PageTime> pageTimeSinceEpoch(const QString &digits)
{
    bool isNumber = false;
    const qint64 number = digits.toLongLong(&isNumber);
    if (!isNumber || (digits.size() != 10 && digits.size() != 13))
        return std::nullopt;
    return valid(onChinasClock(QDateTime::fromSecsSinceEpoch(digits.size() == 13 ? number / 1000 : number, Qt::UTC)));
}

std::optional<PageTime> pageTimeInAddress(const QString &address)
{
    static const QRegularExpression pattern(
        QStringLiteral("[/_-](20[0-4]\\d)(?:[/_-](0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\\d|3[01])|[/-]?(0[1-9]|1[0-2])[/"
                       "-]?(0[1-9]|[12]\\d|3[01]))(?!\\d)"));
    const QRegularExpressionMatch match = pattern.match(address);
    if (!match.hasMatch())
        return std::nullopt;
    const int shift = match.hasCaptured(2) ? 2 : 4;
    return valid({QDate(match.captured(1).toInt(), match.captured(shift).toInt(), match.captured(shift + 1).toInt())});
}

} // namespace gaoqian
