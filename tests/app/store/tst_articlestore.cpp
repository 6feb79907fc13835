// Articles in the newsroom file: working copies, versions, lists, revisions, edits, leases.
#include "article/articlejson.h"
#include "article/text.h"
#include "base/ids.h"
#include "store/articlecolumns.h"
#include "store/articlestore.h"
#include "store/decisionstore.h"
#include "store/pace.h"
#include "support/randomarticle.h"
#include "support/scratchdatabase.h"
#include "support/testprogram.h"

#include <QSqlQuery>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

namespace {

Article titled(const QString &title)
{
    Article article;
    article.id = newId();
    article.title = title;
    return article;
}

Article withBody(Article article, const QString &text)
{
    Run run;
    run.text = text;
    article.body = {Paragraph{{run}}};
    return article;
}

Decision decisionOn(const QString &articleId, int number)
{
    Decision decision;
    decision.articleId = articleId;
    decision.number = number;
    decision.personId = u"somebody"_s;
    decision.time = QDateTime(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC);
    return decision;
}

QStringList titles(const Result<QList<ArticleSummary>> &list)
{
    QStringList titles;
    if (list) {
        for (const ArticleSummary &summary : *list)
            titles += summary.title;
    }
    return titles;
}

/// Has the next transactions done once more.
class OnceMore final : public Pace {
public:
    void beforeStatement(const QString &) override {}
    void whileOthersWrite() override {}
    bool wantsOnceMore() override { return left > 0 && left-- > 0; }

    int left = 0;
};

} // namespace

class TestArticleStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsRandomArticles();
    void loadsWhatWasInserted();
    void insertRefuses();
    void savesByVersion();
    void sameContentWritesNothing();
    void countsASaveThatIsDoneOnceMoreOnce();
    void secondWindowGetsConflict();
    void failedSaveLeavesNothing();
    void tamperedContentHasItsOwnDigest();
    void tamperingLeavesAGapInTheEdits();
    void unreadableContentCanBeSavedOver();

    void joinsEditsOfOnePerson();
    void editsBackToTheStartVanish();
    void editsStayContiguous();

    void keepsRevisions();
    void namesAndRemovesRevisions();
    void findsContentByDigest();

    void filtersLists_data();
    void filtersLists();
    void listsTheNewestFirst();
    void listShowsTheState();
    void listsHaveAnIndex_data();
    void listsHaveAnIndex();

    void publishes();
    void removesOnlyDrafts();
    void leases();
    void resolvesIds();
    void unknownArticlesAreRefused();

private:
    std::unique_ptr<ScratchDatabase> m_scratch;
    std::unique_ptr<ArticleStore> m_store;
    QStringList m_ids; ///< Of `fillForFilters`.

    void fillForFilters();

private Q_SLOTS:
    void init()
    {
        m_scratch = std::make_unique<ScratchDatabase>();
        m_store = std::make_unique<ArticleStore>(*m_scratch->database, m_scratch->clock);
    }
    void cleanup()
    {
        m_store.reset();
        m_scratch.reset();
    }
};

void TestArticleStore::keepsRandomArticles()
{
    RandomArticle random(1);
    const auto other = m_scratch->another();
    ArticleStore elsewhere(*other, m_scratch->clock);
    for (int i = 0; i < 100; ++i) {
        Article article = random.article();
        article.id = newId();
        VERIFY_OK(m_store->insert(NormalArticle(article), Origin::Collected, u"owner"_s));
        const Result<ArticleRecord> first = elsewhere.load(article.id);
        VERIFY_OK(first);
        QCOMPARE(first->article, article);
        QCOMPARE(first->digest, NormalArticle(article).digest());

        Article changed = random.article();
        changed.id = article.id;
        const Result<int> version = elsewhere.save(NormalArticle(changed), 1, u"person"_s);
        VERIFY_OK(version);
        const Result<ArticleRecord> second = m_store->load(article.id);
        VERIFY_OK(second);
        QCOMPARE(second->article, changed);
        QCOMPARE(second->version, *version);
        const Result<QList<ArticleSummary>> listed = m_store->list({});
        VERIFY_OK(listed);
        QCOMPARE(listed->size(), i + 1);
        const auto summary =
            std::find_if(listed->begin(), listed->end(), [&](const ArticleSummary &s) { return s.id == article.id; });
        QVERIFY(summary != listed->end());
        QCOMPARE(summary->title, changed.title);
        QCOMPARE(summary->channel, changed.channel);
        QCOMPARE(summary->date, changed.date);
        QCOMPARE(summary->digest, NormalArticle(changed).digest());
    }
}

