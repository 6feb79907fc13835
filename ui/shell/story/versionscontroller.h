// The window's hand on a story's versions: keeps and names them, shows them in their panel, goes back to one.
#pragma once

#include "article/articlerecord.h"
#include "base/result.h"
#include "compare/compare.h"
#include "compare/tally.h"
#include "newsroom/core/latestread.h"
#include "newsroom/writing/versions.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace gaoqian {

class ArticleSession;
class Dialogs;
class NewsroomAddress;
class StoryForm;
class StoryHistory;
class VersionView;
class VersionsPanel;
class WindowActions;

class VersionsController : public QObject {
    Q_OBJECT

public:
    /// How long the story must have rested before the panel compares it anew, in milliseconds.
    static constexpr int restDelay = 1500;

    /// All outlive the controller; `window` is what dialogs stand over.
    VersionsController(const NewsroomAddress &newsroom, ArticleSession &session, StoryForm &story, StoryHistory &history,
                       const WindowActions &actions, Dialogs &dialogs, QWidget *window);

    /// To be put into a dock, which takes it.
    VersionsPanel *panel() const { return m_panel; }

    /// Reads the list anew, now or when the panel comes into sight.
    void refresh();
    /// The same where others may have kept or named one; what is shown stays when they did not.
    void follow();

    void saveVersion();
    /// Names version `number`; 0 keeps the story as it stands now under a name.
    void nameVersion(int number);
    /// Makes the story what it was, as one step that can be undone. What it is now is kept as a version before.
    void goBackTo(int number);

Q_SIGNALS:
    void remarkedBriefly(const QString &sentence); ///< For the status bar, from where it goes by itself.

private:
    /// A version and what has changed since.
    struct Chosen {
        Article version;
        Comparison since;
    };

    void forgetStory();
    void ask(bool isChanged);
    void list(const Result<Versions::Listed> &listed);
    void show(int number);
    void showChosen(const Result<Chosen> &chosen);
    void askSinceLast(const Revision &last);
    void tellSinceLast(int number, const Result<Tally> &changes);
    void putBack(int number, const Result<Article> &version);
    void warn(const QString &title, const QString &text);

    const NewsroomAddress &m_newsroom;
    ArticleSession &m_session;
    StoryHistory &m_history;
    Dialogs &m_dialogs;
    QPointer<QWidget> m_window;
    VersionsPanel *m_panel; ///< The dock's, when it has been put into one.
    VersionView *m_view;    ///< In the panel.
    QTimer m_rest;
    LatestRead<Versions::Listed> m_listing;
    LatestRead<Article> m_version; ///< That is to be gone back to.
    LatestRead<Chosen> m_chosen;
    LatestRead<Tally> m_changes; ///< Since the last version.
    QList<Revision> m_revisions; ///< As the panel shows them, oldest first.
};

} // namespace gaoqian
