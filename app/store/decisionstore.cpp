#include "store/decisionstore.h"

#include "store/articletext.h"
#include "store/database.h"
#include "store/engine/words.h"
#include "store/query.h"

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

Result<Decision> readDecision(const QString &articleId, const Row &row)
{
    const std::optional<Verdict> verdict = verdictFromName(row.text(1));
    if (!verdict)
        return damagedEntry(StoreWords::tr("A decision on article %1").arg(articleId),
                            StoreWords::tr("its verdict is “%1”").arg(row.text(1)));
    Decision decision;
    decision.articleId = articleId;
    decision.number = row.integer(0);
    decision.verdict = *verdict;
    decision.stage = row.integer(2);
    decision.slot = row.integer(3);
    decision.returnTo = row.integer(4);
    decision.personId = row.text(5);
    decision.opinion = row.text(6);
    decision.time = row.time(7);
    decision.contentDigest = row.text(8);
    decision.chainDigest = row.text(9);
    decision.previous = row.text(10);
    decision.signature = row.bytes(11);
    return decision;
}

} // namespace

Result<void> DecisionStore::append(const Decision &decision)
{
    return m_database.transaction([&]() -> Result<void> {
        const Result<int> articles =
            Query(m_database, u"SELECT COUNT(*) FROM articles WHERE id = ?"_s).bind(decision.articleId).number();
        if (!articles)
            return articles.error();
        if (*articles == 0)
            return noSuchArticle(decision.articleId);
        const Result<int> last = Query(m_database, u"SELECT COALESCE(MAX(number), 0) FROM decisions WHERE article_id = ?"_s)
                                     .bind(decision.articleId)
                                     .number();
        if (!last)
            return last.error();
        if (decision.number != *last + 1)
            return conflict(StoreWords::tr("Somebody else acted on this slip meanwhile; look at it again before you decide"));
        const Result<int> row =
            Query(m_database, u"INSERT INTO decisions (article_id, number, verdict, stage, slot, return_to, person_id, opinion, "
                              "time, content_digest, chain_digest, previous, signature) "
                              "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
                .bind(decision.articleId, decision.number, verdictName(decision.verdict), decision.stage, decision.slot,
                      decision.returnTo, decision.personId, decision.opinion, decision.time, decision.contentDigest,
                      decision.chainDigest, decision.previous, decision.signature)
                .run();
        if (!row)
            return row.error();
        return {};
    });
}

Result<QList<Decision>> DecisionStore::of(const QString &articleId) const
{
    return Query(m_database, u"SELECT number, verdict, stage, slot, return_to, person_id, opinion, time, content_digest, "
                             "chain_digest, previous, signature FROM decisions WHERE article_id = ? ORDER BY number"_s)
        .bind(articleId)
        .all<Decision>([&](const Row &row) { return readDecision(articleId, row); });
}

Result<QHash<QString, QString>> DecisionStore::submitters() const
{
    const auto sent = Query(m_database, u"SELECT article_id, person_id FROM decisions WHERE verdict = ? ORDER BY number"_s)
                          .bind(verdictName(Verdict::Submit))
                          .all<std::pair<QString, QString>>([](const Row &row) { return std::pair(row.text(0), row.text(1)); });
    if (!sent)
        return sent.error();
    QHash<QString, QString> last;
    for (const auto &[article, person] : *sent)
        last.insert(article, person);
    return last;
}

} // namespace gaoqian