void TestArticleStore::loadsWhatWasInserted()
{
    const Article article = titled(u"开会"_s);
    VERIFY_OK(m_store->insert(NormalArticle(article), Origin::Own, u"owner"_s));
    const Result<ArticleRecord> record = m_store->load(article.id);
    VERIFY_OK(record);
    ArticleRecord expected;
    expected.article = NormalArticle(article);
    expected.version = 1;
    expected.digest = NormalArticle(article).digest();
    expected.ownerId = u"owner"_s;
    expected.createdAt = expected.updatedAt = m_scratch->clock.now();
    expected.slipState = u"draft"_s;
    QCOMPARE(record->createdAt, expected.createdAt);
    QVERIFY(*record == expected);

    const QDateTime published(QDate(2020, 5, 6), QTime(7, 8, 9, 10), Qt::UTC);
    const Article archived = titled(u"旧闻"_s);
    VERIFY_OK(m_store->insert(NormalArticle(archived), Origin::Elsewhere, {}, published));
    QCOMPARE(m_store->load(archived.id)->publishedAt, published);
    QCOMPARE(m_store->load(archived.id)->origin, Origin::Elsewhere);
}

void TestArticleStore::insertRefuses()
{
    const Article article = titled(u"一"_s);
    VERIFY_OK(m_store->insert(NormalArticle(article), Origin::Own, {}));
    const Result<void> again = m_store->insert(NormalArticle(article), Origin::Own, {});
    QVERIFY(!again.ok());
    QCOMPARE(again.error().kind, ErrorKind::Conflict);
    Article nameless = article;
    nameless.id = u"../etc"_s;
    QVERIFY(!m_store->insert(NormalArticle(nameless), Origin::Own, {}).ok());
    QCOMPARE(m_store->count({}).value(), 1);
}

void TestArticleStore::savesByVersion()
{
    Article article = titled(u"一"_s);
    VERIFY_OK(m_store->insert(NormalArticle(article), Origin::Own, {}));
    for (int version = 1; version < 5; ++version) {
        m_scratch->clock.advance(1);
        article.title += u"甲"_s;
        QCOMPARE(m_store->save(NormalArticle(article), version, {}).value(), version + 1);
    }
    const Result<ArticleRecord> record = m_store->load(article.id);
    QCOMPARE(record->version, 5);
    QCOMPARE(record->updatedAt, m_scratch->clock.now());
    QCOMPARE(record->createdAt, m_scratch->clock.now().addSecs(-4));
}

void TestArticleStore::countsASaveThatIsDoneOnceMoreOnce()
{
    Article article = titled(u"一"_s);
    VERIFY_OK(m_store->insert(NormalArticle(article), Origin::Own, {}));
    OnceMore pace;
    const auto other = Database::open(m_scratch->home(), &pace);
    VERIFY_OK(other);
    ArticleStore store(**other, m_scratch->clock);
    article.title = u"二"_s;
    pace.left = 2;
    QCOMPARE(store.save(NormalArticle(article), 1, {}).value(), 2);
    QCOMPARE(pace.left, 0);
    QCOMPARE(m_store->load(article.id)->version, 2);
}

void TestArticleStore::sameContentWritesNothing()
{
    const Article article = withBody(titled(u"一"_s), u"正文"_s);
    VERIFY_OK(m_store->insert(NormalArticle(article), Origin::Own, {}));
    const Result<ArticleRecord> before = m_store->load(article.id);
    m_scratch->clock.advance(60);
    QCOMPARE(m_store->save(NormalArticle(article), 1, u"person"_s).value(), 1);
    QVERIFY(m_store->load(article.id).value() == *before);
    QCOMPARE(m_store->edits(article.id)->size(), 0);
}

void TestArticleStore::secondWindowGetsConflict()
{
    const auto other = m_scratch->another();
    ArticleStore second(*other, m_scratch->clock);
    Article article = titled(u"一"_s);
    VERIFY_OK(m_store->insert(NormalArticle(article), Origin::Own, {}));

    Article mine = article;
    mine.title = u"我的"_s;
    Article yours = article;
    yours.title = u"你的"_s;
    QCOMPARE(m_store->save(NormalArticle(mine), 1, {}).value(), 2);
    const Result<int> refusal = second.save(NormalArticle(yours), 1, {});
    QVERIFY(!refusal.ok());
    QCOMPARE(refusal.error().kind, ErrorKind::Conflict);
    QCOMPARE(second.load(article.id)->article->title, u"我的"_s);
    // Even content that is the same as the newest is no reason to tell an old version that all is well.
    QVERIFY(!second.save(NormalArticle(mine), 1, {}).ok());
    QCOMPARE(second.save(NormalArticle(yours), 2, {}).value(), 3);
}

