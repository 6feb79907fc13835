#include "editor/figures/figurehandles.h"

#include "editor/document/documentformat.h"
#include "editor/drawing/figureplace.h"
#include "editor/drawing/inlineobjects.h"
#include "editor/figures/figurecommands.h"
#include "editor/pane/richtextedit.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QGuiApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyleHints>

#include <array>

namespace gaoqian {

namespace {

constexpr int handleSide = 10;
constexpr int frameMargin = handleSide / 2 + 1; // of the frame's widget around the picture
constexpr int scrollEdge = 40;
constexpr int scrollStep = 24;
constexpr int scrollInterval = 40;

/// The picture's corners: upper left, upper right, lower left, lower right.
std::array<QPoint, 4> corners(const QRect &picture)
{
    return {picture.topLeft(), picture.topRight(), picture.bottomLeft(), picture.bottomRight()};
}

/// Which corner of `picture` is under `point`; -1 for none.
int cornerAt(const QRect &picture, const QPoint &point)
{
    const auto all = corners(picture);
    for (int i = 0; i < int(all.size()); ++i)
        if ((all[i] - point).manhattanLength() <= handleSide)
            return i;
    return -1;
}

bool types(const QKeyEvent &event)
{
    const bool enter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    const bool command = event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    return !command && (enter || (!event.text().isEmpty() && event.text().front().isPrint()));
}

} // namespace

/// The frame with its four handles; while one of them is dragged, with the width that comes of it.
class FigureFrame : public QWidget {
public:
    explicit FigureFrame(QWidget *parent) : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

    QRect picture() const { return geometry().adjusted(frameMargin, frameMargin, -frameMargin, -frameMargin); }
    void setPicture(const QRect &picture, const QString &label)
    {
        m_label = label;
        setGeometry(picture.adjusted(-frameMargin, -frameMargin, frameMargin, frameMargin));
        update();
    }
    void setHandles(bool shown) { m_handles = shown; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor colour = palette().color(QPalette::Highlight);
        const QRect inner = rect().adjusted(frameMargin, frameMargin, -frameMargin, -frameMargin);
        painter.setPen(QPen(colour, 2));
        painter.drawRect(inner);
        if (m_handles) {
            painter.setPen(QPen(colour, 1.5));
            painter.setBrush(palette().color(QPalette::Base));
            for (const QPoint &corner : corners(inner))
                painter.drawEllipse(QPointF(corner), handleSide / 2.0, handleSide / 2.0);
        }
        if (!m_label.isEmpty())
            paintLabel(painter, inner);
    }

private:
    void paintLabel(QPainter &painter, const QRect &inner) const
    {
        QRect pill(QPoint(), painter.fontMetrics().size(Qt::TextSingleLine, m_label) + QSize(16, 8));
        pill.moveCenter(inner.center());
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette().color(QPalette::Highlight));
        painter.drawRoundedRect(pill, 4, 4);
        painter.setPen(palette().color(QPalette::HighlightedText));
        painter.drawText(pill, Qt::AlignCenter | Qt::TextDontClip, m_label);
    }

    QString m_label;
    bool m_handles = true;
};

/// The line where a dragged figure would go.
class GapMark : public QWidget {
public:
    static constexpr int thickness = 4;

    explicit GapMark(QWidget *parent) : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), palette().color(QPalette::Highlight)); }
};

FigureHandles::FigureHandles(RichTextEdit &edit) :
    QObject(&edit), m_edit(edit), m_frame(new FigureFrame(edit.viewport())), m_mark(new GapMark(edit.viewport()))
{
    m_scroller.setInterval(scrollInterval);
    connect(&m_scroller, &QTimer::timeout, this, &FigureHandles::scrollWhileMoving);
    edit.viewport()->setMouseTracking(true);
    edit.viewport()->installEventFilter(this);
    edit.installEventFilter(this);
    const auto follow = [this] { place(); };
    connect(&edit, &RichTextEdit::cursorStateChanged, this, follow);
    connect(edit.verticalScrollBar(), &QScrollBar::valueChanged, this, follow);
    connect(edit.document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, follow);
    connect(edit.document()->documentLayout(), &QAbstractTextDocumentLayout::update, this, follow, Qt::QueuedConnection);
    connect(qApp, &QApplication::focusChanged, this, follow);
}

