#include "shell/writing/keyhold.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QWidget>

#include <algorithm>

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

/// What an event would put into a text; empty for keys that do something else.
QString typedBy(const QEvent &event)
{
    if (event.type() == QEvent::InputMethod)
        return static_cast<const QInputMethodEvent &>(event).commitString();
    if (event.type() != QEvent::KeyPress)
        return {};
    const auto &key = static_cast<const QKeyEvent &>(event);
    if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter)
        return QStringLiteral("\n");
    // What makes a shortcut has a text too; both keys together are the AltGr of some systems.
    const Qt::KeyboardModifiers commands = key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const bool isText = commands == Qt::NoModifier || commands == (Qt::ControlModifier | Qt::AltModifier);
    const QString text = isText ? key.text() : QString();
    const QList<uint> characters = text.toUcs4();
    return std::all_of(characters.cbegin(), characters.cend(), [](uint each) { return QChar::isPrint(each); }) ? text : QString();
}

} // namespace

KeyHold::KeyHold(QWidget &window, std::function<bool()> isBetween, std::function<bool()> isSecret) :
    QObject(&window), m_window(window), m_isBetween(std::move(isBetween)), m_isSecret(std::move(isSecret))
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
    m_holdsSecret = false;
}

bool KeyHold::giveUp()
{
    if (m_holdsSecret || m_held.empty())
        return false;
    const QString text = heldText();
    drop();
    if (text.trimmed().isEmpty())
        return false;
    Q_EMIT leftOver(text);
    return true;
}

QString KeyHold::heldText() const
{
    QString text;
    for (const std::unique_ptr<QEvent> &event : m_held)
        text += typedBy(*event);
    return text;
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
    m_holdsSecret = m_holdsSecret || m_isSecret();
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
    if (!field)
        giveUp();
    m_look.stop();
    m_holdsSecret = false;
    m_isGiving = true;
    for (const std::unique_ptr<QEvent> &event : std::exchange(m_held, {})) {
        if (field)
            QApplication::sendEvent(field, event.get());
    }
    m_isGiving = false;
}

} // namespace gaoqian
