// Export: a final page only for a slip that holds, files whole or not at all, the same bytes for the same newsroom.
#include "article/articlerecord.h"
#include "intake/pictures/pictureintake.h"
#include "newsroom/doctor.h"
#include "newsroom/publishing/exporter.h"
#include "newsroom/publishing/publishing.h"
#include "store/articlestore.h"
#include "store/assetstore.h"
#include "store/database.h"
#include "store/publicationstore.h"
#include "support/interruption.h"
#include "support/scratchnewsroom.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gaoqian;
using namespace gaoqian::test;

namespace {

const QString draftMark = u"未审定"_s;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Every file below `folder` with its bytes.
QMap<QString, QByteArray> filesIn(const QString &folder)
{
    QMap<QString, QByteArray> files;
    for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
        const QString path = it.next();
        files.insert(QDir(folder).relativeFilePath(path), bytesOf(path));
    }
    return files;
}

/// A story with a picture of the sample's.
QString addIllustrated(ScratchNewsroom &newsroom)
{
    const Asset picture = must(takeInPicture(bytesOf(u":/sample/pictures/rain-card.jpg"_s)));
    if (!newsroom->assets().put(picture))
        qFatal("no picture");
    Article article = ScratchNewsroom::story(u"云溪桥头添了一盏长明灯"_s, u"傍晚，桥头的新路灯第一次亮了起来。"_s);
    article.body << Figure{.asset = picture.hash, .alt = u"桥头的灯"_s};
    return newsroom.add(article);
}

/// Somebody acts once: when an export finds that another has the turn, or else just before it goes on record.
class Meddling final : public Interruption {
public:
    Meddling(bool waiting, std::function<void()> act) :
        Interruption(waiting ? u"(nothing begins like this)"_s : beginOfWriting(), act), m_waiting(waiting), m_act(act)
    {}
    void whileOthersWrite() override
    {
        if (m_waiting)
            std::exchange(m_act, [] {})();
        m_met = true;
    }
    bool hasHappened() const { return m_met || Interruption::hasHappened(); }

private:
    const bool m_waiting;
    std::function<void()> m_act;
    bool m_met = false;
};

} // namespace

class TestExporter : public QObject {
    Q_OBJECT

private:
    static Exporter exporter(ScratchNewsroom &newsroom) { return {*newsroom, must(Theme::builtIn())}; }

private Q_SLOTS:
    /// Whatever others do until it is on record that a page goes out, that page shows.
    void pageShowsWhatIsSoWhenItGoesOut_data()
    {
        QTest::addColumn<bool>("waiting");
        QTest::newRow("others act while it waits for its turn") << true;
        QTest::newRow("others act when it is made") << false;
    }

    void pageShowsWhatIsSoWhenItGoesOut()
    {
        QFETCH(bool, waiting);
        ScratchNewsroom newsroom;
        const QString neighbour = newsroom.add(ScratchNewsroom::story(u"渡口停航一天"_s, u"云溪桥头的渡口停航一天。"_s));
        const QString id = addIllustrated(newsroom);
        VERIFY_OK(newsroom.sign(neighbour));
        VERIFY_OK(newsroom.sign(id));
        const QString folder = newsroom.path(u"out"_s);
        VERIFY_OK(exporter(newsroom).write(neighbour, folder, ExportFormat::Page, false));
        QVERIFY(bytesOf(must(exporter(newsroom).write(id, folder, ExportFormat::Page, false))).contains("渡口停航一天"));

        auto othersTurn = waiting ? std::optional(must(ExportTurn::take(*newsroom, 0))) : std::nullopt;
        Meddling meddling(waiting, [&] {
            VERIFY_OK(newsroom.act(neighbour, u"宋怀远"_s, Verdict::Retract, u"有误"_s));
            Site site = must(newsroom->site());
            site.name = u"云溪早报"_s;
            VERIFY_OK(newsroom->setSite(site));
            othersTurn.reset();
        });
        const auto desk = newsroom.another(&meddling);
        const auto path = Exporter(*desk, must(Theme::builtIn())).write(id, folder, ExportFormat::Page, false);
        VERIFY_OK(path);
        QVERIFY(meddling.hasHappened());
        QVERIFY(!bytesOf(*path).contains("渡口停航一天"));
        QVERIFY(bytesOf(*path).contains("云溪早报"));
        QCOMPARE(must(examine(*newsroom)), QStringList());
    }

