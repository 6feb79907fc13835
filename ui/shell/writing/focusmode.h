// The text alone: panels and bars go away, and come back exactly as they were.
#pragma once

#include <QObject>
#include <QStringList>

QT_BEGIN_NAMESPACE
class QAction;
class QMainWindow;
class QWidget;
QT_END_NAMESPACE

namespace gaoqian {

class FocusMode : public QObject {
    Q_OBJECT

public:
    /// `toggle` is checked while the mode is on. `text` gets the focus where what had it goes away. Both outlive this, which
    /// belongs to the window.
    FocusMode(QMainWindow &window, QAction &toggle, QWidget &text);

    /// To be called before the window's layout is kept or another one is shown.
    void leave();

protected:
    /// Escape leaves, where nothing else takes it; and a window that closes is closed with its panels.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void enter();
    void restore();
    void raise(const QStringList &titles);

    QMainWindow &m_window;
    QAction &m_toggle;
    QWidget &m_text;
    QByteArray m_layout; ///< Before; empty while the mode is off.
    QStringList m_front; ///< The titles of the panels in front of others.
    bool m_statusBar = false;
};

} // namespace gaoqian
