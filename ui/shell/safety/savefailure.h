// What the window offers when a story cannot be saved: the reason, and a way out for the text. It never takes the text away.
#pragma once

#include "newsroom/writing/articlesession.h"
#include "shell/safety/saveelsewherecontroller.h"

namespace gaoqian {

class Dialogs;
class NoticeStack;
class StoryForm;
struct NoticeButton;

class SaveFailure : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    SaveFailure(ArticleSession &session, StoryForm &story, NoticeStack &notices, Dialogs &dialogs, QWidget *window);

Q_SIGNALS:
    /// A story was added, and perhaps another one opened: lists want a look.
    void storyAdded();
    void compareWanted(const QString &title, const gaoqian::Article &before, const gaoqian::Article &after);

private:
    void show(const Error &error);
    QList<NoticeButton> waysOut(ErrorKind kind);
    void tryAgain();
    void saveElsewhere();
    void copyText();
    /// `then` is given the copy's id.
    void keepCopy(const std::function<void(const QString &)> &then);
    void openCopy();
    void open(const QString &id, const std::function<void()> &then = {});
    void openTheirs();
    void compareWithTheirs();
    void warn(const Error &error);

    ArticleSession &m_session;
    NoticeStack &m_notices;
    Dialogs &m_dialogs;
    QWidget *m_window;
    SaveElsewhereController m_elsewhere;
    LatestRead<Article> m_theirs;
    ErrorKind m_shown = ErrorKind::Io; ///< What the notice's buttons are for.
};

} // namespace gaoqian
