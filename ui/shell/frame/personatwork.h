// Who works at this window: every edit, opinion and signature made here is theirs.
#pragma once

#include "newsroom/core/newsroomaddress.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace gaoqian {

class ArticleSession;
class Dialogs;
class Preferences;

class PersonAtWork : public QObject {
    Q_OBJECT

public:
    /// All outlive it; `window` is what dialogs stand over.
    PersonAtWork(const NewsroomAddress &newsroom, ArticleSession &session, Preferences &preferences, Dialogs &dialogs,
                 QWidget *window);

    /// Empty for nobody yet.
    const QString &id() const;

    /// Has what was typed until now written first, since it belongs to the person who typed it; where that fails, says so and
    /// goes on. The desktop remembers who it is.
    void change(const QString &personId);
    /// To whoever worked here last.
    void comeBack();

Q_SIGNALS:
    void leaving();                        ///< Before another one is at work: `id` is still the one before.
    void changed(const QString &personId); ///< Another one is at work, or the same one again.

private:
    void take(const QString &personId);

    const NewsroomAddress &m_newsroom;
    ArticleSession &m_session;
    Preferences &m_preferences;
    Dialogs &m_dialogs;
    QPointer<QWidget> m_window;
};

} // namespace gaoqian
