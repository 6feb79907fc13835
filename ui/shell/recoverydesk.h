// After a crash: finds what this desktop was writing, opens it, says what became of it, and gives back text that the newsroom
// never got. It replaces nothing before it is told to, and is silent where nothing was at stake.
#pragma once

#include "newsroom/articlesession.h"

namespace gaoqian {

class Dialogs;
class NoticeStack;
class StoryHistory;

class RecoveryDesk : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    RecoveryDesk(Newsroom &newsroom, ArticleSession &session, StoryHistory &history, NoticeStack &notices, Dialogs &dialogs,
                 QWidget *window);

    /// Looks at what was left and opens the story that was written last. To be called once, when the window stands.
    void start();

Q_SIGNALS:
    void compareWanted(const QString &title, const gaoqian::Article &before, const gaoqian::Article &after);

private:
    using Found = std::shared_ptr<Salvage>;

    /// Whether there is something to say about it; forgets it otherwise.
    bool judge(const Found &found);
    /// The text that the newsroom did not get.
    void offerText(const Found &found, const ArticleRecord &saved, const Article &kept);
    /// The same of a story that is no longer there.
    void offerOrphan(const Found &found, const Article &kept);
    /// Text that the newsroom has, ahead of the last version; `version` is 0 when there is none.
    void tellWhere(const Found &found, const ArticleRecord &saved, int version);

    /// `then` is told when the story is open; why it cannot be is said by dialog.
    void openStory(const QString &id, const std::function<void()> &then = {});
    void takeText(const Found &found, const Article &kept);
    void goBackTo(const QString &articleId, int version);
    void replace(const QString &step, const Article &to, const std::function<void()> &then = {});
    void showChanges(const QString &title, const Result<Article> &before, const Result<Article> &after);
    void done(const Found &found);
    void warn(const Error &error);

    Newsroom &m_newsroom;
    ArticleSession &m_session;
    StoryHistory &m_history;
    NoticeStack &m_notices;
    Dialogs &m_dialogs;
    QWidget *m_window;
};

} // namespace gaoqian
