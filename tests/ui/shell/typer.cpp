// Helper of tst_killed: types numbered lines into the body of a story, one every 50 ms through real key events, and says each
// number on stdout once it stands in the editor; after the wanted number of lines it rests. Ends when it is killed. Its disk is
// slow, and "busy" as the last argument makes its newsroom work on other things all the while.
#include "editor/pane/richtextedit.h"
#include "newsroom/import/importjob.h"
#include "newsroom/opennewsroom.h"
#include "preview/pagescheme.h"
#include "shell/mainwindow.h"
#include "shell/settings/preferences.h"
#include "support/scripteddialogs.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <cstdio>

#ifdef Q_OS_LINUX
#include <sys/syscall.h>
#include <unistd.h>

// SQLite's way to the disk leads through here: a commit takes as long as on a slow disk.
extern "C" int fdatasync(int file)
{
    usleep(50000);
    return int(syscall(SYS_fdatasync, file));
}
extern "C" int fsync(int file)
{
    usleep(50000);
    return int(syscall(SYS_fsync, file));
}
#endif

using namespace Qt::StringLiterals;
using namespace gaoqian;
using namespace gaoqian::test;

namespace {

/// Stories come in, one after the other, through a thread of their own; and somebody looks something up that takes a while.
class OtherWork : public QObject {
public:
    OtherWork(const NewsroomAddress &newsroom, ArticleSession &session) : m_session(session), m_import(newsroom, this)
    {
        for (int i = 0; i < 40; ++i) {
            const QString path = m_folder.filePath(u"%1.txt"_s.arg(i));
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly))
                qFatal("no file to import");
            file.write(u"来稿%1\n\n%2"_s.arg(QString::number(i), QString(3000, u'文')).toUtf8());
            m_files << path;
        }
        connect(&m_import, &ImportJob::finished, this, &OtherWork::import, Qt::QueuedConnection);
        import();
        look();
    }

private:
    void import() { m_import.start(m_files, {}); }

    void look()
    {
        m_session.thread().readFor<int>(
            this,
            [](const Result<Newsroom *> &) -> Result<int> {
                QThread::msleep(1500); // a slow disk
                return 0;
            },
            [this](const Result<int> &) { look(); });
    }

    ArticleSession &m_session;
    QTemporaryDir m_folder;
    QStringList m_files;
    ImportJob m_import;
};

} // namespace

/// Arguments: newsroom file, pin file, settings file, salvage folder, article id, number of lines, "busy" or "calm".
int main(int argc, char **argv)
{
    registerPageScheme();
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 8)
        return 2;
    const SystemClock clock;
    Pins pins(arguments[2]);
    auto newsroom = openNewsroom(arguments[1], {clock, pins, KdfCost::minimal(), arguments[4]});
    auto theme = Theme::builtIn();
    if (!newsroom || !theme)
        return 3;
    QSettings settings(arguments[3], QSettings::IniFormat);
    Preferences preferences(settings);
    ScriptedDialogs dialogs;
    const NewsroomAddress address = **newsroom;
    newsroom->reset();
    MainWindow window(address, std::move(*theme), dialogs, preferences);
    window.show();
    window.openArticle(arguments[5]);

    std::unique_ptr<OtherWork> work;
    if (arguments[7] == "busy"_L1)
        work = std::make_unique<OtherWork>(window.newsroom(), window.session());

    auto *body = window.findChild<RichTextEdit *>();
    int number = 0;
    QTimer typing;
    QObject::connect(&typing, &QTimer::timeout, &window, [&] {
        if (!window.session().isOpen())
            return; // it is on its way
        ++number;
        QTest::keyClicks(body, u"line %1"_s.arg(number));
        QTest::keyClick(body, Qt::Key_Return);
        std::printf("%d\n", number);
        std::fflush(stdout);
        if (number == arguments[6].toInt())
            typing.stop();
    });
    typing.start(50);
    return QApplication::exec();
}
