#include "shell/writing/keyhold.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QWidget>

namespace gaoqian {

namespace {

constexpr int lookInterval = 10; // milliseconds

/// The field that takes text now, in `window` or in a dialog over it; null for none.
QWidget *textField(const QWidget &window)
{
    QWidget *focus = QApplication::focusWidget();
    const QWidget *modal = QApplication::activeModalWidget();
    const QWidget *place = modal ? modal : &window;
    return focus && focus->window() == place && focus->testAttribute(Qt::WA_InputMethodEnabled) ? focus : nullptr;
}

} // namespace

KeyHold::KeyHold(QWidget &window, std::function<bool()> isBetween) :
    QObject(&window), m_window(window), m_isBetween(std::move(isBetween))
{
    m_look.setInterval(lookInterval);
    connect(&m_look, &QTimer::timeout, this, &KeyHold::giveOn);
    qApp->installEventFilter(this);
}

KeyHold::~KeyHold() = default;

void KeyHold::drop()
{
    m_look.stop();
    m_held.clear();
}

bool KeyHold::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease;
    const bool isOther = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::InputMethod;
    if ((!isKey && !isOther) || m_isGiving)
        return false;
    auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || widget->window() != &m_window || QApplication::activeModalWidget() || (m_held.empty() && !m_isBetween()))
        return false;
    event->accept(); // an override, so that no shortcut acts on the story that is being left
    if (event->type() == QEvent::ShortcutOverride)
        return true;
    if (event->type() == QEvent::InputMethod && static_cast<QInputMethodEvent *>(event)->commitString().isEmpty())
        return true; // what is composed has no place yet
    m_held.emplace_back(event->clone());
    m_look.start();
    return true;
}

void KeyHold::giveOn()
{
    const bool isAsked = QApplication::activeModalWidget() != nullptr;
    if (!isAsked && m_isBetween())
        return;
    QPointer<QWidget> field = textField(m_window);
    if (isAsked && !field && m_isBetween())
        return; // the dialog is not ready yet, or takes no text: then what was typed waits for what comes after it
    m_look.stop();
    m_isGiving = true;
    for (const std::unique_ptr<QEvent> &event : std::exchange(m_held, {})) {
        if (field)
            QApplication::sendEvent(field, event.get());
    }
    m_isGiving = false;
}

} // namespace gaoqian
