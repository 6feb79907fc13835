// One newsroom file and several connections, in this program and in others: locks and WAL stay as they must be, whoever comes and
// goes; what is read together is of one moment; everybody gets their turn; nobody puts something foreign in.
#include "base/files.h"
#include "base/ids.h"
#include "base/platform.h"
#include "store/engine/making.h"
#include "store/settingsstore.h"
#include "support/cputime.h"
#include "support/scratchdatabase.h"
#include "support/stranger.h"
#include "support/testprogram.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QSqlError>
#include <QSqlQuery>
#include <QThread>

#include <filesystem>
#include <stdexcept>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

namespace {

Result<void> setNumber(Database &database, int number) { return SettingsStore(database).setValue(u"tally"_s, number); }
int number(Database &database) { return SettingsStore(database).value(u"tally"_s).value().toInt(-1); }

QByteArray log(const ScratchDatabase &scratch) { return fileIdentity(scratch.path() + u"-wal"_s); }

bool runSql(const Database &database, const QString &sql)
{
    QSqlQuery query(database.handle());
    return query.exec(sql);
}

/// Another program opens the file, looks, writes `number` where that is one, and closes it; answers what number it saw.
int visitByAnotherProgram(const QString &path, int number = -1)
{
    return QProcess::execute(QCoreApplication::applicationFilePath(),
                             {test::runningTest(), u"--visit"_s, path, QString::number(number)});
}

constexpr int notOpened = 99;

int visit(const QString &path, int toWrite)
{
    const auto database = Database::open(path);
    if (!database || (toWrite >= 0 && !setNumber(**database, toWrite)))
        return notOpened;
    return number(**database);
}

} // namespace

class TestSharedFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comingAndGoingLeavesLocksAndLog();
    void refusedFilesLeaveLocksToo();
    void logTakenAwayIsNoticed();
    void clearedLogIsNotPutOverTheNewOne();
    void snapshotIsOfOneMoment();
    void snapshotChangesNothing();
    void thrownTransactionIsNotKept();
    void transactionAnswersAndRunsAgain();
    void everybodyGetsTheirTurn();
    void foreignStructureIsRefused_data();
    void foreignStructureIsRefused();
    void foreignStructureIsNoticedWhileOpen();
    void viewInATablesPlaceIsNotRead();
    void secondNameIsRefused();
    void killedMakingsAreClearedAway();
    void leftoverLogIsNotMixedIn();

private:
    static void refusesEverything(ScratchDatabase &scratch);
};

void TestSharedFile::refusesEverything(ScratchDatabase &scratch)
{
    const Result<void> written = setNumber(*scratch.database, 9);
    QVERIFY(!written.ok());
    QVERIFY2(written.error().message.contains(u"start it again"_s), qPrintable(written.error().message));
    QVERIFY(!scratch.database->snapshot([] { return Result<void>(); }));
}

void TestSharedFile::comingAndGoingLeavesLocksAndLog()
{
    ScratchDatabase scratch;
    VERIFY_OK(setNumber(*scratch.database, 1));
    const QByteArray before = log(scratch);
    QVERIFY(!before.isEmpty());
    for (int round = 0; round < 3; ++round) {
        scratch.another().reset(); // a second window of this program, closed again
        const auto second = scratch.another();
        QVERIFY(visitByAnotherProgram(scratch.path()) != notOpened);
        QCOMPARE(log(scratch), before);
        VERIFY_OK(setNumber(*scratch.database, 10 + round));
        QCOMPARE(number(*second), 10 + round);
    }
    // What is acknowledged can be read by others, killed or not.
    QCOMPARE(number(*scratch.another()), 12);
}

