// The button that says who is at work, with the staff to choose from.
#pragma once

#include "newsroom/core/latestread.h"
#include "signoff/identity.h"

#include <QObject>

namespace gaoqian {

class ArticleSession;
class PersonAtWork;
class PersonButton;
class WindowActions;

class PersonController : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    PersonController(ArticleSession &session, PersonAtWork &person, PersonButton &button, const WindowActions &actions,
                     QObject *parent);

    /// Reads the staff anew, beside the window. Who works here alone need not say who they are: whom else could an edit be put
    /// down to?
    void refresh();

private:
    void show(const QList<Person> &people);

    ArticleSession &m_session;
    PersonAtWork &m_person;
    PersonButton &m_button;
    LatestRead<QList<Person>> m_people;
};

} // namespace gaoqian
