// Every action that a window offers, by the name and the menu that its user knows it by; and how one is found by typing.
#pragma once

#include <QAction>
#include <QList>
#include <QPointer>

QT_BEGIN_NAMESPACE
class QMainWindow;
QT_END_NAMESPACE

namespace gaoqian {

struct ActionEntry {
    QPointer<QAction> action;
    QString name; ///< The text without what marks its Alt letter.
    QString menu; ///< Where it stands in the menu bar, “View › Language”; empty for what is in no menu.

    bool operator==(const ActionEntry &) const = default;
};

/// An action's text as it is said: without its Alt letter, which a Chinese text carries in brackets, and without the dots.
QString spokenText(const QAction &action);

/// In the order of the menu bar, then what has an object name and stands in no menu. Each action once; separators and menus are
/// none.
QList<ActionEntry> actionsOf(const QMainWindow &window);

/// Those in which every word of `query` occurs: in name, menu or shortcut, in any order and case; the object name counts too, so
/// that English words find what is called otherwise on the screen. First what is in `recent` (object names, the newest first),
/// then names that begin as the query does.
QList<ActionEntry> foundActions(const QList<ActionEntry> &actions, const QString &query, const QStringList &recent);

} // namespace gaoqian
