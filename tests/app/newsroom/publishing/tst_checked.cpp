// What stands in a page's lists beside its own story: what was signed and is still valid, or what was taken in as published
// elsewhere; whatever the rows say that somebody wrote into the file.
#include "newsroom/publishing/exporter.h"
#include "newsroom/publishing/relatedlists.h"
#include "store/articlestore.h"
#include "store/database.h"
#include "support/scratchnewsroom.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gaoqian;
using namespace gaoqian::test;

Q_DECLARE_METATYPE(std::function<void(gaoqian::test::ScratchNewsroom &, const QString &)>)

namespace {

void exec(ScratchNewsroom &newsroom, const QString &statement)
{
    QSqlQuery query(newsroom->database().handle());
    if (!query.exec(statement))
        qFatal("%s: %s", qPrintable(statement), qPrintable(query.lastError().text()));
}

/// Writes the story as it is now into the lists, as if it had been published elsewhere.
void list(ScratchNewsroom &newsroom)
{
    exec(newsroom, u"INSERT INTO contents SELECT a.id, a.digest, w.article FROM articles a JOIN working_copies w "
                   "ON w.article_id = a.id WHERE true ON CONFLICT DO NOTHING"_s);
    exec(newsroom, u"DELETE FROM listed"_s);
    exec(newsroom, u"INSERT INTO listed SELECT id, digest, 0, '', title, channel, keywords, excerpt_source, list_date, "
                   "99, 0 FROM articles"_s);
    exec(newsroom, u"UPDATE articles SET published = 1, published_at = '2026-11-29T00:00:00.000Z'"_s);
}

void publish(ScratchNewsroom &newsroom, const QString &id)
{
    if (auto done = newsroom.sign(id); !done)
        qFatal("%s", qPrintable(done.error().message));
    must(Exporter(*newsroom, must(Theme::builtIn())).write(id, newsroom.path(u"out"_s), ExportFormat::Page, false));
}

/// The stories that stand beside another one.
QList<PageListEntry> beside(Newsroom &newsroom)
{
    const RelatedLists lists = must(neighboursOf(ScratchNewsroom::story(u"云溪"_s, u"桥头的灯。"_s), newsroom));
    return lists.related == lists.hot && lists.hot == lists.latest ? lists.hot : QList<PageListEntry>(9);
}

} // namespace