void TestSharedFile::refusedFilesLeaveLocksToo()
{
    ScratchDatabase scratch;
    VERIFY_OK(setNumber(*scratch.database, 1));
    const QByteArray before = log(scratch);
    QVERIFY(!Database::create(scratch.path()).ok());
    QVERIFY(!scratch.database->backupTo(scratch.path()).ok());
    QVERIFY(!readFile(scratch.path(), 1'000'000'000).ok()); // a manuscript it is not
    QCOMPARE(visitByAnotherProgram(scratch.path()), 1);
    QCOMPARE(log(scratch), before);
}

/// What happens to a program that does not keep to the rule: its locks are gone, another program removes the WAL. No change that
/// was acknowledged is lost by it, and none is acknowledged that goes into the removed WAL.
void TestSharedFile::logTakenAwayIsNoticed()
{
    ScratchDatabase scratch;
    VERIFY_OK(setNumber(*scratch.database, 1));
    const QByteArray before = log(scratch);
    QVERIFY(fileBytes(scratch.path()).size() > 0); // opened and closed behind the back of SQLite
    QCOMPARE(visitByAnotherProgram(scratch.path()), 1);
    if (log(scratch) == before)
        QSKIP("on this system the locks of a process outlive a descriptor");
    refusesEverything(scratch);
    QCOMPARE(visitByAnotherProgram(scratch.path(), 2), 2);
    scratch.database.reset();
    QCOMPARE(visitByAnotherProgram(scratch.path()), 2);
}

/// Somebody clears away what lies beside the newsroom. What others write from then on is safe from who had it open before.
void TestSharedFile::clearedLogIsNotPutOverTheNewOne()
{
    ScratchDatabase scratch;
    VERIFY_OK(setNumber(*scratch.database, 1));
    QVERIFY(runSql(*scratch.database, u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    VERIFY_OK(setNumber(*scratch.database, 2));
    for (const QString &ending : {u"-wal"_s, u"-shm"_s})
        QVERIFY(QFile::remove(scratch.path() + ending));
    QVERIFY(Stranger::runs(scratch.path(), {u"UPDATE settings SET value = '3' WHERE key = 'tally'"_s}));
    refusesEverything(scratch);
    scratch.database.reset();
    QVERIFY(!Database::open(scratch.path())); // not before this program is started again
    QCOMPARE(visitByAnotherProgram(scratch.path()), 3);
}

void TestSharedFile::snapshotIsOfOneMoment()
{
    ScratchDatabase scratch;
    const auto other = scratch.another();
    VERIFY_OK(setNumber(*scratch.database, 1));
    const Result<int> seen = scratch.database->snapshot([&]() -> Result<int> {
        const int first = number(*scratch.database);
        if (const Result<void> changed = setNumber(*other, 2); !changed)
            return changed.error();
        return scratch.database->snapshot([&]() -> Result<int> { return 10 * first + number(*scratch.database); });
    });
    VERIFY_OK(seen);
    QCOMPARE(*seen, 11);
    QCOMPARE(number(*scratch.database), 2);
}

void TestSharedFile::snapshotChangesNothing()
{
    ScratchDatabase scratch;
    VERIFY_OK(setNumber(*scratch.database, 1));
    const Result<void> changed = scratch.database->snapshot([&] { return setNumber(*scratch.database, 2); });
    QVERIFY(!changed.ok());
    QCOMPARE(number(*scratch.database), 1);
    VERIFY_OK(setNumber(*scratch.database, 3));
}

void TestSharedFile::thrownTransactionIsNotKept()
{
    ScratchDatabase scratch;
    VERIFY_OK(setNumber(*scratch.database, 1));
    QVERIFY_EXCEPTION_THROWN(Q_UNUSED(scratch.database->transaction([&]() -> Result<void> {
                                 Q_UNUSED(setNumber(*scratch.database, 2))
                                 throw std::runtime_error("no memory");
                             })),
                             std::runtime_error);
    QCOMPARE(number(*scratch.database), 1);
    const auto other = scratch.another();
    VERIFY_OK(setNumber(*other, 3)); // nobody is kept waiting
    VERIFY_OK(setNumber(*scratch.database, 4));
}

void TestSharedFile::transactionAnswersAndRunsAgain()
{
    ScratchDatabase scratch;
    const Result<QString> answer = scratch.database->transaction([&]() -> Result<QString> {
        const Result<void> set = setNumber(*scratch.database, 5);
        return set ? Result<QString>(u"done"_s) : set.error();
    });
    VERIFY_OK(answer);
    QCOMPARE(*answer, u"done"_s);
    const Result<QString> refusal =
        scratch.database->transaction([&]() -> Result<QString> { return refused(u"on second thoughts"_s); });
    QVERIFY(!refusal.ok());
    QCOMPARE(refusal.error().message, u"on second thoughts"_s);
}

void TestSharedFile::everybodyGetsTheirTurn()
{
    constexpr int writers = 4;
    constexpr int rounds = 150;
    ScratchDatabase scratch;
    std::atomic<int> failures = 0;
    CpuTime longest;
    std::atomic<qint64> longestWait = 0;
    std::vector<std::unique_ptr<QThread>> threads;
    for (int writer = 0; writer < writers; ++writer) {
        threads.emplace_back(QThread::create([&] {
            const auto database = scratch.another();
            for (int round = 0; round < rounds; ++round) {
                const CpuTime wait;
                const auto done =
                    database->transaction([&]() -> Result<void> { return setNumber(*database, number(*database) + 1); });
                failures += done ? 0 : 1;
                longestWait = std::max(longestWait.load(), wait.elapsed());
            }
        }));
    }
    VERIFY_OK(setNumber(*scratch.database, 0));
    for (const auto &thread : threads)
        thread->start();
    for (const auto &thread : threads)
        QVERIFY(thread->wait());
    QCOMPARE(failures.load(), 0);
    QCOMPARE(number(*scratch.database), writers * rounds); // no lost update either
    qInfo("%d writers, %d changes each: the longest wait took %lld ms", writers, rounds, longestWait.load());
}

void TestSharedFile::foreignStructureIsRefused_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::newRow("trigger") << QStringList{u"CREATE TRIGGER undo AFTER INSERT ON decisions BEGIN "
                                            "DELETE FROM decisions WHERE number = new.number; END"_s};
    QTest::newRow("view in a table's place") << QStringList{u"ALTER TABLE decisions RENAME TO real"_s,
                                                            u"CREATE VIEW decisions AS SELECT * FROM real WHERE random() > 0"_s};
    QTest::newRow("trigger that calls itself the planner's") << QStringList{
        u"PRAGMA writable_schema = ON"_s,
        u"INSERT INTO sqlite_schema VALUES ('trigger', 'sqlite_stat_x', 'memory', 0, 'CREATE TRIGGER sqlite_stat_x "
        "AFTER INSERT ON memory BEGIN DELETE FROM decisions; END')"_s};
    QTest::newRow("foreign table") << QStringList{u"CREATE TABLE notes (text text)"_s};
    QTest::newRow("foreign index") << QStringList{u"CREATE UNIQUE INDEX one ON decisions (verdict)"_s};
    QTest::newRow("missing table") << QStringList{u"DROP TABLE publications"_s};
    QTest::newRow("further column") << QStringList{u"ALTER TABLE settings ADD COLUMN note text"_s};
    QTest::newRow("generated column") << QStringList{u"ALTER TABLE settings ADD COLUMN note text AS (value)"_s};
}

void TestSharedFile::foreignStructureIsRefused()
{
    QFETCH(QStringList, statements);
    ScratchDatabase scratch;
    QVERIFY(runSql(*scratch.database, u"PRAGMA foreign_keys = OFF"_s));
    for (const QString &statement : statements)
        QVERIFY2(runSql(*scratch.database, statement), qPrintable(statement));
    const auto opened = Database::open(scratch.path());
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().kind, ErrorKind::Io);
    QVERIFY2(opened.error().message.contains(scratch.path()), qPrintable(opened.error().message));
}

void TestSharedFile::foreignStructureIsNoticedWhileOpen()
{
    ScratchDatabase scratch;
    const auto other = scratch.another();
    VERIFY_OK(setNumber(*scratch.database, 1));
    QVERIFY(runSql(*other, u"CREATE TRIGGER undo AFTER UPDATE ON settings BEGIN DELETE FROM settings; END"_s));
    const Result<void> done = setNumber(*scratch.database, 2);
    QVERIFY(!done.ok());
    QVERIFY2(done.error().message.contains(u"undo"_s), qPrintable(done.error().message));
    QCOMPARE(number(*scratch.database), 1);
    QVERIFY(runSql(*other, u"DROP TRIGGER undo"_s));
    VERIFY_OK(setNumber(*scratch.database, 3)); // and it goes on when that is taken out
}

void TestSharedFile::viewInATablesPlaceIsNotRead()
{
    ScratchDatabase scratch;
    const auto other = scratch.another();
    VERIFY_OK(setNumber(*scratch.database, 1));
    QVERIFY(runSql(*other, u"ALTER TABLE decisions RENAME TO hidden"_s));
    QVERIFY(runSql(*other, u"CREATE VIEW decisions AS SELECT * FROM hidden WHERE number < 3"_s));
    bool wasRead = false;
    const Result<void> seen = scratch.database->snapshot([&]() -> Result<void> {
        wasRead = true;
        return {};
    });
    QVERIFY(!seen.ok());
    QVERIFY(!wasRead);
    QVERIFY2(seen.error().message.contains(u"decisions"_s), qPrintable(seen.error().message));
}

void TestSharedFile::secondNameIsRefused()
{
    ScratchDatabase scratch;
    scratch.database.reset();
    std::error_code failed;
    std::filesystem::create_hard_link(QFileInfo(scratch.path()).filesystemFilePath(),
                                      QFileInfo(scratch.path(u"second"_s)).filesystemFilePath(), failed);
    if (failed)
        QSKIP("no hard links here");
    for (const QString &name : {scratch.path(), scratch.path(u"second"_s)})
        QVERIFY(!Database::open(name).ok());
    QVERIFY(QFile::remove(scratch.path(u"second"_s)));
    VERIFY_OK(Database::open(scratch.path()));
}

void TestSharedFile::killedMakingsAreClearedAway()
{
    ScratchDatabase scratch;
    const QDir folder(QFileInfo(scratch.path()).path());
    const auto write = [&](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    };
    // A backup whose program is no more (that process cannot be), and one that goes on.
    write(u"dead.gaoqian-part"_s, "half");
    write(u"dead.gaoqian-part-journal"_s, "half");
    write(u"dead.gaoqian-making"_s, "4194305\ngone\n" + QSysInfo::machineHostName().toUtf8() + '\n');
    write(u"somebody's own.gaoqian-part"_s, "precious");
    write(u"report.gaoqian-making"_s, "a report on how it is made");
    const auto alive = Making::begin(folder.filePath(u"alive"_s), [](const QString &) { return Result<void>(); });
    VERIFY_OK(alive);
    write(u"alive.gaoqian-part"_s, "half");

    VERIFY_OK(scratch.database->backupTo(folder.filePath(u"backup"_s)));
    QVERIFY(QFile::exists(folder.filePath(u"backup"_s)));
    QStringList names = folder.entryList(QDir::Files | QDir::Hidden);
    names.removeIf([](const QString &name) { return name.startsWith("newsroom"_L1); });
    QCOMPARE(names, (QStringList{u"alive.gaoqian-making"_s, u"alive.gaoqian-part"_s, u"backup"_s, u"report.gaoqian-making"_s,
                                 u"somebody's own.gaoqian-part"_s}));

    const auto twice = Database::create(folder.filePath(u"alive"_s));
    QVERIFY(!twice.ok());
    QCOMPARE(twice.error().kind, ErrorKind::Conflict);
}

void TestSharedFile::leftoverLogIsNotMixedIn()
{
    ScratchDatabase scratch;
    const QString path = scratch.path(u"new"_s);
    QVERIFY(QFile::copy(scratch.path() + u"-wal"_s, path + u"-wal"_s));
    const auto made = Database::create(path);
    QVERIFY(!made.ok());
    QVERIFY2(made.error().message.contains(path + u"-wal"_s), qPrintable(made.error().message));
    QVERIFY(!scratch.database->backupTo(path).ok());
    QVERIFY(!QFile::exists(path));
}

static int run(int argc, char **argv)
{
    if (const auto asked = Stranger::runIfAsked(argc, argv))
        return *asked;
    QCoreApplication application(argc, argv);
    if (argc == 4 && qstrcmp(argv[1], "--visit") == 0)
        return visit(QString::fromLocal8Bit(argv[2]), QByteArray(argv[3]).toInt());
    TestSharedFile test;
    return QTest::qExec(&test, argc, argv);
}
GAOQIAN_TEST_MAIN(run)
#include "tst_sharedfile.moc"