void TestArticleStore::failedSaveLeavesNothing()
{
    Article article = titled(u"一"_s);
    VERIFY_OK(m_store->insert(NormalArticle(article), Origin::Own, {}));
    const Result<void> failed = m_scratch->database->transaction([&]() -> Result<void> {
        article.title = u"二"_s;
        const Result<int> saved = m_store->save(NormalArticle(article), 1, u"person"_s);
        const Result<int> revision = m_store->addRevision(article.id, {}, u"save"_s);
        return saved && revision ? refused(u"no"_s) : refused(u"too early"_s);
    });
    QCOMPARE(failed.error().message, u"no"_s);
    QCOMPARE(m_store->load(article.id)->article->title, u"一"_s);
    QCOMPARE(m_store->load(article.id)->version, 1);
    QCOMPARE(m_store->edits(article.id)->size(), 0);
    QCOMPARE(m_store->revisions(article.id)->size(), 0);
}

void TestArticleStore::tamperedContentHasItsOwnDigest()
{
    const Article article = withBody(titled(u"一"_s), u"十万元"_s);
    VERIFY_OK(m_store->insert(NormalArticle(article), Origin::Own, {}));
    QSqlQuery query(m_scratch->database->handle());
    QVERIFY(query.exec(u"UPDATE working_copies SET article = replace(article, '十万元', '九万元')"_s));
    const Result<ArticleRecord> record = m_store->load(article.id);
    VERIFY_OK(record);
    QCOMPARE(record->article, withBody(article, u"九万元"_s));
    QCOMPARE(record->digest, NormalArticle(record->article).digest());
    QVERIFY(record->digest != NormalArticle(article).digest());
}

void TestArticleStore::tamperingLeavesAGapInTheEdits()
{
    const Article article = withBody(titled(u"一"_s), u"十万元"_s);
    VERIFY_OK(m_store->insert(NormalArticle(article), Origin::Own, {}));
    VERIFY_OK(m_store->save(NormalArticle(withBody(article, u"十万元整"_s)), 1, u"a"_s));
    QSqlQuery query(m_scratch->database->handle());
    QVERIFY(query.exec(u"UPDATE working_copies SET article = replace(article, '十万元', '九万元')"_s));
    VERIFY_OK(m_store->save(NormalArticle(withBody(article, u"九万元整。"_s)), 2, u"a"_s));
    const Result<QList<Edit>> edits = m_store->edits(article.id);
    QCOMPARE(edits->size(), 2);
    QCOMPARE(edits->at(0).toDigest, NormalArticle(withBody(article, u"十万元整"_s)).digest());
    QCOMPARE(edits->at(1).fromDigest, NormalArticle(withBody(article, u"九万元整"_s)).digest());
}

void TestArticleStore::unreadableContentCanBeSavedOver()
{
    const Article article = withBody(titled(u"一"_s), u"正文"_s);
    VERIFY_OK(m_store->insert(NormalArticle(article), Origin::Own, {}));
    QSqlQuery query(m_scratch->database->handle());
    QVERIFY(query.exec(u"UPDATE working_copies SET article = '{'"_s));
    const Result<ArticleRecord> broken = m_store->load(article.id);
    QVERIFY(!broken.ok());
    QCOMPARE(broken.error().kind, ErrorKind::Io);
    VERIFY_OK(m_store->save(NormalArticle(withBody(article, u"新的"_s)), 1, u"a"_s));
    QCOMPARE(m_store->load(article.id)->article, withBody(article, u"新的"_s));
}

