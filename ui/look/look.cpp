#include "look/look.h"

#include <QCoreApplication>
#include <QPushButton>

namespace gaoqian {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Look)
};

QColor mixed(const QColor &from, const QColor &to, qreal share)
{
    const auto channel = [share](int a, int b) { return qRound(a + (b - a) * share); };
    return {channel(from.red(), to.red()), channel(from.green(), to.green()), channel(from.blue(), to.blue())};
}

} // namespace

void giveRoom(QPushButton &button, int height)
{
    button.setMinimumSize(button.fontMetrics().horizontalAdvance(button.text()) + 4 * gridStep, height);
}

QColor sealInk() { return {0xC8, 0x37, 0x2D}; }

bool isDark(const QPalette &palette) { return palette.color(QPalette::Active, QPalette::Window).lightnessF() < 0.5; }

QColor accent(const QPalette &palette) { return isDark(palette) ? QColor(0xF0, 0x7B, 0x6C) : sealInk(); }

QColor accentGround(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Active, QPalette::Base), sealInk(), isDark(palette) ? 0.22 : 0.08);
}

QColor quiet(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Active, QPalette::WindowText), palette.color(QPalette::Active, QPalette::Window),
                 isDark(palette) ? 0.32 : 0.38);
}

QColor hairline(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Active, QPalette::WindowText), palette.color(QPalette::Active, QPalette::Window), 0.82);
}

QFont smallFont(const QFont &font)
{
    QFont smaller = font;
    if (font.pointSizeF() > 0)
        smaller.setPointSizeF(qMax(8.0, font.pointSizeF() * 0.87));
    else
        smaller.setPixelSize(qMax(11, qRound(font.pixelSize() * 0.87)));
    return smaller;
}

QString ageText(const QDateTime &then, const QDateTime &now)
{
    if (!then.isValid())
        return {};
    const qint64 minutes = then.secsTo(now) / 60;
    if (minutes < 1)
        return Tr::tr("just now");
    if (minutes < 60)
        return Tr::tr("%n min", "minutes", int(minutes));
    if (minutes < 24 * 60)
        return Tr::tr("%n h", "hours", int(minutes / 60));
    const int days = int(minutes / (24 * 60));
    if (days <= 28)
        return Tr::tr("%n d", "days", days);
    return then.toLocalTime().date().toString(Qt::ISODate);
}

QString momentText(const QDateTime &time, const QDateTime &now)
{
    const QDateTime local = time.toLocalTime();
    const QDate today = now.toLocalTime().date();
    if (local.date() == today)
        return local.toString(QStringLiteral("HH:mm"));
    if (local.date().year() == today.year())
        return local.toString(QStringLiteral("MM-dd HH:mm"));
    return local.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString joinedNames(const QStringList &names) { return names.join(Tr::tr(", ", "between the names of people")); }

} // namespace gaoqian
