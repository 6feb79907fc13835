#include "editor/compare/comparebrowser.h"

#include "editor/drawing/inlineobjects.h"
#include "editor/drawing/textlook.h"
#include "look/look.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

namespace gaoqian {

namespace {
constexpr qreal pointSize = 11;
constexpr int barWidth = 3;
} // namespace

CompareBrowser::CompareBrowser(QWidget *parent) : QTextEdit(parent), m_objects(new InlineObjects(this))
{
    setAccessibleName(tr("What changed"));
    setFrameShape(QFrame::NoFrame);
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    QFont font;
    font.setFamilies(textFamilies());
    font.setPointSizeF(pointSize);
    setFont(font);
    document()->setDefaultFont(font);
    document()->setDocumentMargin(2 * gridStep);
    m_objects->serve(document());
    // A picture whose size is known at last needs another place.
    connect(
        m_objects, &InlineObjects::sizeKnown, this, [this] { document()->markContentsDirty(0, document()->characterCount()); },
        Qt::QueuedConnection);
    followPalette();
}

void CompareBrowser::notePicture(const QString &hash) { m_objects->noteArrived(hash); }

void CompareBrowser::setAssetSource(AssetSource source)
{
    m_objects->setAssetSource(std::move(source));
    viewport()->update();
}

void CompareBrowser::setMarks(const QList<ChangePlace> &places, int current)
{
    m_places = places;
    m_current = current;
    viewport()->update();
}

void CompareBrowser::showPlace(const ChangePlace &place)
{
    QTextCursor cursor(document());
    cursor.setPosition(place.from);
    setTextCursor(cursor);
    const int top = cursorRect(cursor).top() - viewport()->height() / 4;
    verticalScrollBar()->setValue(verticalScrollBar()->value() + top);
}

void CompareBrowser::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        followPalette();
}

void CompareBrowser::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const QString address = enter ? textCursor().charFormat().anchorHref() : QString();
    if (!address.isEmpty())
        Q_EMIT linkActivated(address);
    else
        QTextEdit::keyPressEvent(event);
}

void CompareBrowser::mouseMoveEvent(QMouseEvent *event)
{
    QTextEdit::mouseMoveEvent(event);
    viewport()->setCursor(anchorAt(event->position().toPoint()).isEmpty() ? Qt::IBeamCursor : Qt::PointingHandCursor);
}

void CompareBrowser::mouseReleaseEvent(QMouseEvent *event)
{
    QTextEdit::mouseReleaseEvent(event);
    const QString address = anchorAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && !address.isEmpty() && !textCursor().hasSelection())
        Q_EMIT linkActivated(address);
}

void CompareBrowser::paintEvent(QPaintEvent *event)
{
    QTextEdit::paintEvent(event);
    QPainter painter(viewport());
    QTextCursor cursor(document());
    for (int i = 0; i < m_places.size(); ++i) {
        cursor.setPosition(m_places[i].from);
        const int top = cursorRect(cursor).top();
        if (top > event->rect().bottom())
            break; // they stand in reading order
        cursor.setPosition(std::min(m_places[i].to, document()->characterCount() - 1));
        const QRect bar(gridStep / 2, top, barWidth, cursorRect(cursor).bottom() - top);
        painter.fillRect(bar, i == m_current ? accent(palette()) : hairline(palette()));
    }
}

void CompareBrowser::followPalette()
{
    m_objects->setPalette(palette());
    viewport()->update();
}

} // namespace gaoqian
