// Taking files into the newsroom: where each lands, and that a file which cannot be taken in leaves nothing behind.
#include "article/articlerecord.h"
#include "newsroom/import/importer.h"
#include "store/articlestore.h"
#include "store/assetstore.h"
#include "store/settingsstore.h"
#include "support/scratchnewsroom.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include "article/text.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gaoqian;
using namespace gaoqian::test;

namespace {

const QByteArray ownStory = "云溪桥头添了一盏长明灯\n\n傍晚，云溪桥头的新路灯第一次亮了起来，下班的人们放慢了脚步。\n";
const QByteArray collectedStory = "云溪桥头添了一盏长明灯\n\n日期:2026-11-18 来源:云溪融媒收集编辑:陶然\n\n"
                                  "傍晚，云溪桥头的新路灯第一次亮了起来，下班的人们放慢了脚步。\n\n编辑:陶然\n";

QString written(ScratchNewsroom &newsroom, const QString &name, const QByteArray &bytes)
{
    QFile file(newsroom.path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

} // namespace

class TestImporter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ownStoryBecomesADraft()
    {
        ScratchNewsroom newsroom;
        const auto imported =
            Importer(*newsroom).importFile(written(newsroom, u"a.txt"_s, ownStory), {{}, {}, false, newsroom.admin().id});
        VERIFY_OK(imported);
        QCOMPARE(imported->title, u"云溪桥头添了一盏长明灯"_s);
        const ArticleRecord record = newsroom.record(imported->id);
        QCOMPARE(record.article->title, imported->title);
        QCOMPARE(record.origin, Origin::Own);
        QCOMPARE(record.ownerId, newsroom.admin().id);
        QCOMPARE(record.slipState, u"draft"_s);
        QCOMPARE(record.awaitedRole, u"编辑"_s);
        QVERIFY(!record.publishedAt.isValid());
        QVERIFY(must(newsroom->settings().channels()).isEmpty());
    }

    void storyWithoutAHeadlineGoesByItsName()
    {
        ScratchNewsroom newsroom;
        const QByteArray text = "傍晚，云溪桥头的新路灯第一次亮了起来，下班的人们放慢了脚步。\n\n第二天，灯还亮着。\n";
        const auto imported = Importer(*newsroom).importFile(written(newsroom, u"桥头的灯.txt"_s, text), {});
        VERIFY_OK(imported);
        QCOMPARE(newsroom.record(imported->id).article->title, u"桥头的灯"_s);
        QCOMPARE(imported->notes.size(), 1);
    }

    void storyWithASourceIsCollected()
    {
        ScratchNewsroom newsroom;
        const auto imported = Importer(*newsroom).importFile(written(newsroom, u"a.txt"_s, collectedStory), {});
        VERIFY_OK(imported);
        const ArticleRecord record = newsroom.record(imported->id);
        QCOMPARE(record.origin, Origin::Collected);
        QCOMPARE(record.article->source, u"云溪融媒"_s);
        QVERIFY(!record.publishedAt.isValid());

        const auto told = Importer(*newsroom).importFile(written(newsroom, u"b.txt"_s, ownStory), {{}, u"青石晚报"_s, false, {}});
        VERIFY_OK(told);
        QCOMPARE(newsroom.record(told->id).origin, Origin::Collected);
        QCOMPARE(newsroom.record(told->id).article->source, u"青石晚报"_s);
    }

    /// A page as a browser saves it "complete": its pictures lie in a folder beside it.
    void aSavedPageBringsItsPictures()
    {
        ScratchNewsroom newsroom;
        const QByteArray png = QByteArray::fromBase64(
            "iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAIAAAA7ljmRAAAAEElEQVR4nGM4YKAARww4OQAAVgzB4P+rLQAAAABJRU5ErkJggg==");
        QVERIFY(QDir(newsroom.path({})).mkdir(u"a_files"_s));
        written(newsroom, u"a_files/lamp.png"_s, png);
        written(newsroom, u"secret.png"_s, png);
        const QByteArray page =
            "<!-- saved from url=(0031)https://news.example.org/2026/a "
            "-->\n<html><head><title>云溪桥头添了一盏长明灯_云溪网</title></head><body>"
            "<h1>云溪桥头添了一盏长明灯</h1><p>2026-11-18 来源：云溪晚报</p><div class=\"content\">"
            "<p>傍晚，云溪桥头的新路灯第一次亮了起来，下班的人们放慢了脚步，有人掏出手机拍照。</p>"
            "<p><img src=\"./a_files/lamp.png\"></p><p>住在桥东的老周说，以前走到这里要打手电，现在看得清每一块石板。</p>"
            "<p><img src=\"../secret.png\"></p></div></body></html>";
        const auto imported = Importer(*newsroom).importFile(written(newsroom, u"a.html"_s, page), {});
        VERIFY_OK(imported);
        const Article article = newsroom.record(imported->id).article;
        QCOMPARE(article.title, u"云溪桥头添了一盏长明灯"_s);
        QCOMPARE(article.source, u"云溪晚报"_s);
        QCOMPARE(article.sourceUrl, u"https://news.example.org/2026/a"_s);
        QCOMPARE(assetsOf(article).size(), 1);
        QCOMPARE(newsroom.record(imported->id).origin, Origin::Collected);
    }

    void archiveStoryWasPublishedOnItsDay()
    {
        ScratchNewsroom newsroom;
        const auto dated = Importer(*newsroom).importFile(written(newsroom, u"a.txt"_s, collectedStory), {{}, {}, true, {}});
        VERIFY_OK(dated);
        const ArticleRecord record = newsroom.record(dated->id);
        QCOMPARE(record.origin, Origin::Elsewhere);
        QCOMPARE(record.publishedAt, QDateTime(QDate(2026, 11, 18), QTime(0, 0), Qt::UTC));

        const auto undated = Importer(*newsroom).importFile(written(newsroom, u"b.txt"_s, ownStory), {{}, {}, true, {}});
        VERIFY_OK(undated);
        QCOMPARE(newsroom.record(undated->id).publishedAt, newsroom.clock.now());
        QCOMPARE(must(newsroom->articles().count({.published = true})), 2);
    }

    void channelIsOverriddenAndAdded()
    {
        ScratchNewsroom newsroom;
        Intake intake;
        intake.article = ScratchNewsroom::story(u"云溪桥头添了一盏长明灯"_s, u"傍晚，灯亮了。"_s);
        intake.article.channel = QStringList{u"旧栏目"_s};
        const QString foreignId = intake.article.id;
        const auto imported = Importer(*newsroom).importIntake(intake, {{u"情感"_s, u"故事"_s}, {}, false, {}});
        VERIFY_OK(imported);
        QVERIFY(imported->id != foreignId); // a copy that is taken in twice is two stories
        QCOMPARE(newsroom.record(imported->id).article->channel, (QStringList{u"情感"_s, u"故事"_s}));
        QCOMPARE(must(newsroom->settings().channels()), (QList<QStringList>{{u"情感"_s}, {u"情感"_s, u"故事"_s}}));
    }

    void brokenFileLeavesNothing_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("broken JSON") << u"a.json"_s << QByteArray("{\"schema\": 1, \"title\":");
        QTest::newRow("unknown schema") << u"a.json"_s << QByteArray("{\"schema\": 99, \"title\": \"a\"}");
        QTest::newRow("empty") << u"a.docx"_s << QByteArray();
        QTest::newRow("picture") << u"a.png"_s << QByteArray("\x89PNG\r\n\x1a\n");
        QTest::newRow("missing") << QString() << QByteArray();
    }