void TestArticleStore::joinsEditsOfOnePerson()
{
    Article article = titled(u"0"_s);
    VERIFY_OK(m_store->insert(NormalArticle(article), Origin::Own, {}));
    DecisionStore decisions(*m_scratch->database);
    int version = 1;
    const auto change = [&](const QString &title, const QString &person) {
        m_scratch->clock.advance(1);
        article.title = title;
        const Result<int> saved = m_store->save(NormalArticle(article), version, person);
        VERIFY_OK(saved);
        version = *saved;
    };
    const auto digestOf = [&](const QString &title) {
        Article same = article;
        same.title = title;
        return NormalArticle(same).digest();
    };

    change(u"1"_s, u"a"_s);
    change(u"2"_s, u"a"_s);
    const QDateTime lastOfA = m_scratch->clock.now();
    change(u"3"_s, u"b"_s);
    change(u"4"_s, u"a"_s);
    VERIFY_OK(decisions.append(decisionOn(article.id, 1)));
    change(u"5"_s, u"a"_s);
    change(u"6"_s, u"a"_s);
    const QDateTime lastOfAll = m_scratch->clock.now();

    const Result<QList<Edit>> edits = m_store->edits(article.id);
    VERIFY_OK(edits);
    const QList<Edit> expected = {
        {u"a"_s, lastOfA, digestOf(u"0"_s), digestOf(u"2"_s), 0},
        {u"b"_s, lastOfA.addSecs(1), digestOf(u"2"_s), digestOf(u"3"_s), 0},
        {u"a"_s, lastOfA.addSecs(2), digestOf(u"3"_s), digestOf(u"4"_s), 0},
        {u"a"_s, lastOfAll, digestOf(u"4"_s), digestOf(u"6"_s), 1},
    };
    QVERIFY(*edits == expected);
}

void TestArticleStore::editsBackToTheStartVanish()
{
    Article article = titled(u"一"_s);
    VERIFY_OK(m_store->insert(NormalArticle(article), Origin::Own, {}));
    Article changed = article;
    changed.title = u"二"_s;
    VERIFY_OK(m_store->save(NormalArticle(changed), 1, u"a"_s));
    QCOMPARE(m_store->edits(article.id)->size(), 1);
    QCOMPARE(m_store->save(NormalArticle(article), 2, u"a"_s).value(), 3);
    QCOMPARE(m_store->edits(article.id)->size(), 0);
    // Undone by somebody else it is two edits.
    VERIFY_OK(m_store->save(NormalArticle(changed), 3, u"a"_s));
    VERIFY_OK(m_store->save(NormalArticle(article), 4, u"b"_s));
    QCOMPARE(m_store->edits(article.id)->size(), 2);
}

void TestArticleStore::editsStayContiguous()
{
    QRandomGenerator random(77);
    DecisionStore decisions(*m_scratch->database);
    for (int round = 0; round < 8; ++round) {
        Article article = titled(u"0"_s);
        VERIFY_OK(m_store->insert(NormalArticle(article), Origin::Own, {}));
        const QString first = NormalArticle(article).digest();
        int version = 1;
        int decided = 0;
        for (int step = 0; step < 40; ++step) {
            if (random.bounded(6) == 0)
                VERIFY_OK(decisions.append(decisionOn(article.id, ++decided)));
            article.title = QString::number(random.bounded(3));
            version = m_store->save(NormalArticle(article), version, QString::number(random.bounded(2))).value();
        }
        QString reached = first;
        int after = 0;
        const Result<QList<Edit>> edits = m_store->edits(article.id);
        VERIFY_OK(edits);
        for (const Edit &edit : *edits) {
            QCOMPARE(edit.fromDigest, reached);
            QVERIFY(edit.fromDigest != edit.toDigest);
            QVERIFY(edit.afterDecision >= after);
            after = edit.afterDecision;
            reached = edit.toDigest;
        }
        QCOMPARE(reached, NormalArticle(article).digest());
    }
}

void TestArticleStore::keepsRevisions()
{
    Article article = withBody(titled(u"一"_s), u"正文"_s);
    VERIFY_OK(m_store->insert(NormalArticle(article), Origin::Own, {}));
    QCOMPARE(m_store->addRevision(article.id, u"a"_s, u"save"_s).value(), 1);
    m_scratch->clock.advance(5);
    QCOMPARE(m_store->addRevision(article.id, u"b"_s, u"sign"_s, u"付印前"_s).value(), 2);
    const Article changed = withBody(article, u"改过"_s);
    VERIFY_OK(m_store->save(NormalArticle(changed), 1, u"a"_s));
    QCOMPARE(m_store->addRevision(article.id, u"a"_s, u"save"_s).value(), 3);

    const Result<QList<Revision>> revisions = m_store->revisions(article.id);
    VERIFY_OK(revisions);
    const QDateTime now = m_scratch->clock.now();
    const QList<Revision> expected = {
        {article.id, 1, NormalArticle(article).digest(), u"a"_s, u"save"_s, {}, now.addSecs(-5)},
        {article.id, 2, NormalArticle(article).digest(), u"b"_s, u"sign"_s, u"付印前"_s, now},
        {article.id, 3, NormalArticle(changed).digest(), u"a"_s, u"save"_s, {}, now},
    };
    QVERIFY(*revisions == expected);
    QCOMPARE(m_store->revision(article.id, 1).value(), article);
    QCOMPARE(m_store->revision(article.id, 2).value(), article);
    QCOMPARE(m_store->revision(article.id, 3).value(), changed);
    QVERIFY(!m_store->revision(article.id, 4).ok());
}

