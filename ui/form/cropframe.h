// Where a crop's frame lies on a picture: plain geometry, in the picture's own coordinates. A frame always has the wanted shape
// and lies within the picture.
#pragma once

#include "article/article.h"

#include <QRectF>

namespace gaoqian {

/// The largest frame of the shape `ratio` (width by height) on a picture of `size`, from the middle.
QRectF largestFrame(const QSizeF &size, qreal ratio);

/// What `crop` shows; one of another shape, made for another picture say, is fitted around its middle.
QRectF frameOf(const Crop &crop, const QSizeF &size, qreal ratio);

/// `frame` as a crop; null for the largest from the middle.
Crop cropOf(const QRectF &frame, const QSizeF &size, qreal ratio);

/// `frame` by `offset`, as far as the picture goes.
QRectF movedFrame(const QRectF &frame, const QPointF &offset, const QSizeF &size);

/// `frame` with its `corner` drawn towards `to`, the opposite corner staying. Never narrower than a tenth of the largest.
QRectF resizedFrame(const QRectF &frame, Qt::Corner corner, const QPointF &to, const QSizeF &size, qreal ratio);

/// `frame` larger or smaller by `factor`, around its middle as far as the picture goes.
QRectF scaledFrame(const QRectF &frame, qreal factor, const QSizeF &size, qreal ratio);

} // namespace gaoqian
