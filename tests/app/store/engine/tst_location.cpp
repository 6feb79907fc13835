// Which file systems count as somebody else's machine, and what is said of a file that is not where it was.
#include "store/engine/location.h"

#include "base/files.h"
#include "base/programlock.h"
#include "store/engine/aside.h"
#include "store/engine/making.h"
#include "store/schema.h"
#include "support/testprogram.h"

#include <QTemporaryDir>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class TestLocation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsNetworkFileSystems_data();
    void knowsNetworkFileSystems();
    void fileThatIsBeingReplaced_isNotCalledLost();
};

void TestLocation::knowsNetworkFileSystems_data()
{
    QTest::addColumn<bool>("remote");
    for (const char *type : {"nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "9p", "fuse.sshfs", "davfs", "ceph", "CIFS"})
        QTest::newRow(type) << true;
    for (const char *type : {"ext4", "xfs", "btrfs", "zfs", "tmpfs", "overlay", "vfat", "NTFS", "ntfs3", "fuseblk", "apfs", ""})
        QTest::newRow(*type ? type : "unknown") << false;
}

void TestLocation::knowsNetworkFileSystems()
{
    QFETCH(bool, remote);
    const QByteArray type = QTest::currentDataTag();
    QCOMPARE(isNetworkFileSystem(type), remote);
}

/// While a backup is put in its place nothing is known to be wrong; after a program that was killed at it something is.
void TestLocation::fileThatIsBeingReplaced_isNotCalledLost()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"town.gaoqian-newsroom"_s);
    QVERIFY(writeFileAtomically(path, QByteArray(4096, 'x')).ok());
    const auto lock = makingLock(path);
    QVERIFY(takeProgramLock(*lock, 0));
    const auto aside = Aside::move(path, QDateTime(QDate(2026, 11, 30), QTime(12, 0), Qt::UTC));
    QVERIFY(aside.ok());
    const QString underWay = u"A backup is being put in the place"_s;
    for (const QString &said : {checkBackupFile(path, newestSchemaVersion()).error().message, logGone(path).message,
                                overwritten(path).message, unlessReplaced(path, refused(u"lost"_s)).message})
        QVERIFY2(said.contains(underWay), qPrintable(said));
    lock->unlock();
    QVERIFY(checkBackupFile(path, newestSchemaVersion()).error().message.contains(u"restore the backup again"_s));
    QCOMPARE(unlessReplaced(path, refused(u"lost"_s)).message, u"lost"_s);
    QVERIFY(takeProgramLock(*lock, 0));
    QVERIFY(aside->putBack().ok());
    QVERIFY(!Aside::isUnderWay(path)); // another newsroom is made here, or none
}

GAOQIAN_TEST_GUILESS(TestLocation)
#include "tst_location.moc"
