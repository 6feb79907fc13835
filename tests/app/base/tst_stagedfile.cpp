#include "base/stagedfile.h"

#include "base/files.h"
#include "support/testprogram.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QStringList names(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::System);
}

/// A disk of our own, as small as a test wants it. Only root of a Linux system may make one.
class SmallDisk {
public:
    explicit SmallDisk(const QString &options)
    {
        m_there = QProcess::execute(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, options, u"tmpfs"_s, m_folder.path()}) == 0;
    }
    ~SmallDisk()
    {
        if (m_there)
            QProcess::execute(u"umount"_s, {m_folder.path()});
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

    bool protect() const { return QProcess::execute(u"mount"_s, {u"-o"_s, u"remount,ro"_s, m_folder.path()}) == 0; }
    bool isThere() const { return m_there; }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }
    QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    bool m_there = false;
};

} // namespace

class TestStagedFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changesNothingBeforeItIsCommitted()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"页面.html"_s);
        put(path, "old");
        auto staged = StagedFile::stage(path, "new");
        QVERIFY(staged.ok());
        QCOMPARE(contents(path), "old");
        QCOMPARE(contents(staged->partPath()), "new");
        static const QRegularExpression pattern(u"^页面\\.html\\.[0-9a-f]{8}\\.part$"_s);
        QVERIFY(pattern.match(QFileInfo(staged->partPath()).fileName()).hasMatch());
        QVERIFY(staged->commit().ok());
        QVERIFY(staged->partPath().isEmpty());
        QCOMPARE(contents(path), "new");
        QCOMPARE(names(folder.path()), QStringList{u"页面.html"_s});
    }

    void leavesNothingBehindUncommitted()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a"_s);
        put(path, "old");
        {
            const auto staged = StagedFile::stage(path, "new");
            QVERIFY(staged.ok());
            QCOMPARE(names(folder.path()).size(), 2);
        }
        QCOMPARE(names(folder.path()), QStringList{u"a"_s});
        QCOMPARE(contents(path), "old");
    }

    void movesWithWhatItOwns()
    {
        const QTemporaryDir folder;
        std::optional<StagedFile> kept;
        {
            auto first = StagedFile::stage(folder.filePath(u"a"_s), "a");
            QVERIFY(first.ok());
            kept = *std::move(first);
        }
        QCOMPARE(names(folder.path()).size(), 1); // the part lives on
        auto second = StagedFile::stage(folder.filePath(u"b"_s), "b");
        QVERIFY(second.ok());
        kept = *std::move(second);
        QCOMPARE(names(folder.path()).size(), 1); // the first one went, the second one lives on
        QVERIFY(kept->commit().ok());
        QCOMPARE(names(folder.path()), QStringList{u"b"_s});
    }

    void replacesALinkAndNeverFollowsIt_data()
    {
        QTest::addColumn<QString>("leadsTo");
        QTest::newRow("to a file") << u"elsewhere.txt"_s;
        QTest::newRow("to nothing") << u"nothing"_s;
        QTest::newRow("to a folder") << u"folder"_s;
    }

    void replacesALinkAndNeverFollowsIt()
    {
        QFETCH(const QString, leadsTo);
        const QTemporaryDir other;
        const QTemporaryDir folder;
        put(other.filePath(u"elsewhere.txt"_s), "precious");
        QVERIFY(QDir(other.path()).mkdir(u"folder"_s));
        const QString path = folder.filePath(u"page.html"_s);
        if (!QFile::link(other.filePath(leadsTo), path) || !QFileInfo(path).isSymLink())
            QSKIP("no links here");
#ifdef Q_OS_WIN
        QSKIP("QFile::link makes .lnk files here, which are files like any other");
#endif
        QVERIFY(writeFileAtomically(path, "page").ok());
        QVERIFY(!QFileInfo(path).isSymLink());
        QCOMPARE(contents(path), "page");
        QCOMPARE(contents(other.filePath(u"elsewhere.txt"_s)), "precious");
        QCOMPARE(names(other.path()), (QStringList{u"elsewhere.txt"_s, u"folder"_s}));
        QCOMPARE(names(other.filePath(u"folder"_s)), QStringList());
    }

    void refusesAFolder()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(u"a"_s));
        const auto staged = StagedFile::stage(folder.filePath(u"a"_s), "x");
        QVERIFY(!staged.ok());
        QVERIFY(staged.error().message.contains(u"is a folder"_s));
        QCOMPARE(names(folder.path()), QStringList{u"a"_s});
    }

    void refusesAFolderThatCameMeanwhile()
    {
        const QTemporaryDir folder;
        auto staged = StagedFile::stage(folder.filePath(u"a"_s), "x");
        QVERIFY(staged.ok());
        QVERIFY(QDir(folder.path()).mkdir(u"a"_s));
        QVERIFY(!staged->commit().ok());
        QVERIFY(QDir(folder.path()).rmdir(u"a"_s));
        QVERIFY(staged->commit().ok()); // and may be tried again
        QCOMPARE(contents(folder.filePath(u"a"_s)), "x");
    }

    void refusesDevices()
    {
        if (!QFile::exists(u"/dev/full"_s))
            QSKIP("no devices with names here");
        QVERIFY(!writeFileAtomically(u"/dev/full"_s, "x").ok());
        QVERIFY(!QFileInfo(u"/dev/full"_s).isFile()); // root could have replaced it
        const QTemporaryDir folder;
        QVERIFY(QFile::link(u"/dev/full"_s, folder.filePath(u"a"_s)));
        QVERIFY(!writeFileAtomically(folder.filePath(u"a"_s), "x").ok());
        QCOMPARE(names(folder.path()), QStringList{u"a"_s});
    }

    void keepsWhoMayRead()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a"_s);
        put(path, "old");
        const auto mine = QFile::ReadOwner | QFile::WriteOwner;
        QVERIFY(QFile::setPermissions(path, mine));
        const auto before = QFileInfo(path).permissions();
        QVERIFY(writeFileAtomically(path, "new").ok());
        QCOMPARE(QFileInfo(path).permissions(), before);
    }

    /// Until it is in its place a file is its owner's alone; then it is one like any other.
    void nobodyElseReadsWhatIsStaged()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a"_s);
        put(folder.filePath(u"any"_s), "any");
        const auto usual = QFileInfo(folder.filePath(u"any"_s)).permissions();
        auto staged = StagedFile::stage(path, "new");
        QVERIFY(staged.ok());
        if (usual & QFile::ReadOther)
            QVERIFY(!(QFileInfo(staged->partPath()).permissions() & (QFile::ReadOther | QFile::ReadGroup)));
        // As one that another program adopts does not know who staged it.
        auto adopted = StagedFile::adopt(path, staged->mark());
        QVERIFY(adopted && adopted->commit().ok());
        QCOMPARE(QFileInfo(path).permissions(), usual);
        QCOMPARE(names(folder.path()), (QStringList{u"a"_s, u"any"_s}));
    }

    void saysOfWhichFilesThereAreParts()
    {
        const QTemporaryDir folder;
        for (const auto *name :
             {"a.html", "a.html.part", "b.0000000g.part", "c.html.0123abcd.part", "c.html.0123abce.part", "d.part"})
            put(folder.filePath(QString::fromLatin1(name)), "x");
        QCOMPARE(StagedFile::withLeftovers(folder.path()), QStringList{u"c.html"_s});
        QCOMPARE(StagedFile::withLeftovers(folder.filePath(u"nowhere"_s)), QStringList());
    }

    void removesOnlyLeftoversOfItsPath()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.html"_s);
        const QStringList others = {u"a.html"_s, u"a.html.part"_s, u"a.html.0000000g.part"_s, u"aXhtml.00000000.part"_s,
                                    u"b.html.00000000.part"_s};
        for (const QString &name : others)
            put(folder.filePath(name), "x");
        put(folder.filePath(u"a.html.0123abcd.part"_s), "half");
        StagedFile::removeLeftovers(path, QDateTime::currentDateTime().addDays(-1));
        QCOMPARE(names(folder.path()).size(), others.size() + 1); // too young: somebody may be at work
        StagedFile::removeLeftovers(path, QDateTime::currentDateTime().addDays(1));
        QStringList left = names(folder.path());
        left.sort();
        QStringList expected = others;
        expected.sort();
        QCOMPARE(left, expected);
    }

    void saysThatThereIsNoFolder()
    {
        const QTemporaryDir folder;
        const auto staged = StagedFile::stage(folder.filePath(u"missing/a"_s), "x");
        QVERIFY(!staged.ok());
        QCOMPARE(staged.error().kind, ErrorKind::Io);
        QVERIFY(staged.error().message.contains(u"there is no folder %1"_s.arg(folder.filePath(u"missing"_s))));
    }

    void saysThatTheNameIsTooLong()
    {
        const QTemporaryDir folder;
        const auto staged = StagedFile::stage(folder.filePath(QString(250, u'x')), "x");
        QVERIFY(!staged.ok());
        QVERIFY(staged.error().message.contains(u"too long"_s));
    }

    void aFullDiskKeepsTheOldFile_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<qsizetype>("size");
        QTest::newRow("no room for the bytes") << u"size=64k"_s << qsizetype(1'000'000);
        QTest::newRow("no room for a name") << u"size=64k,nr_inodes=2"_s << qsizetype(1);
    }

    void aFullDiskKeepsTheOldFile()
    {
        QFETCH(const QString, options);
        QFETCH(const qsizetype, size);
        const SmallDisk disk(options);
        if (!disk.isThere())
            QSKIP("only root of a Linux system can make a disk for this");
        const QString path = disk.filePath(u"a"_s);
        put(path, "old");
        const auto staged = StagedFile::stage(path, QByteArray(size, 'x'));
        QVERIFY(!staged.ok());
        QCOMPARE(staged.error().message, u"The disk that holds %1 is full; free some space and try again"_s.arg(path));
        QCOMPARE(names(disk.path()), QStringList{u"a"_s});
        QCOMPARE(contents(path), "old");
    }

    void aProtectedDiskKeepsTheOldFile()
    {
        const SmallDisk disk(u"size=64k"_s);
        if (!disk.isThere())
            QSKIP("only root of a Linux system can make a disk for this");
        const QString path = disk.filePath(u"a"_s);
        put(path, "old");
        QVERIFY(disk.protect());
        for (const QString &name : {u"a"_s, u"b"_s}) {
            const auto staged = StagedFile::stage(disk.filePath(name), "new");
            QVERIFY(!staged.ok());
            QVERIFY(staged.error().message.contains(u"write-protected"_s));
        }
        QCOMPARE(names(disk.path()), QStringList{u"a"_s});
        QCOMPARE(contents(path), "old");
    }
};

GAOQIAN_TEST_APPLESS(TestStagedFile)
#include "tst_stagedfile.moc"
