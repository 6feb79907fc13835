// What the page's lists are chosen from, in which order, and that an index serves each.
#include "article/text.h"
#include "base/ids.h"
#include "store/articlestore.h"
#include "store/pagelists.h"
#include "support/randomarticle.h"
#include "support/scratchdatabase.h"
#include "support/testprogram.h"

#include <QSqlQuery>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

namespace {

QStringList titles(const Result<QList<PageListEntry>> &list)
{
    QStringList titles;
    if (list) {
        for (const PageListEntry &entry : *list)
            titles += entry.title;
    }
    return titles;
}

} // namespace

class TestPageLists : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void latest();
    void hot();
    void related();
    void onlyWhatIsPublished();
    void datesFallBack();
    void excerptSourceIsTheBodysBeginning();
    void everyListHasAnIndex_data();
    void everyListHasAnIndex();

private:
    QString add(const QString &title, const QStringList &channel, const QDate &date, int views,
                Origin origin = Origin::Elsewhere);

    std::unique_ptr<ScratchDatabase> m_scratch;
    std::unique_ptr<ArticleStore> m_store;
    std::unique_ptr<PageLists> m_lists;
};

void TestPageLists::init()
{
    m_scratch = std::make_unique<ScratchDatabase>();
    m_store = std::make_unique<ArticleStore>(*m_scratch->database, m_scratch->clock);
    m_lists = std::make_unique<PageLists>(*m_scratch->database);
}

void TestPageLists::cleanup()
{
    m_lists.reset();
    m_store.reset();
    m_scratch.reset();
}

QString TestPageLists::add(const QString &title, const QStringList &channel, const QDate &date, int views, Origin origin)
{
    Article article;
    article.id = newId();
    article.title = title;
    article.channel = channel;
    article.date = date;
    article.keywords = {u"关键词"_s, title};
    if (!m_store->insert(NormalArticle(article), origin, {}) || !m_store->setViews(article.id, views))
        return {};
    return article.id;
}

void TestPageLists::latest()
{
    add(u"旧"_s, {}, QDate(2020, 1, 1), 0);
    const QString newest = add(u"新"_s, {}, QDate(2026, 1, 1), 0);
    add(u"中"_s, {u"情感"_s}, QDate(2023, 1, 1), 0);
    QCOMPARE(titles(m_lists->latest({}, 10)), (QStringList{u"新"_s, u"中"_s, u"旧"_s}));
    QCOMPARE(titles(m_lists->latest({}, 2)), (QStringList{u"新"_s, u"中"_s}));
    QCOMPARE(titles(m_lists->latest(newest, 2)), (QStringList{u"中"_s, u"旧"_s}));
    QCOMPARE(titles(m_lists->latest({}, 0)), QStringList());
    QCOMPARE(titles(m_lists->latest({}, -1)), QStringList());
    const PageListEntry entry = m_lists->latest({}, 2)->last();
    QCOMPARE(entry.channel, QStringList{u"情感"_s});
    QCOMPARE(entry.keywords, (QStringList{u"关键词"_s, u"中"_s}));
    QCOMPARE(entry.date, QDate(2023, 1, 1));
}

void TestPageLists::hot()
{
    const QString most = add(u"多"_s, {}, QDate(2020, 1, 1), 100);
    add(u"少旧"_s, {}, QDate(2020, 1, 1), 5);
    add(u"少新"_s, {}, QDate(2021, 1, 1), 5);
    add(u"无"_s, {}, QDate(2026, 1, 1), 0);
    QCOMPARE(titles(m_lists->hot({}, 3)), (QStringList{u"多"_s, u"少新"_s, u"少旧"_s}));
    QCOMPARE(titles(m_lists->hot(most, 10)), (QStringList{u"少新"_s, u"少旧"_s, u"无"_s}));
    QCOMPARE(m_lists->hot({}, 1)->first().views, 100);
}

void TestPageLists::related()
{
    const QStringList stories{u"情感"_s, u"故事"_s};
    const QString self = add(u"自己"_s, stories, QDate(2026, 1, 1), 0);
    add(u"同栏旧"_s, stories, QDate(2019, 1, 1), 0);
    add(u"同栏新"_s, stories, QDate(2021, 1, 1), 0);
    add(u"别栏新"_s, {u"情感"_s}, QDate(2025, 1, 1), 0);
    add(u"别栏旧"_s, {u"本地"_s}, QDate(2024, 1, 1), 0);
    QCOMPARE(titles(m_lists->relatedCandidates(stories, self, 10)),
             (QStringList{u"同栏新"_s, u"同栏旧"_s, u"别栏新"_s, u"别栏旧"_s}));
    QCOMPARE(titles(m_lists->relatedCandidates(stories, self, 3)), (QStringList{u"同栏新"_s, u"同栏旧"_s, u"别栏新"_s}));
    QCOMPARE(titles(m_lists->relatedCandidates(stories, self, 1)), QStringList{u"同栏新"_s});
    QCOMPARE(m_lists->relatedCandidates({u"没有"_s}, {}, 10)->size(), 5);
}

