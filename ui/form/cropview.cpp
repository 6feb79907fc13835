#include "form/cropview.h"

#include "form/cropframe.h"
#include "look/look.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace gaoqian {

namespace {

constexpr int mostHeight = 30 * gridStep;
constexpr qreal handle = 8;
constexpr qreal reach = 10; ///< How far from a corner the pointer still takes it.

struct Handle {
    Qt::Corner corner;
    QPointF at;
};

QList<Handle> handlesOf(const QRectF &frame)
{
    return {{Qt::TopLeftCorner, frame.topLeft()},
            {Qt::TopRightCorner, frame.topRight()},
            {Qt::BottomLeftCorner, frame.bottomLeft()},
            {Qt::BottomRightCorner, frame.bottomRight()}};
}

} // namespace

CropView::CropView(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Frame"));
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setToolTip(tr("Drag the frame or its corners; by keyboard: arrows move it, with Shift further, + and − resize it"));
}

void CropView::setPicture(const QImage &picture)
{
    m_picture = picture;
    m_drag.reset();
    updateGeometry();
    update();
}

void CropView::setRatio(qreal ratio) { m_ratio = ratio; }

Crop CropView::crop() const { return m_picture.isNull() ? Crop() : cropOf(m_frame, m_picture.size(), m_ratio); }

void CropView::setCrop(const Crop &crop)
{
    if (m_picture.isNull() || m_drag)
        return;
    m_frame = frameOf(crop, m_picture.size(), m_ratio);
    describe();
    update();
}

QRectF CropView::frame() const
{
    const QRectF area = pictureArea();
    const qreal scale = m_picture.isNull() ? 1 : area.width() / m_picture.width();
    return {area.topLeft() + m_frame.topLeft() * scale, m_frame.size() * scale};
}

int CropView::heightForWidth(int width) const
{
    if (m_picture.isNull())
        return mostHeight / 2;
    return qMin(mostHeight, qMax(1, width * m_picture.height() / m_picture.width()));
}

QSize CropView::sizeHint() const { return {30 * gridStep, heightForWidth(30 * gridStep)}; }

QRectF CropView::pictureArea() const
{
    const QSizeF size = QSizeF(m_picture.size()).scaled(this->size(), Qt::KeepAspectRatio);
    return {QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size};
}

QPointF CropView::toPicture(const QPointF &point) const
{
    const QRectF area = pictureArea();
    return (point - area.topLeft()) * (m_picture.width() / area.width());
}

std::optional<Qt::Corner> CropView::cornerAt(const QPointF &point) const
{
    const QList<Handle> handles = handlesOf(frame());
    for (const Handle &each : handles) {
        if ((point - each.at).manhattanLength() <= reach)
            return each.corner;
    }
    return std::nullopt;
}

void CropView::placeFrame(const QRectF &frame)
{
    m_frame = frame;
    describe();
    update();
    Q_EMIT moved();
}

void CropView::describe()
{
    const auto percent = [](qreal part, qreal of) { return qRound(part * 100 / of); };
    setAccessibleDescription(tr("%1 % from the left, %2 % from the top, %3 % wide")
                                 .arg(percent(m_frame.left(), m_picture.width()))
                                 .arg(percent(m_frame.top(), m_picture.height()))
                                 .arg(percent(m_frame.width(), m_picture.width())));
}

void CropView::paintEvent(QPaintEvent *)
{
    if (m_picture.isNull())
        return;
    QPainter painter(this);
    painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing);
    painter.drawImage(pictureArea(), m_picture);
    QPainterPath outside;
    outside.addRect(pictureArea());
    outside.addRect(frame());
    painter.fillPath(outside, QColor(0, 0, 0, 140));
    // White in black: seen on any picture.
    painter.setPen(QPen(Qt::black, 3));
    painter.drawRect(frame());
    painter.setPen(QPen(hasFocus() ? palette().color(QPalette::Highlight).lighter(140) : QColor(Qt::white), 1.5));
    painter.drawRect(frame());
    painter.setPen(QPen(Qt::black, 1));
    painter.setBrush(Qt::white);
    const QList<Handle> handles = handlesOf(frame());
    for (const Handle &each : handles)
        painter.drawRect(QRectF(each.at - QPointF(handle / 2, handle / 2), QSizeF(handle, handle)) &
                         QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

void CropView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_picture.isNull())
        return;
    const auto corner = cornerAt(event->position());
    if (corner || frame().contains(event->position()))
        m_drag = Drag{toPicture(event->position()), m_frame, corner};
}

void CropView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_picture.isNull())
        return;
    const QPointF point = toPicture(event->position());
    if (!m_drag) {
        const auto corner = cornerAt(event->position());
        const bool falling = corner == Qt::TopLeftCorner || corner == Qt::BottomRightCorner;
        setCursor(corner ? (falling ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor)
                         : (frame().contains(event->position()) ? Qt::SizeAllCursor : Qt::ArrowCursor));
    } else if (m_drag->corner) {
        placeFrame(resizedFrame(m_drag->frame, *m_drag->corner, point, m_picture.size(), m_ratio));
    } else {
        placeFrame(movedFrame(m_drag->frame, point - m_drag->from, m_picture.size()));
    }
}

void CropView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_drag)
        return;
    const bool changed = m_frame != m_drag->frame;
    m_drag.reset();
    if (changed)
        Q_EMIT edited();
}

void CropView::keyPressEvent(QKeyEvent *event)
{
    const QSizeF size = m_picture.size();
    const qreal step = (event->modifiers() & Qt::ShiftModifier ? 0.1 : 0.01) * qMax(size.width(), size.height());
    QRectF to = m_frame;
    switch (event->key()) {
    case Qt::Key_Escape:
        if (!m_drag)
            return event->ignore();
        to = m_drag->frame;
        m_drag.reset();
        placeFrame(to);
        return;
    case Qt::Key_Left:
        to = movedFrame(m_frame, {-step, 0}, size);
        break;
    case Qt::Key_Right:
        to = movedFrame(m_frame, {step, 0}, size);
        break;
    case Qt::Key_Up:
        to = movedFrame(m_frame, {0, -step}, size);
        break;
    case Qt::Key_Down:
        to = movedFrame(m_frame, {0, step}, size);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        to = scaledFrame(m_frame, 1.05, size, m_ratio);
        break;
    case Qt::Key_Minus:
        to = scaledFrame(m_frame, 1 / 1.05, size, m_ratio);
        break;
    default:
        return QWidget::keyPressEvent(event);
    }
    if (m_picture.isNull() || m_drag || to == m_frame)
        return;
    placeFrame(to);
    Q_EMIT edited();
}

} // namespace gaoqian
