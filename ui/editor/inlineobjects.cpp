// See the header.
#include "editor/inlineobjects.h"

#include "editor/bodyscale.h"
#include "editor/documentformat.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

namespace gaoqian {

namespace {

constexpr QSize usualSize(800, 450); // of a picture that is not known yet
constexpr QSize missingSize(360, 120);
constexpr int maxHeight = 520; // a tall picture in its own size does not fill the window
constexpr int cacheKilobytes = 96 * 1024;

/// The room that a line has at `position`, about: a table's columns are taken as equally wide.
qreal columnWidth(const QTextDocument &document, int position)
{
    const qreal scale = shownScale(document);
    const qreal whole = document.textWidth() > 0 ? document.textWidth() - 2 * document.documentMargin() * scale : 720;
    qreal width = whole;
    for (QTextFrame *frame = document.frameAt(position); frame; frame = frame->parentFrame())
        if (const auto *table = qobject_cast<const QTextTable *>(frame))
            width = width / table->columns() - 2 * table->format().cellPadding() * scale - 2;
    width -= document.findBlock(position).blockFormat().indent() * document.indentWidth() * scale;
    return std::max(width, 48.0);
}

QSizeF shownSize(QSize natural, int percent, qreal column)
{
    qreal width = percent > 0 ? column * percent / 100.0 : std::min<qreal>(natural.width(), column);
    qreal height = width * natural.height() / std::max(1, natural.width());
    if (percent == 0 && height > maxHeight) {
        width *= maxHeight / height;
        height = maxHeight;
    }
    return QSizeF(width, height);
}

} // namespace

InlineObjects::InlineObjects(QObject *parent) : QObject(parent), m_scaled(cacheKilobytes) {}

void InlineObjects::serve(QTextDocument *document)
{
    document->documentLayout()->registerHandler(prop::FigureObject, this);
    document->documentLayout()->registerHandler(prop::DividerObject, this);
}

void InlineObjects::setAssetSource(std::function<QImage(const QString &)> source)
{
    m_source = std::move(source);
    m_sizes.clear();
    m_scaled.clear();
}

QSizeF InlineObjects::intrinsicSize(QTextDocument *document, int position, const QTextFormat &format)
{
    const qreal column = columnWidth(*document, position);
    if (format.objectType() == prop::DividerObject) {
        const qreal unit = em(*document) * shownScale(*document);
        return QSizeF(std::min(column, unit * 12), unit);
    }
    const auto known = m_sizes.constFind(format.stringProperty(prop::Asset));
    if (known != m_sizes.cend() && known->isEmpty())
        return shownSize(missingSize, 0, column);
    return shownSize(known != m_sizes.cend() ? *known : usualSize, format.intProperty(prop::Width), column);
}

void InlineObjects::drawObject(QPainter *painter, const QRectF &rect, QTextDocument *, int, const QTextFormat &format)
{
    painter->save();
    if (format.objectType() == prop::DividerObject) {
        QColor line = m_palette.color(QPalette::Text);
        line.setAlpha(90);
        painter->fillRect(QRectF(rect.left(), rect.center().y(), rect.width(), 1), line);
    } else {
        drawFigure(*painter, rect, format.stringProperty(prop::Asset));
    }
    painter->restore();
}

void InlineObjects::drawFigure(QPainter &painter, const QRectF &rect, const QString &asset)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QPixmap pixmap = scaled(asset, (rect.size() * ratio).toSize());
    if (pixmap.isNull())
        drawMissing(painter, rect);
    else
        painter.drawPixmap(rect, pixmap, pixmap.rect());
}

void InlineObjects::drawMissing(QPainter &painter, const QRectF &rect) const
{
    QColor ink = m_palette.color(QPalette::Text);
    ink.setAlpha(120);
    painter.setPen(QPen(ink, 1, Qt::DashLine));
    painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.drawText(rect.adjusted(8, 8, -8, -8), Qt::AlignCenter | Qt::TextWordWrap, tr("This picture is missing"));
}

QPixmap InlineObjects::scaled(const QString &asset, QSize size)
{
    const QPixmap *cached = m_scaled.object(asset);
    if (cached && cached->size() == size)
        return *cached;
    const auto known = m_sizes.constFind(asset);
    if (known != m_sizes.cend() && known->isEmpty())
        return {};
    const QImage image = m_source ? m_source(asset) : QImage();
    if (known == m_sizes.cend()) {
        m_sizes.insert(asset, image.size());
        Q_EMIT sizeKnown(asset);
    }
    if (image.isNull() || size.isEmpty())
        return {};
    const QPixmap pixmap = QPixmap::fromImage(image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    m_scaled.insert(asset, new QPixmap(pixmap), 1 + size.width() * size.height() / 256);
    return pixmap;
}

} // namespace gaoqian
