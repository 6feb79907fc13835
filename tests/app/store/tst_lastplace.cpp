// A newsroom file whose program was killed and which is renamed before it is opened again.
#include "store/lastplace.h"

#include "store/settingsstore.h"
#include "support/scratchdatabase.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QProcess>
#include <QSqlQuery>

#include <cstdlib>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

namespace {

Result<void> setNumber(Database &database, int number) { return SettingsStore(database).setValue(u"tally"_s, number); }

/// What another program reads that opens the file; nothing when it is refused.
std::optional<int> numberIn(const QString &path)
{
    const auto database = Database::open(path);
    return database ? std::optional(SettingsStore(**database).value(u"tally"_s).value().toInt()) : std::nullopt;
}

/// Another program of ours writes, and ends without closing anything.
void writeAndBeKilled(const QString &path)
{
    QCOMPARE(QProcess::execute(QCoreApplication::applicationFilePath(), {test::runningTest(), u"--write"_s, path}), 7);
    QVERIFY(QFileInfo(path + u"-wal"_s).size() > 0);
}

} // namespace

class TestLastPlace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void renamedAfterAKill_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("in its folder") << u"新名.gaoqian"_s;
        QTest::newRow("into another one") << u"elsewhere/newsroom.gaoqian"_s;
    }

    void renamedAfterAKill()
    {
        QFETCH(const QString, name);
        ScratchDatabase scratch;
        scratch.database.reset();
        const QString before = scratch.path(), now = scratch.path(name);
        writeAndBeKilled(before);
        QVERIFY(QDir().mkpath(QFileInfo(now).path()));
        QVERIFY(QFile::rename(before, now));

        const auto refused = Database::open(now);
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().message.contains(before), qPrintable(refused.error().message));
        QVERIFY(QFile::rename(now, before));
        QCOMPARE(numberIn(before), 77); // what was saved last
        QVERIFY(QFile::rename(before, now));
        QCOMPARE(numberIn(now), 77);
    }

    /// Of two that were made from one, each has its own log.
    void copyIsAnotherFile()
    {
        ScratchDatabase scratch;
        VERIFY_OK(setNumber(*scratch.database, 1));
        VERIFY_OK(scratch.database->backupTo(scratch.path(u"backup"_s)));
        scratch.database.reset();
        writeAndBeKilled(scratch.path());
        QVERIFY(QFile::remove(scratch.path()));
        QCOMPARE(numberIn(scratch.path(u"backup"_s)), 1);
    }

    /// A backup was put where it lay, by hand: its log lies beside that now.
    void anotherFileLiesInItsPlace()
    {
        ScratchDatabase scratch;
        VERIFY_OK(scratch.database->backupTo(scratch.path(u"backup"_s)));
        scratch.database.reset();
        const QString before = scratch.path(), now = scratch.path(u"old.gaoqian"_s);
        writeAndBeKilled(before);
        QVERIFY(QFile::rename(before, now));
        QVERIFY(QFile::copy(scratch.path(u"backup"_s), before));
        QVERIFY(!Database::open(now).ok());
        QVERIFY(QFile::remove(before));
        QVERIFY(QFile::rename(now, before));
        QCOMPARE(numberIn(before), 77);
    }

    /// Another newsroom was made where it lay before, and has a log of its own.
    void anotherNewsroomLiesInItsPlace()
    {
        ScratchDatabase scratch;
        scratch.database.reset();
        const QString now = scratch.path(u"b.gaoqian"_s);
        QVERIFY(QFile::rename(scratch.path(), now));
        const auto next = Database::create(scratch.path());
        VERIFY_OK(next);
        VERIFY_OK(setNumber(**next, 1));
        QVERIFY(QFileInfo(scratch.path() + u"-wal"_s).size() > 0);
        QCOMPARE(numberIn(now), 0);
    }

    void movedWithItsLog()
    {
        ScratchDatabase scratch;
        scratch.database.reset();
        const QString before = scratch.path(), now = scratch.path(u"b.gaoqian"_s);
        writeAndBeKilled(before);
        for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s})
            QVERIFY(QFile::rename(before + ending, now + ending));
        QCOMPARE(numberIn(now), 77);
    }

    /// It is noted by whoever opens it when nobody writes.
    void openedWhileAnotherProgramWrites()
    {
        ScratchDatabase scratch;
        scratch.database.reset();
        const QString now = scratch.path(u"b.gaoqian"_s);
        QVERIFY(QFile::rename(scratch.path(), now));
        const auto first = Database::open(now);
        VERIFY_OK(first);
        const auto placeNoted = [&] {
            return SettingsStore(**first).value(u"file.place"_s).value().toObject()[u"path"_s].toString();
        };
        QCOMPARE(placeNoted(), QFileInfo(now).canonicalFilePath());
        VERIFY_OK(SettingsStore(**first).setValue(u"file.place"_s, QJsonObject()));
        QSqlQuery writing((*first)->handle());
        QVERIFY(writing.exec(u"BEGIN IMMEDIATE"_s));
        VERIFY_OK(Database::open(now)); // at once
        QVERIFY(writing.exec(u"COMMIT"_s));
        QCOMPARE(placeNoted(), QString());
        VERIFY_OK(Database::open(now));
        QCOMPARE(placeNoted(), QFileInfo(now).canonicalFilePath());
    }

    void nothingIsWrittenWhereItLay()
    {
        ScratchDatabase scratch;
        noteLastPlace(*scratch.database);
        const auto before = SettingsStore(*scratch.database).value(u"file.place"_s).value();
        QVERIFY(!before.isUndefined());
        const qint64 log = QFileInfo(scratch.path() + u"-wal"_s).size();
        noteLastPlace(*scratch.database);
        QCOMPARE(QFileInfo(scratch.path() + u"-wal"_s).size(), log);
    }
};

static int run(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--write") == 0) {
        const auto database = Database::open(QString::fromLocal8Bit(argv[2]));
        if (database && setNumber(**database, 77))
            std::_Exit(7);
        return 1;
    }
    TestLastPlace test;
    return QTest::qExec(&test, argc, argv);
}
GAOQIAN_TEST_MAIN(run)
#include "tst_lastplace.moc"
