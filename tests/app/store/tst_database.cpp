// Making, opening and refusing newsroom files; transactions; backups; the doctor's look at the file.
#include "base/ids.h"
#include "store/articlestore.h"
#include "store/engine/dialect.h"
#include "store/schema.h"
#include "store/settingsstore.h"
#include "support/randomarticle.h"
#include "support/scratchdatabase.h"
#include "support/testprogram.h"

#include <QDir>
#include <QSqlError>
#include <QSqlQuery>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), qint64(bytes.size()));
}

bool runSql(const Database &database, const QString &sql)
{
    QSqlQuery query(database.handle());
    return query.exec(sql);
}

/// Makes an SQLite file that is not ours, by Qt alone.
void makeSqlite(const QString &path, const QStringList &statements)
{
    const QString name = newId();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(path);
        QVERIFY(database.open());
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            QVERIFY2(query.exec(statement), qPrintable(statement + query.lastError().text()));
        }
    }
    QSqlDatabase::removeDatabase(name);
}

Result<void> setNumber(Database &database, int number) { return SettingsStore(database).setValue(u"tally"_s, number); }

int number(Database &database) { return SettingsStore(database).value(u"tally"_s).value().toInt(-1); }

} // namespace

class TestDatabase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void createsAndOpens();
    void createRefuses();
    void refusesAndLeavesUntouched_data();
    void refusesAndLeavesUntouched();
    void refusesWriteProtected();
    void refusesNewerThanThisAfterAMigrationElsewhere();
    void keepsTransactionsWholeOrNot();
    void spoiltTransactionIsNotKept();
    void committedIsSeenElsewhere();
    void changeMarkTellsOfOthers();
    void saysWhenLocked();
    void saysWhenFull();
    void recoversWhatAKilledProgramLeft();
    void backsUp();
    void backupRefuses();
    void checkFindsNothingInAGoodFile();
    void checkFindsTampering_data();
    void checkFindsTampering();
    void damageIsNeverPassedOver();
    void leavesNoConnectionBehind();
};

void TestDatabase::createsAndOpens()
{
    ScratchDatabase scratch;
    QCOMPARE(scratch.database->path(), scratch.path());
    QCOMPARE(scratch.database->schemaVersion(), newestSchemaVersion());
    VERIFY_OK(setNumber(*scratch.database, 7));
    scratch.database.reset();
    QCOMPARE(number(*scratch.another()), 7);
    // Nothing unfinished is left beside it.
    QCOMPARE(QFileInfo(scratch.path()).dir().entryList(QDir::Files), QStringList{u"newsroom.gaoqian"_s});
}

void TestDatabase::createRefuses()
{
    QTemporaryDir folder;
    const QString there = folder.filePath(u"there"_s);
    write(there, "precious");
    for (const QString &path : {there, folder.path(), folder.filePath(u"no/such/folder/file"_s)}) {
        const auto made = Database::create(path);
        QVERIFY2(!made.ok(), qPrintable(path));
        QCOMPARE(made.error().kind, ErrorKind::Io);
    }
    QCOMPARE(fileBytes(there), "precious");
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"there"_s});
}

void TestDatabase::refusesAndLeavesUntouched_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("words");

    QTest::newRow("missing") << u"missing"_s << u"no newsroom file"_s;
    QTest::newRow("missing folder") << u"missing folder"_s << u"no newsroom file"_s;
    QTest::newRow("folder") << u"folder"_s << u"is a folder"_s;
    QTest::newRow("empty") << u"empty"_s << u"is empty"_s;
    QTest::newRow("random bytes") << u"random"_s << u"no newsroom file"_s;
    QTest::newRow("text") << u"text"_s << u"no newsroom file"_s;
    QTest::newRow("header alone") << u"header"_s << u"no newsroom file"_s;
    QTest::newRow("another program's database") << u"foreign"_s << u"another program"_s;
    QTest::newRow("another program's, with a version") << u"foreign versioned"_s << u"another program"_s;
    QTest::newRow("ours, without a version") << u"versionless"_s << u"another program"_s;
    QTest::newRow("newer") << u"newer"_s << u"newer version"_s;
    QTest::newRow("cut short") << u"truncated"_s << u"damaged"_s;
    QTest::newRow("our header, then rubbish") << u"rubbish"_s << u"damaged"_s;
}

