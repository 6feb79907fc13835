// The rows of the desk: what waits for whom, and that no slip is read twice that has not changed.
#include "shell/newsroom/storylistcontroller.h"
#include "store/pace.h"
#include "support/scratchnewsroom.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QTest>

#include <atomic>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

class TestStoryListController : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void slipsAreReadOnceUntilTheyChange()
    {
        ScratchNewsroom newsroom;
        QStringList stories;
        for (int i = 0; i < 5; ++i) {
            stories << newsroom.addStory();
            VERIFY_OK(newsroom.sign(stories.last(), 1)); // they wait for the second two
        }
        const QString reader = newsroom.person(u"柳明"_s).id;
        AwaitedPeople awaited;
        const auto waiting = [&](const QString &person) {
            const auto rows = storyListRows(*newsroom, person, awaited);
            return rows ? std::count_if(rows->begin(), rows->end(), [](const StoryListRow &row) { return row.waitingForMe; })
                        : -1;
        };
        QCOMPARE(waiting(reader), 5);
        QCOMPARE(awaited.slipsRead(), 5);
        QCOMPARE(waiting(reader), 5);
        QCOMPARE(waiting(newsroom.person(u"何为"_s).id), 5); // with other eyes
        QCOMPARE(waiting(newsroom.person(u"蒋舟"_s).id), 0); // whose role is not awaited
        QCOMPARE(awaited.slipsRead(), 5);

        VERIFY_OK(newsroom.act(stories.first(), u"柳明"_s, Verdict::Approve));
        QCOMPARE(waiting(reader), 4);
        QCOMPARE(awaited.slipsRead(), 6);
        newsroom.retitle(stories.last(), u"陶然"_s, u"另一个标题"_s);
        const auto voided = waiting(reader);
        QVERIFY(voided < 5);
        AwaitedPeople anew;
        const auto rows = storyListRows(*newsroom, reader, anew);
        VERIFY_OK(rows);
        QCOMPARE(std::count_if(rows->begin(), rows->end(), [](const StoryListRow &row) { return row.waitingForMe; }), voided);

        // Somebody new may be awaited on every slip.
        const int before = awaited.slipsRead();
        VERIFY_OK(Staffing(*newsroom).add(u"新来的"_s, {u"编审"_s}, ScratchNewsroom::passphrase(u"新来的"_s), newsroom.admin(),
                                          ScratchNewsroom::passphrase(newsroom.admin().name)));
        QCOMPARE(waiting(newsroom.person(u"新来的"_s).id), voided + 1); // but for the one that 柳明 signed
        QVERIFY(awaited.slipsRead() > before);
    }

    void whatCameBackWaitsForWhoSentItUp()
    {
        ScratchNewsroom newsroom;
        const QString story = newsroom.addStory();
        VERIFY_OK(newsroom.act(story, u"陶然"_s, Verdict::Submit));
        AwaitedPeople awaited;
        const auto rowFor = [&](const QString &person) {
            const auto rows = storyListRows(*newsroom, newsroom.person(person).id, awaited);
            return rows && rows->size() == 1 ? rows->first() : StoryListRow();
        };
        QVERIFY(rowFor(u"陶然"_s).mine); // whoever took it in
        QVERIFY(!rowFor(u"陶然"_s).waitingForMe);
        VERIFY_OK(newsroom.act(story, u"柳明"_s, Verdict::Return, u"数字有误"_s));
        QVERIFY(rowFor(u"陶然"_s).mine);
        QVERIFY(rowFor(u"陶然"_s).waitingForMe);
        QVERIFY(!rowFor(u"柳明"_s).mine);
        QVERIFY(!rowFor(u"柳明"_s).waitingForMe);
    }

    void nothingIsReadAgainThatDidNotChange()
    {
        struct Asked final : Pace {
            void beforeStatement(const QString &sql) override { lists += sql.startsWith("SELECT id, title, channel, date"_L1); }
            void whileOthersWrite() override {}
            std::atomic<int> lists = 0;
        } asked;
        ScratchNewsroom newsroom;
        const QString story = newsroom.addStory();
        const auto here = newsroom.another(&asked);
        StoryListController lister(*here);
        const auto titles = [&](const QString &person) {
            QStringList listed;
            bool told = false;
            lister.list(newsroom.person(person).id, [&](const Result<QList<StoryListRow>> &rows) {
                told = true;
                for (const StoryListRow &row : rows.value())
                    listed << row.title;
            });
            return QTest::qWaitFor([&] { return told; }) ? listed : QStringList();
        };
        QCOMPARE(titles(u"柳明"_s).size(), 1);
        QCOMPARE(asked.lists, 1);
        QCOMPARE(titles(u"柳明"_s).size(), 1);
        QCOMPARE(asked.lists, 1);
        QCOMPARE(titles(u"何为"_s).size(), 1); // with other eyes
        QCOMPARE(asked.lists, 2);
        newsroom.retitle(story, u"陶然"_s, u"另一个标题"_s);
        QCOMPARE(titles(u"何为"_s), QStringList{u"另一个标题"_s});
        QCOMPARE(asked.lists, 3);
    }

    void onlyTheNewestListIsTold()
    {
        ScratchNewsroom newsroom;
        newsroom.addStory();
        StoryListController lister(*newsroom);
        QStringList told;
        for (const QString &person : {u"柳明"_s, u"何为"_s, u"陶然"_s}) {
            lister.list(newsroom.person(person).id, [&told, person](const Result<QList<StoryListRow>> &rows) {
                QVERIFY(rows.ok());
                told << person;
            });
        }
        QTRY_COMPARE(told, QStringList{u"陶然"_s});
    }
};

GAOQIAN_TEST_WIDGETS(TestStoryListController)
#include "tst_storylistcontroller.moc"
