// That others did something is told soon, and nothing else is asked for it.
#include "newsroom/core/changewatch.h"
#include "store/database.h"
#include "store/pace.h"
#include "store/query.h"
#include "store/settingsstore.h"
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

constexpr int quickly = 10;

/// How often the newsroom was asked whether anything changed, and for anything else.
class Asked final : public Pace {
public:
    void beforeStatement(const QString &sql) override { ++(isLookForChanges(sql) ? looks : others); }
    void whileOthersWrite() override {}

    std::atomic<int> looks = 0;
    std::atomic<int> others = 0;
};

} // namespace

class TestChangeWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatOthersWriteIsTold()
    {
        ScratchNewsroom newsroom;
        const auto here = newsroom.another();
        ChangeWatch watch(*here, nullptr, quickly);
        QSignalSpy changed(&watch, &ChangeWatch::changed);
        QTRY_COMPARE(changed.size(), 1); // at the beginning
        const QString story = newsroom.addStory();
        QTRY_VERIFY(changed.size() > 1);
        for (const auto &act : std::initializer_list<std::function<void()>>{
                 [&] { newsroom.retitle(story, u"柳明"_s, u"另一个标题"_s); },
                 [&] { VERIFY_OK(newsroom.act(story, u"陶然"_s, Verdict::Submit)); },
                 [&] { must(newsroom->articles().acquireLease(story, u"somebody"_s, 60)); },
                 [&] { VERIFY_OK(here->settings().addChannel({u"要闻"_s})); }}) { // this window's own is told too
            changed.clear();
            act();
            QTRY_VERIFY(!changed.isEmpty());
        }
    }

    /// However large the archive is, a look is one question; and only a change is told.
    void nothingElseIsAskedWhileNothingChanges()
    {
        ScratchNewsroom newsroom;
        newsroom.addStory();
        Asked asked;
        const auto here = newsroom.another(&asked);
        ChangeWatch watch(*here, nullptr, quickly);
        QSignalSpy changed(&watch, &ChangeWatch::changed);
        QTRY_COMPARE(changed.size(), 1);
        const int looks = asked.looks;
        const int others = asked.others;
        QTRY_VERIFY(asked.looks > looks + 20);
        QCOMPARE(asked.others, others);
        QCOMPARE(changed.size(), 1);
    }

    void whoDoubtsIsToldOnceMore()
    {
        ScratchNewsroom newsroom;
        ChangeWatch watch(*newsroom, nullptr, quickly);
        QSignalSpy changed(&watch, &ChangeWatch::changed);
        QTRY_COMPARE(changed.size(), 1);
        watch.sayAgain();
        QTRY_COMPARE(changed.size(), 2);
    }

    /// On a server nobody waits for the next look, and nobody is told at every word of somebody who writes fast.
    void noticesComeAtOnceAndNotTooOften()
    {
        if (!isOnServer())
            QSKIP("A file sends no notices");
        constexpr int rarely = 1500;
        ScratchNewsroom newsroom;
        Asked asked;
        const auto here = newsroom.another(&asked);
        ChangeWatch watch(*here, nullptr, rarely);
        QSignalSpy changed(&watch, &ChangeWatch::changed);
        QTRY_COMPARE(changed.size(), 1);
        const int looks = asked.looks;
        const QString story = newsroom.addStory();
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 2, rarely * 2); // the next look without a notice is five times as far
        for (int i = 0; i < 20; ++i)
            newsroom.retitle(story, u"陶然"_s, u"标题%1"_s.arg(i));
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 3, rarely * 2);
        QTRY_VERIFY(asked.looks <= looks + 3);
    }

    /// Notices stop without a word when a connection dies: it is noticed, and what happened meanwhile is told.
    void connectionThatDiedIsMadeAnew()
    {
        if (!isOnServer())
            QSKIP("A connection to a file does not die");
        ScratchNewsroom newsroom;
        const QString story = newsroom.addStory();
        const auto here = newsroom.another();
        ChangeWatch watch(*here);
        QSignalSpy changed(&watch, &ChangeWatch::changed);
        QTRY_COMPARE(changed.size(), 1);
        for (int i = 0; i < 2; ++i) {
            // Of all who are connected, the one that listens.
            const auto killed = Query(newsroom->database(),
                                      u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = "
                                      "current_database() AND (query LIKE 'LISTEN%' OR query LIKE 'SELECT pg_current_snapshot%') "
                                      "AND pid <> pg_backend_pid()"_s)
                                    .all<QString>([](const Row &row) { return row.text(0); });
            QCOMPARE(must(killed), QStringList{u"true"_s});
            changed.clear();
            newsroom.retitle(story, u"陶然"_s, u"断线时改的%1"_s.arg(i));
            QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), 8000);
            for (int j = 0; j < 3; ++j) { // and told at once again, which no look that is due by itself would do each time
                changed.clear();
                newsroom.retitle(story, u"陶然"_s, u"又连上时改的%1"_s.arg(3 * i + j));
                QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), 2500);
            }
        }
    }

    void fileThatIsAwayIsAskedForAgain()
    {
        if (isOnServer())
            QSKIP("A newsroom on a server is no file that can be moved");
        ScratchNewsroom newsroom;
        const auto here = newsroom.another();
        ChangeWatch watch(*here, nullptr, quickly);
        QSignalSpy changed(&watch, &ChangeWatch::changed);
        QSignalSpy lost(&watch, &ChangeWatch::lost);
        QSignalSpy found(&watch, &ChangeWatch::found);
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(QFile::rename(newsroom.file(), newsroom.path(u"away"_s)));
        QVERIFY(!newsroom->database().changeMark());
        QTRY_COMPARE(lost.size(), 1);
        QVERIFY(found.isEmpty());
        QVERIFY(QFile::rename(newsroom.path(u"away"_s), newsroom.file()));
        QTRY_COMPARE(found.size(), 1);
        QCOMPARE(lost.size(), 1); // once, however often it was looked for
        newsroom.addStory();
        QTRY_VERIFY(changed.size() > 1);
    }
};

GAOQIAN_TEST_GUILESS(TestChangeWatch)
#include "tst_changewatch.moc"
