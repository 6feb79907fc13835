// What hangs on a server alone: it is run where GAOQIAN_TEST_SERVER names one, and skipped where not.
#include "store/engine/engine.h"
#include "store/engine/servermaking.h"
#include "store/query.h"
#include "store/schema.h"
#include "support/scratchdatabase.h"
#include "support/testprogram.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace gaoqian;
using namespace gaoqian::test;

class TestServer : public QObject {
    Q_OBJECT

private:
    static Result<int> count(Database &database) { return Query(database, u"SELECT COUNT(*) FROM settings"_s).number(); }
    static Result<int> put(Database &database, const QString &key)
    {
        return change(database, u"INSERT INTO settings (key, value) VALUES (?, ?)"_s, key, u"\"值\""_s);
    }
    /// Ends `victim`'s connection as a server does that is shut down.
    static void cutOff(Database &victim, const Database &killer)
    {
        const auto process = Query(victim, u"SELECT pg_backend_pid()"_s).number();
        VERIFY_OK(process);
        VERIFY_OK(Query(killer, u"SELECT pg_terminate_backend(%1)"_s.arg(*process)).run());
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!isOnServer())
            QSKIP("GAOQIAN_TEST_SERVER names no server; packaging/with-postgres starts one");
    }

    void oneNewsroomADatabase()
    {
        ScratchDatabase scratch;
        QCOMPARE(scratch.database->schemaVersion(), newestSchemaVersion());
        const auto again = Database::create(scratch.home());
        QVERIFY(!again);
        QVERIFY2(again.error().message.contains("already"_L1), qPrintable(again.error().message));
    }

    void anEmptyDatabaseIsNoNewsroom()
    {
        const ScratchHome home;
        const auto opened = Database::open(home.address({}));
        QVERIFY(!opened);
        QVERIFY2(opened.error().message.contains("no newsroom"_L1), qPrintable(opened.error().message));
    }

    void halfANewsroomIsNone()
    {
        const ScratchHome home;
        const auto made = Database::create(home.address({}), [](const auto &) { return Result<void>(refused(u"stop"_s)); });
        QCOMPARE(made.error().message, u"stop"_s);
        QVERIFY(!Database::open(home.address({})));
        {
            // Of a program that was killed: nobody cleared it away.
            const auto making = ServerMaking::begin(*parseServerAddress(home.address({})));
            VERIFY_OK(making);
            const auto other = Database::create(home.address({}));
            QVERIFY(!other);
            QCOMPARE(other.error().kind, ErrorKind::Conflict);
        }
        VERIFY_OK(Database::create(home.address({})));
    }

    void aDatabaseThatSortsByALanguageIsRefused()
    {
        const ScratchHome home(u"ICU_LOCALE 'zh' LOCALE_PROVIDER icu"_s);
        // ICU leaves datcollate alone, and compares by the language all the same.
        const auto made = Database::create(home.address({}));
        QVERIFY(!made);
        QVERIFY2(made.error().message.contains("LOCALE 'C'"_L1), qPrintable(made.error().message));
    }

    void aConnectionThatBrokeIsMadeAnew()
    {
        ScratchDatabase scratch;
        const auto other = scratch.another();
        VERIFY_OK(put(*scratch.database, u"one"_s));
        cutOff(*scratch.database, *other);
        QCOMPARE(*scratch.database->snapshot([&] { return count(*scratch.database); }), 1);
        cutOff(*scratch.database, *other);
        VERIFY_OK(put(*scratch.database, u"two"_s));
        cutOff(*scratch.database, *other);
        VERIFY_OK(scratch.database->changeMark());
        QCOMPARE(*count(*other), 2);
    }

    void whatBreaksInTheMiddleIsNotKept()
    {
        ScratchDatabase scratch;
        const auto other = scratch.another();
        const Result<void> done = scratch.database->transaction([&]() -> Result<void> {
            if (const auto first = put(*scratch.database, u"one"_s); !first)
                return first.error();
            cutOff(*scratch.database, *other);
            const auto second = put(*scratch.database, u"two"_s);
            return second ? Result<void>() : second.error();
        });
        QVERIFY(!done);
        QVERIFY2(done.error().message.contains("does not answer"_L1), qPrintable(done.error().message));
        QCOMPARE(*count(*other), 0);
        VERIFY_OK(put(*scratch.database, u"three"_s));
        QCOMPARE(*count(*other), 1);
    }

    /// Eight at once count one number up: what clashes is done once more, and none is lost.
    void clashesAreDoneOnceMore()
    {
        ScratchDatabase scratch;
        VERIFY_OK(change(*scratch.database, u"INSERT INTO settings (key, value) VALUES ('n', '0')"_s));
        constexpr int writers = 8;
        constexpr int times = 20;
        std::atomic<int> failed = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < writers; ++i) {
            threads.emplace_back([&] {
                const auto own = scratch.another();
                for (int j = 0; j < times; ++j) {
                    const Result<int> done = own->transaction([&]() -> Result<int> {
                        const auto now = Query(*own, u"SELECT value FROM settings WHERE key = 'n'"_s).number();
                        return now ? change(*own, u"UPDATE settings SET value = ? WHERE key = 'n'"_s, QString::number(*now + 1))
                                   : now.error();
                    });
                    failed += done ? 0 : 1;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(failed, 0);
        QCOMPARE(*Query(*scratch.database, u"SELECT value FROM settings WHERE key = 'n'"_s).number(), writers * times);
    }

    void aSnapshotIsOfOneMoment()
    {
        ScratchDatabase scratch;
        const auto other = scratch.another();
        const Result<int> seen = scratch.database->snapshot([&]() -> Result<int> {
            const auto before = count(*scratch.database);
            if (const auto done = put(*other, u"meanwhile"_s); !done)
                return done.error();
            const auto after = count(*scratch.database);
            return before && after && *before == *after ? after : Result<int>(refused(u"two moments"_s));
        });
        VERIFY_OK(seen);
        QCOMPARE(*seen, 0);
        QCOMPARE(*count(*scratch.database), 1);
    }

    void othersChangesShow()
    {
        ScratchDatabase scratch;
        const auto other = scratch.another();
        const auto before = scratch.database->changeMark();
        VERIFY_OK(before);
        QCOMPARE(*scratch.database->changeMark(), *before);
        VERIFY_OK(put(*other, u"new"_s));
        QVERIFY(*scratch.database->changeMark() != *before);
    }

    void whatIsNotOursIsRefused_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::newRow("trigger") << QStringList{
            u"CREATE FUNCTION public.undo() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'"_s,
            u"CREATE TRIGGER undo BEFORE INSERT ON decisions FOR EACH ROW EXECUTE FUNCTION public.undo()"_s};
        QTest::newRow("rule") << QStringList{u"CREATE RULE undo AS ON INSERT TO decisions DO INSTEAD NOTHING"_s};
        QTest::newRow("view") << QStringList{u"CREATE VIEW more AS SELECT 1 AS one"_s};
        QTest::newRow("view in a table's place")
            << QStringList{u"ALTER TABLE templates RENAME TO kept"_s, u"CREATE VIEW templates AS SELECT * FROM kept"_s};
        QTest::newRow("column") << QStringList{u"ALTER TABLE people ADD COLUMN more text"_s};
        QTest::newRow("column that may be empty") << QStringList{u"ALTER TABLE decisions ALTER COLUMN opinion DROP NOT NULL"_s};
        QTest::newRow("table gone") << QStringList{u"DROP TABLE templates"_s};
        QTest::newRow("function") << QStringList{u"CREATE FUNCTION gaoqian.more() RETURNS text LANGUAGE sql AS 'SELECT ''0'''"_s};
    }

    void whatIsNotOursIsRefused()
    {
        QFETCH(QStringList, statements);
        ScratchDatabase scratch;
        for (const QString &statement : statements)
            VERIFY_OK(Query(*scratch.database, statement).run());
        QVERIFY(!Database::open(scratch.home()));
    }
};

GAOQIAN_TEST_GUILESS(TestServer)
#include "tst_server.moc"
