// Whose program lives keeps the lock, however long; whose program is no more, or was killed before it had written who it is, does
// not.
#include "base/programlock.h"

#include "support/testprogram.h"

#include <QFile>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class TestProgramLock : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString path() const { return m_folder.filePath(u"lock"_s); }

    /// A lock's file with `bytes` in it, written `seconds` ago.
    void leave(const QString &name, const QByteArray &bytes, int seconds) const
    {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
        QVERIFY(file.flush());
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-seconds), QFileDevice::FileModificationTime));
    }

    static QByteArray written(qint64 process)
    {
        return QByteArray::number(process) + "\ngone\n" + QSysInfo::machineHostName().toUtf8() + '\n';
    }

private Q_SLOTS:
    void cleanup() { QFile::remove(path()); }

    void whoLivesIsNotRobbed()
    {
        const auto lock = programLock(path());
        QVERIFY(lock->tryLock(0));
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addDays(-3), QFileDevice::FileModificationTime));
        file.close();
        QVERIFY(!programLock(path())->tryLock(0));
        clearDeadLock(path());
        QVERIFY(QFile::exists(path()));
    }

    void whoIsDeadHasLetGo()
    {
        leave(path(), written(4194305), 0); // no process can have that number
        QVERIFY(programLock(path())->tryLock(0));
    }

    void whoWasKilledBeforeWritingHasLetGoSoon_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
    }

    void whoWasKilledBeforeWritingHasLetGoSoon()
    {
        QFETCH(QByteArray, bytes);
        leave(path(), bytes, 0);
        QVERIFY(!programLock(path())->tryLock(0)); // it may be about to write
        leave(path(), bytes, 10);
        QVERIFY(programLock(path())->tryLock(0));
    }

    void deadLocksAreCleared()
    {
        leave(path(), written(4194305), 0);
        leave(path() + u".rmlock"_s, written(4194305), 0);
        clearDeadLock(path());
        QVERIFY(!QFile::exists(path()));
        QVERIFY(!QFile::exists(path() + u".rmlock"_s));
        clearDeadLock(path());
    }
};

GAOQIAN_TEST_GUILESS(TestProgramLock)
#include "tst_programlock.moc"
