// What hangs on a server alone: it is run where GAOQIAN_TEST_SERVER names one, and skipped where not.
#include "base/ids.h"
#include "store/articlestore.h"
#include "store/engine/engine.h"
#include "store/engine/servermaking.h"
#include "store/pace.h"
#include "store/query.h"
#include "store/schema.h"
#include "support/scratchdatabase.h"
#include "support/testprogram.h"
#ifdef Q_OS_UNIX
#include "support/mutepipe.h"
#endif

#include <QElapsedTimer>
#include <QMutex>
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
    /// Where the server's socket is.
    static QString serverFolder()
    {
        return QUrlQuery(QUrl(qEnvironmentVariable("GAOQIAN_TEST_SERVER"))).queryItemValue(u"host"_s, QUrl::FullyDecoded);
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

    /// A connection is idle for hours before somebody looks at something, and that need not be in a snapshot.
    void aQuestionIsAskedOnceMore()
    {
        ScratchDatabase scratch;
        const auto other = scratch.another();
        VERIFY_OK(put(*scratch.database, u"one"_s));
        const auto asked = [&] {
            return Query(*scratch.database, u"SELECT COUNT(*) FROM settings WHERE key = ?"_s).bind(u"one"_s).number();
        };
        QCOMPARE(*asked(), 1);
        for (int i = 0; i < 3; ++i) {
            cutOff(*scratch.database, *other);
            QCOMPARE(*asked(), 1);
            QCOMPARE(*asked(), 1);
        }
    }

    void whatBreaksOnceIsDoneOnceMore()
    {
        ScratchDatabase scratch;
        const auto other = scratch.another();
        int runs = 0;
        VERIFY_OK(scratch.database->transaction([&]() -> Result<void> {
            if (const auto first = put(*scratch.database, u"one"_s); !first)
                return first.error();
            if (++runs == 1)
                cutOff(*scratch.database, *other);
            const auto second = put(*scratch.database, u"two"_s);
            return second ? Result<void>() : second.error();
        }));
        QCOMPARE(runs, 2);
        QCOMPARE(*count(*other), 2);
    }

    /// The server kept the change, and its answer was lost on the way: the change is there, once, and nobody is told otherwise.
    void aKeptChangeWhoseAnswerIsLostIsKnown()
    {
#ifndef Q_OS_UNIX
        QSKIP("Who stands between is written for sockets of Unix");
#else
        ScratchDatabase scratch;
        MutePipe pipe(serverFolder());
        const auto database = std::move(Database::open(scratch.home().replace(serverFolder(), pipe.folder())).value());
        for (int i = 0; i < 3; ++i) {
            int runs = 0;
            pipe.breakAfter("COMMIT");
            VERIFY_OK(database->transaction([&]() -> Result<int> {
                ++runs;
                return put(*database, u"kept %1"_s.arg(i));
            }));
            QCOMPARE(pipe.broken(), i + 1);
            QCOMPARE(runs, 1);
            QCOMPARE(*count(*scratch.database), i + 1);
        }
#endif
    }

    /// And it cannot be asked any more: nobody is told that the change is there, or that it is not, and it is not made twice.
    void whatBecameOfAChangeMayStayUnknown()
    {
#ifndef Q_OS_UNIX
        QSKIP("Who stands between is written for sockets of Unix");
#else
        ScratchDatabase scratch;
        MutePipe pipe(serverFolder());
        const auto database = std::move(Database::open(scratch.home().replace(serverFolder(), pipe.folder())).value());
        database->setPatience(200);
        int runs = 0;
        pipe.breakAfter("COMMIT", true);
        const auto done = database->transaction([&]() -> Result<int> {
            ++runs;
            return put(*database, u"one"_s);
        });
        QVERIFY(!done);
        QVERIFY2(done.error().message.contains("not certain"_L1), qPrintable(done.error().message));
        QCOMPARE(runs, 1);
        QVERIFY(!put(*database, u"two"_s));
        pipe.comeBack();
        VERIFY_OK(put(*database, u"two"_s));
        QCOMPARE(*count(*scratch.database), 2);
#endif
    }

    /// The connection broke before the server heard that the change is to be kept: it is made once more, and is there once.
    void anUnkeptChangeIsMadeOnceMore()
    {
        struct BeforeCommit final : Pace {
            void beforeStatement(const QString &sql) override
            {
                if (sql == "COMMIT"_L1 && act)
                    std::exchange(act, {})();
            }
            void whileOthersWrite() override {}
            std::function<void()> act;
        } pace;
        ScratchDatabase scratch;
        const auto database = std::move(Database::open(scratch.home(), &pace).value());
        const auto process = Query(*database, u"SELECT pg_backend_pid()"_s).number();
        VERIFY_OK(process);
        pace.act = [&] { VERIFY_OK(Query(*scratch.database, u"SELECT pg_terminate_backend(%1, 5000)"_s.arg(*process)).run()); };
        int runs = 0;
        VERIFY_OK(database->transaction([&]() -> Result<int> {
            ++runs;
            return put(*database, u"one"_s);
        }));
        QCOMPARE(runs, 2);
        QCOMPARE(*count(*scratch.database), 1);
    }

    /// And is told what may have happened while nobody could be.
    void whoListensHearsOnAfterTheConnectionBroke()
    {
        ScratchDatabase scratch;
        const auto other = scratch.another();
        int told = 0;
        QVERIFY(scratch.database->listen([&told] { ++told; }));
        VERIFY_OK(put(*other, u"one"_s));
        QTRY_COMPARE(told, 1);
        cutOff(*scratch.database, *other);
        VERIFY_OK(scratch.database->changeMark());
        QCOMPARE(told, 2);
        VERIFY_OK(put(*other, u"two"_s));
        QTRY_COMPARE(told, 3);
    }

    /// A server that crashed may give the number of what it lost to another change: from the number alone nothing is believed.
    void anotherHistoryTellsNothing()
    {
        ScratchDatabase scratch;
        const auto fateOf = [&](const QString &told) {
            return Query(*scratch.database, scratch.database->dialect().fate()).bind(told).first<QString>([](const Row &row) {
                return row.text(0);
            });
        };
        QString told;
        VERIFY_OK(scratch.database->transaction([&]() -> Result<void> {
            if (const auto done = put(*scratch.database, u"one"_s); !done)
                return done.error();
            const auto answer =
                Query(*scratch.database, scratch.database->dialect().beforeCommit()).first<QString>([](const Row &row) {
                    return row.text(0);
                });
            told = answer ? answer->value_or(QString()) : QString();
            return {};
        }));
        QCOMPARE(**fateOf(told), u"committed"_s);
        QCOMPARE(**fateOf(told.section(u' ', 0, 0) + " 00000002/1.5"_L1), QString());
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

    /// A statement that failed spoils its transaction, even where who ran it goes on as if nothing had been.
    void aFailureThatNobodyMindsKeepsNothing()
    {
        ScratchDatabase scratch;
        const auto done = scratch.database->transaction([&]() -> Result<void> {
            if (const auto first = put(*scratch.database, u"one"_s); !first)
                return first.error();
            Q_UNUSED(Query(*scratch.database, u"INSERT INTO settings (key, value) VALUES ('one', '1')"_s).run())
            return {};
        });
        QVERIFY(!done);
        QCOMPARE(*count(*scratch.database), 0);
    }

    /// Who waits for another's turn is told after as long as was said.
    void whoWaitsIsToldInTime()
    {
        ScratchDatabase scratch;
        const auto other = scratch.another();
        VERIFY_OK(put(*scratch.database, u"one"_s));
        other->setPatience(100);
        VERIFY_OK(scratch.database->transaction([&]() -> Result<int> {
            const QString write = u"UPDATE settings SET value = '2' WHERE key = 'one'"_s;
            const auto done = Query(*scratch.database, write).run();
            QElapsedTimer waited;
            waited.start();
            const auto second = change(*other, write);
            if (second || !second.error().message.contains("in use by others"_L1) || waited.elapsed() > 10000)
                return refused(u"it did not wait, or too long"_s);
            return done;
        }));
    }

    /// Eight at once put a row behind the last one, whose number is a key: none is refused, none is lost.
    void newRowsClashAsChangesDo()
    {
        ScratchDatabase scratch;
        const NormalArticle article([] {
            Article story;
            story.id = newId();
            story.title = u"桥头"_s;
            return story;
        }());
        VERIFY_OK(ArticleStore(*scratch.database, scratch.clock).insert(article, Origin::Own, {}));
        constexpr int writers = 8;
        constexpr int times = 20;
        QMutex mutex;
        QStringList refusals;
        std::vector<std::thread> threads;
        for (int i = 0; i < writers; ++i) {
            threads.emplace_back([&] {
                const auto own = scratch.another();
                Q_UNUSED(Query(*own, u"SET enable_seqscan TO off"_s).run()) // as of a newsroom that has many
                for (int j = 0; j < times; ++j) {
                    const auto done = ArticleStore(*own, scratch.clock).addRevision(article, {}, u"save"_s);
                    const QMutexLocker lock(&mutex);
                    if (!done)
                        refusals += done.error().message;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QVERIFY2(refusals.isEmpty(), qPrintable(refusals.value(0)));
        QCOMPARE(ArticleStore(*scratch.database, scratch.clock).revisions(article->id)->size(), writers * times);
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

    /// What was begun earlier and is kept later than something that was seen is something new, too.
    void whatIsKeptOutOfOrderShows()
    {
        ScratchDatabase scratch;
        const auto first = scratch.another();
        const auto second = scratch.another();
        QString before;
        VERIFY_OK(first->transaction([&]() -> Result<void> {
            if (const auto done = put(*first, u"one"_s); !done)
                return done.error();
            if (const auto done = put(*second, u"two"_s); !done)
                return done.error();
            before = *scratch.database->changeMark();
            return {};
        }));
        QVERIFY(*scratch.database->changeMark() != before);
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
