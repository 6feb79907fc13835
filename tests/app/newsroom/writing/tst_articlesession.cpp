// The session between window and file: when it writes, what it says, and that nothing typed is lost when writing fails.
#include "article/articlerecord.h"
#include "newsroom/writing/articlesession.h"
#include "store/articlestore.h"
#include "support/scratchnewsroom.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gaoqian;
using namespace gaoqian::test;

namespace {

/// A session with what stands in its window, and ears on all its signals.
struct Desk {
    explicit Desk(Newsroom &newsroom) : session(newsroom)
    {
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
    QSignalSpy opened{&session, &ArticleSession::opened};
    QSignalSpy closed{&session, &ArticleSession::closed};
    QSignalSpy contentSaved{&session, &ArticleSession::contentSaved};
    QSignalSpy saved{&session, &ArticleSession::saved};
    QSignalSpy failed{&session, &ArticleSession::saveFailed};
};

} // namespace

class TestArticleSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void createNewOpensAnEmptyDraft()
    {
        ScratchNewsroom newsroom;
        Desk desk(*newsroom);
        QVERIFY(!desk.session.isOpen());
        desk.session.setPerson(newsroom.admin().id);
        VERIFY_OK(desk.session.createNew({u"情感"_s, u"故事"_s}));
        QVERIFY(desk.session.isOpen());
        QVERIFY(!desk.session.isPending());
        QCOMPARE(desk.opened.size(), 1);
        const ArticleRecord record = newsroom.record(desk.session.article().id);
        QCOMPARE(record.article->channel, (QStringList{u"情感"_s, u"故事"_s}));
        QCOMPARE(record.article->date, newsroom.clock.now().toLocalTime().date());
        QCOMPARE(record.ownerId, newsroom.admin().id);
        QCOMPARE(record.slipState, u"draft"_s);
        QCOMPARE(record.digest, desk.session.digest());
    }

