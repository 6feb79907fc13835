// A newsroom file that is moved while it is open, worked on under another name and moved back: SQLite finds the WAL by the file's
// name, so that two programs would overwrite what the other one wrote.
#include "base/platform.h"
#include "store/settingsstore.h"
#include "support/scratchdatabase.h"
#include "support/stranger.h"
#include "support/testprogram.h"

#include <QCoreApplication>
#include <QProcess>
#include <QSqlQuery>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

namespace {

Result<void> setNumber(Database &database, int number) { return SettingsStore(database).setValue(u"tally"_s, number); }

/// Reads it as everything that belongs together is read.
Result<int> number(Database &database)
{
    return database.snapshot([&]() -> Result<int> {
        const auto value = SettingsStore(database).value(u"tally"_s);
        return value ? Result<int>(value->toInt(-1)) : value.error();
    });
}

/// Another program of ours opens the file, writes into it and closes it. Its answer: 0, or 1 when it said no.
int ourOtherProgram(const QString &path)
{
    return QProcess::execute(QCoreApplication::applicationFilePath(), {test::runningTest(), u"--write"_s, path});
}

int writeAsOther(const QString &path)
{
    const auto database = Database::open(path);
    return database && setNumber(**database, 77) ? 0 : 1;
}

/// Enough to fill some pages, and into the file with it.
const QStringList &strangersWork()
{
    static const QStringList statements{u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400) "
                                        "INSERT INTO settings (key, value) SELECT 'stranger' || i, printf('%0100d', i) FROM n"_s,
                                        u"PRAGMA wal_checkpoint(PASSIVE)"_s};
    return statements;
}

/// A file system's clock may stand still for some milliseconds.
void waitForAnotherMoment(const ScratchDatabase &scratch)
{
    QTRY_VERIFY([&] {
        QFile mark(scratch.path(u"moment"_s));
        return mark.open(QIODevice::WriteOnly) && mark.write("x") == 1 && mark.flush() &&
               fileTrace(mark.fileName()).written >
                   std::max(fileTrace(scratch.path()).touched, fileTrace(scratch.path(u"away"_s)).touched);
    }());
}

void moveAway(const ScratchDatabase &scratch)
{
    waitForAnotherMoment(scratch);
    if (!QFile::rename(scratch.path(), scratch.path(u"away"_s)))
        QSKIP("a file that is open cannot be moved here");
}

void moveBack(const ScratchDatabase &scratch)
{
    waitForAnotherMoment(scratch);
    QVERIFY(QFile::rename(scratch.path(u"away"_s), scratch.path()));
}

#define MOVE(how)                                                                                                                \
    how(scratch);                                                                                                                \
    if (QTest::currentTestFailed())                                                                                              \
    return

} // namespace

class TestMovedFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void programsOfOursKeepOffIt();
    void openedElsewhereByThisProgram();
    void strangersWorkIsNotOverwritten_data();
    void strangersWorkIsNotOverwritten();
    void nothingIsMovedIntoItAtTheEnd();
    void closedWhileItIsAwayLosesNothing();
    void movedAndBackIsNothing();
    void changedRightsAreNothing();
    void rightsChangedBehindAWriteAreNothing();
    void goesOnWithItsLogMovedAlong();
    void replacedFileLosesNoLog();
};

/// The one that would work on it under the new name says so, and does nothing.
void TestMovedFile::programsOfOursKeepOffIt()
{
    ScratchDatabase scratch;
    VERIFY_OK(setNumber(*scratch.database, 1));
    MOVE(moveAway);
    QCOMPARE(ourOtherProgram(scratch.path(u"away"_s)), 1);
    QVERIFY(!setNumber(*scratch.database, 2));
    MOVE(moveBack);
    VERIFY_OK(setNumber(*scratch.database, 3));
    QCOMPARE(ourOtherProgram(scratch.path()), 0);
    QCOMPARE(*number(*scratch.database), 77);
    scratch.database.reset();
    MOVE(moveAway); // and nobody has it open: it may have any name
    QCOMPARE(ourOtherProgram(scratch.path(u"away"_s)), 0);
}

