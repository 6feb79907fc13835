#include "base/files.h"

#include "support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class TestFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesAndReads()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"稿件.txt"_s);
        QVERIFY(writeFileAtomically(path, "first").ok());
        QVERIFY(writeFileAtomically(path, "second").ok());
        const Result<QByteArray> bytes = readFile(path, 100);
        QVERIFY(bytes.ok());
        QCOMPARE(*bytes, QByteArray("second"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"稿件.txt"_s});
    }

    void readsUpToTheLimit()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a"_s);
        QVERIFY(writeFileAtomically(path, "12345").ok());
        QVERIFY(readFile(path, 5).ok());
        const Result<QByteArray> tooLarge = readFile(path, 4);
        QVERIFY(!tooLarge.ok());
        QCOMPARE(tooLarge.error().kind, ErrorKind::Input);
    }

    void saysWhyItCannotRead()
    {
        const QTemporaryDir folder;
        const Result<QByteArray> missing = readFile(folder.filePath(u"missing"_s), 5);
        QVERIFY(!missing.ok());
        QCOMPARE(missing.error().kind, ErrorKind::Io);
        QVERIFY(missing.error().message.contains(u"missing"_s));
        const Result<QByteArray> isFolder = readFile(folder.path(), 5);
        QVERIFY(!isFolder.ok());
        QVERIFY(isFolder.error().message.contains(u"folder"_s));
    }

    void saysWhyItCannotWrite()
    {
        const QTemporaryDir folder;
        const Result<void> written = writeFileAtomically(folder.filePath(u"no/such/folder"_s), "x");
        QVERIFY(!written.ok());
        QCOMPARE(written.error().kind, ErrorKind::Io);
    }
};

GAOQIAN_TEST_APPLESS(TestFiles)
#include "tst_files.moc"