QTextBlock FigureHandles::shownFigure() const { return m_frame->isHidden() ? QTextBlock() : selectedFigure(m_edit.textCursor()); }

bool FigureHandles::eventFilter(QObject *watched, QEvent *event)
{
    return watched == m_edit.viewport() ? viewportEvent(*event) : editEvent(*event);
}

bool FigureHandles::viewportEvent(QEvent &event)
{
    switch (event.type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
        return press(static_cast<const QMouseEvent &>(event));
    case QEvent::MouseMove:
        return drag(static_cast<const QMouseEvent &>(event));
    case QEvent::MouseButtonRelease:
        return release();
    case QEvent::Resize:
        QMetaObject::invokeMethod(this, &FigureHandles::place, Qt::QueuedConnection); // when the text is laid out for it
        return false;
    default:
        return false;
    }
}

bool FigureHandles::editEvent(QEvent &event)
{
    switch (event.type()) {
    case QEvent::ShortcutOverride:
        if (m_grip == Grip::None || static_cast<const QKeyEvent &>(event).key() != Qt::Key_Escape)
            return false;
        event.accept();
        return true;
    case QEvent::KeyPress:
        return key(static_cast<const QKeyEvent &>(event));
    case QEvent::InputMethod: {
        const auto &input = static_cast<const QInputMethodEvent &>(event);
        if (!m_edit.isComposing() && !(input.preeditString().isEmpty() && input.commitString().isEmpty()))
            leaveForCaption();
        return false;
    }
    case QEvent::FocusOut:
        letGo();
        return false;
    default:
        return false;
    }
}

bool FigureHandles::press(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton || event.modifiers() != Qt::NoModifier)
        return false;
    if (m_edit.isComposing())
        QGuiApplication::inputMethod()->commit();
    if (m_edit.isComposing())
        return false;
    m_pressed = event.position().toPoint();
    const bool onHandle = shownFigure().isValid() && !m_edit.isReadOnly() && cornerAt(m_frame->picture(), m_pressed) >= 0;
    if (onHandle) {
        m_grip = Grip::Resize;
        m_percent = 0;
        return true;
    }
    const QTextBlock figure = figureAt(m_edit, m_pressed);
    if (!figure.isValid())
        return false;
    m_edit.setTextCursor(figureSelection(figure));
    m_grip = m_edit.isReadOnly() ? Grip::None : Grip::Pressed;
    return true;
}

bool FigureHandles::drag(const QMouseEvent &event)
{
    const QPoint point = event.position().toPoint();
    if (m_grip == Grip::None) {
        if (event.buttons() == Qt::NoButton)
            hover(point);
        return false;
    }
    const bool far = (point - m_pressed).manhattanLength() >= QGuiApplication::styleHints()->startDragDistance();
    if (m_grip == Grip::Pressed && far)
        m_grip = Grip::Move;
    if (m_grip == Grip::Resize && (far || m_percent > 0))
        resizeTo(point);
    else if (m_grip == Grip::Move)
        moveTo(point);
    return true;
}

bool FigureHandles::release()
{
    if (m_grip == Grip::None)
        return false;
    const Grip grip = m_grip;
    const int percent = m_percent;
    const qsizetype gap = m_gap;
    const QTextBlock figure = selectedFigure(m_edit.textCursor());
    letGo();
    if (grip == Grip::Resize && percent > 0 && figure.isValid()) {
        Figure changed = figureIn(figure);
        changed.width = percent;
        changeFigure(m_edit, figure, changed);
    } else if (grip == Grip::Move && gap >= 0 && figure.isValid()) {
        moveFigure(m_edit, figure, gap);
    }
    place();
    return true;
}

void FigureHandles::hover(const QPoint &point)
{
    const int corner = shownFigure().isValid() && !m_edit.isReadOnly() ? cornerAt(m_frame->picture(), point) : -1;
    if (corner >= 0)
        setPointer(corner == 0 || corner == 3 ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor);
    else if (figureAt(m_edit, point).isValid())
        setPointer(Qt::ArrowCursor);
    else
        setPointer(std::nullopt);
}