    /// A copy of a newsroom, which has the same stories, exports into the same folder: each has its turn, and knows nothing of
    /// the other's. What it has staged stays.
    void partsOfAnotherNewsroomStay()
    {
        ScratchNewsroom newsroom;
        const QString id = addIllustrated(newsroom);
        VERIFY_OK(newsroom.sign(id));
        const QDir folder(newsroom.path(u"out"_s));
        const QString path = must(exporter(newsroom).write(id, folder.path(), ExportFormat::Page, false));
        const QString picture = QDir(folder.filePath(u"assets"_s)).entryInfoList(QDir::Files).first().filePath();
        auto page = StagedFile::stage(path, "the copy's page");
        auto other = StagedFile::stage(picture, "the copy's picture");
        VERIFY_OK(page);
        VERIFY_OK(other);
        QVERIFY(QFile::remove(picture)); // so that it has to be written once more
        VERIFY_OK(exporter(newsroom).write(id, folder.path(), ExportFormat::Page, false));
        VERIFY_OK(page->commit());
        VERIFY_OK(other->commit());
    }

    void refusalLeavesNothing_data()
    {
        QTest::addColumn<int>("signatures");
        QTest::newRow("draft") << 0;
        QTest::newRow("one is missing") << 5;
    }

    void refusalLeavesNothing()
    {
        QFETCH(int, signatures);
        ScratchNewsroom newsroom;
        const QString id = addIllustrated(newsroom);
        VERIFY_OK(newsroom.sign(id, signatures));
        const ArticleRecord before = newsroom.record(id);
        for (const ExportFormat format : {ExportFormat::Page, ExportFormat::Fragment}) {
            const auto answer = exporter(newsroom).write(id, newsroom.path(u"out"_s), format, false);
            QVERIFY(!answer);
            QCOMPARE(answer.error().kind, ErrorKind::Refused);
            QVERIFY(!QFileInfo::exists(newsroom.path(u"out"_s)));
        }
        QCOMPARE(newsroom.record(id), before);
    }

    void draftsHaveNamesOfTheirOwn_data()
    {
        QTest::addColumn<ExportFormat>("format");
        QTest::addColumn<QString>("suffix");
        QTest::newRow("page") << ExportFormat::Page << u".draft.html"_s;
        QTest::newRow("fragment") << ExportFormat::Fragment << u".fragment.draft.html"_s;
    }

    void draftsHaveNamesOfTheirOwn()
    {
        QFETCH(ExportFormat, format);
        QFETCH(QString, suffix);
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        VERIFY_OK(newsroom.sign(id)); // even then a draft stays one
        const auto path = exporter(newsroom).write(id, newsroom.path(u"a/b"_s), format, true);
        VERIFY_OK(path);
        QCOMPARE(*path, QDir::toNativeSeparators(newsroom.path("a/b/"_L1 + id + suffix)));
        const QString text = QString::fromUtf8(bytesOf(*path));
        QVERIFY(text.contains(draftMark));
        for (const auto &[name, role] : ScratchNewsroom::team())
            QVERIFY2(!text.contains(name), qPrintable(name));
        QVERIFY(!newsroom.record(id).publishedAt.isValid());
        QCOMPARE(filesIn(newsroom.path(u"a"_s)).size(), 1);
    }

    void finalPageNamesEverybodyAndIsPublishedOnce()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        VERIFY_OK(newsroom.sign(id));
        newsroom.clock.advance(600);
        const QDateTime first = newsroom.clock.now();
        const auto path = exporter(newsroom).write(id, newsroom.path(u"out"_s), ExportFormat::Page, false, newsroom.admin().id);
        VERIFY_OK(path);
        QCOMPARE(QFileInfo(*path).fileName(), pageFileName(id));
        const QString text = QString::fromUtf8(bytesOf(*path));
        QVERIFY(!text.contains(draftMark));
        for (const auto &[name, role] : ScratchNewsroom::team())
            QVERIFY2(text.contains(name), qPrintable(name));
        QCOMPARE(newsroom.record(id).publishedAt, first);
        const auto revisions = newsroom->articles().revisions(id);
        VERIFY_OK(revisions);
        QCOMPARE(revisions->last().reason, u"export"_s);
        QCOMPARE(revisions->last().personId, newsroom.admin().id);

