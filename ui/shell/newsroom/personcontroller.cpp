#include "shell/newsroom/personcontroller.h"

#include "newsroom/signing/staffing.h"
#include "newsroom/writing/articlesession.h"
#include "shell/actions/windowactions.h"
#include "shell/frame/personatwork.h"
#include "shell/newsroom/personbutton.h"

#include <QAction>

namespace gaoqian {

PersonController::PersonController(ArticleSession &session, PersonAtWork &person, PersonButton &button,
                                   const WindowActions &actions, QObject *parent) :
    QObject(parent),
    m_session(session), m_person(person), m_button(button)
{
    connect(actions.person, &QAction::triggered, &button, &PersonButton::showMenu);
    connect(&button, &PersonButton::personChosen, &person, &PersonAtWork::change);
    connect(&person, &PersonAtWork::changed, &button, &PersonButton::setCurrent);
}

void PersonController::refresh()
{
    m_people.ask(
        m_session.thread(), [](Newsroom &newsroom) { return Staffing(newsroom).people(); },
        [this](const Result<QList<Person>> &people) {
            if (people)
                show(*people);
        });
}

void PersonController::show(const QList<Person> &people)
{
    m_button.setPeople(people);
    m_button.setCurrent(m_person.id());
    if (people.size() == 1 && m_person.id().isEmpty())
        m_person.change(people.first().id);
}

} // namespace gaoqian