    void changeIsWrittenByItselfAndSeenByOthers()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        Desk desk(*newsroom);
        desk.session.setPerson(newsroom.admin().id);
        VERIFY_OK(desk.session.open(id));
        desk.type(u"云溪桥头添了两盏灯"_s);
        QVERIFY(desk.session.isPending());
        QCOMPARE(desk.saved.size(), 0); // not with every key
        newsroom.clock.advance(5);
        QTRY_COMPARE(desk.saved.size(), 1);
        QCOMPARE(desk.contentSaved.size(), 1);
        QVERIFY(!desk.session.isPending());
        QCOMPARE(desk.saved.first().first().toDateTime(), newsroom.clock.now());
        QCOMPARE(desk.session.savedAt(), newsroom.clock.now());
        const auto other = newsroom.another();
        const auto record = other->articles().load(id);
        VERIFY_OK(record);
        QCOMPARE(record->article->title, u"云溪桥头添了两盏灯"_s);
        QCOMPARE(record->digest, desk.session.digest());
        const auto edits = other->articles().edits(id);
        VERIFY_OK(edits);
        QCOMPARE(edits->size(), 1);
        QCOMPARE(edits->first().personId, newsroom.admin().id);
    }

    /// What is promised: who types on and on is a second ahead of the file, and no more, whatever else is read meanwhile.
    void burstIsNeverASecondAhead()
    {
        ScratchNewsroom newsroom;
        Desk desk(*newsroom);
        VERIFY_OK(desk.session.open(newsroom.addStory()));
        std::promise<void> mayEnd;
        const auto reading = desk.session.thread().read<int>([end = mayEnd.get_future().share()](const auto &) -> Result<int> {
            end.wait(); // something that takes as long as it likes
            return 0;
        });
        desk.window.body = {Paragraph{.runs = {{QString(20000, u'文')}}}};
        constexpr int keyInterval = 20;
        int keys = 0;
        QTimer typist;
        connect(&typist, &QTimer::timeout, this, [&] { desk.type(QString::number(++keys)); });
        int mostUnwritten = 0; // told in keys, of which fewer come while the machine is busy with something else
        int written = 0;
        connect(&desk.session, &ArticleSession::saved, this, [&] {
            mostUnwritten = std::max(mostUnwritten, keys - written);
            written = desk.session.article().title.toInt(); // what was written
        });
        typist.start(keyInterval);
        QTRY_VERIFY(desk.saved.size() >= 6);
        typist.stop();
        QTRY_VERIFY(!desk.session.isPending());
        QCOMPARE(written, keys);
        QVERIFY2(mostUnwritten < 1000 / keyInterval, qPrintable(QString::number(mostUnwritten)));
        // Not with every key either.
        QVERIFY2(desk.saved.size() < keys / 2, qPrintable(u"%1 writes of %2 keys"_s.arg(desk.saved.size()).arg(keys)));
        QVERIFY(!reading.isFinished());
        mayEnd.set_value();
    }

    void flushWritesNow()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        Desk desk(*newsroom);
        VERIFY_OK(desk.session.open(id));
        VERIFY_OK(desk.session.flush()); // nothing to write
        QCOMPARE(desk.saved.size(), 0);
        desk.type(u"云溪桥头添了两盏灯"_s);
        VERIFY_OK(desk.session.flush());
        QCOMPARE(desk.saved.size(), 1);
        QVERIFY(!desk.session.isPending());
        QCOMPARE(newsroom.record(id).article->title, u"云溪桥头添了两盏灯"_s);
    }

    void sameContentWritesNothing()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        Desk desk(*newsroom);
        VERIFY_OK(desk.session.open(id));
        const ArticleRecord before = newsroom.record(id);
        newsroom.clock.advance(60);
        desk.session.noteChange();
        VERIFY_OK(desk.session.flush());
        QCOMPARE(newsroom.record(id), before);
        QCOMPARE(desk.contentSaved.size(), 0);
        QCOMPARE(desk.saved.size(), 1); // the writer is told that all is safe
    }

    void saveKeepsARevision()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        Desk desk(*newsroom);
        desk.session.setPerson(newsroom.admin().id);
        VERIFY_OK(desk.session.open(id));
        desk.type(u"云溪桥头添了两盏灯"_s);
        const auto number = desk.session.save(u"save"_s);
        VERIFY_OK(number);
        const auto kept = newsroom->articles().revision(id, *number);
        VERIFY_OK(kept);
        QCOMPARE(kept->article().title, u"云溪桥头添了两盏灯"_s);
        const auto revisions = newsroom->articles().revisions(id);
        VERIFY_OK(revisions);
        QCOMPARE(revisions->last().personId, newsroom.admin().id);
        QCOMPARE(revisions->last().reason, u"save"_s);
    }

    void openingAnotherWritesTheFirst()
    {
        ScratchNewsroom newsroom;
        const QString first = newsroom.addStory();
        const QString second = newsroom.addStory();
        Desk desk(*newsroom);
        VERIFY_OK(desk.session.open(first));
        desk.type(u"云溪桥头添了两盏灯"_s);
        VERIFY_OK(desk.session.open(second));
        QCOMPARE(newsroom.record(first).article->title, u"云溪桥头添了两盏灯"_s);
        QCOMPARE(desk.session.article().id, second);
        QCOMPARE(desk.opened.size(), 2);
        QVERIFY(!desk.session.isPending());
        QVERIFY(!desk.session.open(u"nowhere"_s));
        QCOMPARE(desk.session.article().id, second);
    }

    /// Nobody waits: what was typed is written, also what is typed while it is being written, and then the other story is there.
    void visitingAnotherWritesTheFirst()
    {
        ScratchNewsroom newsroom;
        const QString first = newsroom.addStory();
        const QString second = newsroom.addStory();
        const QString third = newsroom.addStory();
        Desk desk(*newsroom);
        VERIFY_OK(desk.session.open(first));
        desk.type(u"云溪桥头添了两盏灯"_s);
        QStringList told;
        for (const QString &id : {second, third})
            desk.session.visit(id, [&told, id](const Result<void> &opened) { told << (opened ? id : opened.error().message); });
        QCOMPARE(desk.session.article().id, first); // until it is there
        desk.type(u"云溪桥头添了三盏灯"_s);
        QTRY_COMPARE(told, QStringList{third}); // the last word counts
        QCOMPARE(desk.session.article().id, third);
        QCOMPARE(desk.window.id, third);
        QCOMPARE(newsroom.record(first).article->title, u"云溪桥头添了三盏灯"_s);
        desk.session.visit(u"nowhere"_s, [&told](const Result<void> &opened) { told << (opened ? QString() : u"refused"_s); });
        QTRY_COMPARE(told.size(), 2);
        QCOMPARE(told.last(), u"refused"_s);
        QCOMPARE(desk.session.article().id, third);
        // Left before it came, it does not come any more.
        desk.session.visit(second);
        desk.session.close();
        VERIFY_OK(desk.session.thread().read<int>([](const auto &) -> Result<int> { return 0; }).result());
        QCoreApplication::processEvents();
        QVERIFY(!desk.session.isOpen());
    }

    /// The last word counts, however long the making of a new story takes; nothing comes of it once the story is closed.
    void newStoryIsLeftForOneThatWasAskedForLater()
    {
        ScratchNewsroom newsroom;
        const QString first = newsroom.addStory();
        const QString second = newsroom.addStory();
        Desk desk(*newsroom);
        VERIFY_OK(desk.session.open(first));
        QStringList told;
        const auto tell = [&told](const QString &what) { return [&told, what](const Result<void> &) { told << what; }; };
        for (const bool closes : {false, true}) {
            std::promise<void> mayEnd;
            desk.session.thread().write<int>([end = mayEnd.get_future().share()](const auto &) -> Result<int> {
                end.wait(); // the file is slow
                return 0;
            });
            desk.session.visitNew({}, tell(u"new"_s));
            QVERIFY(desk.session.isVisiting());
            if (closes)
                desk.session.close();
            else
                desk.session.visit(second, tell(u"second"_s));
            mayEnd.set_value();
            if (!closes)
                QTRY_COMPARE(desk.session.article().id, second);
            VERIFY_OK(desk.session.thread().write<int>([](const auto &) -> Result<int> { return 0; }).result());
            QCoreApplication::processEvents();
            VERIFY_OK(desk.session.thread().read<int>([](const auto &) -> Result<int> { return 0; }).result());
            QCoreApplication::processEvents();
            QCOMPARE(desk.session.article().id, closes ? QString() : second);
            QCOMPARE(told, QStringList{u"second"_s});
        }
        QCOMPARE(newsroom->articles().list({})->size(), 2); // none was made that nobody wants
    }

    /// A story is not read anew under what an input method shows; it is asked for again.
    void readingAnewBreaksNoPreedit()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        Desk desk(*newsroom);
        bool composing = false;
        desk.session.setComposing([&composing] { return composing; });
        VERIFY_OK(desk.session.open(id));
        desk.session.visit(id);
        composing = true; // begun after it was asked for
        VERIFY_OK(desk.session.thread().read<int>([](const auto &) -> Result<int> { return 0; }).result());
        QCoreApplication::processEvents();
        QCOMPARE(desk.opened.size(), 1);
        composing = false;
        desk.session.visit(id);
        QTRY_COMPARE(desk.opened.size(), 2);
    }

    void versionIsKeptOfWhatWasTyped()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        Desk desk(*newsroom);
        VERIFY_OK(desk.session.open(id));
        desk.type(u"云溪桥头添了两盏灯"_s);
        QList<Result<int>> told;
        desk.session.saveSoon(u"save"_s, u"付印前"_s, [&told](const Result<int> &kept) { told << kept; });
        QTRY_COMPARE(told.size(), 1);
        VERIFY_OK(told.first());
        QCOMPARE(newsroom->articles().revision(id, *told.first())->article().title, u"云溪桥头添了两盏灯"_s);
    }

    void closedSessionWritesNothing()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        const ArticleRecord before = newsroom.record(id);
        Desk desk(*newsroom);
        VERIFY_OK(desk.session.open(id));
        desk.type(u"云溪桥头添了两盏灯"_s);
        desk.session.close();
        QCOMPARE(desk.closed.size(), 1);
        QVERIFY(!desk.session.isOpen());
        QVERIFY(!desk.session.isPending());
        desk.session.noteChange();
        QVERIFY(!desk.session.isPending());
        VERIFY_OK(desk.session.flush());
        QCOMPARE(newsroom.record(id), before);
    }

    /// Two windows on one file: the one that comes second overwrites nothing and forgets nothing.
    void conflictKeepsTheChangePending()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        const auto file = newsroom.another();
        Desk mine(*newsroom);
        Desk theirs(*file);
        VERIFY_OK(mine.session.open(id));
        VERIFY_OK(theirs.session.open(id));
        theirs.type(u"别人的标题"_s);
        VERIFY_OK(theirs.session.flush());

        mine.type(u"我的标题"_s);
        QTRY_COMPARE(mine.failed.size(), 1);
        QCOMPARE(mine.failed.first().first().value<Error>().kind, ErrorKind::Conflict);
        QVERIFY(mine.session.isPending());
        QVERIFY(!mine.session.flush());
        QCOMPARE(mine.failed.size(), 2);
        QVERIFY(mine.session.isPending());
        QVERIFY(!mine.session.open(newsroom.addStory())); // not away from what is not written
        QCOMPARE(mine.session.article().id, id);
        QCOMPARE(mine.window.title, u"我的标题"_s);
        QCOMPARE(mine.saved.size(), 0);
        QCOMPARE(newsroom.record(id).article->title, u"别人的标题"_s);
    }

    /// What is typed while the last change is being written comes after it, and nothing is written twice.
    void orderIsKept()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        Desk desk(*newsroom);
        VERIFY_OK(desk.session.open(id));
        const int before = desk.session.version();
        QTimer typist;
        int typed = 0;
        connect(&desk.session, &ArticleSession::saved, this, [&] {
            if (typed < 3)
                desk.type(u"第%1稿"_s.arg(++typed));
        });
        desk.type(u"第%1稿"_s.arg(++typed));
        QTRY_COMPARE(desk.saved.size(), 3);
        QVERIFY(!desk.session.isPending());
        QCOMPARE(desk.session.version(), before + 3);
        QCOMPARE(newsroom.record(id).version, before + 3);
        QCOMPARE(newsroom.record(id).digest, desk.session.digest());
        desk.type(u"第四稿"_s);
        VERIFY_OK(desk.session.flush());
        desk.type(u"第五稿"_s);
        VERIFY_OK(desk.session.flush());
        QCOMPARE(newsroom.record(id).article->title, u"第五稿"_s);
        QCOMPARE(desk.saved.size(), 5);
        QCOMPARE(desk.failed.size(), 0);
    }

    void droppedChangeIsNotWritten()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        Desk desk(*newsroom);
        VERIFY_OK(desk.session.open(id));
        const ArticleRecord before = newsroom.record(id);
        desk.type(u"另存到别处的标题"_s);
        desk.session.dropPending();
        VERIFY_OK(desk.session.open(newsroom.addStory()));
        QCOMPARE(newsroom.record(id), before);
    }
};

GAOQIAN_TEST_GUILESS(TestArticleSession)
#include "tst_articlesession.moc"
