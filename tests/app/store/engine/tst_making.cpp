// A newsroom file is made whole or not at all, and by nobody who only wanted to open one.
#include "base/platform.h"
#include "store/settingsstore.h"
#include "support/interruption.h"
#include "support/scratchdatabase.h"
#include "support/testprogram.h"

#include <QDir>
#include <QSqlQuery>

#include <atomic>
#include <thread>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

namespace {

QStringList names(const QString &file) { return QFileInfo(file).dir().entryList(QDir::Files | QDir::Hidden); }

} // namespace

class TestMaking : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void openingMakesNothing();
    void fileThatIsExchangedWhileItIsOpenedIsRefused();
    void whatIsNotWholeIsNotPutInPlace();
    void whatComesLastDecides();
};

/// Between the look at the file and the connection somebody moves it away.
void TestMaking::openingMakesNothing()
{
    ScratchDatabase scratch;
    scratch.database.reset();
    const QString away = scratch.path(u"away"_s);
    const QByteArray before = fileIdentity(scratch.path());
    std::atomic<bool> ends = false;
    std::atomic<int> refused = 0;
    std::thread mover([&] {
        while (!ends)
            refused += QFile::rename(scratch.path(), away) && QFile::rename(away, scratch.path()) ? 0 : 1;
    });
    constexpr int attempts = 400;
    int opened = 0;
    for (int i = 0; i < attempts; ++i)
        opened += Database::open(scratch.path()) ? 1 : 0;
    ends = true;
    mover.join();
    qInfo("opened %d times of %d", opened, attempts);
    QCOMPARE(refused.load(), 0); // nothing else ever stood in its place
    QCOMPARE(fileIdentity(scratch.path()), before);
    QVERIFY(!QFile::exists(away));
}

/// The connection has the file from before, and would take itself for one to the file of now.
void TestMaking::fileThatIsExchangedWhileItIsOpenedIsRefused()
{
    ScratchDatabase scratch;
    scratch.database.reset();
    const QString other = scratch.path(u"other"_s);
    VERIFY_OK(Database::create(other));
    Interruption exchange({}, [&] { // as soon as the file was opened
        QVERIFY(QFile::rename(scratch.path(), scratch.path(u"away"_s)));
        QVERIFY(QFile::rename(other, scratch.path()));
    });
    const auto opened = Database::open(scratch.path(), &exchange);
    QVERIFY(!opened.ok());
    QVERIFY2(opened.error().message.contains(u"took the place"_s), qPrintable(opened.error().message));
    VERIFY_OK(Database::open(scratch.path()));
    VERIFY_OK(Database::open(scratch.path(u"away"_s)));
}

/// As when the disk is full at the end: part of the newsroom stands in the WAL, which closing could not move into the file.
void TestMaking::whatIsNotWholeIsNotPutInPlace()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"new"_s);
    const QString connection = u"holds the unfinished one open"_s;
    bool pinned = false;
    const auto made = Database::create(
        path,
        [&](std::unique_ptr<Database> database) {
            QSqlDatabase reader = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
            reader.setDatabaseName(database->path());
            return reader.open() && QSqlQuery(reader).exec(u"SELECT count(*) FROM settings"_s)
                       ? SettingsStore(*database).setValue(u"tally"_s, 1)
                       : Result<void>(refused(u"cannot read"_s));
        },
        [&]() -> Result<void> {
            pinned = true;
            return {};
        });
    QSqlDatabase::removeDatabase(connection);
    QVERIFY(!made.ok());
    QVERIFY2(made.error().message.contains(path), qPrintable(made.error().message));
    QVERIFY(!pinned);
    QCOMPARE(names(path), QStringList());
    VERIFY_OK(Database::create(path));
}

void TestMaking::whatComesLastDecides()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"new"_s);
    const auto made = Database::create(path, {}, [&]() -> Result<void> {
        return refused(QFile::exists(path) ? u"it stands there already"_s : u"on second thoughts"_s);
    });
    QVERIFY(!made.ok());
    QCOMPARE(made.error().message, u"on second thoughts"_s);
    QCOMPARE(names(path), QStringList());
}

GAOQIAN_TEST_GUILESS(TestMaking)
#include "tst_making.moc"