void TestArticleStore::namesAndRemovesRevisions()
{
    const Article first = withBody(titled(u"一"_s), u"正文"_s);
    const Article second = withBody(first, u"改过"_s);
    VERIFY_OK(m_store->insert(NormalArticle(first), Origin::Own, {}));
    QVERIFY(!m_store->lastRevision(first.id)->has_value());
    VERIFY_OK(m_store->addRevision(first.id, {}, u"auto"_s));
    VERIFY_OK(m_store->addRevision(first.id, {}, u"auto"_s));
    VERIFY_OK(m_store->save(NormalArticle(second), 1, {}));
    VERIFY_OK(m_store->addRevision(first.id, {}, u"auto"_s));
    QCOMPARE(m_store->lastRevision(first.id).value()->number, 3);

    VERIFY_OK(m_store->nameRevision(first.id, 2, u"付印前"_s));
    QCOMPARE(m_store->revisions(first.id)->at(1).name, u"付印前"_s);
    QCOMPARE(m_store->nameRevision(first.id, 9, u"无"_s).error().kind, ErrorKind::Refused);

    // The content stays as long as one version shows it.
    VERIFY_OK(m_store->removeRevisions(first.id, {1}));
    QCOMPARE(m_store->revision(first.id, 2).value(), first);
    VERIFY_OK(m_store->removeRevisions(first.id, {2, 7}));
    QCOMPARE(m_store->revisions(first.id)->size(), 1);
    QCOMPARE(m_store->content(first.id, NormalArticle(first).digest()).error().kind, ErrorKind::Refused);
    QCOMPARE(m_store->revision(first.id, 3).value(), second);
}

void TestArticleStore::findsContentByDigest()
{
    const Article article = withBody(titled(u"一"_s), u"正文"_s);
    const Article changed = withBody(article, u"改过"_s);
    VERIFY_OK(m_store->insert(NormalArticle(article), Origin::Own, {}));
    QCOMPARE(m_store->content(article.id, NormalArticle(article).digest()).value(), article);
    VERIFY_OK(m_store->addRevision(article.id, {}, u"sign"_s));
    VERIFY_OK(m_store->save(NormalArticle(changed), 1, {}));
    QCOMPARE(m_store->content(article.id, NormalArticle(article).digest()).value(), article);
    QCOMPARE(m_store->content(article.id, NormalArticle(changed).digest()).value(), changed);
    QCOMPARE(m_store->content(article.id, u"0"_s).error().kind, ErrorKind::Refused);
}

void TestArticleStore::fillForFilters()
{
    struct Row {
        QString title, owner, state, role;
        Origin origin;
        bool published;
    };
    const QList<Row> rows = {
        {u"春天的ＡＢＣ"_s, u"a"_s, u"draft"_s, {}, Origin::Own, false},
        {u"夏天 100%"_s, u"a"_s, u"in-review"_s, u"编审"_s, Origin::Own, false},
        {u"秋天_"_s, u"b"_s, u"in-review"_s, u"终审"_s, Origin::Own, false},
        {u"冬天!"_s, u"b"_s, u"signed"_s, {}, Origin::Collected, true},
        {u"旧闻"_s, {}, u"draft"_s, {}, Origin::Elsewhere, false},
    };
    for (const Row &row : rows) {
        m_scratch->clock.advance(1);
        Article article = titled(row.title);
        article.source = u"永宁报"_s;
        VERIFY_OK(m_store->insert(NormalArticle(article), row.origin, row.owner));
        VERIFY_OK(m_store->noteState(article.id, row.state, row.role, m_scratch->clock.now()));
        if (row.published)
            VERIFY_OK(m_store->setPublished(article.id, m_scratch->clock.now()));
    }
}

