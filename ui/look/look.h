// What the panels share to look like one program: the accent, the second text size, the grid, and how times are said.
#pragma once

#include <QColor>
#include <QDateTime>
#include <QFont>
#include <QPalette>
#include <QString>

class QPushButton;

namespace gaoqian {

/// Everything is laid out in steps of this many device-independent pixels, or of half a step inside a control.
inline constexpr int gridStep = 8;

/// The least height of one-line fields and of buttons.
inline constexpr int fieldHeight = 28;
inline constexpr int buttonHeight = 32;

/// Makes a button as high as fields or as `height` says, with air beside its words: some styles give Chinese none.
void giveRoom(QPushButton &button, int height = fieldHeight);

/// For drawing one line into a rectangle that was measured with the font itself: Chinese in a Latin font comes from another,
/// taller one and must not be clipped.
inline constexpr int singleLine = Qt::AlignVCenter | Qt::TextDontClip | Qt::TextSingleLine;

/// The ink of a seal: what valid signatures and the one next act are filled with, on light and dark windows alike. White text on
/// it is legible.
QColor sealInk();

/// The accent as a colour for text and thin lines on `palette`'s window: the ink itself, lighter on a dark window.
QColor accent(const QPalette &palette);

/// `accent` thinned out towards the window's base: for grounds behind text.
QColor accentGround(const QPalette &palette);

/// The window's text colour, quieter: second lines, hints, open places. Still legible (about 4.5 to 1).
QColor quiet(const QPalette &palette);

/// A hairline between parts.
QColor hairline(const QPalette &palette);

bool isDark(const QPalette &palette);

/// The second text size: one step below `font`, never under 8 points.
QFont smallFont(const QFont &font);

/// How long ago `then` was, short: "just now", "5 min", "2 h", "3 d", and the date when it is over four weeks. Empty when
/// `then` is invalid.
QString ageText(const QDateTime &then, const QDateTime &now);

/// When something was, in local time and as short as it stays clear: "10:32" today, "11-23 10:32" this year, else with the year.
QString momentText(const QDateTime &time, const QDateTime &now);

/// People in one line, as Chinese text lists them: "李明、王芳".
QString joinedNames(const QStringList &names);

} // namespace gaoqian
