#include "shell/frame/storyopener.h"

#include "dialogs/dialogs.h"
#include "newsroom/writing/articlesession.h"

namespace gaoqian {

StoryOpener::StoryOpener(ArticleSession &session, Dialogs &dialogs, QWidget *window) :
    QObject(window), m_session(session), m_dialogs(dialogs), m_window(window)
{}

void StoryOpener::open(const QString &articleId)
{
    if (m_session.isOpen() && m_session.article().id == articleId)
        return;
    m_session.visit(articleId, [self = QPointer(this)](const Result<void> &opened) {
        if (!self || opened)
            return;
        self->say(tr("Open"), opened.error());
        if (self)
            Q_EMIT self->stayed();
    });
}

void StoryOpener::beginNew()
{
    const QStringList channel = m_session.isOpen() ? m_session.article().channel : QStringList();
    m_session.visitNew(channel, [self = QPointer(this)](const Result<void> &made) {
        if (!self)
            return;
        if (made)
            Q_EMIT self->begun();
        else
            self->say(tr("New story"), made.error());
    });
}

void StoryOpener::say(const QString &title, const Error &error)
{
    Q_EMIT failed();
    m_dialogs.warn(m_window, title, error.message);
}

void StoryOpener::openNew(const QString &articleId)
{
    open(articleId);
    Q_EMIT begun();
}

} // namespace gaoqian