void TestMovedFile::openedElsewhereByThisProgram()
{
    ScratchDatabase scratch;
    VERIFY_OK(setNumber(*scratch.database, 1));
    MOVE(moveAway);
    const auto second = Database::open(scratch.path(u"away"_s));
    QVERIFY(!second.ok());
    QCOMPARE(second.error().kind, ErrorKind::Io);
    QVERIFY2(second.error().message.contains(u"from which it was moved"_s), qPrintable(second.error().message));
    MOVE(moveBack);
    VERIFY_OK(setNumber(*scratch.database, 2));
}

void TestMovedFile::strangersWorkIsNotOverwritten_data()
{
    QTest::addColumn<bool>("lateComer");
    QTest::newRow("the connection that was open") << false;
    QTest::newRow("one that was opened afterwards") << true;
}

void TestMovedFile::strangersWorkIsNotOverwritten()
{
    QFETCH(const bool, lateComer);
    ScratchDatabase scratch;
    VERIFY_OK(setNumber(*scratch.database, 1));
    MOVE(moveAway);
    QVERIFY(Stranger::runs(scratch.path(u"away"_s), strangersWork()));
    MOVE(moveBack);
    const FileTrace before = fileTrace(scratch.path());
    const QByteArray log = fileIdentity(scratch.path() + u"-wal"_s);

    if (lateComer)
        QVERIFY(!Database::open(scratch.path()).ok());
    const auto written = setNumber(*scratch.database, 2);
    QVERIFY(!written.ok());
    QCOMPARE(written.error().kind, ErrorKind::Io);
    QVERIFY2(written.error().message.contains(u"under another name"_s), qPrintable(written.error().message));
    QVERIFY(!number(*scratch.database).ok()); // what would be read is of two newsrooms
    QVERIFY(!Database::open(scratch.path()).ok());
    scratch.database.reset();
    QVERIFY(!Database::open(scratch.path()).ok());
    QCOMPARE(fileTrace(scratch.path()), before);
    QCOMPARE(fileIdentity(scratch.path() + u"-wal"_s), log);
}

void TestMovedFile::nothingIsMovedIntoItAtTheEnd()
{
    ScratchDatabase scratch;
    VERIFY_OK(setNumber(*scratch.database, 1));
    MOVE(moveAway);
    QVERIFY(Stranger::runs(scratch.path(u"away"_s), strangersWork()));
    const FileTrace before = fileTrace(scratch.path(u"away"_s));
    scratch.database.reset();
    QCOMPARE(fileTrace(scratch.path(u"away"_s)), before);
}

/// Nobody wrote it meanwhile: what was acknowledged is there as soon as the file is.
void TestMovedFile::closedWhileItIsAwayLosesNothing()
{
    ScratchDatabase scratch;
    VERIFY_OK(setNumber(*scratch.database, 5));
    MOVE(moveAway);
    scratch.database.reset();
    MOVE(moveBack);
    const auto found = Database::open(scratch.path());
    VERIFY_OK(found);
    QCOMPARE(*number(**found), 5);
}

void TestMovedFile::movedAndBackIsNothing()
{
    ScratchDatabase scratch;
    VERIFY_OK(setNumber(*scratch.database, 1));
    MOVE(moveAway);
    const auto gone = setNumber(*scratch.database, 2);
    QVERIFY(!gone.ok());
    QVERIFY2(gone.error().message.contains(u"put it back"_s), qPrintable(gone.error().message));
    MOVE(moveBack);
    VERIFY_OK(setNumber(*scratch.database, 3));
    QCOMPARE(*number(*scratch.another()), 3);
}

