// Which file systems count as somebody else's machine.
#include "store/engine/location.h"

#include "support/testprogram.h"

#include <QTest>

using namespace gaoqian;

class TestLocation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsNetworkFileSystems_data();
    void knowsNetworkFileSystems();
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

GAOQIAN_TEST_GUILESS(TestLocation)
#include "tst_location.moc"
