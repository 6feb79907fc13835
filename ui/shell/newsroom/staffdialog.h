// Who works here, and adding people: name, roles, a passphrase of their own, certified with the administrator's.
#pragma once

#include "newsroom/core/newsroomthread.h"
#include "newsroom/signing/staffing.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace gaoqian {

class Dialogs;

class StaffDialog : public QDialog {
    Q_OBJECT

public:
    /// Both outlive the dialog. `roles`: those of the newsroom's chain, to choose from.
    StaffDialog(Newsroom &newsroom, Dialogs &dialogs, const QStringList &roles, QWidget *parent = nullptr);

private:
    void showPeople();
    void review();
    void add();
    void takeAdded(const Result<Person> &person);
    QStringList chosenRoles() const;
    std::optional<Person> admin() const;

    Newsroom &m_newsroom;
    Dialogs &m_dialogs;
    QTableWidget *m_people;
    QLineEdit *m_name;
    QList<QCheckBox *> m_roles;
    QPushButton *m_add;
    QLabel *m_outcome;
    bool m_adds = false;     ///< Somebody is being added.
    NewsroomThread m_thread; ///< Keys take their time, and the file may be busy.
};

} // namespace gaoqian