void TestMovedFile::changedRightsAreNothing()
{
    ScratchDatabase scratch;
    for (int round = 0; round < 3; ++round) {
        VERIFY_OK(setNumber(*scratch.database, round));
        QVERIFY(Stranger::runs(scratch.path(), strangersWork().mid(round == 0 ? 0 : 1))); // who keeps to the log may write
        QCOMPARE(*number(*scratch.database), round);
        waitForAnotherMoment(scratch);
        QVERIFY(QFile::setPermissions(scratch.path(), QFile::permissions(scratch.path()) ^ QFile::ReadOther));
        VERIFY_OK(setNumber(*scratch.database, 10 + round));
    }
}

/// Others wrote, keeping to the log, and then somebody changed the rights, before anybody looked.
void TestMovedFile::rightsChangedBehindAWriteAreNothing()
{
    ScratchDatabase scratch;
    VERIFY_OK(setNumber(*scratch.database, 1));
    for (int round = 0; round < 3; ++round) {
        QVERIFY(Stranger::runs(scratch.path(), strangersWork().mid(round == 0 ? 0 : 1)));
        QTRY_VERIFY([&] { // until the folder's own last change is past
            QFile mark(scratch.path(u"moment"_s));
            constexpr qint64 past = 20'000'000; // nanoseconds
            return mark.open(QIODevice::WriteOnly) && mark.write("x") == 1 && mark.flush() &&
                   fileTrace(mark.fileName()).written > fileTrace(QFileInfo(scratch.path()).absolutePath()).written + past;
        }());
        QVERIFY(QFile::setPermissions(scratch.path(), QFile::permissions(scratch.path()) ^ QFile::ReadOther));
        VERIFY_OK(setNumber(*scratch.database, 10 + round));
    }
}

/// File, WAL and shared memory together: then there is one log, whatever it is called.
void TestMovedFile::goesOnWithItsLogMovedAlong()
{
    ScratchDatabase scratch;
    VERIFY_OK(setNumber(*scratch.database, 1));
    const QStringList endings{u"-wal"_s, u"-shm"_s};
    MOVE(moveAway);
    for (const QString &ending : endings)
        QVERIFY(QFile::rename(scratch.path() + ending, scratch.path(u"away"_s) + ending));
    QVERIFY(Stranger::runs(scratch.path(u"away"_s), strangersWork()));
    for (const QString &ending : endings)
        QVERIFY(QFile::rename(scratch.path(u"away"_s) + ending, scratch.path() + ending));
    MOVE(moveBack);
    VERIFY_OK(setNumber(*scratch.database, 2));
    QCOMPARE(*number(*scratch.another()), 2);
    QVERIFY(scratch.database->check()->isEmpty());
}

/// A backup was put in the place of a file that is still open here, whose connection, closed, would remove the newcomer's log.
void TestMovedFile::replacedFileLosesNoLog()
{
    ScratchDatabase scratch;
    VERIFY_OK(setNumber(*scratch.database, 1));
    VERIFY_OK(scratch.database->backupTo(scratch.path(u"backup"_s)));
    MOVE(moveAway);
    for (const QString &ending : {u"-wal"_s, u"-shm"_s})
        QVERIFY(QFile::rename(scratch.path() + ending, scratch.path(u"away"_s) + ending));
    QVERIFY(QFile::rename(scratch.path(u"backup"_s), scratch.path()));
    const auto newcomer = scratch.another();
    VERIFY_OK(setNumber(*newcomer, 2));
    const QByteArray log = fileIdentity(scratch.path() + u"-wal"_s);
    QVERIFY(!log.isEmpty());
    scratch.database.reset();
    QCOMPARE(fileIdentity(scratch.path() + u"-wal"_s), log);
    QCOMPARE(*number(*scratch.another()), 2);
}

static int run(int argc, char **argv)
{
    if (const auto asked = Stranger::runIfAsked(argc, argv))
        return *asked;
    QCoreApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--write") == 0)
        return writeAsOther(QString::fromLocal8Bit(argv[2]));
    TestMovedFile test;
    return QTest::qExec(&test, argc, argv);
}
GAOQIAN_TEST_MAIN(run)
#include "tst_movedfile.moc"