void TestArticleStore::filtersLists_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("owner");
    QTest::addColumn<QStringList>("states");
    QTest::addColumn<QStringList>("roles");
    QTest::addColumn<int>("published");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QStringList>("expected");
    const QStringList none;
    const QString any;

    QTest::newRow("all") << any << any << none << none << -1 << 0
                         << QStringList{u"旧闻"_s, u"冬天!"_s, u"秋天_"_s, u"夏天 100%"_s, u"春天的ＡＢＣ"_s};
    QTest::newRow("limit") << any << any << none << none << -1 << 2 << QStringList{u"旧闻"_s, u"冬天!"_s};
    QTest::newRow("owner") << any << u"a"_s << none << none << -1 << 0 << QStringList{u"夏天 100%"_s, u"春天的ＡＢＣ"_s};
    QTest::newRow("state") << any << any << QStringList{u"in-review"_s} << none << -1 << 0
                           << QStringList{u"秋天_"_s, u"夏天 100%"_s};
    QTest::newRow("states") << any << any << QStringList{u"draft"_s, u"signed"_s} << none << -1 << 0
                            << QStringList{u"旧闻"_s, u"冬天!"_s, u"春天的ＡＢＣ"_s};
    QTest::newRow("roles") << any << any << none << QStringList{u"编审"_s, u"终审"_s} << -1 << 0
                           << QStringList{u"秋天_"_s, u"夏天 100%"_s};
    QTest::newRow("published") << any << any << none << none << 1 << 0 << QStringList{u"旧闻"_s, u"冬天!"_s};
    QTest::newRow("unpublished drafts") << any << any << QStringList{u"draft"_s} << none << 0 << 0
                                        << QStringList{u"春天的ＡＢＣ"_s};
    QTest::newRow("text") << u"天"_s << any << none << none << -1 << 2 << QStringList{u"冬天!"_s, u"秋天_"_s};
    QTest::newRow("text and owner") << u"天"_s << u"b"_s << none << none << -1 << 0 << QStringList{u"冬天!"_s, u"秋天_"_s};
    QTest::newRow("width and case") << u"abc"_s << any << none << none << -1 << 0 << QStringList{u"春天的ＡＢＣ"_s};
    QTest::newRow("percent") << u"0%"_s << any << none << none << -1 << 0 << QStringList{u"夏天 100%"_s};
    QTest::newRow("underscore") << u"_"_s << any << none << none << -1 << 0 << QStringList{u"秋天_"_s};
    QTest::newRow("exclamation") << u"!"_s << any << none << none << -1 << 0 << QStringList{u"冬天!"_s};
    QTest::newRow("source") << u"永宁报"_s << any << none << none << 1 << 0 << QStringList{u"旧闻"_s, u"冬天!"_s};
    QTest::newRow("quote") << u"' OR 1=1 --"_s << any << none << none << -1 << 0 << none;
    QTest::newRow("hostile owner") << any << u"a' OR '1'='1"_s << none << none << -1 << 0 << none;
}

void TestArticleStore::filtersLists()
{
    QFETCH(QString, text);
    QFETCH(QString, owner);
    QFETCH(QStringList, states);
    QFETCH(QStringList, roles);
    QFETCH(int, published);
    QFETCH(int, limit);
    QFETCH(QStringList, expected);
    fillForFilters();
    ArticleFilter filter;
    filter.text = text;
    filter.ownerId = owner;
    filter.slipStates = states;
    filter.awaitedRoles = roles;
    if (published >= 0)
        filter.published = published == 1;
    filter.limit = limit;
    QCOMPARE(titles(m_store->list(filter)), expected);
    filter.limit = 0;
    QCOMPARE(m_store->count(filter).value(), int(m_store->list(filter)->size()));
}

void TestArticleStore::listsTheNewestFirst()
{
    Article first = titled(u"一"_s);
    Article second = titled(u"二"_s);
    VERIFY_OK(m_store->insert(NormalArticle(first), Origin::Own, {}));
    m_scratch->clock.advance(1);
    VERIFY_OK(m_store->insert(NormalArticle(second), Origin::Own, {}));
    QCOMPARE(titles(m_store->list({})), (QStringList{u"二"_s, u"一"_s}));
    m_scratch->clock.advance(1);
    first.title = u"一改"_s;
    VERIFY_OK(m_store->save(NormalArticle(first), 1, {}));
    QCOMPARE(titles(m_store->list({})), (QStringList{u"一改"_s, u"二"_s}));
}

