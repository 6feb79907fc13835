// Two windows on one story: who writes is told, taken over, given back; and nobody's text is overwritten.
#include "newsroom/writing/editlock.h"
#include "store/articlestore.h"
#include "store/pace.h"
#include "support/scratchnewsroom.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace gaoqian;
using namespace gaoqian::test;

namespace {

/// A window: a session, its lease with a quick look, and what stands in the editor.
struct Desk {
    Desk(Newsroom &newsroom, const QString &person) :
        session(newsroom), watch(newsroom, nullptr, 20), lease(session, watch, nullptr, 20)
    {
        session.setPerson(person);
        session.setCollector([this] { return window; });
        QObject::connect(&session, &ArticleSession::opened, &session, [this] { window = session.article(); });
    }

    void type(const QString &title)
    {
        window.title = title;
        session.noteChange();
    }

    Article window;
    ArticleSession session;
    ChangeWatch watch;
    EditLock lease;
    QSignalSpy theirTurn{&lease, &EditLock::theirTurn};
    QSignalSpy ourTurn{&lease, &EditLock::ourTurn};
    QSignalSpy outdated{&lease, &EditLock::outdated};
};

struct TwoDesks {
    ScratchNewsroom newsroom;
    std::unique_ptr<Newsroom> file = newsroom.another();
    QString story = newsroom.addStory();
    Desk first{*newsroom, newsroom.person(u"陶然"_s).id};
    Desk second{*file, newsroom.person(u"柳明"_s).id};

    TwoDesks()
    {
        if (!first.session.open(story) || !second.session.open(story))
            qFatal("cannot open");
    }
};

} // namespace

