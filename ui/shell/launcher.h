// From the start of the program to an open newsroom, and from one newsroom to another. Files are made and opened beside the
// windows: one may be old and want to be brought up to date, another lie on a slow disk, and keys take their time.
#pragma once

#include "newsroom/core/newsroom.h"
#include "page/theme.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

namespace gaoqian {

class Dialogs;
class MainWindow;
class Preferences;
class WelcomeWindow;

class Launcher : public QObject {
    Q_OBJECT

public:
    /// All outlive the launcher.
    Launcher(const Surroundings &surroundings, Dialogs &dialogs, Preferences &preferences);
    ~Launcher() override;

    /// Opens `path`, else the newsroom opened last, else shows the welcome; the welcome too when it cannot be opened.
    void start(const QString &path);

    void showWelcome();
    void makeNewsroom();
    void openSample();
    void openFile();
    /// Opens it in a window of its own, in the place of the one that stands there; says by dialog why it cannot be. Nothing while
    /// another is being made or opened.
    void open(const QString &path);

    MainWindow *window() const;
    WelcomeWindow *welcome() const;

private:
    using Work = std::function<Result<std::unique_ptr<Newsroom>>()>;

    void begin(const QString &sentence, const Work &work);
    void take(const Result<NewsroomAddress> &newsroom);
    void show(const NewsroomAddress &newsroom, Theme theme);
    QWidget *dialogParent() const;

    Surroundings m_surroundings;
    Dialogs &m_dialogs;
    Preferences &m_preferences;
    QPointer<MainWindow> m_window;
    QPointer<WelcomeWindow> m_welcome;
    bool m_isBusy = false;
    QThreadPool m_work; ///< Waits for its work when it goes.
};

} // namespace gaoqian
