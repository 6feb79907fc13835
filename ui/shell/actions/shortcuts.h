// The shortcuts of the window's actions: the ones they were made with, and the ones that the user gave them instead, which the
// desktop remembers by the actions' object names.
#pragma once

#include "shell/actions/actionlist.h"

#include <QHash>
#include <QKeySequence>
#include <QObject>

namespace gaoqian {

class Preferences;

class Shortcuts : public QObject {
    Q_OBJECT

public:
    /// Takes every action of `window` that has a name, with the shortcuts that it has now for its own, and gives it the ones that
    /// the user chose. To be made when all actions are there. `preferences` outlive the keeper.
    Shortcuts(const QMainWindow &window, Preferences &preferences, QObject *parent);

    /// In the order of the menus.
    const QList<ActionEntry> &actions() const { return m_actions; }

    bool isChanged(const QAction &action) const;

    /// Why nobody can use this as a shortcut, as a sentence for the user; empty where one can.
    static QString objection(const QKeySequence &keys);
    /// Who else has it already; null for nobody.
    QAction *holder(const QKeySequence &keys, const QAction &asker) const;

    void set(QAction &action, const QKeySequence &keys); ///< Empty for none. Takes it from nobody: ask `holder` first.
    void reset(QAction &action);
    void resetAll();

private:
    void give(QAction &action, const QList<QKeySequence> &keys);

    Preferences &m_preferences;
    QList<ActionEntry> m_actions;
    QHash<QString, QList<QKeySequence>> m_own; ///< By object name.
};

} // namespace gaoqian
