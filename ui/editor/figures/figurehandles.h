// A figure under the hand: clicked it is selected and shows a frame, the frame's corners change its width, and it is dragged with
// its caption to another place. One undo step each; Escape leaves everything as it was.
#pragma once

#include <QObject>
#include <QRect>
#include <QTextBlock>
#include <QTimer>

#include <optional>

QT_BEGIN_NAMESPACE
class QKeyEvent;
class QMouseEvent;
QT_END_NAMESPACE

namespace gaoqian {

class FigureFrame;
class GapMark;
class RichTextEdit;

class FigureHandles : public QObject {
    Q_OBJECT

public:
    /// Works for `edit`, whose child it becomes.
    explicit FigureHandles(RichTextEdit &edit);

    /// The figure that shows its frame; invalid for none.
    QTextBlock shownFigure() const;

Q_SIGNALS:
    /// Another figure shows its frame, the same one at another place, or none does.
    void shownFigureChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Grip { None, Pressed, Resize, Move };

    bool viewportEvent(QEvent &event);
    bool editEvent(QEvent &event);
    bool press(const QMouseEvent &event);
    bool drag(const QMouseEvent &event);
    bool release();
    void hover(const QPoint &point);
    bool key(const QKeyEvent &event);
    /// What is typed with a figure selected goes to its caption, and does not take its place.
    void leaveForCaption();
    void resizeTo(const QPoint &point);
    void moveTo(const QPoint &point);
    void scrollWhileMoving();
    void letGo();
    void place();
    bool isWatched() const;
    void setPointer(std::optional<Qt::CursorShape> shape);

    RichTextEdit &m_edit;
    FigureFrame *m_frame;
    GapMark *m_mark;
    QTimer m_scroller;
    Grip m_grip = Grip::None;
    QPoint m_pressed; ///< In the viewport, like the next.
    QPoint m_pointer;
    int m_percent = 0;    ///< The width that the figure gets when the button is released; 0 for no change.
    qsizetype m_gap = -1; ///< Where it goes then; -1 for nowhere.
    bool m_hasPointer = false;
};

} // namespace gaoqian
