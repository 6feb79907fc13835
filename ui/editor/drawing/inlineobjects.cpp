#include "editor/drawing/inlineobjects.h"

#include "editor/document/documentformat.h"
#include "editor/drawing/bodyscale.h"
#include "editor/drawing/textlook.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

namespace gaoqian {

namespace {

constexpr QSize usualSize(800, 450); // of a picture that is not known yet
constexpr QSize missingSize(360, 120);
constexpr QSizeF unfetchedSize(560, 120);
constexpr int maxHeight = 520; // a tall picture in its own size does not fill the window
constexpr int cacheKilobytes = 96 * 1024;

} // namespace

qreal figureColumn(const QTextDocument &document, int position)
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

namespace {

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

void InlineObjects::setAssetSource(AssetSource source)
{
    m_source = std::move(source);
    m_coming.clear();
    m_sizes.clear();
    m_scaled.clear();
}

void InlineObjects::setSizes(const QHash<QString, QSize> &sizes) { m_sizes.insert(sizes); }

void InlineObjects::noteArrived(const QString &asset)
{
    const auto picture = m_coming.remove(asset) ? m_source(asset) : std::nullopt;
    if (!picture)
        return;
    m_sizes.insert(asset, picture->size);
    Q_EMIT sizeKnown(asset); // which paints it too
}

QSizeF InlineObjects::intrinsicSize(QTextDocument *document, int position, const QTextFormat &format)
{
    const qreal column = figureColumn(*document, position);
    if (format.objectType() == prop::DividerObject) {
        const qreal unit = em(*document) * shownScale(*document);
        return QSizeF(std::min(column, unit * 12), unit);
    }
    if (format.hasProperty(prop::Address)) {
        const QSizeF size = unfetchedSize * shownScale(*document);
        return QSizeF(std::min(column, size.width()), size.height());
    }
    const auto known = m_sizes.constFind(format.stringProperty(prop::Asset));
    if (known != m_sizes.cend() && known->isEmpty())
        return shownSize(missingSize, 0, column);
    return shownSize(known != m_sizes.cend() ? *known : usualSize, format.intProperty(prop::Width), column);
}

void InlineObjects::drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int, const QTextFormat &format)
{
    painter->save();
    painter->setFont(shownFont(*document));
    if (format.objectType() == prop::DividerObject) {
        QColor line = m_palette.color(QPalette::Text);
        line.setAlpha(90);
        painter->fillRect(QRectF(rect.left(), rect.center().y(), rect.width(), 1), line);
    } else if (format.hasProperty(prop::Address)) {
        drawUnfetched(*painter, rect, format.stringProperty(prop::Address));
    } else {
        drawFigure(*painter, rect, format.stringProperty(prop::Asset));
    }
    painter->restore();
}

void InlineObjects::drawFigure(QPainter &painter, const QRectF &rect, const QString &asset)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    const auto pixmap = scaled(asset, (rect.size() * ratio).toSize());
    if (!pixmap)
        drawComing(painter, rect);
    else if (pixmap->isNull())
        drawMissing(painter, rect);
    else
        painter.drawPixmap(rect, *pixmap, pixmap->rect());
}

/// Quiet: it is there for a moment only.
void InlineObjects::drawComing(QPainter &painter, const QRectF &rect) const
{
    painter.fillRect(rect, m_palette.color(QPalette::Base));
    QColor ink = m_palette.color(QPalette::Text);
    ink.setAlpha(14);
    painter.fillRect(rect, ink);
}

QRectF InlineObjects::drawFrame(QPainter &painter, const QRectF &rect) const
{
    painter.fillRect(rect, m_palette.color(QPalette::Base)); // not the selection's colour, on which nothing could be read
    QColor ink = m_palette.color(QPalette::Text);
    ink.setAlpha(12);
    painter.fillRect(rect, ink);
    ink.setAlpha(120);
    painter.setPen(QPen(ink, 1, Qt::DashLine));
    painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
    ink.setAlpha(180);
    painter.setPen(ink);
    return rect.adjusted(8, 8, -8, -8);
}

void InlineObjects::drawMissing(QPainter &painter, const QRectF &rect) const
{
    const QRectF room = drawFrame(painter, rect);
    painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap, tr("This picture is missing"));
}

void InlineObjects::drawUnfetched(QPainter &painter, const QRectF &rect, const QString &address) const
{
    const QRectF room = drawFrame(painter, rect);
    QFont font = painter.font();
    font.setPointSizeF(font.pointSizeF() * captionScale);
    painter.setFont(font);
    const QFontMetricsF metrics(font, painter.device());
    const qreal line = metrics.height() * 1.5; // Chinese may come from a taller font
    const QStringList lines{tr("A picture on the net, not fetched"), metrics.elidedText(address, Qt::ElideMiddle, room.width()),
                            tr("Click here to fetch it, to choose a file or to drop it")};
    QRectF place(room.left(), room.center().y() - line * qreal(lines.size()) / 2, room.width(), line);
    for (const QString &text : lines) {
        painter.drawText(place, Qt::AlignCenter | Qt::TextDontClip, text);
        place.translate(0, line);
    }
}

std::optional<QPixmap> InlineObjects::scaled(const QString &asset, QSize size)
{
    const QPixmap *cached = m_scaled.object(asset);
    if (cached && cached->size() == size)
        return *cached;
    const auto known = m_sizes.constFind(asset);
    if (known != m_sizes.cend() && known->isEmpty())
        return QPixmap();
    const auto picture = m_source ? m_source(asset) : ShownPicture();
    if (!picture) {
        m_coming.insert(asset);
        return std::nullopt;
    }
    if (known == m_sizes.cend()) {
        m_sizes.insert(asset, picture->size);
        Q_EMIT sizeKnown(asset);
    }
    if (picture->image.isNull() || size.isEmpty())
        return QPixmap();
    const QPixmap pixmap = QPixmap::fromImage(picture->image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    m_scaled.insert(asset, new QPixmap(pixmap), 1 + size.width() * size.height() / 256);
    return pixmap;
}

} // namespace gaoqian
