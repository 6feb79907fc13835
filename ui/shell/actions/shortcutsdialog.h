// Every action of the window with its shortcut, searchable; and the place where shortcuts are changed.
#pragma once

#include <QDialog>

QT_BEGIN_NAMESPACE
class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;
QT_END_NAMESPACE

class QAction;

namespace gaoqian {

class Shortcuts;

class ShortcutsDialog : public QDialog {
    Q_OBJECT

public:
    /// `keeper` outlives the dialog. Changes act at once.
    explicit ShortcutsDialog(Shortcuts &keeper, QWidget *parent = nullptr);
    ~ShortcutsDialog() override;

private:
    QWidget *makeList();
    QWidget *makeEditor();
    void fill();
    void search(const QString &words);
    void showKeys(QTreeWidgetItem &item) const;
    void showChosen();
    void take();
    void takeFromHolder();
    void clear();
    void resetChosen();
    void resetAll();
    void changed();
    QAction *chosen() const;

    Shortcuts &m_keeper;
    QLineEdit *m_search;
    QTreeWidget *m_list;
    QKeySequenceEdit *m_keys;
    QPushButton *m_clear;
    QPushButton *m_reset;
    QLabel *m_remark;
    QPushButton *m_take; ///< Takes a shortcut from the action that has it.
};

} // namespace gaoqian