    void brokenFileLeavesNothing()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        ScratchNewsroom newsroom;
        const QString path = name.isEmpty() ? newsroom.path(u"nowhere.txt"_s) : written(newsroom, name, bytes);
        const auto imported = Importer(*newsroom).importFile(path, {{u"情感"_s}, {}, false, {}});
        QVERIFY(!imported);
        QVERIFY(!imported.error().message.isEmpty());
        QCOMPARE(must(newsroom->articles().count({})), 0);
        QVERIFY(must(newsroom->settings().channels()).isEmpty());
    }

    void oneBadPictureKeepsTheWholeStoryOut()
    {
        ScratchNewsroom newsroom;
        const QByteArray bytes("GIF89a");
        const Asset good{assetHash(bytes), u"image/gif"_s, bytes, 1, 1};
        Asset bad = good;
        bad.hash = QString(64, u'a');
        Intake intake;
        intake.article = ScratchNewsroom::story(u"云溪桥头添了一盏长明灯"_s, u"傍晚，灯亮了。"_s);
        intake.assets = {good, bad};
        QVERIFY(!Importer(*newsroom).importIntake(intake, {}));
        QCOMPARE(must(newsroom->articles().count({})), 0);
        QVERIFY(!must(newsroom->assets().info(good.hash)));
    }
};

GAOQIAN_TEST_GUILESS(TestImporter)
#include "tst_importer.moc"
