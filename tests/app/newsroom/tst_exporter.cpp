// Export: a final page only for a slip that holds, files whole or not at all, the same bytes for the same newsroom.
#include "intake/pictureintake.h"
#include "newsroom/exporter.h"
#include "support/scratchnewsroom.h"
#include "support/verifyok.h"

#include <QDirIterator>
#include <QRegularExpression>
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

} // namespace

class TestExporter : public QObject {
    Q_OBJECT

private:
    static Exporter exporter(ScratchNewsroom &newsroom) { return {*newsroom, must(Theme::builtIn())}; }

private Q_SLOTS:
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
        QCOMPARE(assetHash(written), newsroom.record(id).article.body.last().as<Figure>()->asset);
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

QTEST_GUILESS_MAIN(TestExporter)
#include "tst_exporter.moc"
