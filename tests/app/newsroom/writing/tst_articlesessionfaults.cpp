// When the newsroom file will not take the text: nothing waits, nothing is lost, and it is written when the fault is gone.
#include "base/platform.h"
#include "newsroom/writing/articlesession.h"
#include "newsroom/writing/crashrecovery.h"
#include "store/articlestore.h"
#include "store/assetstore.h"
#include "store/database.h"
#include "store/query.h"
#include "support/scratchnewsroom.h"
#include "support/stranger.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QFile>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gaoqian;
using namespace gaoqian::test;

namespace {

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
    QSignalSpy saved{&session, &ArticleSession::saved};
    QSignalSpy failed{&session, &ArticleSession::saveFailed};
};

/// Somebody else writes and comes to no end.
bool holdsUp(QSqlQuery &hold)
{
    return isOnServer() ? hold.exec(u"BEGIN"_s) && hold.exec(u"LOCK TABLE articles, working_copies IN EXCLUSIVE MODE"_s)
                        : hold.exec(u"BEGIN IMMEDIATE"_s);
}

/// Whether the file system's clock has gone on since `moment`.
bool laterThan(qint64 moment, const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write("x") == 1 && file.flush() && fileTrace(path).written > moment;
}

/// What a crash now would leave, read from copies: the windows that wrote it still live.
QList<std::shared_ptr<CrashRecovery>> afterCrash(ScratchNewsroom &newsroom)
{
    const QString copies = newsroom.path(newId());
    QDir().mkpath(copies);
    const QFileInfoList files = QDir(newsroom.salvageFolder()).entryInfoList(QDir::Files);
    for (const QFileInfo &file : files) {
        if (file.suffix() != "lock"_L1)
            QFile::copy(file.filePath(), copies + u'/' + file.fileName());
    }
    return CrashRecovery::left(copies, newsroom->identity().id);
}

Asset somePicture() { return {assetHash("bytes"), u"image/png"_s, "bytes", 3, 2}; }

} // namespace

class TestArticleSessionFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Another program holds the file: the writer goes on typing, and the text is in when that program lets go.
    void lockedFileHoldsUpNobody()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        Desk desk(*newsroom);
        VERIFY_OK(desk.session.open(id));
        const auto other = newsroom.another();
        QSqlQuery hold(other->database().handle());
        QVERIFY(holdsUp(hold));

        desk.type(u"锁住时写的标题"_s);
        int ticks = 0; // of the window's thread, which goes on
        QTimer ticking;
        connect(&ticking, &QTimer::timeout, this, [&] { ++ticks; });
        ticking.start(10);
        QTRY_COMPARE_WITH_TIMEOUT(desk.failed.size(), 1, 15000);
        QVERIFY2(ticks > 20, qPrintable(QString::number(ticks)));
        QVERIFY(desk.failed.first().first().value<Error>().message.contains(u"in use"_s));
        QVERIFY(desk.session.isPending());
        QVERIFY(desk.session.isKeptAside());
        const auto left = afterCrash(newsroom);
        QCOMPARE(left.size(), 1);
        QCOMPARE((*left.first()->kept())->article().title, u"锁住时写的标题"_s);

        QVERIFY(hold.exec(u"ROLLBACK"_s));
        QTRY_COMPARE_WITH_TIMEOUT(desk.saved.size(), 1, 15000);
        QVERIFY(!desk.session.isPending());
        QCOMPARE(newsroom.record(id).article->title, u"锁住时写的标题"_s);
        QVERIFY(!*afterCrash(newsroom).first()->kept()); // the newsroom has it
    }

    /// A picture is as safe as the text: it waits with it, is kept aside with it, and is there when "saved" is said.
    void lockedFileKeepsPicturesWithTheText()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        Desk desk(*newsroom);
        VERIFY_OK(desk.session.open(id));
        QSignalSpy taken(&desk.session, &ArticleSession::picturesTaken);
        QSignalSpy refused(&desk.session, &ArticleSession::picturesRefused);
        const auto other = newsroom.another();
        QSqlQuery hold(other->database().handle());
        QVERIFY(holdsUp(hold));
        const Asset picture = somePicture();
        desk.session.holdPictures({picture});
        desk.window.body << Figure{picture.hash, u"桥头"_s};
        desk.type(u"带图的稿子"_s);
        const auto isKept = [&] {
            const auto left = afterCrash(newsroom);
            const auto kept = left.isEmpty() ? std::nullopt : *left.first()->kept();
            return kept && *left.first()->pictures(*kept) == QList<Asset>{picture};
        };
        QTRY_VERIFY(isKept()); // long before it is known that the file cannot be had
        QCOMPARE(desk.failed.size(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(desk.failed.size(), 1, 15000);
        QVERIFY(desk.session.isKeptAside());
        QVERIFY(isKept());
        QVERIFY(hold.exec(u"ROLLBACK"_s));
        QTRY_COMPARE_WITH_TIMEOUT(desk.saved.size(), 1, 15000);
        QCOMPARE(must(newsroom->assets().get(picture.hash)), picture);
        QCOMPARE(newsroom.record(id).article->body, desk.window.body);
        QCOMPARE(taken.size(), 1);
        QCOMPARE(refused.size(), 0);
        QVERIFY(QDir(newsroom.salvageFolder()).entryList({u"*.picture"_s}).isEmpty());
    }

    /// Who quits while the file is held hears that the text is kept aside: all of it, not only what was on its way already.
    void whatWasTypedLastIsKeptAsideToo()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        Desk desk(*newsroom);
        VERIFY_OK(desk.session.open(id));
        const auto other = newsroom.another();
        QSqlQuery hold(other->database().handle());
        QVERIFY(holdsUp(hold));
        QSignalSpy delayed(&desk.session, &ArticleSession::saveDelayed);
        desk.type(u"先写的"_s);
        QTRY_VERIFY(!delayed.isEmpty()); // it is on its way
        desk.type(u"后写的"_s);
        QVERIFY(!desk.session.flush());
        QVERIFY(desk.session.isKeptAside());
        QCOMPARE((*afterCrash(newsroom).first()->kept())->article().title, u"后写的"_s);
        QVERIFY(hold.exec(u"ROLLBACK"_s));
        VERIFY_OK(desk.session.flush());
        QCOMPARE(newsroom.record(id).article->title, u"后写的"_s);
    }

    /// Undo shows it again, and what was cut is pasted into another story by its hash.
    void pictureThatIsTakenOutBeforeItIsSavedIsKept()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        Desk desk(*newsroom);
        VERIFY_OK(desk.session.open(id));
        const Asset picture = somePicture();
        desk.session.holdPictures({picture});
        desk.type(u"图已剪走"_s);
        VERIFY_OK(desk.session.flush());
        QCOMPARE(must(newsroom->assets().get(picture.hash)), picture);
    }

    /// Shown again after it was taken out, saved, and let go by the newsroom.
    void undoneRemovalBringsThePictureBack()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        Desk desk(*newsroom);
        VERIFY_OK(desk.session.open(id));
        const Asset picture = somePicture();
        const Blocks without = desk.window.body;
        desk.session.holdPictures({picture});
        desk.window.body << Figure{picture.hash};
        const Blocks with = desk.window.body;
        VERIFY_OK(desk.session.flush());
        desk.window.body = without;
        desk.type(u"没有图"_s);
        VERIFY_OK(desk.session.flush());
        QCOMPARE(must(newsroom->assets().remove({picture.hash}, newsroom.clock.now().addDays(1))), 1);
        desk.window.body = with;
        desk.type(u"又有图"_s);
        VERIFY_OK(desk.session.flush());
        QCOMPARE(must(newsroom->assets().get(picture.hash)), picture);
    }

    /// However long another program holds the file, what is typed is a second from the disk: it is kept aside meanwhile, the
    /// newest text, and forgotten when the newsroom has it.
    void lockedFileIsNoReasonToLoseMoreThanASecond()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        Desk desk(*newsroom);
        VERIFY_OK(desk.session.open(id));
        QSignalSpy delayed(&desk.session, &ArticleSession::saveDelayed);
        const auto other = newsroom.another();
        QSqlQuery hold(other->database().handle());
        QVERIFY(holdsUp(hold));
        constexpr int keyInterval = 20;
        int keys = 0;
        QTimer typist;
        QTimer crashes;
        QStringList lost;
        int looks = 0;
        connect(&typist, &QTimer::timeout, this, [&] { desk.type(QString::number(++keys)); });
        connect(&crashes, &QTimer::timeout, this, [&] {
            ++looks;
            const auto left = afterCrash(newsroom);
            const auto kept = left.isEmpty() ? std::nullopt : *left.first()->kept();
            const int safe = kept ? kept->article().title.toInt() : 0;
            if (keys - safe > 1000 / keyInterval)
                lost += u"%1 of %2"_s.arg(safe).arg(keys);
        });
        typist.start(keyInterval);
        crashes.start(100);
        QTRY_VERIFY_WITH_TIMEOUT(looks >= 30, 60000);
        typist.stop();
        crashes.stop();
        QVERIFY2(lost.isEmpty(), qPrintable(lost.join(u", "_s)));
        QCOMPARE(desk.saved.size(), 0);
        QVERIFY(!delayed.isEmpty()); // nobody is told that it is saved
        QVERIFY(hold.exec(u"ROLLBACK"_s));
        QTRY_COMPARE(newsroom.record(id).article->title, QString::number(keys));
        QTRY_VERIFY(!desk.session.isPending());
        const auto left = afterCrash(newsroom);
        QVERIFY(!left.isEmpty() && !*left.first()->kept());
    }

    /// Who wants to another story stays when the text cannot be written, and hears why.
    void whoCannotSaveStays()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        const QString second = newsroom.addStory();
        Desk desk(*newsroom);
        VERIFY_OK(desk.session.open(id));
        VERIFY_OK(newsroom.another()->articles().remove(id));
        desk.type(u"稿件已被删除"_s);
        QList<Result<void>> told;
        desk.session.visit(second, [&told](const Result<void> &opened) { told << opened; });
        QTRY_COMPARE(told.size(), 1);
        QVERIFY(!told.first());
        QCOMPARE(desk.session.article().id, id);
        QVERIFY(desk.session.isPending());
        QCOMPARE(desk.window.title, u"稿件已被删除"_s);
        desk.session.dropPending(); // kept elsewhere
        desk.session.visit(second);
        QTRY_COMPARE(desk.session.article().id, second);
    }

    void fullDiskKeepsTheText()
    {
        if (isOnServer())
            QSKIP("A server's disk cannot be filled here");
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        Desk desk(*newsroom);
        VERIFY_OK(desk.session.open(id));
        // The file may grow no more: for SQLite that is the same as a disk that is full.
        const auto limit = [&](int pages) {
            return *desk.session.thread()
                        .write<int>([pages](const Result<Newsroom *> &file) {
                            return Query((*file)->database(), u"PRAGMA max_page_count = %1"_s.arg(pages)).number();
                        })
                        .result();
        };
        const int pages = limit(1);
        QVERIFY(pages > 1);
        desk.window.body = {Paragraph{.runs = {{QString(200000, u'满')}}}};
        desk.type(u"磁盘已满"_s);
        const auto written = desk.session.flush();
        QVERIFY(!written);
        QVERIFY2(written.error().message.contains(u"is full"_s), qPrintable(written.error().message));
        QVERIFY(desk.session.isPending());
        QVERIFY(desk.session.isKeptAside());
        QCOMPARE((*afterCrash(newsroom).first()->kept())->article().body, desk.window.body);
        limit(1000000);
        QTRY_COMPARE(desk.saved.size(), 1); // tried again by itself
        QCOMPARE(newsroom.record(id).article->body, desk.window.body);
    }

    /// SQLite would go on writing into a file that nobody can find any more.
    void fileThatWasMovedIsNotTakenForSaved()
    {
        if (isOnServer())
            QSKIP("A newsroom on a server is no file that can be moved");
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        Desk desk(*newsroom);
        VERIFY_OK(desk.session.open(id));
        desk.type(u"还在的时候"_s);
        VERIFY_OK(desk.session.flush());
        QVERIFY(QFile::rename(newsroom.file(), newsroom.path(u"elsewhere"_s)));
        desk.type(u"搬走以后"_s);
        const auto written = desk.session.flush();
#ifdef Q_OS_WIN
        QSKIP("an open file cannot be moved here");
#endif
        QVERIFY(!written);
        QVERIFY2(written.error().message.contains(u"moved or deleted"_s), qPrintable(written.error().message));
        QVERIFY(desk.session.isKeptAside());
        QVERIFY(QFile::rename(newsroom.path(u"elsewhere"_s), newsroom.file()));
        VERIFY_OK(desk.session.flush());
        QCOMPARE(newsroom.record(id).article->title, u"搬走以后"_s);
    }

    void fileInWhosePlaceAnotherStandsIsLeftAlone()
    {
        if (isOnServer())
            QSKIP("A newsroom on a server is no file that can be moved");
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        Desk desk(*newsroom);
        VERIFY_OK(desk.session.open(id));
        desk.type(u"第一稿"_s);
        VERIFY_OK(desk.session.flush());
        VERIFY_OK(newsroom->database().backupTo(newsroom.path(u"copy"_s)));
        QVERIFY(QFile::remove(newsroom.file()));
        QVERIFY(QFile::rename(newsroom.path(u"copy"_s), newsroom.file()));
        desk.type(u"第二稿"_s);
        QVERIFY(!desk.session.flush());
        QVERIFY(!desk.session.save(u"save"_s));
        QVERIFY(desk.session.isPending());
    }

    void deletedStoryKeepsTheText()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        Desk desk(*newsroom);
        VERIFY_OK(desk.session.open(id));
        VERIFY_OK(newsroom.another()->articles().remove(id));
        desk.type(u"稿件已被删除"_s);
        QVERIFY(!desk.session.flush());
        QVERIFY(desk.session.isKeptAside());
        QCOMPARE((*afterCrash(newsroom).first()->kept())->article().title, u"稿件已被删除"_s);
    }

    /// The newsroom's file is moved away, written under another name by a program that knows nothing of us, and moved back, while
    /// somebody types or just looks: nothing goes into it any more, and what is typed is kept aside.
    void overwrittenFileTakesNoText_data()
    {
        QTest::addColumn<bool>("typing");
        QTest::newRow("while nobody writes") << false;
        QTest::newRow("in the middle of typing") << true;
    }

    void overwrittenFileTakesNoText()
    {
        if (isOnServer())
            QSKIP("A newsroom on a server is no file that can be moved");
        QFETCH(const bool, typing);
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        Desk desk(*newsroom);
        VERIFY_OK(desk.session.open(id));
        if (typing) {
            desk.type(u"先写下的标题"_s);
            QTRY_COMPARE(desk.saved.size(), 1);
            desk.type(u"正在写的标题"_s); // not handed over yet
        }
        const QString path = newsroom->path();
        const QString away = path + u".away"_s;
        if (!QFile::rename(path, away))
            QSKIP("a file that is open cannot be moved here");
        QVERIFY(
            Stranger::runs(away, {u"INSERT INTO settings (key, value) VALUES ('stranger', '1')"_s, u"PRAGMA wal_checkpoint"_s}));
        QTRY_VERIFY(laterThan(fileTrace(away).written, path + u".moment"_s));
        QVERIFY(QFile::rename(away, path));
        const FileTrace before = fileTrace(path);

        desk.type(u"后来写的标题"_s);
        QTRY_VERIFY(!desk.failed.isEmpty());
        const QString told = desk.failed.first().first().value<Error>().message;
        QVERIFY2(told.contains(u"under another name"_s), qPrintable(told));
        QVERIFY(desk.session.isPending());
        QTRY_VERIFY(desk.session.isKeptAside());
        const auto left = afterCrash(newsroom);
        QCOMPARE(left.size(), 1);
        QCOMPARE((*left.first()->kept())->article().title, u"后来写的标题"_s);
        QCOMPARE(fileTrace(path), before);
    }

    void desktopThatKeepsNothingAsideSaysSo()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        QFile notAFolder(newsroom.salvageFolder());
        QVERIFY(notAFolder.open(QIODevice::WriteOnly));
        Desk desk(*newsroom);
        VERIFY_OK(desk.session.open(id));
        VERIFY_OK(newsroom.another()->articles().remove(id));
        desk.type(u"稿件已被删除"_s);
        QVERIFY(!desk.session.flush());
        QVERIFY(!desk.session.isKeptAside());
        QCOMPARE(desk.window.title, u"稿件已被删除"_s);
    }
};

static int run(int argc, char **argv)
{
    if (const auto asked = Stranger::runIfAsked(argc, argv))
        return *asked;
    QCoreApplication application(argc, argv);
    TestArticleSessionFaults test;
    return QTest::qExec(&test, argc, argv);
}
GAOQIAN_TEST_MAIN(run)
#include "tst_articlesessionfaults.moc"
