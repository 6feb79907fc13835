// A backup in the newsroom's place, whatever a killed program left there.
#include "newsroom/doctor.h"
#include "newsroom/opennewsroom.h"
#include "newsroom/restore.h"
#include "store/articlestore.h"
#include "store/database.h"
#include "store/decisionstore.h"
#include "support/scratchnewsroom.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QTest>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

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
};

GAOQIAN_TEST_GUILESS(TestRestore)
#include "tst_restore.moc"
