// Draws what stands in the text as one character: pictures and dividers.
#pragma once

#include "editor/document/shownpicture.h"

#include <QCache>
#include <QHash>
#include <QObject>
#include <QPalette>
#include <QPixmap>
#include <QSet>
#include <QTextObjectInterface>

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

    void setAssetSource(AssetSource source);
    /// How large pictures are, as far as that is known before they are seen: their text needs no other place then.
    void setSizes(const QHash<QString, QSize> &sizes);
    /// A picture that was on its way is here, or lost.
    void noteArrived(const QString &asset);
    void setPalette(const QPalette &palette) { m_palette = palette; }

    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position,
                    const QTextFormat &format) override;

Q_SIGNALS:
    void sizeKnown(const QString &asset);

private:
    void drawFigure(QPainter &painter, const QRectF &rect, const QString &asset);
    void drawComing(QPainter &painter, const QRectF &rect) const;
    void drawMissing(QPainter &painter, const QRectF &rect) const;
    void drawUnfetched(QPainter &painter, const QRectF &rect, const QString &address) const;
    /// An empty frame to write in; gives the room inside.
    QRectF drawFrame(QPainter &painter, const QRectF &rect) const;
    /// The picture in this size of device pixels, null for a missing one; nothing while it is on its way.
    std::optional<QPixmap> scaled(const QString &asset, QSize size);

    AssetSource m_source;
    QSet<QString> m_coming; ///< They were asked for and are not here yet.
    QPalette m_palette;
    QHash<QString, QSize> m_sizes;     ///< Of the pictures that are known so far; empty for a missing one.
    QCache<QString, QPixmap> m_scaled; ///< As drawn last, cost in kilobytes.
};

} // namespace gaoqian
