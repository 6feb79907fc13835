#include "shell/launcher.h"

#include "dialogs/dialogs.h"
#include "newsroom/opennewsroom.h"
#include "newsroom/samplenewsroom.h"
#include "shell/mainwindow.h"
#include "shell/newsroom/newsroomdialog.h"
#include "shell/settings/preferences.h"
#include "shell/welcomewindow.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

QString samplePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/gaoqian/sample.gaoqian-newsroom"_L1;
}

QString newsroomFilter() { return Launcher::tr("Newsrooms (*.gaoqian-newsroom);;All files (*)"); }

} // namespace

Launcher::Launcher(const Surroundings &surroundings, Dialogs &dialogs, Preferences &preferences) :
    m_surroundings(surroundings), m_dialogs(dialogs), m_preferences(preferences)
{}

Launcher::~Launcher()
{
    delete m_window;
    delete m_welcome;
}

void Launcher::start(const QString &path)
{
    const QString wanted = path.isEmpty() ? m_preferences.lastNewsroom() : path;
    // A newsroom that is gone (a stick that was pulled) is no reason to greet its user with an error.
    const bool known = !path.isEmpty() || (!wanted.isEmpty() && QFileInfo::exists(wanted));
    if (!known || !open(wanted))
        showWelcome();
}

void Launcher::showWelcome()
{
    if (!m_welcome) {
        m_welcome = new WelcomeWindow(m_preferences.recentNewsrooms());
        connect(m_welcome, &WelcomeWindow::createRequested, this, &Launcher::makeNewsroom);
        connect(m_welcome, &WelcomeWindow::sampleRequested, this, &Launcher::openSample);
        connect(m_welcome, &WelcomeWindow::openRequested, this, &Launcher::openFile);
        connect(m_welcome, &WelcomeWindow::recentRequested, this, &Launcher::open);
    }
    m_welcome->show();
    m_welcome->raise();
    m_welcome->activateWindow();
}

void Launcher::makeNewsroom()
{
    QString suggestion = defaultNewsroomPath();
    if (QFileInfo::exists(suggestion))
        suggestion = QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
                         .filePath(tr("Newsroom") + ".gaoqian-newsroom"_L1);
    NewsroomDialog dialog(m_dialogs, suggestion, dialogParent());
    if (dialog.exec() == QDialog::Accepted)
        show(Newsroom::create(dialog.path(), dialog.plan(), dialog.takePassphrase(), m_surroundings));
}

void Launcher::openSample()
{
    const QString path = samplePath();
    if (QFileInfo::exists(path)) {
        open(path);
        return;
    }
    QDir().mkpath(QFileInfo(path).absolutePath());
    show(makeSampleNewsroom(path, m_surroundings));
}

void Launcher::openFile()
{
    const QString path = m_dialogs.openFile(dialogParent(), tr("Open a newsroom"), QString(), newsroomFilter());
    if (!path.isEmpty())
        open(path);
}

bool Launcher::open(const QString &path) { return show(openNewsroom(path, m_surroundings)); }

bool Launcher::show(Result<std::unique_ptr<Newsroom>> newsroom)
{
    auto theme = Theme::builtIn();
    if (!newsroom || !theme) {
        m_dialogs.warn(dialogParent(), tr("Open a newsroom"), newsroom ? theme.error().message : newsroom.error().message);
        return false;
    }
    if (m_window && !m_window->close())
        return false;
    // Later, because it may be a signal of theirs that brought us here.
    if (m_window)
        m_window->deleteLater();
    if (m_welcome) {
        m_welcome->close();
        m_welcome->deleteLater();
        m_welcome = nullptr;
    }
    m_preferences.noteNewsroom((*newsroom)->path());
    m_window = new MainWindow(std::move(*newsroom), std::move(*theme), m_dialogs, m_preferences);
    connect(m_window, &MainWindow::newsroomRequested, this, &Launcher::showWelcome);
    m_window->show();
    return true;
}

MainWindow *Launcher::window() const { return m_window; }

WelcomeWindow *Launcher::welcome() const { return m_welcome; }

QWidget *Launcher::dialogParent() const { return m_welcome ? static_cast<QWidget *>(m_welcome) : m_window; }

} // namespace gaoqian
