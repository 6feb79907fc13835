#include "base/platform.h"

#include "base/files.h"
#include "base/stagedfile.h"
#include "support/helddatabase.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <filesystem>
#include <thread>
#include <vector>

#ifdef Q_OS_UNIX
#include <csignal>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>
#endif

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

/// Of the process that asks for a passphrase, and does nothing else.
QString askWord() { return u"--ask"_s; }

int ask()
{
    forbidCoreDumps();
#ifdef Q_OS_UNIX
    for (const int ending : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) // which a shell may have had ignored
        std::signal(ending, SIG_DFL);
#endif
    return askOnTerminal(u"Passphrase: "_s) ? 0 : 1;
}

} // namespace

class TestPlatform : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
#ifdef Q_OS_WIN
        QSKIP("locks belong to what opened the file here: nothing is to be kept from being opened");
#endif
    }

    void knowsWhatIsHeldByEveryName()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a"_s);
        QFile held(path);
        QVERIFY(held.open(QIODevice::ReadWrite));
        QVERIFY(QFile::link(path, folder.filePath(u"link"_s)));
        std::filesystem::create_hard_link(path.toStdString(), folder.filePath(u"twin"_s).toStdString());
        for (const QString &name : {u"a"_s, u"link"_s, u"twin"_s, u"./a"_s})
            QVERIFY2(isHeldOpen(folder.filePath(name)), qPrintable(name));
        QVERIFY(!isHeldOpen(folder.filePath(u"b"_s)));
        QVERIFY(!isHeldOpen(folder.path()));
        held.close();
        QVERIFY(!isHeldOpen(path));
        QVERIFY(held.open(QIODevice::ReadOnly));
        QVERIFY(!isHeldOpen(path));
    }

    /// What another thread reads and closes in the meantime is held by nobody.
    void readersOnOtherThreadsHoldNothing()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a"_s);
        VERIFY_OK(writeFileAtomically(path, "1"));
        std::atomic<bool> enough = false;
        std::vector<std::thread> readers;
        for (int reader = 0; reader < 3; ++reader)
            readers.emplace_back([&] {
                while (!enough) {
                    QFile file(path);
                    (void)file.open(QIODevice::ReadOnly);
                }
            });
        bool held = false;
        for (int look = 0; look < 3000 && !held; ++look)
            held = isHeldOpen(path);
        enough = true;
        for (std::thread &reader : readers)
            reader.join();
        QVERIFY(!held);
    }

    void devicesAreNeverHeld()
    {
        QFile null(u"/dev/null"_s);
        if (!null.open(QIODevice::ReadWrite))
            QSKIP("no devices with names here");
        QVERIFY(!isHeldOpen(null.fileName()));
        QCOMPARE(readFile(null.fileName(), 10).value(), QByteArray());
    }

    void readingNeverTakesLocksAway()
    {
        const HeldDatabase database;
        QVERIFY(database.isHeld());
        QVERIFY(database.locksStand());
        for (const QString &path : {database.path(), database.walPath(), database.shmPath()}) {
            const auto bytes = readFile(path, 1 << 20);
            QVERIFY(!bytes.ok());
            QCOMPARE(bytes.error().message,
                     u"%1 is in use by this program (is it the newsroom itself?); choose another file"_s.arg(path));
            QVERIFY2(database.locksStand(), qPrintable(path));
        }
    }

    void writingNeverReplacesWhatIsHeld()
    {
        const HeldDatabase database;
        const QByteArray before = fileIdentity(database.path());
        const auto written = writeFileAtomically(database.path(), "page");
        QVERIFY(!written.ok());
        QVERIFY(written.error().message.contains(u"in use by this program"_s));
        QCOMPARE(fileIdentity(database.path()), before);
        QVERIFY(database.locksStand());
    }

    /// The test of the test: what everything above is there to prevent does happen.
    void plainOpeningTakesLocksAway()
    {
        const HeldDatabase database;
        {
            QFile file(database.path());
            QVERIFY(file.open(QIODevice::ReadOnly));
        }
        QVERIFY(!database.locksStand());
    }

    /// Who thinks better of it at the passphrase sees again what they type.
    void endingAtAPassphraseLeavesTheTerminalAsItWas()
    {
#ifdef Q_OS_UNIX
        const int terminal = posix_openpt(O_RDWR | O_NOCTTY);
        QVERIFY(terminal >= 0 && grantpt(terminal) == 0 && unlockpt(terminal) == 0);
        const int side = open(ptsname(terminal), O_RDWR | O_NOCTTY); // kept open, for the terminal to keep its state
        QVERIFY(side >= 0);
        const auto shows = [side] {
            termios state{};
            return tcgetattr(side, &state) == 0 && (state.c_lflag & ECHO) != 0;
        };
        for (const int ending : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) {
            QVERIFY(shows());
            QProcess asking;
            asking.setStandardInputFile(QString::fromLocal8Bit(ptsname(terminal)));
            asking.start(QCoreApplication::applicationFilePath(), {test::runningTest(), askWord()});
            QVERIFY(asking.waitForStarted());
            QTRY_VERIFY(!shows());
            QCOMPARE(kill(pid_t(asking.processId()), ending), 0);
            QVERIFY(asking.waitForFinished());
            QCOMPARE(asking.exitStatus(), QProcess::CrashExit);
            QCOMPARE(asking.exitCode(), ending);
            QVERIFY(shows());
        }
        close(side);
        close(terminal);
#endif
    }

    void whatWasWrittenCanBeReadBack()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a"_s);
        auto staged = StagedFile::stage(path, "page");
        QVERIFY(staged.ok());
        QCOMPARE(readFile(staged->partPath(), 10).value(), "page");
        QVERIFY(staged->commit().ok());
        QCOMPARE(readFile(path, 10).value(), "page");
    }
};

static int run(int argc, char **argv)
{
    if (const auto answer = HeldDatabase::visitIfAsked(argc, argv))
        return *answer;
    QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().value(1) == askWord())
        return ask();
    TestPlatform test;
    return QTest::qExec(&test, argc, argv);
}
GAOQIAN_TEST_MAIN(run)
#include "tst_platform.moc"
