#include "form/cropframe.h"

#include <cmath>

namespace gaoqian {

namespace {

constexpr qreal whole = 1000; // A crop counts in thousandths.
constexpr qreal least = 0.1;

/// A frame of `width` around `middle`, pushed into the picture.
QRectF framed(const QPointF &middle, qreal width, const QSizeF &size, qreal ratio)
{
    const qreal largest = largestFrame(size, ratio).width();
    width = std::clamp(width, least * largest, largest);
    QRectF frame(0, 0, width, width / ratio);
    frame.moveCenter(middle);
    return movedFrame(frame, {}, size);
}

} // namespace

QRectF largestFrame(const QSizeF &size, qreal ratio)
{
    const qreal width = std::min(size.width(), size.height() * ratio);
    QRectF frame(0, 0, width, width / ratio);
    frame.moveCenter(QPointF(size.width() / 2, size.height() / 2));
    return frame;
}

QRectF frameOf(const Crop &crop, const QSizeF &size, qreal ratio)
{
    if (crop.isNull())
        return largestFrame(size, ratio);
    const QRectF shown(crop.left * size.width() / whole, crop.top * size.height() / whole, crop.width * size.width() / whole,
                       crop.height * size.height() / whole);
    return framed(shown.center(), std::min(shown.width(), shown.height() * ratio), size, ratio);
}

Crop cropOf(const QRectF &frame, const QSizeF &size, qreal ratio)
{
    const auto counted = [&](const QRectF &part) {
        const auto share = [](qreal length, qreal of) { return int(std::lround(length * whole / of)); };
        Crop crop;
        crop.width = std::clamp(share(part.width(), size.width()), 1, int(whole));
        crop.height = std::clamp(share(part.height(), size.height()), 1, int(whole));
        crop.left = std::clamp(share(part.left(), size.width()), 0, int(whole) - crop.width);
        crop.top = std::clamp(share(part.top(), size.height()), 0, int(whole) - crop.height);
        return crop;
    };
    const Crop crop = counted(frame);
    return crop == counted(largestFrame(size, ratio)) ? Crop() : crop;
}

QRectF movedFrame(const QRectF &frame, const QPointF &offset, const QSizeF &size)
{
    QRectF moved = frame;
    moved.moveTo(std::clamp(frame.left() + offset.x(), 0.0, std::max(0.0, size.width() - frame.width())),
                 std::clamp(frame.top() + offset.y(), 0.0, std::max(0.0, size.height() - frame.height())));
    return moved;
}

QRectF resizedFrame(const QRectF &frame, Qt::Corner corner, const QPointF &to, const QSizeF &size, qreal ratio)
{
    const bool left = corner == Qt::TopLeftCorner || corner == Qt::BottomLeftCorner;
    const bool top = corner == Qt::TopLeftCorner || corner == Qt::TopRightCorner;
    const QPointF fixed(left ? frame.right() : frame.left(), top ? frame.bottom() : frame.top());
    const qreal roomAcross = left ? fixed.x() : size.width() - fixed.x();
    const qreal roomAlong = top ? fixed.y() : size.height() - fixed.y();
    const qreal wanted =
        std::max(left ? fixed.x() - to.x() : to.x() - fixed.x(), (top ? fixed.y() - to.y() : to.y() - fixed.y()) * ratio);
    const qreal most = std::min(roomAcross, roomAlong * ratio);
    const qreal width = std::clamp(wanted, std::min(most, least * largestFrame(size, ratio).width()), most);
    const QSizeF made(width, width / ratio);
    return {QPointF(left ? fixed.x() - made.width() : fixed.x(), top ? fixed.y() - made.height() : fixed.y()), made};
}

QRectF scaledFrame(const QRectF &frame, qreal factor, const QSizeF &size, qreal ratio)
{
    return framed(frame.center(), frame.width() * factor, size, ratio);
}

} // namespace gaoqian
