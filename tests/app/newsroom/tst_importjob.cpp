// Many files taken in beside the window: bad ones keep none of the others out, stopping leaves whole stories, and collected pages
// wait until they are confirmed.
#include "newsroom/importjob.h"
#include "support/scratchnewsroom.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gaoqian;
using namespace gaoqian::test;

class TestImportJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_newsroom = std::make_unique<ScratchNewsroom>();
        m_job = std::make_unique<ImportJob>(**m_newsroom, nullptr);
        m_files.clear();
        connect(m_job.get(), &ImportJob::fileDone, this, [this](const ImportedFile &file) { m_files << file; });
    }

    void cleanup()
    {
        m_job.reset();
        m_newsroom.reset();
    }

    void twoHundredFilesWithTenBroken()
    {
        QStringList paths;
        for (int i = 0; i < 200; ++i) {
            const bool broken = i % 20 == 7;
            const QByteArray text = "第 " + QByteArray::number(i) + " 号来稿\n\n傍晚，灯亮了。\n";
            const QByteArray html = "<h1>第 " + QByteArray::number(i) + " 号来稿</h1><p>傍晚，灯亮了。</p>";
            if (broken)
                paths << write(u"%1.json"_s.arg(i), "{\"schema\":");
            else
                paths << write(i % 2 ? u"%1.txt"_s.arg(i) : u"%1.html"_s.arg(i), i % 2 ? text : html);
        }
        run(paths);
        QCOMPARE(m_files.size(), 200);
        const auto refused =
            std::count_if(m_files.begin(), m_files.end(), [](const auto &file) { return !file.refusal.isEmpty(); });
        QCOMPARE(refused, 10);
        QCOMPARE(must((*m_newsroom)->articles().count({})), 190);
        for (const ImportedFile &file : std::as_const(m_files))
            QCOMPARE(file.id.isEmpty(), !file.refusal.isEmpty());
        QCOMPARE(m_newsroom->record(m_files.at(1).id).article.title, u"第 1 号来稿"_s);
    }

    void progressNamesWhatIsNext()
    {
        QSignalSpy progress(m_job.get(), &ImportJob::progressed);
        run({write(u"a.txt"_s, "甲\n\n一。\n"), write(u"b.txt"_s, "乙\n\n二。\n")});
        QCOMPARE(progress.size(), 2);
        QCOMPARE(progress.at(1), (QVariantList{1, 2, u"b.txt"_s}));
    }

    void stoppingLeavesWholeStories()
    {
        QStringList paths;
        for (int i = 0; i < 20; ++i)
            paths << write(u"%1.txt"_s.arg(i), "来稿\n\n傍晚，灯亮了。\n");
        connect(m_job.get(), &ImportJob::fileDone, m_job.get(), [this] {
            if (m_files.size() == 3)
                m_job->stop();
        });
        run(paths);
        QCOMPARE(m_files.size(), 3);
        QVERIFY(m_job->isStopped());
        QCOMPARE(must((*m_newsroom)->articles().count({})), 3);
    }

    void goingAwayLeavesWholeStories()
    {
        m_job->start({write(u"a.txt"_s, "甲\n\n一。\n"), write(u"b.txt"_s, "乙\n\n二。\n")}, {});
        m_job.reset();
        QVERIFY(must((*m_newsroom)->articles().count({})) <= 1);
    }

    void confirmedPagesAreStoredAsConfirmed()
    {
        // What the job makes of a page that waits, as it would be read again from the file.
        const QString path = write(u"a.html"_s, "<h1>网页标题</h1><p>傍晚，灯亮了。</p>");
        CollectedPage page{path, {}, {}};
        page.article.title = u"改过的标题"_s;
        page.article.source = u"青石晚报"_s;
        page.article.date = QDate(2026, 11, 3);
        page.article.channel = QStringList{u"民生"_s};
        QSignalSpy finished(m_job.get(), &ImportJob::finished);
        m_job->store({page});
        QVERIFY(finished.wait());
        QCOMPARE(m_files.size(), 1);
        const Article article = m_newsroom->record(m_files.first().id).article;
        QCOMPARE(article.title, u"改过的标题"_s);
        QCOMPARE(article.source, u"青石晚报"_s);
        QCOMPARE(article.channel, QStringList{u"民生"_s});
        QVERIFY(!article.body.isEmpty());
        QCOMPARE(m_newsroom->record(m_files.first().id).origin, Origin::Collected);
    }

    void oldFormatsGoThroughTheConverter()
    {
        const QString path = write(u"旧.rtf"_s, "{\\rtf1 x}");
        m_job->setConverter([](const QByteArray &, const QString &name, const std::function<bool()> &) -> Result<QByteArray> {
            return inputError(u"asked for "_s + name);
        });
        run({path});
        QCOMPARE(m_files.value(0).refusal, u"asked for 旧.rtf"_s);
    }

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_newsroom->path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

    void run(const QStringList &paths)
    {
        QSignalSpy finished(m_job.get(), &ImportJob::finished);
        m_job->start(paths, {});
        QVERIFY(finished.count() > 0 || finished.wait(60'000));
        QVERIFY(!m_job->isRunning());
    }

    std::unique_ptr<ScratchNewsroom> m_newsroom;
    std::unique_ptr<ImportJob> m_job;
    QList<ImportedFile> m_files;
};

QTEST_GUILESS_MAIN(TestImportJob)
#include "tst_importjob.moc"
