// Who is working: a button with the name, and the staff to choose from.
#pragma once

#include "signoff/identity.h"

#include <QToolButton>

namespace gaoqian {

class PersonButton : public QToolButton {
    Q_OBJECT

public:
    explicit PersonButton(QWidget *parent = nullptr);

    void setPeople(const QList<Person> &people);
    void setCurrent(const QString &personId);
    const QString &current() const { return m_current; }

Q_SIGNALS:
    void personChosen(const QString &personId);

private:
    QList<Person> m_people;
    QString m_current;
};

} // namespace gaoqian