void TestDatabase::refusesAndLeavesUntouched()
{
    QFETCH(QString, kind);
    QFETCH(QString, words);
    QTemporaryDir folder;
    QString path = folder.filePath(u"file"_s);
    const QString ours = u"PRAGMA application_id = %1"_s.arg(0x47616F51);
    const QString table = u"CREATE TABLE things (name text)"_s;
    const auto newsroomBytes = [&] {
        ScratchDatabase scratch;
        scratch.database.reset();
        return fileBytes(scratch.path());
    };

    if (kind == u"folder"_s)
        path = folder.path();
    else if (kind == u"missing folder"_s)
        path = folder.filePath(u"no/file"_s);
    else if (kind == u"empty"_s)
        write(path, {});
    else if (kind == u"random"_s)
        write(path, [] {
            QByteArray bytes(100'000, Qt::Uninitialized);
            QRandomGenerator(4).generate(bytes.begin(), bytes.end());
            return bytes;
        }());
    else if (kind == u"text"_s)
        write(path, "The story that somebody wrote in a text editor.\n");
    else if (kind == u"header"_s)
        write(path, newsroomBytes().first(50));
    else if (kind == u"foreign"_s)
        makeSqlite(path, {table});
    else if (kind == u"foreign versioned"_s)
        makeSqlite(path, {table, u"PRAGMA application_id = 17"_s, u"PRAGMA user_version = 1"_s});
    else if (kind == u"versionless"_s)
        makeSqlite(path, {table, ours});
    else if (kind == u"newer"_s)
        makeSqlite(path, {table, ours, u"PRAGMA user_version = %1"_s.arg(newestSchemaVersion() + 1)});
    else if (kind == u"truncated"_s)
        write(path, newsroomBytes().first(20'000));
    else if (kind == u"rubbish"_s)
        write(path, newsroomBytes().first(100) + QByteArray(200'000, 'x'));

    const QByteArray before = fileBytes(path);
    const QStringList neighbours = QDir(folder.path()).entryList(QDir::Files);
    const auto opened = Database::open(path);
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().kind, ErrorKind::Io);
    QVERIFY2(opened.error().message.contains(words), qPrintable(opened.error().message));
    QVERIFY(opened.error().message.contains(path));
    QCOMPARE(fileBytes(path), before);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), neighbours);
}

void TestDatabase::refusesWriteProtected()
{
    ScratchDatabase scratch;
    scratch.database.reset();
    const QByteArray before = fileBytes(scratch.path());
    const QString folder = QFileInfo(scratch.path()).path();

    QVERIFY(QFile::setPermissions(scratch.path(), QFile::ReadOwner));
    const bool bites = !QFile(scratch.path()).open(QIODevice::ReadWrite);
    if (!bites)
        QSKIP("the administrator may write everything");
    const auto file = Database::open(scratch.path());
    QVERIFY(!file.ok());
    QVERIFY2(file.error().message.contains(u"write-protected"_s), qPrintable(file.error().message));
    QVERIFY(QFile::setPermissions(scratch.path(), QFile::ReadOwner | QFile::WriteOwner));

    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
    const auto inFolder = Database::open(scratch.path());
    const auto made = Database::create(scratch.path(u"new"_s));
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(!inFolder.ok());
    QVERIFY2(inFolder.error().message.contains(u"write-protected"_s), qPrintable(inFolder.error().message));
    QVERIFY(!made.ok());
    QCOMPARE(fileBytes(scratch.path()), before);
}

void TestDatabase::refusesNewerThanThisAfterAMigrationElsewhere()
{
    // The newer version stands in the WAL alone, where a look at the file's first bytes does not see it.
    ScratchDatabase scratch;
    QVERIFY(runSql(*scratch.database, u"PRAGMA user_version = %1"_s.arg(newestSchemaVersion() + 1)));
    const auto opened = Database::open(scratch.path());
    QVERIFY(!opened.ok());
    QVERIFY2(opened.error().message.contains(u"newer version"_s), qPrintable(opened.error().message));
}

void TestDatabase::keepsTransactionsWholeOrNot()
{
    ScratchDatabase scratch;
    Database &database = *scratch.database;
    VERIFY_OK(setNumber(database, 1));

    const Result<void> failed = database.transaction([&]() -> Result<void> {
        const Result<void> set = setNumber(database, 2);
        return set ? refused(u"on second thoughts"_s) : set;
    });
    QVERIFY(!failed.ok());
    QCOMPARE(failed.error().message, u"on second thoughts"_s);
    QCOMPARE(number(database), 1);

    VERIFY_OK(database.transaction([&] { return database.transaction([&] { return setNumber(database, 3); }); }));
    QCOMPARE(number(database), 3);
}

void TestDatabase::spoiltTransactionIsNotKept()
{
    ScratchDatabase scratch;
    Database &database = *scratch.database;
    VERIFY_OK(setNumber(database, 1));
    const Result<void> done = database.transaction([&]() -> Result<void> {
        const Result<void> set = setNumber(database, 2);
        const Result<void> inner = database.transaction([] { return Result<void>(refused(u"the inner one fails"_s)); });
        return inner ? set : Result<void>(); // as if nothing had happened
    });
    QVERIFY(!done.ok());
    QCOMPARE(done.error().message, u"the inner one fails"_s);
    QCOMPARE(number(database), 1);
    VERIFY_OK(setNumber(database, 4));
    QCOMPARE(number(database), 4);
}

void TestDatabase::committedIsSeenElsewhere()
{
    ScratchDatabase scratch;
    const std::unique_ptr<Database> other = scratch.another();
    VERIFY_OK(setNumber(*scratch.database, 5));
    QCOMPARE(number(*other), 5);
    const Result<void> undone = scratch.database->transaction([&]() -> Result<void> {
        const Result<void> set = setNumber(*scratch.database, 6);
        if (!set || number(*scratch.database) != 6 || number(*other) != 5)
            return refused(u"seen too early"_s);
        return refused(u"undone"_s);
    });
    QCOMPARE(undone.error().message, u"undone"_s);
    QCOMPARE(number(*other), 5);
}

void TestDatabase::changeMarkTellsOfOthers()
{
    ScratchDatabase scratch;
    const auto mark = [&] { return scratch.database->changeMark().value(); };
    const QString first = mark();
    QCOMPARE(mark(), first);
    const auto other = scratch.another();
    QCOMPARE(mark(), first); // looking changes nothing
    QCOMPARE(number(*other), -1);
    QCOMPARE(mark(), first);
    VERIFY_OK(setNumber(*other, 7));
    const QString second = mark();
    QVERIFY(second != first);
    VERIFY_OK(setNumber(*scratch.database, 8)); // by itself
    QCOMPARE(mark(), second);
    // A snapshot has the mark of its moment.
    VERIFY_OK(scratch.database->snapshot([&]() -> Result<void> {
        const QString before = mark();
        if (auto set = setNumber(*other, 9); !set)
            return set;
        return mark() == before ? Result<void>() : Result<void>(refused(u"another moment"_s));
    }));
    QVERIFY(mark() != second);
}

void TestDatabase::saysWhenLocked()
{
    ScratchDatabase scratch;
    const std::unique_ptr<Database> other = scratch.another();
    other->setPatience(20);
    Result<void> second;
    VERIFY_OK(scratch.database->transaction([&] {
        second = setNumber(*other, 2);
        // While one writes, another can still be opened and read.
        return Database::open(scratch.path()) ? setNumber(*scratch.database, 1) : Result<void>(refused(u"not opened"_s));
    }));
    QVERIFY(!second.ok());
    QVERIFY2(second.error().message.contains(u"in use by another program"_s), qPrintable(second.error().message));
    VERIFY_OK(setNumber(*other, 3));
    QCOMPARE(number(*scratch.database), 3);
}

void TestDatabase::saysWhenFull()
{
    ScratchDatabase scratch;
    VERIFY_OK(setNumber(*scratch.database, 1));
    QVERIFY(runSql(*scratch.database, u"PRAGMA max_page_count = 1"_s)); // no room beyond what there is
    const Result<void> full = SettingsStore(*scratch.database).setValue(u"long"_s, QString(5'000'000, u'字'));
    QVERIFY(!full.ok());
    QVERIFY2(full.error().message.contains(u"is full"_s), qPrintable(full.error().message));
    QCOMPARE(number(*scratch.database), 1);
    VERIFY_OK(setNumber(*scratch.database, 2)); // what fits still goes
}

void TestDatabase::recoversWhatAKilledProgramLeft()
{
    ScratchDatabase scratch;
    VERIFY_OK(setNumber(*scratch.database, 8));
    // What a killed program leaves: the file and its WAL, nobody to tidy up.
    const QString copy = scratch.path(u"after the crash"_s);
    QVERIFY(QFile::copy(scratch.path(), copy));
    QVERIFY(QFile::copy(scratch.path() + u"-wal"_s, copy + u"-wal"_s));
    QVERIFY(QFileInfo(copy + u"-wal"_s).size() > 0);
    QVERIFY(!fileBytes(copy).contains("tally"));

    auto opened = Database::open(copy);
    VERIFY_OK(opened);
    QCOMPARE(number(**opened), 8);

    // A WAL that was cut in the middle of a write: what was acknowledged before stays, the torn end goes.
    VERIFY_OK(setNumber(*scratch.database, 9));
    const QString torn = scratch.path(u"torn"_s);
    QVERIFY(QFile::copy(scratch.path(), torn));
    const QByteArray wal = fileBytes(scratch.path() + u"-wal"_s);
    write(torn + u"-wal"_s, wal.first(wal.size() - 100));
    auto reopened = Database::open(torn);
    VERIFY_OK(reopened);
    QCOMPARE(number(**reopened), 8);
}

void TestDatabase::backsUp()
{
    ScratchDatabase scratch;
    VERIFY_OK(setNumber(*scratch.database, 11));
    const QString backup = scratch.path(u"副本 'of' today.gaoqian"_s);
    VERIFY_OK(scratch.database->backupTo(backup));
    VERIFY_OK(setNumber(*scratch.database, 12));
    auto opened = Database::open(backup);
    VERIFY_OK(opened);
    QCOMPARE(number(**opened), 11);
    QCOMPARE((*opened)->check().value(), QStringList());
    QCOMPARE(number(*scratch.database), 12);
}

void TestDatabase::backupRefuses()
{
    ScratchDatabase scratch;
    const QString there = scratch.path(u"there"_s);
    write(there, "precious");
    QVERIFY(!scratch.database->backupTo(there).ok());
    QVERIFY(!scratch.database->backupTo(scratch.path()).ok());
    QVERIFY(!scratch.database->backupTo(scratch.path(u"no/folder/backup"_s)).ok());
    QCOMPARE(fileBytes(there), "precious");
    const QString inside = scratch.path(u"inside"_s);
    QVERIFY(!scratch.database->transaction([&] { return scratch.database->backupTo(inside); }).ok());
    QVERIFY(!QFile::exists(inside));
}

void TestDatabase::checkFindsNothingInAGoodFile()
{
    ScratchDatabase scratch;
    ArticleStore articles(*scratch.database, scratch.clock);
    RandomArticle random(21);
    for (int i = 0; i < 5; ++i) {
        Article article = random.article();
        article.cover.clear();
        article.body = {Paragraph{random.runs()}};
        VERIFY_OK(articles.insert(NormalArticle(article), Origin::Own, {}));
        VERIFY_OK(articles.addRevision(article.id, {}, u"save"_s));
    }
    const Result<QStringList> findings = scratch.database->check();
    VERIFY_OK(findings);
    QCOMPARE(*findings, QStringList());
}

void TestDatabase::checkFindsTampering_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("words");
    QTest::newRow("text") << u"UPDATE working_copies SET article = replace(article, '春风', '秋风')"_s << u"content of article"_s;
    QTest::newRow("digest") << u"UPDATE articles SET digest = 'x'"_s << u"content of article"_s;
    QTest::newRow("list title") << u"UPDATE articles SET title = '别的'"_s << u"lists show"_s;
    QTest::newRow("no JSON") << u"UPDATE working_copies SET article = '{'"_s << u"cannot be read"_s;
    QTest::newRow("no working copy") << u"DELETE FROM working_copies"_s << u"cannot be read"_s;
    QTest::newRow("another's content") << u"UPDATE working_copies SET article = replace(article, '\"id\":\"', '\"id\":\"f')"_s
                                       << u"cannot be read"_s;
    QTest::newRow("version") << u"UPDATE contents SET article = replace(article, '春风', '秋风')"_s << u"kept version"_s;
    QTest::newRow("reference") << u"INSERT INTO decisions VALUES ('none', 1, '', 0, 0, 0, '', '', '', '', '', '', x'')"_s
                               << u"refers to a missing row"_s;
    QTest::newRow("missing picture") << u"DELETE FROM assets"_s << u"which is not in the newsroom"_s;
    QTest::newRow("picture") << u"UPDATE assets SET bytes = x'00'"_s << u"bytes of picture"_s;
}

void TestDatabase::checkFindsTampering()
{
    QFETCH(QString, statement);
    QFETCH(QString, words);
    ScratchDatabase scratch;
    const QString hash = u"2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"_s; // of "hello"
    QVERIFY(runSql(*scratch.database, u"INSERT INTO assets VALUES ('%1', 'image/png', 1, 1, 5, x'68656c6c6f')"_s.arg(hash)));
    ArticleStore articles(*scratch.database, scratch.clock);
    Article article;
    article.id = newId();
    article.title = u"春风"_s;
    article.body = {Figure{hash, {}, {}, 0}};
    VERIFY_OK(articles.insert(NormalArticle(article), Origin::Own, {}));
    VERIFY_OK(articles.addRevision(article.id, {}, u"save"_s));
    QCOMPARE(scratch.database->check().value(), QStringList());

    QVERIFY(runSql(*scratch.database, u"PRAGMA foreign_keys = OFF"_s));
    QVERIFY(runSql(*scratch.database, statement));
    const Result<QStringList> findings = scratch.database->check();
    VERIFY_OK(findings);
    QVERIFY2(findings->join(u'\n').contains(words), qPrintable(findings->join(u'\n')));
}

void TestDatabase::damageIsNeverPassedOver()
{
    ScratchDatabase scratch;
    const int count = 20;
    {
        ArticleStore articles(*scratch.database, scratch.clock);
        RandomArticle random(22);
        for (int i = 0; i < count; ++i) {
            Article article = random.article();
            article.id = newId();
            VERIFY_OK(articles.insert(NormalArticle(article), Origin::Own, {}));
        }
    }
    scratch.database.reset();
    const QByteArray sound = fileBytes(scratch.path());
    const int pageSize = 4096;
    int refusedLists = 0;
    int refusedBackups = 0;
    for (int page = 0; page < sound.size() / pageSize; ++page) {
        QByteArray bytes = sound;
        const int begin = page == 0 ? 100 : page * pageSize; // the damage of SQLite's header (100 bytes) is another test
        bytes.replace(begin, (page + 1) * pageSize - begin, QByteArray((page + 1) * pageSize - begin, '\xff'));
        const QString path = scratch.path(u"damaged"_s);
        write(path, bytes);
        const auto opened = Database::open(path);
        if (!opened) {
            QVERIFY2(opened.error().message.contains(u"damaged"_s), qPrintable(opened.error().message));
            continue;
        }
        const Result<QStringList> findings = (*opened)->check();
        QVERIFY(!findings.ok() || !findings->isEmpty());
        // A list of what could still be read would hide that the rest is gone.
        const Result<QList<ArticleSummary>> list = ArticleStore(**opened, scratch.clock).list({});
        if (list)
            QCOMPARE(list->size(), count);
        else
            ++refusedLists;
        const QString backup = scratch.path(u"backup"_s);
        if (const Result<void> copied = (*opened)->backupTo(backup); copied) {
            QVERIFY(QFile::remove(backup));
        } else {
            ++refusedBackups;
            QVERIFY(!QDir(QFileInfo(backup).path()).entryList(QDir::Files).join(u' ').contains(u"backup"_s));
        }
    }
    QVERIFY(refusedLists > 0);
    QVERIFY(refusedBackups > 0);
}

void TestDatabase::leavesNoConnectionBehind()
{
    const QStringList before = QSqlDatabase::connectionNames();
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    {
        ScratchDatabase scratch;
        const auto other = scratch.another();
        QVERIFY(other->handle().connectionName() != scratch.database->handle().connectionName());
        QVERIFY(!Database::create(scratch.path()).ok());
        QVERIFY(!Database::open(scratch.path(u"none"_s)).ok());
    }
    QCOMPARE(QSqlDatabase::connectionNames(), before);
}

GAOQIAN_TEST_GUILESS(TestDatabase)
#include "tst_database.moc"
