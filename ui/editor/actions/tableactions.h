// The table commands as actions, for a menu of their own and for the menu that a table shows under the mouse.
#pragma once

#include "editor/commands/tableedit.h"

#include <QHash>
#include <QObject>

QT_BEGIN_NAMESPACE
class QAction;
class QContextMenuEvent;
class QKeySequence;
class QTextCursor;
QT_END_NAMESPACE

namespace gaoqian {

class RichTextEdit;

/// Every action is on where it can do something at the cursor.
class TableActions : public QObject {
    Q_OBJECT

public:
    /// `edit` outlives this.
    TableActions(RichTextEdit *edit, QObject *parent);

    QAction *action(TableAct act) const { return m_actions.value(act); }
    /// All of them, as groups of a menu.
    QList<QList<QAction *>> groups() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add(TableAct act, const char *name, const QString &text, const QString &tip = {}, const QKeySequence &shortcut = {});
    QAction *addSelecting(const char *name, const QString &text, void (*select)(QTextCursor &));
    void act(TableAct act);
    void showState();
    bool showMenu(const QContextMenuEvent &event);

    RichTextEdit *m_edit;
    QHash<TableAct, QAction *> m_actions;
    QList<QAction *> m_selecting;
};

} // namespace gaoqian
