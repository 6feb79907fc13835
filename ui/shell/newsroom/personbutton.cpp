#include "shell/newsroom/personbutton.h"

#include <QActionGroup>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace gaoqian {

PersonButton::PersonButton(QWidget *parent) : QToolButton(parent)
{
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setMenu(new QMenu(this));
    setToolTip(tr("Who is working: edits and signatures go under this name"));
    setFocusPolicy(Qt::TabFocus);
}

void PersonButton::setPeople(const QList<Person> &people)
{
    if (people == m_people)
        return; // the menu may be open
    m_people = people;
    menu()->clear();
    auto *group = new QActionGroup(menu());
    for (const Person &person : people) {
        const QString roles = person.roles.join(u"、"_s);
        QAction *action = menu()->addAction(roles.isEmpty() ? person.name : tr("%1 (%2)").arg(person.name, roles));
        action->setCheckable(true);
        action->setActionGroup(group);
        action->setData(person.id);
        connect(action, &QAction::triggered, this, [this, id = person.id] { Q_EMIT personChosen(id); });
    }
    setCurrent(m_current);
}

void PersonButton::setCurrent(const QString &personId)
{
    m_current = personId;
    QString name;
    for (const Person &person : std::as_const(m_people)) {
        if (person.id == personId)
            name = person.name;
    }
    setText(name.isEmpty() ? tr("Who are you?") : name);
    setAccessibleName(name.isEmpty() ? tr("Nobody is working yet") : tr("%1 is working").arg(name));
    for (QAction *action : menu()->actions())
        action->setChecked(action->data().toString() == personId);
}

} // namespace gaoqian