void TestArticleStore::listShowsTheState()
{
    Article article = titled(u"一"_s);
    article.channel = {u"情感/家庭"_s, u"故\"事"_s};
    article.date = QDate(2023, 4, 15);
    VERIFY_OK(m_store->insert(NormalArticle(article), Origin::Collected, u"owner"_s));
    const QDateTime since = m_scratch->clock.now().addSecs(-7200);
    VERIFY_OK(m_store->noteState(article.id, u"in-review"_s, u"终审"_s, since));
    VERIFY_OK(m_store->noteHead(article.id, u"head"_s));
    VERIFY_OK(m_store->setViews(article.id, 42));
    const ArticleSummary summary = m_store->list({})->first();
    QCOMPARE(summary.channel, article.channel);
    QCOMPARE(summary.date, article.date);
    QCOMPARE(summary.slipState, u"in-review"_s);
    QCOMPARE(summary.awaitedRole, u"终审"_s);
    QCOMPARE(summary.waitingSince, since);
    QCOMPARE(summary.slipHead, u"head"_s);
    QCOMPARE(summary.views, 42);
    QCOMPARE(summary.ownerId, u"owner"_s);
    QCOMPARE(summary.version, 1);
    const Result<ArticleRecord> record = m_store->load(article.id);
    QVERIFY(static_cast<const ArticleState &>(*record) == summary);
    VERIFY_OK(m_store->noteState(article.id, u"signed"_s, {}, {}));
    QVERIFY(!m_store->load(article.id)->waitingSince.isValid());
}

void TestArticleStore::listsHaveAnIndex_data()
{
    QTest::addColumn<ArticleFilter>("filter");
    QTest::addColumn<QString>("index");
    QTest::newRow("all") << ArticleFilter() << u"articles_by_update"_s;
    QTest::newRow("owner") << ArticleFilter{.ownerId = u"a"_s} << u"articles_by_owner"_s;
    QTest::newRow("state") << ArticleFilter{.slipStates = {u"draft"_s}} << u"articles_by_state"_s;
    QTest::newRow("role") << ArticleFilter{.awaitedRoles = {u"终审"_s}} << u"articles_by_role"_s;
    QTest::newRow("published") << ArticleFilter{.published = true} << u"articles_by_publication"_s;
}

void TestArticleStore::listsHaveAnIndex()
{
    if (isOnServer())
        QSKIP("it reads SQLite's plans");
    QFETCH(ArticleFilter, filter);
    QFETCH(QString, index);
    QSqlQuery query(m_scratch->database->handle());
    QVERIFY(query.prepare(u"EXPLAIN QUERY PLAN "_s + listSql(filter)));
    const QStringList texts = conditions(filter).texts;
    for (const QString &text : texts)
        query.addBindValue(text);
    QVERIFY(query.exec());
    QStringList plan;
    while (query.next())
        plan += query.value(3).toString();
    QVERIFY2(plan.join(u'\n').contains(u"USING INDEX "_s + index), qPrintable(plan.join(u'\n')));
    QVERIFY2(!plan.join(u'\n').contains(u"TEMP B-TREE"_s), qPrintable(plan.join(u'\n')));
}

void TestArticleStore::publishes()
{
    Article article = titled(u"一"_s);
    VERIFY_OK(m_store->insert(NormalArticle(article), Origin::Own, {}));
    const ArticleFilter published{.published = true};
    QCOMPARE(m_store->count(published).value(), 0);
    const QDateTime time = m_scratch->clock.now().addDays(-1);
    VERIFY_OK(m_store->setPublished(article.id, time));
    QCOMPARE(m_store->count(published).value(), 1);
    QCOMPARE(m_store->load(article.id)->publishedAt, time);
    VERIFY_OK(m_store->setPublished(article.id, {}));
    QCOMPARE(m_store->count(published).value(), 0);
    QVERIFY(!m_store->load(article.id)->publishedAt.isValid());
}

void TestArticleStore::removesOnlyDrafts()
{
    Article draft = titled(u"草稿"_s);
    VERIFY_OK(m_store->insert(NormalArticle(draft), Origin::Own, {}));
    VERIFY_OK(m_store->addRevision(draft.id, {}, u"save"_s));
    Article changed = draft;
    changed.title = u"改"_s;
    VERIFY_OK(m_store->save(NormalArticle(changed), 1, {}));
    VERIFY_OK(m_store->remove(draft.id));
    QVERIFY(!m_store->load(draft.id).ok());
    QCOMPARE(m_store->revisions(draft.id)->size(), 0);
    QCOMPARE(m_store->edits(draft.id)->size(), 0);
    QCOMPARE(m_scratch->database->check().value(), QStringList());

    const Article decided = titled(u"送审过"_s);
    VERIFY_OK(m_store->insert(NormalArticle(decided), Origin::Own, {}));
    VERIFY_OK(DecisionStore(*m_scratch->database).append(decisionOn(decided.id, 1)));
    QCOMPARE(m_store->remove(decided.id).error().kind, ErrorKind::Refused);
    const Article inReview = titled(u"在审"_s);
    VERIFY_OK(m_store->insert(NormalArticle(inReview), Origin::Own, {}));
    VERIFY_OK(m_store->noteState(inReview.id, u"in-review"_s, u"编审"_s, m_scratch->clock.now()));
    QCOMPARE(m_store->remove(inReview.id).error().kind, ErrorKind::Refused);
    QCOMPARE(m_store->count({}).value(), 2);
}

