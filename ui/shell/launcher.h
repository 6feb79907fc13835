// From the start of the program to an open newsroom, and from one newsroom to another.
#pragma once

#include "newsroom/core/newsroom.h"

#include <QObject>
#include <QPointer>

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

    /// Opens `path`, else the newsroom opened last, else shows the welcome.
    void start(const QString &path);

    void showWelcome();
    void makeNewsroom();
    void openSample();
    void openFile();
    bool open(const QString &path);

    MainWindow *window() const;
    WelcomeWindow *welcome() const;

private:
    bool show(Result<std::unique_ptr<Newsroom>> newsroom);
    QWidget *dialogParent() const;

    Surroundings m_surroundings;
    Dialogs &m_dialogs;
    Preferences &m_preferences;
    QPointer<MainWindow> m_window;
    QPointer<WelcomeWindow> m_welcome;
};

} // namespace gaoqian
