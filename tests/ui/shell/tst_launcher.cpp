// From the start of the program to a newsroom, by every way there is, and back to the welcome when a file does not open.
#include "preview/pagescheme.h"
#include "shell/launcher.h"
#include "shell/welcomewindow.h"
#include "store/articlestore.h"
#include "support/scratchdesktop.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QByteArray>
#include <QFile>
#include <QFileInfo>
#include <QIODevice>
#include <QLabel>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTest>
#include <QWidget>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

class LauncherTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingKnown_welcomes();
    void namedFileThatIsGone_isSaidOverTheWelcome();
    void lastNewsroom_isOpenedAgain();
    void sample_opensWithStories();
    void brokenFile_isSaidAndLeavesTheWelcome();
    void secondNewsroom_replacesTheFirst();
};

namespace {

bool says(const QWidget &window, const QString &words)
{
    const auto labels = window.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text().contains(words); });
}

} // namespace

void LauncherTest::namedFileThatIsGone_isSaidOverTheWelcome()
{
    ScratchDesktop desktop;
    Launcher launcher(desktop.surroundings(), desktop.dialogs, desktop.preferences);
    launcher.start(desktop.path(u"gone.gaoqian-newsroom"_s));
    QTRY_COMPARE(desktop.dialogs.shown().size(), 1);
    QVERIFY(launcher.welcome() && launcher.welcome()->isVisible());
}

void LauncherTest::nothingKnown_welcomes()
{
    ScratchDesktop desktop;
    Launcher launcher(desktop.surroundings(), desktop.dialogs, desktop.preferences);
    launcher.start({});
    QVERIFY(launcher.welcome() && launcher.welcome()->isVisible());
    QVERIFY(!launcher.window());
    QVERIFY(desktop.dialogs.shown().isEmpty());
}

void LauncherTest::lastNewsroom_isOpenedAgain()
{
    ScratchDesktop desktop;
    QVERIFY(desktop.makeNewsroom(false).ok());
    desktop.preferences.noteNewsroom(desktop.newsroomPath());
    Launcher launcher(desktop.surroundings(), desktop.dialogs, desktop.preferences);
    launcher.start({});
    QTRY_VERIFY(launcher.window());
    QVERIFY(!launcher.welcome());
    QCOMPARE(QFileInfo(launcher.window()->newsroom().path()), QFileInfo(desktop.newsroomPath()));
}

void LauncherTest::sample_opensWithStories()
{
    ScratchDesktop desktop;
    qputenv("XDG_DATA_HOME", desktop.path(u"data"_s).toUtf8());
    Launcher launcher(desktop.surroundings(), desktop.dialogs, desktop.preferences);
    launcher.start({});
    Q_EMIT launcher.welcome()->sampleRequested();
    QVERIFY(!launcher.window()); // beside the welcome, which says so
    QVERIFY(says(*launcher.welcome(), u"The sample newsroom is being made…"_s));
    Q_EMIT launcher.welcome()->sampleRequested(); // once is enough
    QTRY_VERIFY_WITH_TIMEOUT(launcher.window() && launcher.window()->isVisible(), 60'000);
    QVERIFY(!launcher.welcome());
    const QString path = launcher.window()->newsroom().path();
    QVERIFY(path.startsWith(desktop.path(u"data"_s)));
    const auto newsroom = Newsroom::open(path, desktop.surroundings());
    QVERIFY(newsroom.ok());
    QVERIFY((*newsroom)->articles().list({})->size() >= 20);
    QVERIFY(desktop.dialogs.shown().isEmpty());
}

void LauncherTest::brokenFile_isSaidAndLeavesTheWelcome()
{
    ScratchDesktop desktop;
    QFile broken(desktop.path(u"broken.gaoqian-newsroom"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write(QByteArray("this is no newsroom").repeated(400));
    broken.close();
    Launcher launcher(desktop.surroundings(), desktop.dialogs, desktop.preferences);
    launcher.start({});
    desktop.dialogs.willOpenFile(broken.fileName());
    Q_EMIT launcher.welcome()->openRequested();
    QTRY_COMPARE(desktop.dialogs.shown().size(), 2);
    QVERIFY(desktop.dialogs.shown().last().startsWith(u"warn"_s));
    QVERIFY(!says(*launcher.welcome(), u"being opened"_s));
    QVERIFY(launcher.welcome() && launcher.welcome()->isVisible());
    QVERIFY(!launcher.window());
    QVERIFY(desktop.preferences.recentNewsrooms().isEmpty());
}

void LauncherTest::secondNewsroom_replacesTheFirst()
{
    ScratchDesktop first;
    ScratchDesktop second;
    QVERIFY(first.makeNewsroom(false).ok());
    QVERIFY(second.makeNewsroom(false).ok());
    Launcher launcher(first.surroundings(), first.dialogs, first.preferences);
    launcher.open(first.newsroomPath());
    QTRY_VERIFY(launcher.window());
    const QPointer<MainWindow> before = launcher.window();
    launcher.open(second.newsroomPath());
    QTRY_VERIFY(launcher.window() != before);
    QVERIFY(launcher.window()->isVisible());
    QTRY_VERIFY(!before);
    QCOMPARE(first.preferences.recentNewsrooms().size(), 2);
}

static int run(int argc, char **argv)
{
    registerPageScheme();
    QApplication app(argc, argv);
    LauncherTest test;
    return QTest::qExec(&test, argc, argv);
}
GAOQIAN_TEST_MAIN(run)

#include "tst_launcher.moc"
