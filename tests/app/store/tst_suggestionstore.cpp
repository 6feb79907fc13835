// What forms offer: counted over the articles as they are now, cheap to keep, never a half-typed word for long.
#include "store/articlestore.h"
#include "support/randomarticle.h"
#include "support/scratchdatabase.h"

#include "base/ids.h"
#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QSqlQuery>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

namespace {

Article filled(const QString &source, const QStringList &keywords = {})
{
    Article article;
    article.id = newId();
    article.source = source;
    article.keywords = keywords;
    return article;
}

QStringList remembered(const ScratchDatabase &scratch, SuggestionKind kind, const QString &prefix = {}, int limit = 100)
{
    return SuggestionStore(*scratch.database).values(kind, limit, prefix).value();
}

/// Everything that is kept, with its count.
QStringList counts(const ScratchDatabase &scratch)
{
    QSqlQuery query(scratch.database->handle());
    QStringList lines;
    if (query.exec(u"SELECT kind, value, uses FROM memory ORDER BY kind, value"_s)) {
        while (query.next())
            lines += u"%1 %2 %3"_s.arg(query.value(0).toString(), query.value(1).toString(), query.value(2).toString());
    }
    return lines;
}

} // namespace

class TestSuggestionStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theMostUsedComeFirst()
    {
        ScratchDatabase scratch;
        ArticleStore articles(*scratch.database, scratch.clock);
        for (const QString &source : {u"云溪日报"_s, u"云溪发布"_s, u"柳溪发布"_s, u"云溪发布"_s, QString(), u"  "_s}) {
            scratch.clock.advance(60);
            VERIFY_OK(articles.insert(NormalArticle(filled(source)), Origin::Own, {}));
        }
        const SuggestionKind kind = SuggestionKind::Source;
        QCOMPARE(remembered(scratch, kind), (QStringList{u"云溪发布"_s, u"柳溪发布"_s, u"云溪日报"_s}));
        QCOMPARE(remembered(scratch, kind, u"云溪"_s), (QStringList{u"云溪发布"_s, u"云溪日报"_s}));
        QCOMPARE(remembered(scratch, kind, {}, 1), QStringList{u"云溪发布"_s});
        QCOMPARE(remembered(scratch, kind, u"%"_s), QStringList());
        QCOMPARE(remembered(scratch, SuggestionKind::Keyword), QStringList());
    }

    void whatAnAutosaveCaughtHalfTypedIsForgotten()
    {
        ScratchDatabase scratch;
        ArticleStore articles(*scratch.database, scratch.clock);
        Article article = filled({});
        VERIFY_OK(articles.insert(NormalArticle(article), Origin::Own, {}));
        int version = 1;
        for (const QString &typed : {u"云"_s, u"云溪"_s, u"云溪日报"_s}) {
            article.source = typed;
            version = articles.save(NormalArticle(article), version, {}).value();
        }
        QCOMPARE(counts(scratch), QStringList{u"source 云溪日报 1"_s});
    }

    void aFailedSaveRemembersNothing()
    {
        ScratchDatabase scratch;
        ArticleStore articles(*scratch.database, scratch.clock);
        Article article = filled(u"云溪日报"_s);
        VERIFY_OK(articles.insert(NormalArticle(article), Origin::Own, {}));
        article.source = u"别处"_s;
        QVERIFY(!articles.save(NormalArticle(article), 7, {}).ok());
        QCOMPARE(counts(scratch), QStringList{u"source 云溪日报 1"_s});
    }

    void textsAreNoNames()
    {
        ScratchDatabase scratch;
        ArticleStore articles(*scratch.database, scratch.clock);
        VERIFY_OK(articles.insert(NormalArticle(filled(QString(5000, u'字'), {u"城建"_s, u"城建"_s})), Origin::Own, {}));
        QCOMPARE(counts(scratch), QStringList{u"keyword 城建 1"_s});
    }

    void countsAreAlwaysThoseOfTheArticles()
    {
        ScratchDatabase scratch;
        ArticleStore articles(*scratch.database, scratch.clock);
        ArticleStore otherWindow(*scratch.database, scratch.clock);
        RandomArticle make(31);
        QRandomGenerator random(31);
        const QStringList names{u"陶然"_s, u"柳明"_s, u"何为"_s, u"蒋舟"_s};
        const auto name = [&] { return names[random.bounded(int(names.size()))]; };
        QHash<QString, int> versions;
        for (int step = 0; step < 150; ++step) {
            Article article = make.article();
            article.source = name();
            article.collector = random.bounded(3) ? name() : QString();
            article.authors = {name(), name()};
            const QStringList ids = versions.keys();
            if (ids.isEmpty() || random.bounded(4) == 0) {
                article.id = newId();
                VERIFY_OK(articles.insert(NormalArticle(article), Origin::Own, {}));
                versions.insert(article.id, 1);
                continue;
            }
            article.id = ids[random.bounded(int(ids.size()))];
            if (random.bounded(10) == 0) {
                VERIFY_OK(articles.remove(article.id));
                versions.remove(article.id);
            } else {
                ArticleStore &store = random.bounded(2) ? articles : otherWindow;
                versions[article.id] = store.save(NormalArticle(article), versions[article.id], {}).value();
            }
        }
        const QStringList kept = counts(scratch);
        QVERIFY(kept.size() > 8);
        QVERIFY(QSqlQuery(scratch.database->handle()).exec(u"DELETE FROM memory"_s));
        VERIFY_OK(fillMemory(*scratch.database));
        QCOMPARE(kept, counts(scratch));
    }

    void theIndexServesTheQuestion()
    {
        if (isOnServer())
            QSKIP("it reads SQLite's plans");
        ScratchDatabase scratch;
        QSqlQuery query(scratch.database->handle());
        QVERIFY(query.exec(u"EXPLAIN QUERY PLAN SELECT value FROM memory WHERE kind = 'source' AND substr(value, 1, 0) = '' "
                           "ORDER BY uses DESC, last_used DESC, value DESC LIMIT 10"_s));
        QString plan;
        while (query.next())
            plan += query.value(3).toString() + u'\n';
        QVERIFY2(plan.contains(u"memory_by_use"_s) && !plan.contains(u"TEMP B-TREE"_s), qPrintable(plan));
    }
};

GAOQIAN_TEST_GUILESS(TestSuggestionStore)
#include "tst_suggestionstore.moc"
