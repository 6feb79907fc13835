#include "slip/seal.h"

#include "look/look.h"
#include "slip/sliptext.h"

#include <QPainter>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

constexpr int sidePadding = 7;
constexpr qreal cornerRadius = 4;
constexpr int circleDiameter = 14;

QString changesMark(const SealFace &face)
{
    return face.state == SlotState::Kept && face.changesSince > 0 ? u"+%1"_s.arg(face.changesSince) : QString();
}

void paintCircle(QPainter &painter, const QRectF &rect, bool awaited, const QPalette &palette)
{
    const qreal diameter = qMin<qreal>(circleDiameter, qMin(rect.width(), rect.height()) - 1);
    QRectF circle(0, 0, diameter, diameter);
    circle.moveCenter(rect.center());
    painter.setPen(QPen(awaited ? accent(palette) : quiet(palette), awaited ? 2 : 1.2));
    painter.setBrush(awaited ? QBrush(accentGround(palette)) : QBrush(Qt::NoBrush));
    painter.drawEllipse(circle.adjusted(1, 1, -1, -1));
}

QColor inkFor(const SealFace &face, const QPalette &palette)
{
    switch (face.state) {
    case SlotState::Holds:
        return Qt::white;
    case SlotState::Kept:
        return accent(palette);
    default:
        return face.awaited ? palette.color(QPalette::WindowText) : quiet(palette);
    }
}

void paintGround(QPainter &painter, const QRectF &rect, const SealFace &face, const QPalette &palette)
{
    const qreal radius = qMin(cornerRadius, rect.width() / 3);
    switch (face.state) {
    case SlotState::Holds:
        painter.setPen(Qt::NoPen);
        painter.setBrush(sealInk());
        painter.drawRoundedRect(rect, radius, radius);
        if (rect.width() >= 2 * leastSealWidth) {
            // The thin inner frame that a carved seal has.
            painter.setPen(QPen(QColor(255, 255, 255, 110), 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), radius - 1.5, radius - 1.5);
        }
        break;
    case SlotState::Kept:
        painter.setPen(QPen(accent(palette), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect.adjusted(0.75, 0.75, -0.75, -0.75), radius, radius);
        break;
    default: {
        QPen dashes(face.awaited ? accent(palette) : quiet(palette), 1.2);
        dashes.setDashPattern({3, 2.5});
        painter.setPen(dashes);
        painter.setBrush(face.awaited ? QBrush(accentGround(palette)) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(rect.adjusted(0.6, 0.6, -0.6, -0.6), radius, radius);
        break;
    }
    }
}

} // namespace

SealFace sealFace(const Slip &slip, const Slot &slot)
{
    return {shownState(slip, slot), isAwaited(slip, slot), slot.personName, slot.changesSince};
}

int sealHeight(const QFont &font) { return QFontMetrics(font).height() + gridStep - 2; }

int sealWidth(const SealFace &face, const QFont &font)
{
    if (face.state == SlotState::Open)
        return circleDiameter + 2;
    int width = QFontMetrics(font).horizontalAdvance(face.name) + 2 * sidePadding;
    if (const QString mark = changesMark(face); !mark.isEmpty())
        width += QFontMetrics(smallFont(font)).horizontalAdvance(mark) + gridStep / 2;
    return width;
}

void paintSeal(QPainter &painter, const QRectF &rect, const SealFace &face, const QFont &font, const QPalette &palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (face.state == SlotState::Open) {
        paintCircle(painter, rect, face.awaited, palette);
        painter.restore();
        return;
    }
    paintGround(painter, rect, face, palette);

    QFont nameFont = font;
    nameFont.setStrikeOut(face.state == SlotState::Void);
    const QFontMetrics metrics(nameFont);
    const int glyph = metrics.horizontalAdvance(face.name.left(1));
    const qreal padding = qMin<qreal>(sidePadding, qMax<qreal>(2, (rect.width() - glyph) / 2));
    QRectF inner = rect.adjusted(padding, 0, -padding, 0);
    painter.setPen(inkFor(face, palette));
    const QString mark = changesMark(face);
    if (!mark.isEmpty() && rect.width() >= sealWidth(face, font)) {
        painter.setFont(smallFont(font));
        painter.drawText(inner, singleLine | Qt::AlignRight, mark);
        inner.setRight(inner.right() - QFontMetrics(smallFont(font)).horizontalAdvance(mark) - gridStep / 2.0);
    }
    if (inner.width() + 0.5 >= glyph) {
        painter.setFont(nameFont);
        // One character of a name says more than an ellipsis alone.
        QString shown = metrics.elidedText(face.name, Qt::ElideRight, qRound(inner.width()));
        if (shown.size() < 2 && face.name.size() > 1)
            shown = face.name.left(1);
        painter.drawText(inner, singleLine | Qt::AlignHCenter, shown);
    }
    painter.restore();
}

} // namespace gaoqian
