// A program is killed while a page goes out: the next one to open the newsroom finds page and record in agreement, and nothing in
// the way. Each test puts up what a killed program leaves.
#include "article/articlerecord.h"
#include "article/asset.h"
#include "base/ids.h"
#include "newsroom/doctor.h"
#include "newsroom/publishing/exporter.h"
#include "newsroom/publishing/publishing.h"
#include "store/articlestore.h"
#include "store/database.h"
#include "store/decisionstore.h"
#include "store/publicationstore.h"
#include "support/scratchnewsroom.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QDir>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gaoqian;
using namespace gaoqian::test;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A signed story whose export a program began and was killed at: on record, its page staged.
struct HalfWay {
    ScratchNewsroom newsroom;
    QString id = newsroom.addStory();
    QString folder = newsroom.path(u"out"_s);
    QString page = folder + u'/' + pageFileName(id);
    QString part = page + u".0123abcd.part"_s;
    QByteArray bytes = "<!DOCTYPE html><title>the page</title>";
    int number = 0;

    /// `before`: how many times it had gone out in order before that.
    explicit HalfWay(int before = 0)
    {
        if (auto done = newsroom.sign(id); !done)
            qFatal("%s", qPrintable(done.error().message));
        for (int i = 0; i < before; ++i)
            must(Exporter(*newsroom, must(Theme::builtIn())).write(id, folder, ExportFormat::Page, false));
        if (before > 0) {
            newsroom.retitle(id, u"陶然"_s, u"云溪桥头添了两盏灯"_s);
            if (auto done = newsroom.sign(id); !done)
                qFatal("%s", qPrintable(done.error().message));
        }
        QDir().mkpath(folder);
        QFile file(part);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no part");
        const ArticleRecord record = newsroom.record(id);
        const auto published = must(newsroom->articles().publishedContent(id));
        if (!newsroom->articles().setPublished(id, newsroom.clock.now()))
            qFatal("not published");
        Publication publication;
        publication.articleId = id;
        publication.content = {record.digest, int(must(newsroom->decisions().of(id)).size()), record.slipHead};
        publication.folder = folder;
        publication.file = pageFileName(id);
        publication.desk = thisDesk();
        publication.part = u"0123abcd"_s;
        publication.pageHash = assetHash(bytes);
        publication.time = newsroom.clock.now();
        publication.before = published;
        publication.beforeTime = record.publishedAt;
        number = must(newsroom->publications().begin(publication));
    }

    void nothingIsInTheWay()
    {
        QCOMPARE(must(newsroom->publications().unfinished()).size(), 0);
        QVERIFY(!QFile::exists(part));
        QCOMPARE(must(examine(*newsroom)), QStringList());
    }
};

} // namespace

