// Everything the window can do, found by typing: a field over the window with the actions that match, the ones used last first.
// Enter does what is chosen, Escape goes back to where one was.
#pragma once

#include "shell/actions/actionlist.h"

#include <QFrame>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QListView;
QT_END_NAMESPACE

namespace gaoqian {

class ActionModel;

class ActionSearch : public QFrame {
    Q_OBJECT

public:
    explicit ActionSearch(QMainWindow *window);

    /// Object names of the actions used last, the newest first.
    void setRecent(const QStringList &names) { m_recent = names; }

    /// Shows every action of the window as it is now.
    void open();

Q_SIGNALS:
    /// The action with this object name was chosen here, and done.
    void used(const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void place();
    void find(const QString &query);
    bool handleKey(int key);
    void trigger(const QModelIndex &index);
    void close();
    void noticeFocus(const QWidget *now);

    QMainWindow *m_window;
    QLineEdit *m_field;
    QListView *m_list;
    ActionModel *m_model;
    QList<ActionEntry> m_actions;
    QStringList m_recent;
    QPointer<QWidget> m_before; ///< Had the focus.
};

} // namespace gaoqian
