// Where figures are drawn, and where one may be put: the way between places in the text and points of the screen.
#pragma once

#include <QRect>
#include <QRectF>
#include <QTextBlock>

QT_BEGIN_NAMESPACE
class QPoint;
class QTextEdit;
QT_END_NAMESPACE

namespace gaoqian {

/// The figure's picture in the document; empty while it is not laid out.
QRectF pictureRect(const QTextBlock &figure);
/// The same in the viewport of `edit`.
QRect pictureRect(const QTextEdit &edit, const QTextBlock &figure);

/// The figure whose picture is at this point of the viewport; invalid for none.
QTextBlock figureAt(const QTextEdit &edit, const QPoint &point);

/// A gap between two blocks of the body.
struct Gap {
    qsizetype before = 0; ///< Index of the block that follows.
    int y = 0;            ///< Its middle in the viewport.
};

/// The gap that is nearest to a height in the viewport.
Gap gapNear(const QTextEdit &edit, int y);

} // namespace gaoqian
