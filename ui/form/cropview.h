// A picture with a frame of fixed shape over it, moved and resized by mouse and keyboard: what of the picture will be shown.
#pragma once

#include "article/article.h"

#include <QImage>
#include <QWidget>

#include <optional>

namespace gaoqian {

class CropView : public QWidget {
    Q_OBJECT

public:
    explicit CropView(QWidget *parent = nullptr);

    void setPicture(const QImage &picture);
    /// The frame's width by its height.
    void setRatio(qreal ratio);

    Crop crop() const;
    void setCrop(const Crop &crop);

    QRectF frame() const; ///< In the widget's coordinates.

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    void moved();  ///< The frame is being dragged: for previews.
    void edited(); ///< One step is done.

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRectF pictureArea() const;
    QPointF toPicture(const QPointF &point) const;
    std::optional<Qt::Corner> cornerAt(const QPointF &point) const;
    void placeFrame(const QRectF &frame);
    void describe();

    QImage m_picture;
    qreal m_ratio = 1;
    QRectF m_frame; ///< In the picture's coordinates.

    struct Drag {
        QPointF from; ///< In the picture's coordinates.
        QRectF frame; ///< As it was.
        std::optional<Qt::Corner> corner;
    };
    std::optional<Drag> m_drag;
};

} // namespace gaoqian
