// Many files taken in beside the window: bad ones keep none of the others out, stopping leaves whole stories, and collected pages
// wait until somebody has confirmed what was found on them.
#include "article/text.h"
#include "newsroom/import/importjob.h"
#include "store/articlestore.h"
#include "support/scratchnewsroom.h"
#include "support/testprogram.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>

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
        QCOMPARE(m_newsroom->record(m_files.at(1).id).article->title, u"第 1 号来稿"_s);
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

    void collectedPagesWaitAndOthersDoNot()
    {
        const QString first = write(u"a.html"_s, savedPage("桥头添了一盏长明灯"));
        const QString second = write(u"b.html"_s, savedPage("渡口修好了石阶"));
        run({first, write(u"c.txt"_s, "第三号来稿\n\n傍晚，灯亮了。\n"), second});
        QCOMPARE(m_files.size(), 1); // of the others nothing is told yet
        QCOMPARE(m_files.first().title, u"第三号来稿"_s);
        QCOMPARE(must((*m_newsroom)->articles().count({})), 1);
        const QList<CollectedPage> waiting = m_job->waiting();
        QCOMPARE(waiting.size(), 2);
        QCOMPARE(waiting[0].path, first);
        QCOMPARE(waiting[0].article.title, u"桥头添了一盏长明灯"_s);
        QCOMPARE(waiting[0].article.source, u"云溪晚报"_s);
        QCOMPARE(waiting[0].published, QDateTime(QDate(2026, 11, 18), QTime(8, 30, 5)));
        QCOMPARE(waiting[1].path, second);
        QCOMPARE(waiting[1].article.title, u"渡口修好了石阶"_s);
    }

    void whatWasAskedForIsOfferedWithTheFields()
    {
        ImportOptions options;
        options.channel = QStringList{u"民生"_s};
        options.source = u"青石晚报"_s;
        QSignalSpy finished(m_job.get(), &ImportJob::finished);
        m_job->start({write(u"a.html"_s, savedPage("桥头添了一盏长明灯"))}, options);
        QVERIFY(finished.wait());
        QCOMPARE(m_job->waiting().size(), 1);
        CollectedPage page = m_job->waiting().first();
        QCOMPARE(page.article.channel, options.channel);
        QCOMPARE(page.article.source, options.source);
        // Who confirms has the last word, also against what was asked for at first.
        page.article.channel.clear();
        page.article.source = u"云溪晚报"_s;
        store({page});
        const Article article = m_newsroom->record(m_files.value(0).id).article;
        QCOMPARE(article.channel, QStringList());
        QCOMPARE(article.source, u"云溪晚报"_s);
    }

    void everyConfirmedFieldIsStored()
    {
        run({write(u"a.html"_s, savedPage("桥头添了一盏长明灯"))});
        QCOMPARE(m_job->waiting().size(), 1);
        CollectedPage page = m_job->waiting().first();
        Article &wanted = page.article;
        wanted.kicker = u"走近民生实事"_s;
        wanted.title = u"长明灯"_s;
        wanted.subtitle = u"照亮两条街"_s;
        wanted.source = u"青石晚报"_s;
        wanted.sourceUrl = u"https://news.example.org/another"_s;
        wanted.collector = u"陶然"_s;
        wanted.authors = QStringList{u"白露"_s, u"江雨"_s};
        wanted.date = QDate(2026, 11, 3);
        wanted.channel = QStringList{u"情感"_s, u"故事"_s};
        wanted.originCredits = {{u"校对"_s, {u"孟知秋"_s}}};
        wanted.body.clear(); // is read again with its pictures
        store({page});
        QVERIFY(m_job->waiting().isEmpty());
        QCOMPARE(m_files.size(), 1);
        QCOMPARE(m_files.first().refusal, QString());
        const Article article = m_newsroom->record(m_files.first().id).article;
        QCOMPARE(article.kicker, wanted.kicker);
        QCOMPARE(article.title, wanted.title);
        QCOMPARE(article.subtitle, wanted.subtitle);
        QCOMPARE(article.source, wanted.source);
        QCOMPARE(article.sourceUrl, wanted.sourceUrl);
        QCOMPARE(article.collector, wanted.collector);
        QCOMPARE(article.authors, wanted.authors);
        QCOMPARE(article.date, wanted.date);
        QCOMPARE(article.channel, wanted.channel);
        QCOMPARE(article.originCredits, wanted.originCredits);
        QVERIFY(plainText(article.body).contains(u"傍晚，桥头的新路灯第一次亮了起来"_s));
    }

    void pagesThatAreLeftOutAreNotStored()
    {
        run({write(u"a.html"_s, savedPage("桥头添了一盏长明灯")), write(u"b.html"_s, savedPage("渡口修好了石阶")),
             write(u"c.html"_s, savedPage("老街的书店搬了家"))});
        const QList<CollectedPage> waiting = m_job->waiting();
        QCOMPARE(waiting.size(), 3);
        store({waiting[0], waiting[2]});
        QCOMPARE(m_files.size(), 2);
        QCOMPARE(m_files[0].title, u"桥头添了一盏长明灯"_s);
        QCOMPARE(m_files[1].title, u"老街的书店搬了家"_s);
        QCOMPARE(must((*m_newsroom)->articles().count({})), 2);
        QVERIFY(m_job->waiting().isEmpty());
    }

    void nothingConfirmedStoresNothing()
    {
        run({write(u"a.html"_s, savedPage("桥头添了一盏长明灯"))});
        QCOMPARE(m_job->waiting().size(), 1);
        store({});
        QVERIFY(m_job->waiting().isEmpty());
        QVERIFY(m_files.isEmpty());
        QCOMPARE(must((*m_newsroom)->articles().count({})), 0);
    }

    void theNextFilesForgetWhatWaited()
    {
        run({write(u"a.html"_s, savedPage("桥头添了一盏长明灯"))});
        QCOMPARE(m_job->waiting().size(), 1);
        run({write(u"b.html"_s, savedPage("渡口修好了石阶"))});
        QCOMPARE(m_job->waiting().size(), 1);
        QCOMPARE(m_job->waiting().first().article.title, u"渡口修好了石阶"_s);
        QCOMPARE(must((*m_newsroom)->articles().count({})), 0);
    }

    void stoppedWhilePagesWait()
    {
        // Stopped after the first of three: it waits, the others were not looked at, and nothing is stored.
        connect(m_job.get(), &ImportJob::progressed, m_job.get(), [this](int done) {
            if (done == 1)
                m_job->stop();
        });
        run({write(u"a.html"_s, savedPage("桥头添了一盏长明灯")), write(u"b.html"_s, savedPage("渡口修好了石阶")),
             write(u"c.html"_s, savedPage("老街的书店搬了家"))});
        QVERIFY(m_job->isStopped());
        QVERIFY(m_job->waiting().size() < 3);
        QCOMPARE(must((*m_newsroom)->articles().count({})), 0);
        // What waits can still be confirmed: to store it is another act.
        const QList<CollectedPage> waiting = m_job->waiting();
        QVERIFY(!waiting.isEmpty());
        disconnect(m_job.get(), &ImportJob::progressed, nullptr, nullptr);
        store({waiting.first()});
        QVERIFY(!m_job->isStopped());
        QCOMPARE(must((*m_newsroom)->articles().count({})), 1);
    }

    void goneWhilePagesWait()
    {
        run({write(u"a.html"_s, savedPage("桥头添了一盏长明灯"))});
        QCOMPARE(m_job->waiting().size(), 1);
        m_job.reset();
        QCOMPARE(must((*m_newsroom)->articles().count({})), 0);
    }

    /// Each page is read once: what its file has become meanwhile is of no matter.
    void aPageThatIsGoneWhenItIsConfirmed_isStoredAsItWasRead()
    {
        run({write(u"a.html"_s, savedPage("桥头添了一盏长明灯")), write(u"b.html"_s, savedPage("渡口修好了石阶"))});
        const QList<CollectedPage> waiting = m_job->waiting();
        QCOMPARE(waiting.size(), 2);
        QVERIFY(QFile::remove(waiting[0].path));
        store(waiting);
        QCOMPARE(m_files.size(), 2);
        QCOMPARE(m_files[0].title, u"桥头添了一盏长明灯"_s);
        QCOMPARE(m_files[0].refusal, QString());
        QVERIFY(plainText(m_newsroom->record(m_files[0].id).article->body).contains(u"傍晚，桥头的新路灯"_s));
        QCOMPARE(m_files[1].title, u"渡口修好了石阶"_s);
    }

    void stoppingGivesUpWhatIsBeingConverted()
    {
        std::atomic<bool> isBegun = false;
        m_job->setConverter([&isBegun](const QByteArray &, const QString &, const auto &isStopped) -> Result<QByteArray> {
            isBegun = true;
            while (!isStopped())
                QThread::yieldCurrentThread();
            return inputError(u"stopped"_s);
        });
        QSignalSpy finished(m_job.get(), &ImportJob::finished);
        m_job->start({write(u"旧.rtf"_s, "{\\rtf1 x}"), write(u"新.txt"_s, "新\n\n一。\n")}, {});
        QTRY_VERIFY(isBegun);
        m_job->stop();
        QVERIFY(finished.wait());
        QVERIFY(m_files.isEmpty()); // breaking it off is no failure of the file
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

    /// A page as a browser saves it, with a story among what stands around it on a site.
    static QByteArray savedPage(const QByteArray &title)
    {
        return "<!-- saved from url=(0037)https://news.example.org/c/2026.html -->\n<html><body><ul><li><a href='/'>首页</a></li>"
               "<li><a href='/m'>民生</a></li></ul><h1>" +
               title +
               "</h1><p>2026-11-18 08:30:05 来源：云溪晚报</p><div class='content'>"
               "<p>傍晚，桥头的新路灯第一次亮了起来，两条街的人都出来看，孩子们在灯下跑来跑去。</p>"
               "<p>老周在桥边守了三十年，他说从前过桥要打手电，下雨天更不好走，现在心里踏实多了。</p>"
               "<p>县城管局的人说，今年还要再装四十八盏，年底以前都会亮起来，请大家放心。</p></div></body></html>";
    }

    void run(const QStringList &paths)
    {
        QSignalSpy finished(m_job.get(), &ImportJob::finished);
        m_job->start(paths, {});
        QVERIFY(finished.count() > 0 || finished.wait(60'000));
        QVERIFY(!m_job->isRunning());
    }

    void store(const QList<CollectedPage> &pages)
    {
        QSignalSpy finished(m_job.get(), &ImportJob::finished);
        m_job->store(pages);
        QVERIFY(finished.count() > 0 || finished.wait(60'000));
        QVERIFY(!m_job->isRunning());
    }

    std::unique_ptr<ScratchNewsroom> m_newsroom;
    std::unique_ptr<ImportJob> m_job;
    QList<ImportedFile> m_files;
};

GAOQIAN_TEST_GUILESS(TestImportJob)
#include "tst_importjob.moc"