void TestArticleStore::leases()
{
    const auto other = m_scratch->another();
    ArticleStore second(*other, m_scratch->clock);
    const Article article = titled(u"一"_s);
    VERIFY_OK(m_store->insert(NormalArticle(article), Origin::Own, {}));
    QCOMPARE(m_store->lease(article.id)->holder, QString());
    const QDateTime start = m_scratch->clock.now();

    QVERIFY(m_store->acquireLease(article.id, u"a"_s, 60).value() == (Lease{u"a"_s, start.addSecs(60)}));
    QVERIFY(second.acquireLease(article.id, u"b"_s, 60).value() == (Lease{u"a"_s, start.addSecs(60)}));
    m_scratch->clock.advance(30);
    QVERIFY(m_store->acquireLease(article.id, u"a"_s, 60).value() == (Lease{u"a"_s, start.addSecs(90)}));

    QVERIFY(second.acquireLease(article.id, u"b"_s, 60, true).value() == (Lease{u"b"_s, start.addSecs(90)}));
    QCOMPARE(m_store->acquireLease(article.id, u"a"_s, 60)->holder, u"b"_s);
    VERIFY_OK(m_store->releaseLease(article.id, u"a"_s)); // not a's to give
    QCOMPARE(m_store->lease(article.id)->holder, u"b"_s);

    m_scratch->clock.advance(60); // b went home
    QCOMPARE(m_store->lease(article.id)->holder, QString());
    QCOMPARE(m_store->acquireLease(article.id, u"a"_s, 60)->holder, u"a"_s);
    VERIFY_OK(m_store->releaseLease(article.id, u"a"_s));
    QCOMPARE(second.acquireLease(article.id, u"b"_s, 60)->holder, u"b"_s);
    VERIFY_OK(second.releaseLease(article.id, u"b"_s));

    // A clock that was a year ahead, and is right again.
    QVERIFY(m_store->acquireLease(article.id, u"a"_s, 365 * 24 * 60 * 60).ok());
    QCOMPARE(second.lease(article.id)->holder, QString());
    QCOMPARE(second.acquireLease(article.id, u"b"_s, 60)->holder, u"b"_s);
}

void TestArticleStore::resolvesIds()
{
    Article first = titled(u"一"_s);
    first.id = u"abcd1111-0000-4000-8000-000000000001"_s;
    Article second = titled(u"二"_s);
    second.id = u"abcd2222-0000-4000-8000-000000000002"_s;
    VERIFY_OK(m_store->insert(NormalArticle(first), Origin::Own, {}));
    VERIFY_OK(m_store->insert(NormalArticle(second), Origin::Own, {}));
    QCOMPARE(m_store->resolveId(u"abcd1"_s).value(), first.id);
    QCOMPARE(m_store->resolveId(u"ABCD2222-0"_s).value(), second.id);
    QCOMPARE(m_store->resolveId(first.id).value(), first.id);
    for (const QString &bad : {u"abcd"_s, u"abc"_s, u""_s, u"abce"_s, u"abcd%"_s, u"故事故事"_s, QString(first.id + u"0"_s)})
        QCOMPARE(m_store->resolveId(bad).error().kind, ErrorKind::Refused);
}

void TestArticleStore::unknownArticlesAreRefused()
{
    const QString id = newId();
    const Article article = [&] {
        Article unknown = titled(u"一"_s);
        unknown.id = id;
        return unknown;
    }();
    QCOMPARE(m_store->load(id).error().kind, ErrorKind::Refused);
    QCOMPARE(m_store->save(NormalArticle(article), 1, {}).error().kind, ErrorKind::Refused);
    QCOMPARE(m_store->noteState(id, u"draft"_s, {}, {}).error().kind, ErrorKind::Refused);
    QCOMPARE(m_store->setPublished(id, m_scratch->clock.now()).error().kind, ErrorKind::Refused);
    QCOMPARE(m_store->setViews(id, 1).error().kind, ErrorKind::Refused);
    QCOMPARE(m_store->addRevision(id, {}, u"save"_s).error().kind, ErrorKind::Refused);
    QCOMPARE(m_store->acquireLease(id, u"a"_s, 1).error().kind, ErrorKind::Refused);
    QCOMPARE(m_store->remove(id).error().kind, ErrorKind::Refused);
}

GAOQIAN_TEST_GUILESS(TestArticleStore)
#include "tst_articlestore.moc"