void TestPageLists::onlyWhatIsPublished()
{
    const QString own = add(u"自家"_s, {}, QDate(2026, 1, 1), 3, Origin::Own);
    for (const auto &list : {m_lists->latest({}, 5), m_lists->hot({}, 5), m_lists->relatedCandidates({}, {}, 5)})
        QCOMPARE(titles(list), QStringList());
    VERIFY_OK(m_store->setPublished(own, m_scratch->clock.now()));
    for (const auto &list : {m_lists->latest({}, 5), m_lists->hot({}, 5), m_lists->relatedCandidates({}, {}, 5)})
        QCOMPARE(titles(list), QStringList{u"自家"_s});
}

void TestPageLists::datesFallBack()
{
    const QString dateless = add(u"无日期"_s, {}, {}, 0, Origin::Own);
    const QDate made = m_scratch->clock.now().date();
    VERIFY_OK(m_store->setPublished(dateless, m_scratch->clock.now().addDays(3)));
    QCOMPARE(m_lists->latest({}, 1)->first().date, made.addDays(3));

    Article article = m_store->load(dateless)->article;
    article.summary = u"改过"_s;
    VERIFY_OK(m_store->save(NormalArticle(article), 1, {}));
    QCOMPARE(m_lists->latest({}, 1)->first().date, made.addDays(3));
    // What is written on it later is not what went out, until it is published anew.
    article.date = QDate(2001, 2, 3);
    article.title = u"另起一题"_s;
    VERIFY_OK(m_store->save(NormalArticle(article), 2, {}));
    QCOMPARE(m_lists->latest({}, 1)->first().date, made.addDays(3));
    QCOMPARE(m_lists->latest({}, 1)->first().title, u"无日期"_s);
    VERIFY_OK(m_store->setPublished(dateless, m_scratch->clock.now()));
    QCOMPARE(m_lists->latest({}, 1)->first().date, QDate(2001, 2, 3));
    QCOMPARE(m_lists->latest({}, 1)->first().title, u"另起一题"_s);
    VERIFY_OK(m_store->setPublished(dateless, {}));
    QCOMPARE(titles(m_lists->latest({}, 5)), QStringList());
}

void TestPageLists::excerptSourceIsTheBodysBeginning()
{
    RandomArticle random(8);
    for (int i = 0; i < 30; ++i) {
        Article article = random.article();
        article.id = newId();
        article.body += Block(Paragraph{{Run{QString(300, u'永') + QStringLiteral("\U0001F600").repeated(200), {}, {}, {}}}});
        VERIFY_OK(m_store->insert(NormalArticle(article), Origin::Elsewhere, {}));
        const Result<QList<PageListEntry>> listed = m_lists->latest({}, 1000);
        VERIFY_OK(listed);
        const auto entry =
            std::find_if(listed->begin(), listed->end(), [&](const PageListEntry &e) { return e.id == article.id; });
        QVERIFY(entry != listed->end());
        QVERIFY(plainText(article.body, {}).startsWith(entry->excerptSource));
        QVERIFY(entry->excerptSource.size() == 400 || entry->excerptSource.size() == 399);
        QVERIFY(!entry->excerptSource.back().isHighSurrogate());
    }
}

void TestPageLists::everyListHasAnIndex_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("index");
    QTest::newRow("same channel") << pagelistsql::sameChannel() << u"listed_in_channel"_s;
    QTest::newRow("other channels") << pagelistsql::otherChannels() << u"listed_latest"_s;
    QTest::newRow("hot") << pagelistsql::hot() << u"listed_hot"_s;
    QTest::newRow("latest") << pagelistsql::latest() << u"listed_latest"_s;
}

void TestPageLists::everyListHasAnIndex()
{
    if (isOnServer())
        QSKIP("it reads SQLite's plans");
    QFETCH(QString, sql);
    QFETCH(QString, index);
    QSqlQuery query(m_scratch->database->handle());
    QVERIFY(query.exec(u"EXPLAIN QUERY PLAN "_s + sql.replace(u'?', u"'1'"_s)));
    QStringList plan;
    while (query.next())
        plan += query.value(3).toString();
    QVERIFY2(plan.join(u'\n').contains(u"USING INDEX "_s + index), qPrintable(plan.join(u'\n')));
    QVERIFY2(!plan.join(u'\n').contains(u"TEMP B-TREE"_s), qPrintable(plan.join(u'\n')));
}

GAOQIAN_TEST_GUILESS(TestPageLists)
#include "tst_pagelists.moc"