class TestEditLock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readingTakesNothing()
    {
        TwoDesks desks;
        QTRY_VERIFY(!desks.first.lease.isMine());
        QVERIFY(must(desks.newsroom->articles().lease(desks.story)).holder.isEmpty());
        QVERIFY(!desks.second.lease.isTheirs());
    }

    void writerIsSeenByTheOther()
    {
        TwoDesks desks;
        desks.first.type(u"我先写"_s);
        QTRY_VERIFY(desks.first.lease.isMine());
        QTRY_VERIFY(desks.second.lease.isTheirs());
        QCOMPARE(desks.second.theirTurn.size(), 1);
        QCOMPARE(desks.second.theirTurn.first().first().toBool(), false);
        QCOMPARE(desks.second.lease.other().personId, desks.first.session.personId());
        QCOMPARE(desks.second.lease.other().since, desks.newsroom.clock.now());
        QCOMPARE(desks.first.theirTurn.size(), 0);
        // Whoever opens it now knows at once.
        Desk third(*desks.file, {});
        VERIFY_OK(third.session.open(desks.story));
        QVERIFY(third.lease.isTheirs());
    }

    /// Who pauses for some minutes, and looks at what others do meanwhile, writes the story still.
    void whoPausesIsStillTheWriter()
    {
        TwoDesks desks;
        desks.first.type(u"我先写"_s);
        QTRY_VERIFY(desks.first.lease.isMine() && desks.second.lease.isTheirs());
        for (int i = 0; i < 18; ++i) {
            desks.newsroom.clock.advance(10);
            const auto holds = [&] {
                const Lease lease = must(desks.newsroom->articles().lease(desks.story));
                return !lease.holder.isEmpty() && lease.until > desks.newsroom.clock.now().addSecs(30);
            };
            QTRY_VERIFY(holds());
        }
        QCOMPARE(desks.second.ourTurn.size(), 0);
        QVERIFY(desks.second.lease.isTheirs());
    }

    /// A story that nobody is writing is not asked after again and again.
    void restingStoryIsNotAskedFor()
    {
        struct Asked final : Pace {
            void beforeStatement(const QString &sql) override
            {
                if (isLookForChanges(sql))
                    ++looks;
                else if (sql.contains("lease_holder"_L1))
                    ++leases;
            }
            void whileOthersWrite() override {}
            std::atomic<int> looks = 0;
            std::atomic<int> leases = 0;
        } asked;
        ScratchNewsroom newsroom;
        const QString story = newsroom.addStory();
        const auto file = newsroom.another(&asked);
        Desk desk(*file, newsroom.person(u"陶然"_s).id);
        VERIFY_OK(desk.session.open(story));
        const auto rested = [&] {
            const int leases = asked.leases;
            const int looks = asked.looks;
            return QTest::qWaitFor([&] { return asked.looks > looks + 10; }) && asked.leases == leases;
        };
        QTRY_VERIFY(rested());
        desk.type(u"我写"_s);
        QTRY_VERIFY(desk.lease.isMine());
        VERIFY_OK(desk.session.flush());
        const int writing = asked.leases;
        QTRY_VERIFY(asked.leases > writing + 3); // whose turn it is hangs on the time
        desk.session.endWriting();
        QTRY_VERIFY(rested());
    }

    void whatTheWriterSavesIsReadAnew()
    {
        TwoDesks desks;
        connect(&desks.second.lease, &EditLock::outdated, this, [&] { VERIFY_OK(desks.second.session.open(desks.story)); });
        desks.first.type(u"我先写"_s);
        VERIFY_OK(desks.first.session.flush());
        QTRY_COMPARE(desks.second.window.title, u"我先写"_s);
        QTRY_VERIFY(desks.second.lease.isTheirs());
    }

    void leavingGivesItBack()
    {
        TwoDesks desks;
        desks.first.type(u"我先写"_s);
        QTRY_VERIFY(desks.second.lease.isTheirs());
        VERIFY_OK(desks.first.session.open(desks.newsroom.addStory()));
        QTRY_VERIFY(!desks.second.lease.isTheirs());
        QCOMPARE(desks.second.ourTurn.size(), 1);
    }

    void closingGivesItBack()
    {
        TwoDesks desks;
        {
            Desk third(*desks.file, desks.newsroom.person(u"何为"_s).id);
            VERIFY_OK(third.session.open(desks.story));
            third.type(u"我来"_s);
            VERIFY_OK(third.session.flush());
            QTRY_VERIFY(desks.first.lease.isTheirs());
        }
        QTRY_VERIFY(!desks.first.lease.isTheirs());
    }

    void otherPersonIsAnotherWriter()
    {
        TwoDesks desks;
        desks.first.type(u"我先写"_s);
        QTRY_VERIFY(desks.first.lease.isMine());
        VERIFY_OK(desks.first.session.flush());
        desks.first.session.setPerson(desks.newsroom.person(u"何为"_s).id);
        QTRY_VERIFY(must(desks.newsroom->articles().lease(desks.story)).holder.isEmpty());
        desks.first.type(u"换人写"_s);
        QTRY_COMPARE(desks.second.lease.other().personId, desks.first.session.personId());
    }

    void takingOverTellsTheLoser()
    {
        TwoDesks desks;
        desks.first.type(u"我先写"_s);
        VERIFY_OK(desks.first.session.flush());
        QTRY_VERIFY(desks.second.lease.isTheirs());
        VERIFY_OK(desks.second.session.open(desks.story));
        desks.second.lease.writeHere();
        QTRY_VERIFY(desks.second.lease.isMine());
        QCOMPARE(desks.second.ourTurn.size(), 1);
        QTRY_VERIFY(desks.first.lease.isTheirs());
        QCOMPARE(desks.first.theirTurn.last().first().toBool(), true);
        QCOMPARE(desks.first.lease.other().personId, desks.second.session.personId());
        // The loser has nothing more to release.
        desks.first.session.endWriting();
        QTRY_VERIFY(!desks.first.session.isWriting());
        desks.second.type(u"现在我写"_s);
        VERIFY_OK(desks.second.session.flush());
        QVERIFY(desks.second.lease.isMine());
    }

    /// Both began within one look: the second one's text stays in its window, and the first one's in the file.
    void bothAtOnceOverwriteNothing()
    {
        TwoDesks desks;
        desks.first.type(u"我先写"_s);
        VERIFY_OK(desks.first.session.flush());
        desks.second.type(u"我也写"_s);
        const auto written = desks.second.session.flush();
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::Conflict);
        QCOMPARE(desks.second.window.title, u"我也写"_s);
        QCOMPARE(desks.newsroom.record(desks.story).article->title, u"我先写"_s);
        QTRY_VERIFY(desks.second.lease.isTheirs());
        QCOMPARE(desks.second.outdated.size(), 0); // not while there is text that the file has not
    }

    void crashedWriterIsForgotten()
    {
        TwoDesks desks;
        const WritingMark crashed{{}, desks.story, newId(), newId(), desks.newsroom.clock.now()};
        must(desks.newsroom->articles().acquireLease(desks.story, crashed.leaseHolder(), EditLock::leaseSeconds));
        QTRY_VERIFY(desks.first.lease.isTheirs());
        desks.newsroom.clock.advance(EditLock::leaseSeconds + 1);
        QTRY_VERIFY(!desks.first.lease.isTheirs());
    }

    /// A computer that slept: the lease ran out, nobody took it, and the writer goes on.
    void leaseThatRanOutIsTakenAgain()
    {
        TwoDesks desks;
        desks.first.type(u"我先写"_s);
        QTRY_VERIFY(desks.first.lease.isMine());
        desks.newsroom.clock.advance(EditLock::leaseSeconds + 1);
        QTRY_VERIFY(!must(desks.newsroom->articles().lease(desks.story)).holder.isEmpty());
        QTRY_VERIFY(desks.first.lease.isMine());
    }
};

GAOQIAN_TEST_GUILESS(TestEditLock)
#include "tst_editlock.moc"
