// Decisions come back as they were given, in order, and only the next one is taken.
#include "base/ids.h"
#include "store/articlestore.h"
#include "store/decisionstore.h"
#include "support/randomarticle.h"
#include "support/scratchdatabase.h"
#include "support/testprogram.h"

#include <QSqlQuery>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

namespace {

QString makeArticle(ScratchDatabase &scratch)
{
    Article article;
    article.id = newId();
    Q_UNUSED(ArticleStore(*scratch.database, scratch.clock).insert(NormalArticle(article), Origin::Own, {}))
    return article.id;
}

} // namespace

class TestDecisionStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryMember();
    void takesOnlyTheNextNumber();
    void refusesUnknownArticles();
    void namesAnUnknownVerdict();
};

void TestDecisionStore::keepsEveryMember()
{
    ScratchDatabase scratch;
    DecisionStore store(*scratch.database);
    RandomArticle random(31);
    const QList<QString> articles = {makeArticle(scratch), makeArticle(scratch)};
    for (const QString &articleId : articles) {
        QList<Decision> given;
        for (const Verdict verdict : allVerdicts()) {
            Decision decision;
            decision.articleId = articleId;
            decision.number = int(given.size()) + 1;
            decision.verdict = verdict;
            decision.stage = random.random().bounded(5) - 1;
            decision.slot = random.random().bounded(3) - 1;
            decision.returnTo = random.random().bounded(3) - 1;
            decision.personId = newId();
            decision.opinion = random.line() + u"\n'; DROP TABLE decisions; --"_s;
            decision.time = scratch.clock.now().addMSecs(random.random().bounded(100'000));
            decision.contentDigest = random.line();
            decision.chainDigest = random.line();
            decision.previous = given.isEmpty() ? QString() : decisionDigest(given.last());
            decision.signature = QByteArray(64, char(random.random().bounded(256)));
            VERIFY_OK(store.append(decision));
            given += decision;
        }
        const Result<QList<Decision>> kept = DecisionStore(*scratch.another()).of(articleId);
        VERIFY_OK(kept);
        QVERIFY(*kept == given);
        for (qsizetype i = 0; i < given.size(); ++i)
            QCOMPARE(signedBytes(kept->at(i)), signedBytes(given.at(i)));
    }
    QCOMPARE(store.of(newId())->size(), 0);
}

void TestDecisionStore::takesOnlyTheNextNumber()
{
    ScratchDatabase scratch;
    const auto other = scratch.another();
    DecisionStore mine(*scratch.database);
    DecisionStore yours(*other);
    Decision decision;
    decision.articleId = makeArticle(scratch);
    decision.time = scratch.clock.now();
    for (const int wrong : {0, 2, -1}) {
        decision.number = wrong;
        QCOMPARE(mine.append(decision).error().kind, ErrorKind::Conflict);
    }
    decision.number = 1;
    VERIFY_OK(mine.append(decision));
    const Result<void> late = yours.append(decision);
    QVERIFY(!late.ok());
    QCOMPARE(late.error().kind, ErrorKind::Conflict);
    decision.number = 2;
    VERIFY_OK(yours.append(decision));
    QCOMPARE(mine.of(decision.articleId)->size(), 2);
}

void TestDecisionStore::refusesUnknownArticles()
{
    ScratchDatabase scratch;
    Decision decision;
    decision.articleId = newId();
    decision.number = 1;
    QCOMPARE(DecisionStore(*scratch.database).append(decision).error().kind, ErrorKind::Refused);
}

void TestDecisionStore::namesAnUnknownVerdict()
{
    ScratchDatabase scratch;
    Decision decision;
    decision.articleId = makeArticle(scratch);
    decision.number = 1;
    decision.time = scratch.clock.now();
    DecisionStore store(*scratch.database);
    VERIFY_OK(store.append(decision));
    QSqlQuery query(scratch.database->handle());
    QVERIFY(query.exec(u"UPDATE decisions SET verdict = 'bless'"_s));
    const Result<QList<Decision>> read = store.of(decision.articleId);
    QVERIFY(!read.ok());
    QVERIFY2(read.error().message.contains(u"bless"_s), qPrintable(read.error().message));
}

GAOQIAN_TEST_GUILESS(TestDecisionStore)
#include "tst_decisionstore.moc"
