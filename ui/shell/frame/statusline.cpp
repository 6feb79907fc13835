#include "shell/frame/statusline.h"

#include <QMainWindow>
#include <QStatusBar>

namespace gaoqian {

namespace {
constexpr int briefly = 5000; // milliseconds
} // namespace

StatusLine::StatusLine(QMainWindow &window) : m_window(window) {}

void StatusLine::say(const QString &sentence) { m_window.statusBar()->showMessage(sentence); }

void StatusLine::sayBriefly(const QString &sentence) { m_window.statusBar()->showMessage(sentence, briefly); }

void StatusLine::withdraw(const QString &sentence)
{
    if (m_window.statusBar()->currentMessage() == sentence)
        m_window.statusBar()->clearMessage();
}

} // namespace gaoqian
