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
    /// `dialogs` outlive it. `staff`: who is there now, and the roles to choose from.
    StaffDialog(const NewsroomAddress &newsroom, Dialogs &dialogs, const Staffing::Staff &staff, QWidget *parent = nullptr);

private:
    void showPeople(const QList<Person> &people);
    void review();
    void add();
    void askForKeys(const QString &name, const QStringList &roles, const Result<Staffing::Joining> &joining);
    void giveUp(const QString &reason);
    void takeAdded(const Result<Person> &person);
    QStringList chosenRoles() const;

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
