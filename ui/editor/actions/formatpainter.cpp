#include "editor/actions/formatpainter.h"

#include "editor/commands/blockcommands.h"
#include "editor/commands/textcommands.h"
#include "editor/document/editblock.h"
#include "editor/document/units.h"
#include "editor/pane/richtextedit.h"
#include "editor/typing/autocorrect.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStyleHints>
#include <QTextBlock>

namespace gaoqian {

namespace {

constexpr int cursorSide = 24; ///< Pixels.

/// A text cursor with a brush.
QCursor brushCursor(qreal ratio)
{
    QPixmap picture(QSize(cursorSide, cursorSide) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto draw = [&painter](const QColor &colour, qreal width) {
        painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygonF({{2, 4}, {5, 4}, {5, 20}, {2, 20}}));
        painter.drawPolyline(QPolygonF({{8, 4}, {5, 4}, {5, 20}, {8, 20}}));
        painter.drawPolygon(QPolygonF({{12, 5}, {21, 5}, {21, 10}, {12, 10}}));
        painter.drawPolyline(QPolygonF({{16.5, 10}, {16.5, 19}}));
    };
    draw(Qt::white, 4); // seen on any ground
    draw(Qt::black, 1.75);
    return QCursor(picture, 5, cursorSide / 2);
}

/// How the first selected character is set, or the one that the cursor stands at.
QTextCharFormat formatAt(const QTextCursor &cursor)
{
    QTextCursor at(cursor);
    at.setPosition(cursor.selectionStart() + (cursor.hasSelection() ? 1 : 0));
    Run style = runStyle(at.charFormat());
    style.link.clear();
    return charFormat(style);
}

/// Everything that the styles and the colour can be, said outright, so that merging it also takes away.
QTextCharFormat outright(const QTextCharFormat &format)
{
    const Run style = runStyle(format);
    QTextCharFormat change = colourChange(style.colour);
    for (Style each : {Style::Bold, Style::Italic, Style::Underline, Style::Strike, Style::Superscript, Style::Subscript})
        if (!style.styles.testFlag(each))
            change.merge(styleChange(each, false));
    for (Style each : {Style::Bold, Style::Italic, Style::Underline, Style::Strike, Style::Superscript, Style::Subscript})
        if (style.styles.testFlag(each))
            change.merge(styleChange(each, true));
    return change;
}

bool coversParagraphs(const QTextCursor &cursor)
{
    const QTextBlock first = cursor.document()->findBlock(cursor.selectionStart());
    const QTextBlock last = cursor.document()->findBlock(cursor.selectionEnd());
    return first != last || cursor.hasComplexSelection() ||
           (cursor.selectionStart() == first.position() && cursor.selectionEnd() == first.position() + first.length() - 1);
}

void paintParagraphs(const QTextCursor &cursor, const BlockShape &like)
{
    for (const QTextBlock &block : selectedTextBlocks(cursor)) {
        if (holdsFigure(block) || holdsDivider(block))
            continue;
        const BlockShape own = shapeOf(block);
        BlockShape shape = like;
        shape.nesting = own.nesting;
        shape.label = own.label;
        setShape(block, shape);
    }
}

} // namespace

void paintFormat(const QTextCursor &cursor, const QTextCharFormat &text, const BlockShape &shape)
{
    const EditBlock step(cursor);
    if (cursor.hasSelection())
        changeText(cursor, outright(text));
    const bool isText = shape.kind == BlockKind::Paragraph || shape.kind == BlockKind::Heading;
    if (isText && (!cursor.hasSelection() || coversParagraphs(cursor)))
        paintParagraphs(cursor, shape);
}

FormatPainter::FormatPainter(RichTextEdit *edit) : QObject(edit), m_edit(edit) {}

void FormatPainter::trigger()
{
    const bool again = m_use == Use::One && m_since.elapsed() <= QGuiApplication::styleHints()->mouseDoubleClickInterval();
    if (again)
        setUse(Use::Many);
    else if (isActive())
        end();
    else
        pickUp();
}

void FormatPainter::pickUp()
{
    if (!m_edit->readyToEdit())
        return;
    const QTextCursor cursor = m_edit->textCursor();
    m_text = formatAt(cursor);
    m_shape = shapeOf(m_edit->document()->findBlock(cursor.selectionStart()));
    if (m_shape.kind == BlockKind::Filler)
        m_shape.kind = BlockKind::Paragraph;
    m_since.start();
    m_edit->installEventFilter(this);
    m_edit->viewport()->installEventFilter(this);
    m_edit->viewport()->setCursor(brushCursor(m_edit->devicePixelRatioF()));
    setUse(Use::One);
}

void FormatPainter::end()
{
    m_edit->removeEventFilter(this);
    m_edit->viewport()->removeEventFilter(this);
    m_edit->viewport()->setCursor(Qt::IBeamCursor);
    setUse(Use::None);
}

void FormatPainter::setUse(Use use)
{
    if (m_use == use)
        return;
    const bool was = isActive();
    m_use = use;
    if (was != isActive())
        Q_EMIT activeChanged(isActive());
}

bool FormatPainter::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit->viewport() && event->type() == QEvent::MouseButtonRelease) {
        // The selection is there once the text has had the event too.
        if (static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton)
            QMetaObject::invokeMethod(this, &FormatPainter::paint, Qt::QueuedConnection);
        return false;
    }
    if (watched == m_edit && event->type() == QEvent::InputMethod)
        end();
    if (watched == m_edit &&
        (event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease || event->type() == QEvent::ShortcutOverride))
        return filterKey(*static_cast<QKeyEvent *>(event));
    return false;
}

bool FormatPainter::filterKey(const QKeyEvent &event)
{
    if (event.type() == QEvent::KeyRelease) {
        if (event.key() == Qt::Key_Shift && m_edit->textCursor().hasSelection())
            paint();
        return false;
    }
    if (event.key() == Qt::Key_Escape) {
        if (event.type() == QEvent::KeyPress)
            end();
        else
            const_cast<QKeyEvent &>(event).accept(); // ours, before any shortcut's
        return true;
    }
    if (event.type() == QEvent::ShortcutOverride)
        return false;
    if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) {
        paint();
        return true;
    }
    if (isTyping(event))
        end();
    return false;
}

void FormatPainter::paint()
{
    if (!isActive())
        return;
    m_edit->perform([this](QTextCursor &cursor) { paintFormat(cursor, m_text, m_shape); });
    if (m_use == Use::One)
        end();
}

} // namespace gaoqian
