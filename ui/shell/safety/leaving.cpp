#include "shell/safety/leaving.h"

#include "dialogs/dialogs.h"

#include <QEvent>
#include <QEventLoop>
#include <QPointer>
#include <QScopeGuard>
#include <QScopedValueRollback>
#include <QTimer>
#include <QWidget>
#include <QWindow>

namespace gaoqian {

Leaving::Leaving(ArticleSession &session, Dialogs &dialogs, QWidget *window) :
    QObject(window), m_session(session), m_dialogs(dialogs), m_window(window)
{
    connect(&session, &ArticleSession::saveFailed, this, [this](const Error &error) { m_failure = error; });
}

bool Leaving::mayLeave()
{
    if (m_isAsking) // the window is told to close once more
        return false;
    const QScopedValueRollback asking(m_isAsking, true);
    QWindow *const frame = m_window->windowHandle();
    if (frame)
        frame->installEventFilter(this);
    const auto leave = qScopeGuard([this, frame = QPointer(frame)] {
        if (frame)
            frame->removeEventFilter(this);
    });
    if (m_session.isPending())
        waitForAMoment([this](const auto &done) { m_session.writeSoon([done](const Result<void> &) { done(); }); });
    if (m_session.isPending())
        waitForAMoment([this](const auto &done) { m_session.keepAside(done); });
    while (m_session.isPending()) {
        const std::optional<bool> answer = ask();
        if (!answer)
            continue;
        if (*answer && m_session.isKeptAside())
            m_session.leaveUnsaved();
        return *answer;
    }
    return true;
}

/// Of a widget that is being closed Qt takes every further wish of the window's frame for granted.
bool Leaving::eventFilter(QObject *, QEvent *event)
{
    if (event->type() != QEvent::Close)
        return false;
    event->ignore();
    return true;
}

/// Nothing is typed or pressed meanwhile; the window is drawn, and hears what others tell it.
void Leaving::waitForAMoment(const std::function<void(const std::function<void()> &done)> &work)
{
    QEventLoop loop;
    bool isDone = false;
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    work([&isDone, loop = QPointer(&loop)] {
        if (!loop)
            return;
        isDone = true;
        loop->quit();
    });
    if (!isDone)
        loop.exec(QEventLoop::ExcludeUserInputEvents);
}

QString Leaving::standing() const
{
    if (m_session.isFailing())
        return (m_session.isKeptAside()
                    ? tr("The last change could not be saved: %1. It is kept aside on this computer, and "
                         "offered when you come back.")
                    : tr("The last change could not be saved: %1. Save the text elsewhere, or copy it, before "
                         "you leave."))
            .arg(m_failure.message);
    return m_session.isKeptAside()
               ? tr("Saving… Another program has the newsroom just now. What you wrote is kept on this computer and comes when "
                    "you start again. The window closes by itself as soon as all is saved.")
               : tr("Saving… Another program has the newsroom just now, and what you wrote is in this window alone. The window "
                    "closes by itself as soon as all is saved.");
}

/// Nothing when what it says is no longer so.
std::optional<bool> Leaving::ask()
{
    QObject listener;
    const bool isFailing = m_session.isFailing();
    return m_dialogs.confirmMeanwhile(m_window, isFailing ? tr("Not saved") : tr("Not saved yet"), standing(),
                                      m_session.isKeptAside() ? tr("Leave") : tr("Leave and lose the change"), tr("Stay"),
                                      [&](const std::function<void()> &takeBack) {
                                          connect(&m_session, &ArticleSession::saved, &listener, [this, takeBack] {
                                              if (!m_session.isPending())
                                                  takeBack();
                                          });
                                          if (!isFailing) // what is tried again and again is said once
                                              connect(&m_session, &ArticleSession::saveFailed, &listener, takeBack);
                                      });
}

} // namespace gaoqian
