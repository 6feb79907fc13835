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
    visit(articleId, [] {});
}

void StoryOpener::visit(const QString &articleId, const std::function<void()> &then)
{
    m_session.visit(articleId, [self = QPointer(this), then](const Result<void> &opened) {
        if (!self)
            return;
        if (opened)
            return then();
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
    visit(articleId, [this] { Q_EMIT begun(); });
}

} // namespace gaoqian
