#include "shell/launcher.h"

#include "base/beside.h"
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
    m_work.waitForDone();
    delete m_window;
    delete m_welcome;
}

void Launcher::start(const QString &path)
{
    const QString wanted = path.isEmpty() ? m_preferences.lastNewsroom() : path;
    // A newsroom that is gone (a stick that was pulled) is no reason to greet its user with an error.
    const bool known = !path.isEmpty() || (!wanted.isEmpty() && QFileInfo::exists(wanted));
    if (known)
        open(wanted);
    else
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
    if (dialog.exec() != QDialog::Accepted)
        return;
    const auto passphrase = std::make_shared<Secret>(dialog.takePassphrase());
    begin(tr("The newsroom is being made…"), [path = dialog.path(), plan = dialog.plan(), passphrase, around = m_surroundings] {
        return Newsroom::create(path, plan, *passphrase, around);
    });
}

void Launcher::openSample()
{
    const QString path = samplePath();
    if (QFileInfo::exists(path)) {
        open(path);
        return;
    }
    begin(tr("The sample newsroom is being made…"), [path, around = m_surroundings] {
        QDir().mkpath(QFileInfo(path).absolutePath());
        return makeSampleNewsroom(path, around);
    });
}

void Launcher::openFile()
{
    const QString path = m_dialogs.openFile(dialogParent(), tr("Open a newsroom"), QString(), newsroomFilter());
    if (!path.isEmpty())
        open(path);
}

void Launcher::open(const QString &path)
{
    begin(tr("%1 is being opened…").arg(QFileInfo(path).completeBaseName()),
          [path, around = m_surroundings] { return openNewsroom(path, around); });
}

void Launcher::begin(const QString &sentence, const Work &work)
{
    if (m_isBusy)
        return;
    m_isBusy = true;
    if (m_welcome)
        m_welcome->setBusy(sentence);
    beside(
        m_work, this,
        [work] {
            // The connection ends where it began; the window's own come later.
            const auto opened = work();
            return opened ? Result<NewsroomAddress>(**opened) : opened.error();
        },
        [this](const Result<NewsroomAddress> &newsroom) { take(newsroom); });
}

void Launcher::take(const Result<NewsroomAddress> &newsroom)
{
    m_isBusy = false;
    if (m_welcome)
        m_welcome->setBusy({});
    auto theme = Theme::builtIn();
    if (newsroom && theme) {
        show(*newsroom, std::move(*theme));
        return;
    }
    if (!m_window)
        showWelcome(); // first: with the last window the program would go
    m_dialogs.warn(dialogParent(), tr("Open a newsroom"), newsroom ? theme.error().message : newsroom.error().message);
}

void Launcher::show(const NewsroomAddress &newsroom, Theme theme)
{
    if (m_window && !m_window->close())
        return;
    if (m_window)
        m_window->deleteLater(); // later: it may be doing what brought us here
    m_preferences.noteNewsroom(newsroom.path());
    m_window = new MainWindow(newsroom, std::move(theme), m_dialogs, m_preferences);
    connect(m_window, &MainWindow::newsroomRequested, this, &Launcher::showWelcome);
    m_window->show();
    if (m_welcome) {
        m_welcome->close();
        m_welcome->deleteLater();
        m_welcome = nullptr;
    }
}

MainWindow *Launcher::window() const { return m_window; }

WelcomeWindow *Launcher::welcome() const { return m_welcome; }

QWidget *Launcher::dialogParent() const { return m_welcome ? static_cast<QWidget *>(m_welcome) : m_window; }

} // namespace gaoqian
