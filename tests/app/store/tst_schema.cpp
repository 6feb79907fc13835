// Every version that was ever released opens, and the steps between versions are taken all or not at all.
#include "store/articlestore.h"
#include "store/decisionstore.h"
#include "store/intakereportstore.h"
#include "store/schema.h"
#include "store/settingsstore.h"
#include "store/staffstore.h"
#include "store/suggestionstore.h"
#include "store/templatestore.h"
#include "support/scratchdatabase.h"
#include "support/storednewsroom.h"
#include "support/testprogram.h"

#include <QDir>
#include <QRegularExpression>
#include <QSqlQuery>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

namespace {

/// Tables and indexes with the text that made them.
QStringList structure(const Database &database)
{
    QSqlQuery query(database.handle());
    QStringList lines;
    if (query.exec(u"SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"_s)) {
        while (query.next())
            lines += query.value(0).toString() + u": "_s + query.value(1).toString();
    }
    return lines;
}

} // namespace

class TestSchema : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyVersionOpens_data();
    void everyVersionOpens();
    void damagedArticlesKeepNoFileFromOpening();
    void takesFurtherSteps();
    void brokenStepLeavesNothing();
    void refusesToGoBack();
};

void TestSchema::everyVersionOpens_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder(QStringLiteral(GAOQIAN_TEST_DATA "/store"));
    const QStringList files = folder.entryList({u"v*.sql"_s}, QDir::Files, QDir::Name);
    QCOMPARE(files.size(), newestSchemaVersion());
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << folder.filePath(file);
}

void TestSchema::everyVersionOpens()
{
    QFETCH(QString, file);
    ScratchDatabase fresh;
    const QString path = fresh.path(u"old.gaoqian"_s);
    makeStoredNewsroom(file, path);
    auto database = Database::open(path);
    VERIFY_OK(database);
    QCOMPARE((*database)->schemaVersion(), newestSchemaVersion());
    QCOMPARE(structure(**database), structure(*fresh.database));
    QCOMPARE((*database)->check().value(), QStringList());

    // What the old file held is all there.
    ArticleStore articles(**database, fresh.clock);
    const QString id = u"5f0c1d6e-93b5-4b7e-9a51-0d8a3c2f7e10"_s;
    const Result<ArticleRecord> record = articles.load(id);
    VERIFY_OK(record);
    QCOMPARE(record->article->title, u"渡口的灯"_s);
    QCOMPARE(record->article->channel, (QStringList{u"情感"_s, u"故事"_s}));
    QCOMPARE(record->version, 3);
    QCOMPARE(record->views, 1284);
    QCOMPARE(record->slipState, u"in-review"_s);
    QCOMPARE(articles.revisions(id)->size(), 2);
    QCOMPARE(articles.revision(id, 1)->article().title, u"渡口"_s);
    QCOMPARE(articles.edits(id)->size(), 1);
    QCOMPARE(DecisionStore(**database).of(id)->size(), 1);
    StaffStore staff(**database);
    QCOMPARE(staff.people()->first().name, u"薛小满"_s);
    QCOMPARE(staff.wrappedKey(staff.people()->first().id).value(), "{}");
    QCOMPARE(staff.chains()->first().chain, presetChain());
    VERIFY_OK(staff.identity());
    QCOMPARE(SettingsStore(**database).site()->name, u"永宁新闻"_s);
    QCOMPARE(SettingsStore(**database).channels()->size(), 2);
    // What forms offer is known at once, wherever the file comes from.
    QCOMPARE(SuggestionStore(**database).values(SuggestionKind::Keyword, 10).value(), (QStringList{u"老人"_s, u"渡口"_s}));
    QCOMPARE(SuggestionStore(**database).values(SuggestionKind::Source, 10).value(), QStringList());
    if (!file.endsWith(u"v1.sql"_s)) {
        TemplateStore templates(**database, fresh.clock);
        QCOMPARE(templates.list()->size(), 1);
        QCOMPARE(templates.load(templates.list()->first().id)->article().title, u"防汛通报"_s);
    }
    const auto report = IntakeReportStore(**database).of(id);
    VERIFY_OK(report);
    const bool hasReports = !file.endsWith(u"v1.sql"_s) && !file.endsWith(u"v2.sql"_s);
    QCOMPARE(report->has_value(), hasReports);
    if (hasReports)
        QCOMPARE((**report)[u"name"].toString(), u"渡口.docx"_s);
}

void TestSchema::damagedArticlesKeepNoFileFromOpening()
{
    ScratchDatabase fresh;
    const QString path = fresh.path(u"old.gaoqian"_s);
    makeStoredNewsroom(QStringLiteral(GAOQIAN_TEST_DATA "/store/v1.sql"), path);
    const QString connection = u"damage"_s;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        database.setDatabaseName(path);
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(u"UPDATE working_copies SET article = '{'"_s));
    }
    QSqlDatabase::removeDatabase(connection);
    auto database = Database::open(path);
    VERIFY_OK(database);
    QCOMPARE(SuggestionStore(**database).values(SuggestionKind::Keyword, 10).value(), QStringList());
}

void TestSchema::takesFurtherSteps()
{
    ScratchDatabase scratch;
    QList<Migration> steps = migrations();
    const int before = int(steps.size());
    steps += Migration{{u"CREATE TABLE notes (text text, picture {blob})"_s}};
    steps += Migration{{u"INSERT INTO notes VALUES ('kept', x'00')"_s}};
    QCOMPARE(migrate(*scratch.database, steps).value(), before + 2);
    QCOMPARE(migrate(*scratch.database, steps).value(), before + 2); // and not once more
    QSqlQuery query(scratch.database->handle());
    QVERIFY(query.exec(u"SELECT text FROM notes"_s));
    QVERIFY(query.next());
    QCOMPARE(query.value(0).toString(), u"kept"_s);
    QVERIFY(!query.next());
    query.finish();
    QVERIFY(!Database::open(scratch.path()).ok()); // for this program it is a newer one now
}

void TestSchema::brokenStepLeavesNothing()
{
    ScratchDatabase scratch;
    const QStringList before = structure(*scratch.database);
    QList<Migration> steps = migrations();
    steps += Migration{{u"CREATE TABLE notes (text text)"_s, u"CREATE TABLE settings (again text)"_s}};
    QVERIFY(!migrate(*scratch.database, steps).ok());
    QCOMPARE(structure(*scratch.database), before);
    QVERIFY(Database::open(scratch.path()).ok());
}

void TestSchema::refusesToGoBack()
{
    ScratchDatabase scratch;
    const Result<int> back = migrate(*scratch.database, {});
    QVERIFY(!back.ok());
    QVERIFY2(back.error().message.contains(u"newer version"_s), qPrintable(back.error().message));
}

GAOQIAN_TEST_GUILESS(TestSchema)
#include "tst_schema.moc"
