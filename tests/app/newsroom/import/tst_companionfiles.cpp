// What a page may take from beside it, and above all what it may not.
#include "newsroom/import/companionfiles.h"

#include "support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

class TestBesideFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        write(path(u"in/page.html"_s), "<p>");
        write(path(u"in/page_files/a.png"_s), "a");
        write(path(u"in/页 面.files/图 1.png"_s), "b");
        write(path(u"in/b.jpg"_s), "c");
        write(path(u"secret.png"_s), "secret");
        write(path(u"inside/x.png"_s), "neighbour");
        QVERIFY(QFile::link(path(u"secret.png"_s), path(u"in/page_files/link.png"_s)));
        QVERIFY(QFile::link(m_folder->path(), path(u"in/out"_s)));
        QVERIFY(QFile::link(path(u"in/b.jpg"_s), path(u"in/page_files/near.jpg"_s)));
        m_beside = besideFile(path(u"in/page.html"_s));
    }

    void pictures_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("relative") << u"page_files/a.png"_s << QByteArray("a");
        QTest::newRow("with a dot") << u"./page_files/a.png"_s << QByteArray("a");
        QTest::newRow("with a query") << u"page_files/a.png?x=1#y"_s << QByteArray("a");
        QTest::newRow("backslashes") << u"page_files\\a.png"_s << QByteArray("a");
        QTest::newRow("escaped") << u"%E9%A1%B5%20%E9%9D%A2.files/%E5%9B%BE%201.png"_s << QByteArray("b");
        QTest::newRow("unescaped") << u"页 面.files/图 1.png"_s << QByteArray("b");
        QTest::newRow("beside") << u"b.jpg"_s << QByteArray("c");
        QTest::newRow("a link that stays inside") << u"page_files/near.jpg"_s << QByteArray("c");
        QTest::newRow("up") << u"../secret.png"_s << QByteArray();
        QTest::newRow("up, escaped") << u"%2e%2e/secret.png"_s << QByteArray();
        QTest::newRow("up, with a backslash") << u"..\\secret.png"_s << QByteArray();
        QTest::newRow("down and up") << u"page_files/../../secret.png"_s << QByteArray();
        QTest::newRow("down and up, inside") << u"page_files/../b.jpg"_s << QByteArray();
        QTest::newRow("a link that leads out") << u"page_files/link.png"_s << QByteArray();
        QTest::newRow("a linked folder") << u"out/secret.png"_s << QByteArray();
        QTest::newRow("a folder of a like name") << u"../inside/x.png"_s << QByteArray();
        QTest::newRow("absolute") << u"/etc/passwd"_s << QByteArray();
        QTest::newRow("escaped slash") << u"%2Fetc%2Fpasswd"_s << QByteArray();
        QTest::newRow("UNC") << u"\\\\server\\share\\a.png"_s << QByteArray();
        QTest::newRow("UNC in slashes") << u"//server/share/a.png"_s << QByteArray();
        QTest::newRow("file on a server") << u"file://server/share/a.png"_s << QByteArray();
        QTest::newRow("file elsewhere") << u"file:///etc/passwd"_s << QByteArray();
        QTest::newRow("drive") << u"C:/windows/win.ini"_s << QByteArray();
        QTest::newRow("device") << u"page_files/NUL"_s << QByteArray();
        QTest::newRow("device with a suffix") << u"con.png"_s << QByteArray();
        QTest::newRow("stream") << u"b.jpg:stream"_s << QByteArray();
        QTest::newRow("zero byte") << u"b.jpg%00.png"_s << QByteArray();
        QTest::newRow("a folder") << u"page_files"_s << QByteArray();
        QTest::newRow("web") << u"https://example.org/b.jpg"_s << QByteArray();
        QTest::newRow("not there") << u"page_files/none.png"_s << QByteArray();
        QTest::newRow("nothing") << QString() << QByteArray();
    }

    void pictures()
    {
        QFETCH(QString, address);
        QFETCH(QByteArray, bytes);
        QCOMPARE(m_beside.picture(address), bytes);
    }

    void fileAddresses()
    {
        const auto url = [&](const QString &name) { return QString::fromLatin1(QUrl::fromLocalFile(path(name)).toEncoded()); };
        QCOMPARE(m_beside.picture(url(u"in/页 面.files/图 1.png"_s)), QByteArray("b"));
        QCOMPARE(m_beside.picture(url(u"secret.png"_s)), QByteArray());
        QCOMPARE(m_beside.picture(url(u"in/../secret.png"_s)), QByteArray());
        QCOMPARE(m_beside.picture(url(u"inside/x.png"_s)), QByteArray());
    }

    void aFileThatIsGone() { QCOMPARE(besideFile(path(u"gone/page.html"_s)).picture(u"b.jpg"_s), QByteArray()); }

private:
    QString path(const QString &name) const { return QDir(m_folder->path()).canonicalPath() + u'/' + name; }

    std::optional<QTemporaryDir> m_folder;
    Beside m_beside;
};

GAOQIAN_TEST_GUILESS(TestBesideFile)
#include "tst_companionfiles.moc"