        newsroom.clock.advance(600);
        VERIFY_OK(exporter(newsroom).write(id, newsroom.path(u"out"_s), ExportFormat::Page, false));
        QCOMPARE(newsroom.record(id).publishedAt, first);
    }

    void picturesAreWritten_data()
    {
        QTest::addColumn<ExportFormat>("format");
        QTest::newRow("page") << ExportFormat::Page;
        QTest::newRow("fragment") << ExportFormat::Fragment;
    }

    void picturesAreWritten()
    {
        QFETCH(ExportFormat, format);
        ScratchNewsroom newsroom;
        const QString id = addIllustrated(newsroom);
        const auto path = exporter(newsroom).write(id, newsroom.path(u"out"_s), format, true);
        VERIFY_OK(path);
        static const QRegularExpression reference(u"src=\"([^\"]+)\""_s);
        const auto match = reference.match(QString::fromUtf8(bytesOf(*path)));
        QVERIFY(match.hasMatch());
        const QByteArray written = bytesOf(newsroom.path("out/"_L1 + match.captured(1)));
        QVERIFY(!written.isEmpty());
        QCOMPARE(assetHash(written), newsroom.record(id).article->body.last().as<Figure>()->asset);
        QCOMPARE(filesIn(newsroom.path(u"out"_s)).size(), 2);
    }

    void halfAPictureIsWrittenAnew()
    {
        ScratchNewsroom newsroom;
        const QString id = addIllustrated(newsroom);
        VERIFY_OK(exporter(newsroom).write(id, newsroom.path(u"out"_s), ExportFormat::Page, true));
        const auto whole = filesIn(newsroom.path(u"out"_s));
        const QString picture = QDir(newsroom.path(u"out/assets"_s)).entryList(QDir::Files).value(0);
        QVERIFY(QFile::resize(newsroom.path("out/assets/"_L1 + picture), 10));
        VERIFY_OK(exporter(newsroom).write(id, newsroom.path(u"out"_s), ExportFormat::Page, true));
        QCOMPARE(filesIn(newsroom.path(u"out"_s)), whole);
    }

    void finalFragment()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        VERIFY_OK(newsroom.sign(id));
        const auto path = exporter(newsroom).write(id, newsroom.path(u"out"_s), ExportFormat::Fragment, false);
        VERIFY_OK(path);
        QCOMPARE(QFileInfo(*path).fileName(), id + ".fragment.html"_L1);
        const QString text = QString::fromUtf8(bytesOf(*path));
        QVERIFY(text.contains(u"新路灯"_s));
        QVERIFY(text.contains(u"孟知秋"_s));
        QVERIFY(!text.contains(u"<html"_s));
        QVERIFY(!text.contains(draftMark));
    }

    void pageOfOneTextNeverGoesOutUnderTheCreditsOfAnother_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<int>("skip");
        // Between the slip and what it stands for, in the middle of gathering, and between the page and its record.
        QTest::newRow("after the story was read") << u"SELECT id, name, roles, admin"_s << 0;
        QTest::newRow("after the slip was read") << u"SELECT value FROM settings"_s << 0;
        QTest::newRow("while the lists are read") << u"SELECT article_id, title"_s << 0;
        QTest::newRow("before the record") << beginOfWriting() << 0;
        QTest::newRow("before the record is finished") << beginOfWriting() << 1;
    }

    void pageOfOneTextNeverGoesOutUnderTheCreditsOfAnother()
    {
        QFETCH(QString, statement);
        QFETCH(int, skip);
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        VERIFY_OK(newsroom.sign(id));
        Interruption typing(
            statement, [&] { newsroom.retitle(id, u"陶然"_s, u"谁也没有签过的题目"_s); }, skip);
        const auto window = newsroom.another(&typing);
        Exporter exporter(*window, must(Theme::builtIn()));
        const auto written = exporter.write(id, newsroom.path(u"out"_s), ExportFormat::Page, false);
        QVERIFY(typing.hasHappened());
        const QString page = QString::fromUtf8(bytesOf(newsroom.path("out/"_L1 + pageFileName(id))));
        QVERIFY(!page.contains(u"谁也没有签过的题目"_s));
        QCOMPARE(!page.isEmpty(), written.ok());
        QCOMPARE(newsroom.record(id).publishedAt.isValid(), written.ok());
        QVERIFY(filesIn(newsroom.path(u"out"_s)).size() <= 1);
        // Typed and taken back: the signatures hold again, and so does everything else.
        newsroom.retitle(id, u"陶然"_s, u"云溪桥头添了一盏长明灯"_s);
        VERIFY_OK(exporter.write(id, newsroom.path(u"out"_s), ExportFormat::Page, false));
        QCOMPARE(must(examine(*newsroom)), QStringList());
    }

    void retractedMeanwhileIsNotPublishedAgain()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        VERIFY_OK(newsroom.sign(id));
        Interruption retraction(beginOfWriting(),
                                [&] { VERIFY_OK(newsroom.act(id, u"宋怀远"_s, Verdict::Retract, u"数字有误"_s)); });
        const auto window = newsroom.another(&retraction);
        const auto written =
            Exporter(*window, must(Theme::builtIn())).write(id, newsroom.path(u"out"_s), ExportFormat::Page, false);
        QVERIFY(retraction.hasHappened());
        QVERIFY(!written);
        QVERIFY(filesIn(newsroom.path(u"out"_s)).isEmpty());
        QVERIFY(!newsroom.record(id).publishedAt.isValid());
        QCOMPARE(must(newsroom->publications().of(id)).size(), 0);
        QCOMPARE(must(newsroom->publications().unfinished()).size(), 0);
    }

    void recordSaysWhatWentOut()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        VERIFY_OK(newsroom.sign(id));
        const auto path = exporter(newsroom).write(id, newsroom.path(u"out"_s), ExportFormat::Page, false, newsroom.admin().id);
        VERIFY_OK(path);
        const QList<Publication> record = must(newsroom->publications().of(id));
        QCOMPARE(record.size(), 1);
        QCOMPARE(QDir(record.first().folder).filePath(record.first().file), *path);
        QCOMPARE(record.first().pageHash, assetHash(bytesOf(*path)));
        const PublishedContent content{newsroom.record(id).digest, 6, newsroom.record(id).slipHead};
        QCOMPARE(record.first().content, content);
        QCOMPARE(record.first().personId, newsroom.admin().id);
        QVERIFY(record.first().out);
    }

    void listsShowWhatWentOutAndNothingElse()
    {
        ScratchNewsroom newsroom;
        const QString teased = newsroom.add(ScratchNewsroom::story(u"桥头旧事"_s, u"桥头的树很老了。"_s));
        const QString id = newsroom.addStory();
        for (const QString &story : {teased, id})
            VERIFY_OK(newsroom.sign(story));
        const auto write = [&](const QString &story) {
            VERIFY_OK(exporter(newsroom).write(story, newsroom.path(u"out"_s), ExportFormat::Page, false));
        };
        const auto page = [&] { return QString::fromUtf8(bytesOf(newsroom.path("out/"_L1 + pageFileName(id)))); };
        write(id);
        QVERIFY(!page().contains(u"桥头旧事"_s)); // signed, but not out yet
        write(teased);
        write(id);
        QVERIFY(page().contains(u"桥头旧事"_s));
        // Written on since: nobody signed that.
        newsroom.retitle(teased, u"陶然"_s, u"桥头新事"_s);
        write(id);
        QVERIFY(page().contains(u"桥头旧事"_s));
        QVERIFY(!page().contains(u"桥头新事"_s));
        // Told otherwise by somebody who can write the file.
        QSqlQuery query(newsroom->database().handle());
        QVERIFY(query.exec(u"UPDATE listed SET title = '假题目', excerpt_source = '假摘要' WHERE title = '桥头旧事'"_s));
        QVERIFY(query.exec(u"UPDATE articles SET title = '假题目', excerpt_source = '假摘要'"_s));
        const auto fresh = newsroom.another();
        VERIFY_OK(Exporter(*fresh, must(Theme::builtIn())).write(id, newsroom.path(u"out"_s), ExportFormat::Page, false));
        QVERIFY(page().contains(u"桥头旧事"_s));
        QVERIFY(!page().contains(u"假题目"_s) && !page().contains(u"假摘要"_s));
        // Another content, kept as the story's, but signed by nobody.
        QVERIFY(query.exec(u"UPDATE listed SET digest = (SELECT digest FROM articles WHERE id = listed.article_id) "
                           "WHERE article_id = '%1'"_s.arg(teased)));
        VERIFY_OK(newsroom->articles().addRevision(teased, {}, u"save"_s));
        const auto again = newsroom.another();
        VERIFY_OK(Exporter(*again, must(Theme::builtIn())).write(id, newsroom.path(u"out"_s), ExportFormat::Page, false));
        QVERIFY(!page().contains(u"桥头新事"_s) && !page().contains(u"桥头旧事"_s));
    }

    void whatEndsValidityTakesTheStoryOutOfTheLists_data()
    {
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<QString>("person");
        QTest::addColumn<bool>("editedBefore");
        QTest::newRow("retract") << Verdict::Retract << u"宋怀远"_s << false;
        QTest::newRow("withdraw") << Verdict::Withdraw << u"陶然"_s << true;
        QTest::newRow("return") << Verdict::Return << u"柳明"_s << true;
        QTest::newRow("reject") << Verdict::Reject << u"柳明"_s << true;
    }

    void whatEndsValidityTakesTheStoryOutOfTheLists()
    {
        QFETCH(Verdict, verdict);
        QFETCH(QString, person);
        QFETCH(bool, editedBefore);
        ScratchNewsroom newsroom;
        const QString teased = newsroom.add(ScratchNewsroom::story(u"桥头旧事"_s, u"桥头的树很老了。"_s));
        const QString id = newsroom.addStory();
        for (const QString &story : {teased, id}) {
            VERIFY_OK(newsroom.sign(story));
            VERIFY_OK(exporter(newsroom).write(story, newsroom.path(u"out"_s), ExportFormat::Page, false));
        }
        if (editedBefore) {
            newsroom.retitle(teased, u"陶然"_s, u"桥头新事"_s);
            VERIFY_OK(newsroom.act(teased, u"陶然"_s, Verdict::Submit));
        }
        VERIFY_OK(newsroom.act(teased, person, verdict, u"先不要发"_s));
        QVERIFY(!newsroom.record(teased).publishedAt.isValid());
        VERIFY_OK(exporter(newsroom).write(id, newsroom.path(u"out"_s), ExportFormat::Page, false));
        QVERIFY(!QString::fromUtf8(bytesOf(newsroom.path("out/"_L1 + pageFileName(id)))).contains(u"桥头"_s + u"旧事"_s));
        QCOMPARE(must(examine(*newsroom)), QStringList());
    }

    void picturesAreWhatWasSigned_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<bool>("stops");
        QTest::newRow("row deleted") << u"DELETE FROM assets"_s << true;
        QTest::newRow("bytes changed") << u"UPDATE assets SET bytes = x'00'"_s << true;
        QTest::newRow("no picture") << u"UPDATE assets SET mime = 'text/html'"_s << false;
        QTest::newRow("another kind") << u"UPDATE assets SET mime = 'image/gif'"_s << false;
        QTest::newRow("another size") << u"UPDATE assets SET width = 9999, height = 1, size = 3"_s << false;
    }

    void picturesAreWhatWasSigned()
    {
        QFETCH(QString, sql);
        QFETCH(bool, stops);
        ScratchNewsroom newsroom;
        const QString id = addIllustrated(newsroom);
        VERIFY_OK(newsroom.sign(id));
        VERIFY_OK(exporter(newsroom).write(id, newsroom.path(u"before"_s), ExportFormat::Page, false));
        QSqlQuery query(newsroom->database().handle());
        QVERIFY2(query.exec(withBytes(sql)), qPrintable(query.lastError().text()));
        const auto fresh = newsroom.another();
        const auto written =
            Exporter(*fresh, must(Theme::builtIn())).write(id, newsroom.path(u"after"_s), ExportFormat::Page, false);
        QCOMPARE(written.ok(), !stops);
        if (stops)
            QVERIFY(filesIn(newsroom.path(u"after"_s)).isEmpty());
        else
            QCOMPARE(filesIn(newsroom.path(u"after"_s)), filesIn(newsroom.path(u"before"_s)));
    }

    void linksInTheFolderAreNotFollowed()
    {
        ScratchNewsroom newsroom;
        const QString id = addIllustrated(newsroom);
        VERIFY_OK(newsroom.sign(id));
        const auto written = exporter(newsroom).write(id, newsroom.path(u"out"_s), ExportFormat::Page, false);
        VERIFY_OK(written);
        const auto whole = filesIn(newsroom.path(u"out"_s));
        const QString picture = u"out/assets/"_s + QDir(newsroom.path(u"out/assets"_s)).entryList(QDir::Files).value(0);
        for (const QString &name : {*written, newsroom.path(picture)}) {
            const QString elsewhere = newsroom.path(u"elsewhere"_s);
            QFile precious(elsewhere);
            QVERIFY(precious.open(QIODevice::WriteOnly) && precious.write("precious") == 8);
            precious.close();
            QVERIFY(QFile::remove(name));
            if (!QFile::link(elsewhere, name))
                QSKIP("no symbolic links here");
            VERIFY_OK(exporter(newsroom).write(id, newsroom.path(u"out"_s), ExportFormat::Page, false));
            QCOMPARE(bytesOf(elsewhere), "precious");
            QVERIFY(!QFileInfo(name).isSymLink());
            QCOMPARE(filesIn(newsroom.path(u"out"_s)).keys(), whole.keys());
        }
        // The pictures' folder as a link leads all of them away.
        QVERIFY(QDir(newsroom.path(u"out/assets"_s)).removeRecursively());
        QVERIFY(QDir().mkpath(newsroom.path(u"away"_s)));
        QVERIFY(QFile::link(newsroom.path(u"away"_s), newsroom.path(u"out/assets"_s)));
        QVERIFY(!exporter(newsroom).write(id, newsroom.path(u"out"_s), ExportFormat::Page, false));
        QVERIFY(filesIn(newsroom.path(u"away"_s)).isEmpty());
    }

    void wrongPictureOfTheSameSizeIsWrittenAnew()
    {
        ScratchNewsroom newsroom;
        const QString id = addIllustrated(newsroom);
        VERIFY_OK(newsroom.sign(id));
        VERIFY_OK(exporter(newsroom).write(id, newsroom.path(u"out"_s), ExportFormat::Page, false));
        const auto whole = filesIn(newsroom.path(u"out"_s));
        const QString path =
            newsroom.path(u"out/assets/"_s + QDir(newsroom.path(u"out/assets"_s)).entryList(QDir::Files).value(0));
        const qint64 size = QFileInfo(path).size();
        QFile picture(path);
        QVERIFY(picture.open(QIODevice::WriteOnly) && picture.write(QByteArray(size, 'x')) == size);
        picture.close();
        VERIFY_OK(exporter(newsroom).write(id, newsroom.path(u"out"_s), ExportFormat::Page, false));
        QCOMPARE(filesIn(newsroom.path(u"out"_s)).keys(), whole.keys());
        QCOMPARE(bytesOf(path), whole.value(u"assets/"_s + QFileInfo(path).fileName()));
    }

    void folderThatIsAFile()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        QFile file(newsroom.path(u"out"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
        file.close();
        const auto answer = exporter(newsroom).write(id, newsroom.path(u"out"_s), ExportFormat::Page, true);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Io);
        QCOMPARE(bytesOf(newsroom.path(u"out"_s)), "mine");
    }

    void sameNewsroomSameBytes()
    {
        ScratchNewsroom newsroom;
        const QString id = addIllustrated(newsroom);
        VERIFY_OK(newsroom.sign(id));
        // The first export publishes the story, which then stands in the page's own lists.
        VERIFY_OK(exporter(newsroom).write(id, newsroom.path(u"first"_s), ExportFormat::Page, false));
        for (const QString &folder : {u"second"_s, u"third"_s}) {
            newsroom.clock.advance(3600);
            VERIFY_OK(exporter(newsroom).write(id, newsroom.path(folder), ExportFormat::Page, false));
        }
        const auto second = filesIn(newsroom.path(u"second"_s));
        QCOMPARE(second.size(), 2);
        QCOMPARE(filesIn(newsroom.path(u"third"_s)), second);
    }

    void unknownArticle()
    {
        ScratchNewsroom newsroom;
        QVERIFY(!exporter(newsroom).write(newId(), newsroom.path(u"out"_s), ExportFormat::Page, true));
        QVERIFY(!QFileInfo::exists(newsroom.path(u"out"_s)));
    }
};

GAOQIAN_TEST_GUILESS(TestExporter)
#include "tst_exporter.moc"
