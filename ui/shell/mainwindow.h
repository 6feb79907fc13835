// The window: makes its features, each from what it needs, and lays out their panels. It decides nothing.
#pragma once

#include "newsroom/core/changewatch.h"
#include "newsroom/writing/articlesession.h"
#include "page/theme.h"
#include "shell/frame/features.h"

#include <QMainWindow>

namespace gaoqian {

class Dialogs;
class KeyHold;
class PersonAtWork;
class Preferences;
class SafetyController;
class StoryOpener;
class ViewController;
struct WindowPanes;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// `dialogs` and `preferences` outlive the window, and what `newsroom` refers to does.
    MainWindow(const NewsroomAddress &newsroom, Theme theme, Dialogs &dialogs, Preferences &preferences);
    ~MainWindow() override;

    /// Which newsroom. The window has no connection to it: whatever is asked of its file is asked in other threads.
    const NewsroomAddress &newsroom() const { return m_newsroom; }
    ArticleSession &session() { return m_session; }

    /// When what is pending is written, by whoever wrote it; says by dialog why it cannot be.
    void openArticle(const QString &id);
    void setPerson(const QString &personId);

Q_SIGNALS:
    /// The user wants another newsroom: the sample, a new one, or one from a file.
    void newsroomRequested();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    struct Desk;
    struct Intake;
    struct OpenStory;

    // A new feature is an `add` in one of these, behind what it needs, and a `connect` for each other feature that it tells
    // something. `Desk` refers to what lives as long as the constructor: what is connected takes the features, never the struct.
    Desk addDesk(const WindowPanes &panes, const Theme &theme, Dialogs &dialogs, Preferences &preferences);
    void addSafety(const Desk &desk);
    Intake addIntake(const Desk &desk);
    OpenStory addOpenStory(const Desk &desk);
    void addNewsroom(const Desk &desk, const Intake &intake, const OpenStory &open);
    void addView(const Desk &desk, const Intake &intake, const OpenStory &open);
    void connectActions(const Desk &desk);

    const NewsroomAddress m_newsroom;
    ArticleSession m_session;
    ChangeWatch m_watch;
    StatusLine m_status;
    PersonAtWork *m_person = nullptr;
    StoryOpener *m_opener = nullptr;
    SafetyController *m_safety = nullptr;
    KeyHold *m_keys = nullptr;
    ViewController *m_view = nullptr;
    Features m_features; ///< Last, so that they go first.
};

} // namespace gaoqian
