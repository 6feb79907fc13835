// Every action of the window with its shortcut, searchable.
#pragma once

#include <QDialog>

class QAction;

namespace gaoqian {

class ShortcutsDialog : public QDialog {
    Q_OBJECT

public:
    /// Shows those of `actions` that have a text and a shortcut.
    explicit ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent = nullptr);
};

} // namespace gaoqian
