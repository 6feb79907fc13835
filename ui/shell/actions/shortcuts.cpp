#include "shell/actions/shortcuts.h"

#include "shell/settings/preferences.h"

namespace gaoqian {

namespace {

/// A key alone that is no typing: F5 may be a shortcut, A may not.
bool isFunctionKey(int key) { return key >= Qt::Key_F1 && key <= Qt::Key_F35; }

} // namespace

Shortcuts::Shortcuts(const QMainWindow &window, Preferences &preferences, QObject *parent) :
    QObject(parent), m_preferences(preferences)
{
    const QHash<QString, QString> chosen = preferences.shortcuts();
    for (const ActionEntry &entry : actionsOf(window)) {
        const QString name = entry.action->objectName();
        if (name.isEmpty())
            continue;
        m_actions.append(entry);
        m_own.insert(name, entry.action->shortcuts());
        if (const auto found = chosen.constFind(name); found != chosen.cend())
            give(*entry.action, {QKeySequence::fromString(*found, QKeySequence::PortableText)});
    }
}

bool Shortcuts::isChanged(const QAction &action) const { return m_preferences.shortcuts().contains(action.objectName()); }

QString Shortcuts::objection(const QKeySequence &keys)
{
    if (keys.isEmpty())
        return {};
    const bool withModifier = keys[0].keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (!withModifier && !isFunctionKey(keys[0].key()))
        return tr("A shortcut needs Ctrl or Alt, or is one of the F keys; others are for typing");
    return {};
}

QAction *Shortcuts::holder(const QKeySequence &keys, const QAction &asker) const
{
    for (const ActionEntry &entry : m_actions) {
        if (!keys.isEmpty() && entry.action && entry.action != &asker && entry.action->shortcuts().contains(keys))
            return entry.action;
    }
    return nullptr;
}

void Shortcuts::set(QAction &action, const QKeySequence &keys)
{
    const QList<QKeySequence> own = m_own.value(action.objectName());
    if (own.value(0) == keys) {
        reset(action);
        return;
    }
    m_preferences.setShortcut(action.objectName(), keys.toString(QKeySequence::PortableText));
    give(action, {keys});
}

void Shortcuts::reset(QAction &action)
{
    m_preferences.forgetShortcut(action.objectName());
    give(action, m_own.value(action.objectName()));
}

void Shortcuts::resetAll()
{
    for (const ActionEntry &entry : std::as_const(m_actions)) {
        if (entry.action && isChanged(*entry.action))
            reset(*entry.action);
    }
}

void Shortcuts::give(QAction &action, const QList<QKeySequence> &keys)
{
    const QString before = action.shortcut().toString(QKeySequence::NativeText);
    action.setShortcuts(keys);
    const QString now = action.shortcut().toString(QKeySequence::NativeText);
    // Tips that say the shortcut go on telling the truth; the others never said one.
    if (action.toolTip() == spokenText(action) || (!before.isEmpty() && action.toolTip().contains(before)))
        action.setToolTip(now.isEmpty() ? spokenText(action) : tr("%1 (%2)").arg(spokenText(action), now));
}

} // namespace gaoqian