class TestPublishing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// A program that was killed before anything was on record, at a page of another story: the next export into that folder
    /// clears it away, and nothing that is not certainly such a part.
    void nextExportClearsWhatKilledOnesLeft()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        const QString other = newsroom.addStory();
        VERIFY_OK(newsroom.sign(id));
        const QString picture = QString(32, u'a') + u".jpg"_s;
        QDir folder(newsroom.path(u"out"_s));
        QVERIFY(folder.mkpath(u"assets"_s));
        const auto leave = [&](const QString &name, int hours) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1 && file.flush());
            QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-3600 * hours), QFileDevice::FileModificationTime));
        };
        const QStringList nobodys{pageFileName(other) + u".0123abcd.part"_s, fragmentFileName(other) + u".0123abce.part"_s,
                                  other + u".draft.html.0123abcf.part"_s, u"assets/"_s + picture + u".0123abcd.part"_s};
        const QStringList somebodys{newId() + u".html.0123abcd.part"_s, other + u".html.part"_s, u"index.html.0123abcd.part"_s,
                                    u"assets/map.jpg.0123abcd.part"_s};
        for (const QString &name : nobodys + somebodys)
            leave(name, 2);
        leave(u"assets/"_s + QString(32, u'b') + u".jpg.0123abcd.part"_s, 0); // another newsroom's, just now
        must(Exporter(*newsroom, must(Theme::builtIn())).write(id, folder.path(), ExportFormat::Page, false));
        for (const QString &name : nobodys)
            QVERIFY2(!QFile::exists(folder.filePath(name)), qPrintable(name));
        for (const QString &name : somebodys)
            QVERIFY2(QFile::exists(folder.filePath(name)), qPrintable(name));
        QCOMPARE(StagedFile::withLeftovers(folder.filePath(u"assets"_s)).size(), 2);
    }

    void stagedPageTakesItsPlace()
    {
        HalfWay half;
        half.newsroom.another();
        QCOMPARE(bytesOf(half.page), half.bytes);
        QVERIFY(half.newsroom.record(half.id).publishedAt.isValid());
        QCOMPARE(must(half.newsroom->publications().of(half.id)).size(), 1);
        half.nothingIsInTheWay();
    }

    void pageThatIsThereIsOnRecord()
    {
        HalfWay half;
        QVERIFY(QFile::rename(half.part, half.page));
        half.newsroom.another();
        QCOMPARE(must(half.newsroom->publications().of(half.id)).size(), 1);
        half.nothingIsInTheWay();
    }

    void pageThatIsLostIsTakenBack()
    {
        HalfWay half;
        QVERIFY(QFile::remove(half.part));
        half.newsroom.another();
        QVERIFY(!QFile::exists(half.page));
        QVERIFY(!half.newsroom.record(half.id).publishedAt.isValid());
        half.nothingIsInTheWay();
    }

    void halfAPageIsTakenBack()
    {
        HalfWay half;
        QVERIFY(QFile::resize(half.part, 10));
        half.newsroom.another();
        QVERIFY(!QFile::exists(half.page));
        QVERIFY(!half.newsroom.record(half.id).publishedAt.isValid());
        half.nothingIsInTheWay();
    }

    /// What stands in the page's place is not what was going to: nothing is decided in silence about a page that may be out.
    void pageThatNoRecordExplainsIsSaid()
    {
        HalfWay half;
        QVERIFY(QFile::rename(half.part, half.page));
        QSqlQuery query(half.newsroom->database().handle());
        QVERIFY(query.exec(u"UPDATE publications SET page_hash = '%1'"_s.arg(assetHash("another page"))));
        half.newsroom.another();
        QCOMPARE(bytesOf(half.page), half.bytes);
        QCOMPARE(must(half.newsroom->publications().unfinished()).size(), 1);
        QVERIFY(half.newsroom.record(half.id).publishedAt.isValid());
        const QStringList findings = must(examine(*half.newsroom));
        QCOMPARE(findings.size(), 1);
        QVERIFY2(findings.first().contains(half.page), qPrintable(findings.first()));
        VERIFY_OK(Exporter(*half.newsroom, must(Theme::builtIn())).write(half.id, half.folder, ExportFormat::Page, false));
        half.newsroom.another();
        half.nothingIsInTheWay();
    }

    void earlierPageStandsAgain()
    {
        HalfWay half(1);
        const QByteArray before = bytesOf(half.page);
        QVERIFY(!before.isEmpty());
        QVERIFY(QFile::remove(half.part));
        half.newsroom.another();
        QCOMPARE(bytesOf(half.page), before);
        QVERIFY(half.newsroom.record(half.id).publishedAt.isValid());
        const auto published = must(half.newsroom->articles().publishedContent(half.id));
        QVERIFY(published.has_value());
        QCOMPARE(must(half.newsroom->articles().content(half.id, published->digest))->title, u"云溪桥头添了一盏长明灯"_s);
        half.nothingIsInTheWay();
    }

    /// Published before there was a record of it, as every story of an older newsroom is.
    void pageWithoutARecordStandsAgain()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        VERIFY_OK(newsroom.sign(id));
        VERIFY_OK(newsroom->articles().setPublished(id, newsroom.clock.now()));
        const ArticleRecord before = newsroom.record(id);
        newsroom.clock.advance(86400);
        // A folder has the page's name: the page cannot take its place.
        const QString folder = newsroom.path(u"out"_s);
        StagedFile staged = must([&] {
            QDir().mkpath(folder);
            return StagedFile::stage(folder + u'/' + pageFileName(id), "page");
        }());
        QVERIFY(QDir().mkpath(folder + u'/' + pageFileName(id)));
        Publication publication;
        publication.articleId = id;
        publication.content = {before.digest, 6, before.slipHead};
        publication.folder = folder;
        publication.file = pageFileName(id);
        publication.pageHash = assetHash("page");
        QVERIFY(!publish(*newsroom, publication, std::move(staged), [] { return Result<void>(); }));
        QCOMPARE(newsroom.record(id).publishedAt, before.publishedAt);
        QVERIFY(must(newsroom->articles().publishedContent(id)).has_value());
        QCOMPARE(must(newsroom->publications().unfinished()).size(), 0);
        QCOMPARE(must(examine(*newsroom)), QStringList());
    }

    /// The record is read from a file that others may have written.
    void recordLeadsToNothingButPages_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("value");
        QTest::newRow("another file's name") << u"file"_s << u"precious"_s;
        QTest::newRow("a path") << u"file"_s << u"../precious"_s;
        QTest::newRow("a mark that is a path") << u"part"_s << u"/../../precious"_s;
        QTest::newRow("another desk") << u"desk"_s << u"0123456789abcdef"_s;
        QTest::newRow("a relative folder") << u"folder"_s << u"."_s;
    }

    void recordLeadsToNothingButPages()
    {
        QFETCH(QString, column);
        QFETCH(QString, value);
        HalfWay half;
        const QString precious = half.newsroom.path(u"out/precious"_s);
        QFile file(precious);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(half.bytes) > 0);
        file.close();
        QSqlQuery query(half.newsroom->database().handle());
        QVERIFY(query.exec(u"UPDATE publications SET %1 = '%2'"_s.arg(column, value)));
        half.newsroom.another();
        QCOMPARE(bytesOf(precious), half.bytes);
        QVERIFY(!QFile::exists(half.page));
    }

    void outAndRetractedStaysOnRecord()
    {
        HalfWay half;
        QVERIFY(QFile::rename(half.part, half.page));
        VERIFY_OK(half.newsroom.act(half.id, u"宋怀远"_s, Verdict::Retract, u"数字有误"_s));
        half.newsroom.another();
        QCOMPARE(must(half.newsroom->publications().of(half.id)).size(), 1);
        QVERIFY(!half.newsroom.record(half.id).publishedAt.isValid());
        half.nothingIsInTheWay();
    }

    void retractedMeanwhileStaysAway()
    {
        HalfWay half;
        VERIFY_OK(half.newsroom.act(half.id, u"宋怀远"_s, Verdict::Retract, u"数字有误"_s));
        half.newsroom.another();
        QVERIFY(!QFile::exists(half.page));
        QVERIFY(!half.newsroom.record(half.id).publishedAt.isValid());
        half.nothingIsInTheWay();
    }

    void exportedAgainMeanwhileStands()
    {
        HalfWay half;
        // By a program that had the newsroom open all the time.
        VERIFY_OK(Exporter(*half.newsroom, must(Theme::builtIn())).write(half.id, half.folder, ExportFormat::Page, false));
        const QByteArray page = bytesOf(half.page);
        QVERIFY(page != half.bytes);
        half.newsroom.another();
        QCOMPARE(bytesOf(half.page), page);
        QVERIFY(half.newsroom.record(half.id).publishedAt.isValid());
        half.nothingIsInTheWay();
    }

    void whoIsStillAtItIsLeftAlone()
    {
        HalfWay half;
        {
            const auto turn = ExportTurn::take(*half.newsroom, 0);
            VERIFY_OK(turn);
            QVERIFY(!ExportTurn::take(*half.newsroom, 0).ok());
            half.newsroom.another();
            QVERIFY(QFile::exists(half.part));
            QVERIFY(!QFile::exists(half.page));
        }
        half.newsroom.another();
        QCOMPARE(bytesOf(half.page), half.bytes);
        half.nothingIsInTheWay();
    }

    void whoWaitsIsToldForWhom()
    {
        ScratchNewsroom newsroom;
        const auto turn = ExportTurn::take(*newsroom, 0);
        VERIFY_OK(turn);
        QStringList told;
        const auto other = ExportTurn::take(*newsroom, 10, [&](const QString &sentence) { told += sentence; });
        QVERIFY(!other.ok());
        QCOMPARE(told.size(), 1);
        const QString self = QString::number(QCoreApplication::applicationPid());
        QVERIFY2(told.first().contains(self), qPrintable(told.first()));
        QVERIFY2(other.error().message.contains(self), qPrintable(other.error().message));
    }

    void folderThatCannotBeReachedWaits()
    {
        HalfWay half;
        const QString away = half.newsroom.path(u"away"_s);
        QVERIFY(QDir().rename(half.folder, away));
        half.newsroom.another();
        QCOMPARE(must(half.newsroom->publications().unfinished()).size(), 1);
        QCOMPARE(must(examine(*half.newsroom)).size(), 1);
        QVERIFY(QDir().rename(away, half.folder));
        half.newsroom.another();
        QCOMPARE(bytesOf(half.page), half.bytes);
        half.nothingIsInTheWay();
    }
};

GAOQIAN_TEST_GUILESS(TestPublishing)
#include "tst_publishing.moc"
