// The way to another story, for everything in the window that leads to one. Why there is none is said by dialog.
#pragma once

#include "base/result.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

#include <functional>

namespace gaoqian {

class ArticleSession;
class Dialogs;

class StoryOpener : public QObject {
    Q_OBJECT

public:
    /// All outlive it; `window` is what dialogs stand over.
    StoryOpener(ArticleSession &session, Dialogs &dialogs, QWidget *window);

    /// Goes to a story when what is pending is written; nothing where it is open already.
    void open(const QString &articleId);
    /// Goes to an empty story in the channel of the one that is open.
    void beginNew();
    /// Goes to one that was made from another.
    void openNew(const QString &articleId);

Q_SIGNALS:
    void begun();  ///< A new story is open.
    void failed(); ///< The story that was to come does not; why is said after this.
    void stayed(); ///< The one that was to be left is open still.

private:
    void say(const QString &title, const Error &error);
    void visit(const QString &articleId, const std::function<void()> &then);

    ArticleSession &m_session;
    Dialogs &m_dialogs;
    QPointer<QWidget> m_window;
};

} // namespace gaoqian