class TestChecked : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void forgedEntriesAreNotShown_data()
    {
        QTest::addColumn<std::function<void(ScratchNewsroom &, const QString &)>>("forge");
        const auto row = [](const char *name, std::function<void(ScratchNewsroom &, const QString &)> forge) {
            QTest::newRow(name) << std::move(forge);
        };
        row("a draft", [](ScratchNewsroom &n, const QString &) { list(n); });
        row("a draft that was written on, as if from elsewhere", [](ScratchNewsroom &n, const QString &id) {
            n.retitle(id, u"陶然"_s, u"改过的题目"_s);
            list(n);
            exec(n, u"UPDATE articles SET origin = 'elsewhere'"_s);
        });
        row("in review, as if from elsewhere", [](ScratchNewsroom &n, const QString &id) {
            VERIFY_OK(n.sign(id, 3));
            list(n);
            exec(n, u"UPDATE articles SET origin = 'elsewhere'"_s);
        });
        row("decided on, the decisions removed", [](ScratchNewsroom &n, const QString &id) {
            VERIFY_OK(n.sign(id, 3));
            list(n);
            exec(n, u"UPDATE articles SET origin = 'elsewhere'"_s);
            exec(n, u"DELETE FROM decisions"_s);
        });
        row("rejected", [](ScratchNewsroom &n, const QString &id) {
            VERIFY_OK(n.sign(id, 2));
            VERIFY_OK(n.act(id, u"何为"_s, Verdict::Reject, u"不用"_s));
            list(n);
        });
        row("out, then written on", [](ScratchNewsroom &n, const QString &id) {
            publish(n, id);
            n.retitle(id, u"陶然"_s, u"改过的题目"_s);
            list(n);
        });
        row("out, then written on, as if from elsewhere", [](ScratchNewsroom &n, const QString &id) {
            publish(n, id);
            n.retitle(id, u"陶然"_s, u"改过的题目"_s);
            list(n);
            exec(n, u"UPDATE articles SET origin = 'elsewhere'"_s);
        });
        row("from elsewhere, written on since", [](ScratchNewsroom &n, const QString &id) {
            exec(n, u"UPDATE articles SET origin = 'elsewhere'"_s);
            list(n);
            n.retitle(id, u"陶然"_s, u"改过的题目"_s);
            list(n);
        });
        row("retracted", [](ScratchNewsroom &n, const QString &id) {
            publish(n, id);
            exec(n, u"CREATE TEMP TABLE kept AS SELECT * FROM listed"_s);
            VERIFY_OK(n.act(id, u"宋怀远"_s, Verdict::Retract, u"数字有误"_s));
            exec(n, u"INSERT INTO listed SELECT * FROM kept"_s);
            exec(n, u"UPDATE articles SET published = 1"_s);
        });
    }

    void forgedEntriesAreNotShown()
    {
        QFETCH(std::function<void(ScratchNewsroom &, const QString &)>, forge);
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        forge(newsroom, id);
        QCOMPARE(beside(*newsroom), QList<PageListEntry>());
        QCOMPARE(beside(*newsroom.another()), QList<PageListEntry>());
    }

    /// What was looked at before it was taken back does not count after.
    void retractionIsSeenByWhoLookedBefore()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        publish(newsroom, id);
        QCOMPARE(beside(*newsroom).size(), 1);
        const auto listed = must(newsroom->articles().publishedContent(id));
        VERIFY_OK(newsroom.act(id, u"宋怀远"_s, Verdict::Retract, u"数字有误"_s));
        VERIFY_OK(newsroom->articles().publishContent(id, *listed, newsroom.clock.now()));
        QCOMPARE(beside(*newsroom), QList<PageListEntry>());
    }

    void fromElsewhereIsShownAsItWasTakenIn()
    {
        ScratchNewsroom newsroom;
        const Article article = ScratchNewsroom::story(u"外来的"_s, u"桥头的风。"_s);
        VERIFY_OK(newsroom->articles().insert(NormalArticle(article), Origin::Elsewhere, {}, newsroom.clock.now()));
        newsroom.retitle(article.id, u"陶然"_s, u"改过的题目"_s);
        newsroom.retitle(article.id, u"柳明"_s, u"又改过的题目"_s);
        const QList<PageListEntry> shown = beside(*newsroom);
        QCOMPARE(shown.size(), 1);
        QCOMPARE(shown.first().title, u"外来的"_s);
        QVERIFY(!shown.first().ownPage);
    }

    /// Who decides on it here makes it a story of ours: it is shown again when all have signed, with a page of its own.
    void fromElsewhereIsOursOnceItIsSentUp()
    {
        ScratchNewsroom newsroom;
        const Article article = ScratchNewsroom::story(u"外来的"_s, u"桥头的风。"_s);
        VERIFY_OK(newsroom->articles().insert(NormalArticle(article), Origin::Elsewhere, {}, newsroom.clock.now()));
        VERIFY_OK(newsroom.sign(article.id, 1));
        QCOMPARE(newsroom.record(article.id).origin, Origin::Collected);
        QCOMPARE(must(newsroom->articles().list({.published = true})).size(), 0);
        QCOMPARE(beside(*newsroom), QList<PageListEntry>());
        VERIFY_OK(newsroom.act(article.id, u"陶然"_s, Verdict::Withdraw));
        publish(newsroom, article.id);
        QCOMPARE(beside(*newsroom).size(), 1);
        QVERIFY(beside(*newsroom).first().ownPage);
    }

    /// A page of ours is linked to, whatever the row says.
    void linkIsToldByTheSlip()
    {
        ScratchNewsroom newsroom;
        publish(newsroom, newsroom.addStory());
        exec(newsroom, u"UPDATE listed SET own_page = 0"_s);
        QCOMPARE(beside(*newsroom.another()).size(), 1);
        QVERIFY(beside(*newsroom.another()).first().ownPage);
    }
};

GAOQIAN_TEST_GUILESS(TestChecked)
#include "tst_checked.moc"
