// The seal: how a signature looks wherever it is drawn.
#pragma once

#include "signoff/slip.h"

#include <QFont>
#include <QPalette>
#include <QRect>

class QPainter;

namespace gaoqian {

/// What a seal shows of one slot.
struct SealFace {
    SlotState state = SlotState::Open;
    bool awaited = false; ///< Somebody's signature is wanted here now.
    QString name;
    int changesSince = 0;

    bool operator==(const SealFace &) const = default;
};

SealFace sealFace(const Slip &slip, const Slot &slot);

int sealHeight(const QFont &font);

/// The width at which nothing of `face` is cut. Open places are as wide as a small circle.
int sealWidth(const SealFace &face, const QFont &font);

/// The narrowest seal that is still told from its neighbours: no name, a mark alone.
inline constexpr int leastSealWidth = 10;

/// Draws `face` into `rect`: a name that does not fit is elided, and left away where not even one character fits.
/// Holds: filled with the seal's ink. Kept: its outline, with the number of changes. Void: grey, dashed and struck out. Open: a
/// hollow circle, in the accent when awaited.
void paintSeal(QPainter &painter, const QRectF &rect, const SealFace &face, const QFont &font, const QPalette &palette);

} // namespace gaoqian
