// That others did something is told soon, and nothing else is asked for it.
#include "newsroom/core/changewatch.h"
#include "store/database.h"
#include "store/pace.h"
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
    void beforeStatement(const QString &sql) override { ++(sql == "PRAGMA data_version"_L1 ? looks : others); }
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

    void fileThatIsAwayIsAskedForAgain()
    {
        ScratchNewsroom newsroom;
        const auto here = newsroom.another();
        ChangeWatch watch(*here, nullptr, quickly);
        QSignalSpy changed(&watch, &ChangeWatch::changed);
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(QFile::rename(newsroom.file(), newsroom.path(u"away"_s)));
        QVERIFY(!newsroom->database().changeMark());
        QVERIFY(QFile::rename(newsroom.path(u"away"_s), newsroom.file()));
        newsroom.addStory();
        QTRY_VERIFY(changed.size() > 1);
    }
};

GAOQIAN_TEST_GUILESS(TestChangeWatch)
#include "tst_changewatch.moc"
