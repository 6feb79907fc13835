// After a crash: finds what this desktop was writing, opens it, says what became of it, and gives back text that the newsroom
// never got. It replaces nothing before it is told to, and is silent where nothing was at stake.
#pragma once

#include "newsroom/writing/articlesession.h"
#include "newsroom/writing/recovery.h"
#include "shell/safety/saveelsewherecontroller.h"
#include "signoff/slip.h"

namespace gaoqian {

class Dialogs;
class NoticeStack;
struct NoticeButton;
class StoryHistory;

class RecoveryController : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    RecoveryController(const NewsroomAddress &newsroom, ArticleSession &session, StoryHistory &history, PictureShelf &pictures,
                       NoticeStack &notices, Dialogs &dialogs, QWidget *window);

    /// Who changes a story here asks this first: it tells when this window may write the open story, and asks whoever sits here
    /// before it takes the pen from another window. Without one every story may be written.
    void setTurn(std::function<void(std::function<void()> then)> turn) { m_turn = std::move(turn); }

    /// Looks, beside the window, at what was left, and opens the story that was written last when none is open by then. Then
    /// looks again a dozen times, every `lookInterval` milliseconds: a window that was closed while another program had the
    /// newsroom may be at its last change still. To be called once, when the window stands.
    void start(int lookInterval = 5000);

Q_SIGNALS:
    void compareWanted(const QString &title, const gaoqian::Article &before, const gaoqian::Article &after);
    void told(); ///< What was left was looked at, and is said.

private:
    using Found = std::shared_ptr<CrashRecovery>;

    using Finding = Recovery;
    using Matter = Recovery::Matter;

    void look();
    void takeFindings(const QList<Finding> &findings);
    void tell(const Finding &finding);
    void offerText(const Finding &finding);
    void offerOrphan(const Finding &finding);
    void keepAsCopy(const Finding &finding, const std::function<void(const QString &id)> &then = {});
    void tellWhere(const Finding &finding);
    void tellTrouble(const Finding &finding);
    NoticeButton saveElsewhere(const Finding &finding);

    /// `then` is told when the story is open; why it cannot be is said by dialog.
    void openStory(const QString &id, const std::function<void()> &then = {});
    void takeText(const Finding &finding);
    void holdPictures(const QList<Asset> &pictures);
    void goBackTo(const QString &articleId, int version);
    /// With those of its pictures that the newsroom may not have.
    struct Text {
        Article article;
        QList<Asset> pictures = {};
    };
    void replace(const QString &step, const Text &to, const std::function<void()> &then = {});
    void replaceNow(const QString &step, const Text &to, const std::function<void()> &then);
    /// Reads version `version` of a story beside the window, 0 for what is saved of it.
    void readVersion(const QString &articleId, int version, const std::function<void(const Result<Article> &)> &told);
    void showChanges(const QString &title, const Result<Article> &before, const Result<Article> &after);
    void done(const Found &found);
    void warn(const Error &error);

    const NewsroomAddress &m_newsroom;
    ArticleSession &m_session;
    StoryHistory &m_history;
    PictureShelf &m_pictures;
    NoticeStack &m_notices;
    Dialogs &m_dialogs;
    QWidget *m_window;
    SaveElsewhereController m_elsewhere;
    QList<Found> m_unknown; ///< To be looked at again.
    bool m_isLooking = false;
    QTimer m_again;
    int m_looksLeft = 12;
    LatestRead<Article> m_version;
    std::function<void(std::function<void()>)> m_turn = [](const auto &then) { then(); };
};

} // namespace gaoqian
