#include "shell/writing/focusmode.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QKeyEvent>
#include <QLayout>
#include <QMainWindow>
#include <QMenuBar>
#include <QStatusBar>
#include <QTabBar>
#include <QToolBar>

namespace gaoqian {

FocusMode::FocusMode(QMainWindow &window, QAction &toggle, QWidget &text) :
    QObject(&window), m_window(window), m_toggle(toggle), m_text(text)
{
    toggle.setCheckable(true);
    connect(&toggle, &QAction::toggled, this, [this](bool on) { on ? enter() : restore(); });
    window.installEventFilter(this);
}

void FocusMode::leave() { m_toggle.setChecked(false); }

void FocusMode::enter()
{
    m_layout = m_window.saveState();
    const QWidget *focused = QApplication::focusWidget();
    if (!focused || !m_window.centralWidget()->isAncestorOf(focused))
        m_text.setFocus();
    for (const QTabBar *tabs : m_window.findChildren<QTabBar *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (tabs->isVisible())
            m_front.append(tabs->tabText(tabs->currentIndex()));
    }
    for (QDockWidget *dock : m_window.findChildren<QDockWidget *>(QString(), Qt::FindDirectChildrenOnly))
        dock->hide();
    for (QToolBar *bar : m_window.findChildren<QToolBar *>(QString(), Qt::FindDirectChildrenOnly))
        bar->hide();
    // Only folded up: shortcuts of actions in a hidden menu bar would be dead.
    m_window.menuBar()->setMaximumHeight(0);
    m_statusBar = m_window.statusBar()->isVisible();
    m_window.statusBar()->hide();
}

void FocusMode::restore()
{
    m_window.menuBar()->setMaximumHeight(QWIDGETSIZE_MAX);
    m_window.statusBar()->setVisible(m_statusBar);
    m_window.layout()->activate(); // the panels get the room that they had
    m_window.restoreState(std::exchange(m_layout, {}));
    // Qt brings the tabs back, but not always the one in front; and it does so when the panels have been shown.
    QMetaObject::invokeMethod(
        this, [this, front = std::exchange(m_front, {})] { raise(front); }, Qt::QueuedConnection);
}

void FocusMode::raise(const QStringList &titles)
{
    for (QTabBar *tabs : m_window.findChildren<QTabBar *>(QString(), Qt::FindDirectChildrenOnly)) {
        for (int i = 0; i < tabs->count(); ++i) {
            if (titles.contains(tabs->tabText(i))) {
                tabs->setCurrentIndex((i + 1) % tabs->count()); // the tab may be right already, and the panel not
                tabs->setCurrentIndex(i);
            }
        }
    }
}

bool FocusMode::eventFilter(QObject *watched, QEvent *event)
{
    const bool escape = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    if (watched == &m_window && m_toggle.isChecked() && (escape || event->type() == QEvent::Close)) {
        leave();
        return escape;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace gaoqian