bool FigureHandles::key(const QKeyEvent &event)
{
    if (m_grip != Grip::None) {
        if (event.key() == Qt::Key_Escape)
            letGo();
        return true; // the text stays as it is while something in it is being dragged
    }
    const QTextBlock figure = selectedFigure(m_edit.textCursor());
    if (!figure.isValid() || !m_edit.textCursor().hasSelection() || m_edit.isReadOnly() || m_edit.isComposing())
        return false;
    const bool erases =
        event.modifiers() == Qt::NoModifier && (event.key() == Qt::Key_Delete || event.key() == Qt::Key_Backspace);
    if (erases || event.matches(QKeySequence::Cut)) {
        if (!erases)
            m_edit.copy();
        deleteFigure(m_edit, figure);
        return true;
    }
    if (types(event))
        leaveForCaption();
    return false;
}

void FigureHandles::leaveForCaption()
{
    QTextCursor cursor = m_edit.textCursor();
    const QTextBlock figure = selectedFigure(cursor);
    if (!figure.isValid() || !cursor.hasSelection())
        return;
    cursor.setPosition(figure.position() + figure.length() - 1);
    m_edit.setTextCursor(cursor);
}

void FigureHandles::resizeTo(const QPoint &point)
{
    const QTextBlock figure = selectedFigure(m_edit.textCursor());
    const QRect picture = pictureRect(m_edit, figure);
    // figures stand in the middle, so both sides follow the hand
    const qreal width = 2 * std::abs(point.x() - picture.center().x());
    const qreal column = figureColumn(*m_edit.document(), figure.position());
    m_percent = std::clamp(qRound(width * 100 / column), 1, 100);
    const int shown = qRound(column * m_percent / 100);
    const int height = qRound(qreal(shown) * picture.height() / std::max(1, picture.width()));
    m_frame->setPicture(QRect(picture.center().x() - shown / 2, picture.top(), shown, height), tr("%1 %").arg(m_percent));
}

void FigureHandles::moveTo(const QPoint &point)
{
    m_pointer = point;
    setPointer(Qt::ClosedHandCursor);
    const Gap gap = gapNear(m_edit, point.y());
    m_gap = gap.before;
    m_mark->setGeometry(0, gap.y - GapMark::thickness / 2, m_edit.viewport()->width(), GapMark::thickness);
    m_mark->show();
    m_mark->raise();
    if (!m_scroller.isActive())
        m_scroller.start();
}

void FigureHandles::scrollWhileMoving()
{
    const int height = m_edit.viewport()->height();
    const int step = m_pointer.y() < scrollEdge ? -scrollStep : m_pointer.y() > height - scrollEdge ? scrollStep : 0;
    if (step == 0)
        return;
    m_edit.verticalScrollBar()->setValue(m_edit.verticalScrollBar()->value() + step);
    moveTo(m_pointer);
}

void FigureHandles::letGo()
{
    if (m_grip == Grip::None)
        return;
    m_grip = Grip::None;
    m_percent = 0;
    m_gap = -1;
    m_scroller.stop();
    m_mark->hide();
    setPointer(std::nullopt);
    place();
}

void FigureHandles::place()
{
    if (m_grip == Grip::Resize && m_percent > 0)
        return; // the frame follows the hand
    const QTextBlock figure = isWatched() ? selectedFigure(m_edit.textCursor()) : QTextBlock();
    const QRect picture = figure.isValid() ? pictureRect(m_edit, figure) : QRect();
    const bool wasShown = !m_frame->isHidden();
    const QRect before = m_frame->picture();
    if (!picture.isEmpty()) {
        m_frame->setHandles(!m_edit.isReadOnly());
        m_frame->setPicture(picture, {});
    }
    m_frame->setVisible(!picture.isEmpty());
    if (wasShown == m_frame->isHidden() || (!picture.isEmpty() && before != picture))
        Q_EMIT shownFigureChanged();
}

bool FigureHandles::isWatched() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && (focus == &m_edit || m_edit.isAncestorOf(focus));
}

void FigureHandles::setPointer(std::optional<Qt::CursorShape> shape)
{
    if (shape)
        m_edit.viewport()->setCursor(*shape);
    else if (m_hasPointer)
        m_edit.viewport()->setCursor(Qt::IBeamCursor);
    m_hasPointer = shape.has_value();
}

} // namespace gaoqian
