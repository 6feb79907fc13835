// A backup in the newsroom's place, whatever a killed program left there.
#include "newsroom/doctor.h"
#include "newsroom/opennewsroom.h"
#include "newsroom/restore.h"
#include "store/articlestore.h"
#include "store/database.h"
#include "store/decisionstore.h"
#include "store/query.h"
#include "store/schema.h"
#include "support/scratchnewsroom.h"
#include "support/storednewsroom.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QTest>

#include <atomic>
#include <cstdio>
#include <thread>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

static QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class TestRestore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The WAL of a killed program lies there, and would be mixed into a backup that is copied by hand.
    void logOfAKilledProgramIsNotMixedIn()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        VERIFY_OK(newsroom.sign(id, 3));
        const QString backup = newsroom.path(u"backup"_s);
        VERIFY_OK(newsroom->database().backupTo(backup));
        for (int i = 0; i < 40; ++i)
            newsroom.addStory();
        const QString killed = newsroom.path(u"killed.gaoqian-newsroom"_s);
        for (const QString &ending : {QString(), u"-wal"_s})
            QVERIFY(QFile::copy(newsroom.file() + ending, killed + ending));

        const auto aside = restoreBackup(killed, backup, newsroom.clock.now());
        VERIFY_OK(aside);
        const auto restored = must(openNewsroom(killed, newsroom.surroundings()));
        QCOMPARE(must(examine(*restored)), QStringList());
        QCOMPARE(must(restored->articles().count({})), 1);
        QCOMPARE(must(restored->decisions().of(id)).size(), 3);
        // What was there is all there.
        QCOMPARE(must(must(openNewsroom(*aside, newsroom.surroundings()))->articles().count({})), 41);
    }

    void damagedNewsroomIsReplaced()
    {
        ScratchNewsroom newsroom;
        newsroom.addStory();
        const QString backup = newsroom.path(u"backup"_s);
        VERIFY_OK(newsroom->database().backupTo(backup));
        const QString damaged = newsroom.path(u"damaged"_s);
        QFile file(damaged);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(5000, 'x')) == 5000);
        file.close();
        VERIFY_OK(restoreBackup(damaged, backup, newsroom.clock.now()));
        VERIFY_OK(openNewsroom(damaged, newsroom.surroundings()));
        const auto gone = restoreBackup(newsroom.path(u"gone"_s), backup, newsroom.clock.now());
        VERIFY_OK(gone);
        QCOMPARE(*gone, QString());
    }

    void whatIsNoSoundBackupChangesNothing()
    {
        ScratchNewsroom newsroom;
        newsroom.addStory();
        const QString backup = newsroom.path(u"backup"_s);
        QVERIFY(!restoreBackup(newsroom.file(), newsroom.path(u"none"_s), newsroom.clock.now()));
        QVERIFY(!restoreBackup(newsroom.file(), newsroom.file(), newsroom.clock.now()));
        VERIFY_OK(newsroom->database().backupTo(backup));
        QVERIFY(QFile::resize(backup, QFileInfo(backup).size() / 2));
        QVERIFY(!restoreBackup(newsroom.file(), backup, newsroom.clock.now()));
        QCOMPARE(must(newsroom.another()->articles().count({})), 1);
        newsroom.addStory(); // the one that is open goes on
    }

    /// It is brought up to date where it is put, and is itself read only: the next one who needs it may have another program.
    void olderBackupStaysAsItIs()
    {
        ScratchNewsroom newsroom;
        const QString backup = newsroom.path(u"medium/backup"_s);
        QVERIFY(QDir().mkpath(QFileInfo(backup).path()));
        makeStoredNewsroom(QStringLiteral(GAOQIAN_TEST_DATA "/store/v3.sql"), backup);
        const QByteArray before = contentOf(backup);
        const QString place = newsroom.path(u"restored"_s);
        VERIFY_OK(restoreBackup(place, backup, newsroom.clock.now()));
        QCOMPARE(must(Database::open(place))->schemaVersion(), newestSchemaVersion());
        QCOMPARE(contentOf(backup), before);
        QCOMPARE(QDir(QFileInfo(backup).path()).entryList(QDir::Files), QStringList{u"backup"_s});
    }

    void backupOnAProtectedMediumIsRestored()
    {
        ScratchNewsroom newsroom;
        newsroom.addStory();
        const QString backup = newsroom.path(u"medium/backup"_s);
        const QString medium = QFileInfo(backup).path();
        QVERIFY(QDir().mkpath(medium));
        VERIFY_OK(newsroom->database().backupTo(backup));
        must(Database::open(backup)).reset(); // as one that somebody looked into
        QVERIFY(QFile::setPermissions(backup, QFile::ReadOwner));
        QVERIFY(QFile::setPermissions(medium, QFile::ReadOwner | QFile::ExeOwner));
        const bool bites = !QFile(medium + u"/new"_s).open(QIODevice::WriteOnly);
        const auto restored = restoreBackup(newsroom.path(u"restored"_s), backup, newsroom.clock.now());
        QVERIFY(QFile::setPermissions(medium, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        if (!bites)
            QSKIP("the administrator may write everything");
        VERIFY_OK(restored);
        QCOMPARE(must(must(openNewsroom(newsroom.path(u"restored"_s), newsroom.surroundings()))->articles().count({})), 1);
    }

    /// Somebody works on it, and not all of it stands in its file.
    void newsroomInUseIsABackupToo()
    {
        ScratchNewsroom newsroom;
        newsroom.addStory();
        const QString place = newsroom.path(u"restored"_s);
        VERIFY_OK(restoreBackup(place, newsroom.file(), newsroom.clock.now()));
        QCOMPARE(must(must(openNewsroom(place, newsroom.surroundings()))->articles().count({})), 1);
        newsroom.addStory();
    }

    void twiceInOneSecond()
    {
        ScratchNewsroom newsroom;
        newsroom.addStory();
        const QString backup = newsroom.path(u"backup"_s);
        VERIFY_OK(newsroom->database().backupTo(backup));
        const QString place = newsroom.path(u"restored"_s);
        QCOMPARE(must(restoreBackup(place, backup, newsroom.clock.now())), QString());
        const QString first = must(restoreBackup(place, backup, newsroom.clock.now()));
        const QString second = must(restoreBackup(place, backup, newsroom.clock.now()));
        QVERIFY(first != second);
        for (const QString &file : {first, second, place})
            QCOMPARE(must(must(Database::open(file))->check()), QStringList());
    }

    /// Killed when the newsroom was moved and its WAL was not: what was there is whole again, and nobody takes the place
    /// meanwhile.
    void interruptedRestoreIsTakenUp()
    {
        ScratchNewsroom newsroom;
        const QString backup = newsroom.path(u"backup"_s);
        VERIFY_OK(newsroom->database().backupTo(backup));
        newsroom.addStory();
        const QString killed = newsroom.path(u"killed"_s);
        const QString aside = newsroom.path(u"killed.replaced-20261119-080000"_s);
        QVERIFY(QFile::copy(newsroom.file(), aside));
        QVERIFY(QFile::copy(newsroom.file() + u"-wal"_s, killed + u"-wal"_s));
        QFile record(killed + u".gaoqian-aside"_s);
        QVERIFY(record.open(QIODevice::WriteOnly) && record.write("killed.replaced-20261119-080000") > 0);
        record.close();

        for (const QString &file : {killed, aside}) {
            const auto opened = openNewsroom(file, newsroom.surroundings());
            QVERIFY(!opened);
            QVERIFY2(opened.error().message.contains(u"again"_s), qPrintable(opened.error().message));
        }
        QVERIFY(!Database::create(killed));
        QCOMPARE(must(restoreBackup(killed, backup, newsroom.clock.now())), aside);
        QCOMPARE(must(must(openNewsroom(killed, newsroom.surroundings()))->articles().count({})), 0);
        QCOMPARE(must(must(openNewsroom(aside, newsroom.surroundings()))->articles().count({})), 1);
        QVERIFY(!record.exists());
    }

    /// Who opens the newsroom through a link replaces what everybody uses, and not the link.
    void newsroomBehindALinkIsReplaced()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        const QString backup = newsroom.path(u"backup"_s);
        VERIFY_OK(newsroom->database().backupTo(backup));
        const QString place = newsroom.path(u"restored"_s);
        VERIFY_OK(restoreBackup(place, backup, newsroom.clock.now()));
        VERIFY_OK(must(openNewsroom(place, newsroom.surroundings()))->articles().remove(id));
        const QString link = newsroom.path(u"link"_s);
        if (!QFile::link(place, link))
            QSKIP("no links here");
        VERIFY_OK(restoreBackup(link, backup, newsroom.clock.now()));
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(must(must(openNewsroom(place, newsroom.surroundings()))->articles().count({})), 1);
    }

    /// Others open the newsroom all the while: each time a whole one, or none.
    void othersMayOpenItMeanwhile()
    {
        ScratchNewsroom newsroom;
        newsroom.addStory();
        const QString backup = newsroom.path(u"backup"_s);
        VERIFY_OK(newsroom->database().backupTo(backup));
        const QString place = newsroom.path(u"restored"_s);
        VERIFY_OK(restoreBackup(place, backup, newsroom.clock.now()));
        QProcess visitors[2];
        for (QProcess &visitor : visitors)
            visitor.start(QCoreApplication::applicationFilePath(), {runningTest(), u"--visit"_s, place});
        constexpr int times = 40;
        for (int i = 0; i < times; ++i)
            VERIFY_OK(restoreBackup(place, backup, newsroom.clock.now()));
        for (QProcess &visitor : visitors) {
            visitor.closeWriteChannel(); // which ends it
            QVERIFY(visitor.waitForFinished());
            QCOMPARE(visitor.readAllStandardError(), QByteArray());
            QCOMPARE(visitor.exitCode(), 0);
        }
        QCOMPARE(must(must(openNewsroom(place, newsroom.surroundings()))->articles().count({})), 1);
    }
};

/// Opens the newsroom again and again until its standard input ends. What may be said is that there is none at the moment.
static int visit(const QString &path)
{
    std::atomic<bool> ends = false;
    std::thread waiting([&] {
        while (std::getchar() != EOF) {
        }
        ends = true;
    });
    int opened = 0;
    while (!ends) {
        const auto database = Database::open(path);
        const auto stories = database ? Query(**database, u"SELECT count(*) FROM articles"_s).number() : Result<int>(0);
        opened += database.ok();
        if (database && (!stories || *stories != 1))
            std::fprintf(stderr, "opened, and it is not whole\n");
    }
    waiting.join();
    return opened > 0 ? 0 : 1;
}

static int run(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--visit") == 0)
        return visit(QString::fromLocal8Bit(argv[2]));
    TestRestore test;
    return QTest::qExec(&test, argc, argv);
}
GAOQIAN_TEST_MAIN(run)
#include "tst_restore.moc"
