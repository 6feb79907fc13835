// Draws what stands in the text as one character: pictures and dividers.
#pragma once

#include <QCache>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QPalette>
#include <QPixmap>
#include <QSet>
#include <QTextObjectInterface>

#include <functional>

namespace gaoqian {

/// The width that a picture of 100 percent has at `position`, about: a table's columns are taken as equally wide.
qreal figureColumn(const QTextDocument &document, int position);

/// Pictures are asked for when they are first drawn, not when the text is laid out: a story with sixty of them opens at once.
/// Until then one takes the room of a usual picture; `sizeKnown` says that its text wants to be laid out anew.
class InlineObjects : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    explicit InlineObjects(QObject *parent);

    /// Makes `document` draw its pictures and dividers through this. The object outlives the document's use of it.
    void serve(QTextDocument *document);

    /// Gives an asset's picture, or a null one where there is none.
    void setAssetSource(std::function<QImage(const QString &hash)> source);
    void setPalette(const QPalette &palette) { m_palette = palette; }

    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position,
                    const QTextFormat &format) override;

Q_SIGNALS:
    void sizeKnown(const QString &asset);

private:
    void drawFigure(QPainter &painter, const QRectF &rect, const QString &asset);
    void drawMissing(QPainter &painter, const QRectF &rect) const;
    void drawUnfetched(QPainter &painter, const QRectF &rect, const QString &address) const;
    /// An empty frame to write in; gives the room inside.
    QRectF drawFrame(QPainter &painter, const QRectF &rect) const;
    /// The picture in this size of device pixels, null for a missing one.
    QPixmap scaled(const QString &asset, QSize size);

    std::function<QImage(const QString &)> m_source;
    QPalette m_palette;
    QHash<QString, QSize> m_sizes;     ///< Of the pictures asked for so far; empty for a missing one.
    QCache<QString, QPixmap> m_scaled; ///< As drawn last, cost in kilobytes.
};

} // namespace gaoqian
