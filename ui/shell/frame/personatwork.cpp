#include "shell/frame/personatwork.h"

#include "dialogs/dialogs.h"
#include "newsroom/writing/articlesession.h"
#include "shell/settings/preferences.h"

namespace gaoqian {

PersonAtWork::PersonAtWork(const NewsroomAddress &newsroom, ArticleSession &session, Preferences &preferences, Dialogs &dialogs,
                           QWidget *window) :
    QObject(window),
    m_newsroom(newsroom), m_session(session), m_preferences(preferences), m_dialogs(dialogs), m_window(window)
{}

const QString &PersonAtWork::id() const { return m_session.personId(); }

void PersonAtWork::change(const QString &personId)
{
    m_session.writeSoon([self = QPointer(this), personId](const Result<void> &written) {
        if (!self)
            return;
        if (!written)
            self->m_dialogs.warn(self->m_window, tr("Save"), written.error().message);
        if (self)
            self->take(personId);
    });
}

void PersonAtWork::comeBack() { change(m_preferences.person(m_newsroom.identity().id)); }

void PersonAtWork::take(const QString &personId)
{
    Q_EMIT leaving();
    m_session.setPerson(personId);
    m_preferences.setPerson(m_newsroom.identity().id, personId);
    Q_EMIT changed(personId);
}

} // namespace gaoqian
