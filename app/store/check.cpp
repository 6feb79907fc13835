// Database::check: what the doctor looks at inside the newsroom file.
#include "article/asset.h"
#include "article/text.h"
#include "store/articlecolumns.h"
#include "store/articletext.h"
#include "store/database.h"
#include "store/engine/dialect.h"
#include "store/engine/words.h"
#include "store/query.h"
#include "store/schema.h"

#include <QSet>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

/// Goes through the file, one part after the other, and collects the sentences.
class Examination {
public:
    explicit Examination(const Database &database) : m_database(database) {}

    Result<void> structure();
    Result<void> assets();
    Result<void> workingCopies();
    Result<void> revisions();
    Result<void> decidedVersions();
    Result<void> decidedContents();
    Result<void> lists();

    QStringList findings;

private:
    void examine(const Row &row);

    const Database &m_database;
    QSet<QString> m_assets;
};

Result<void> Examination::structure()
{
    const QStringList statements = m_database.dialect().integrityChecks();
    for (const QString &statement : statements) {
        const Result<void> done = Query(m_database, statement).each([&](const Row &row) -> Result<void> {
            if (row.text(0) != m_database.dialect().soundAnswer())
                findings += StoreWords::tr("The newsroom file is damaged: %1").arg(row.text(0));
            return {};
        });
        if (!done)
            return done;
    }
    if (const Result<void> ours = compareSchema(m_database); !ours)
        findings += ours.error().message;
    return {};
}

Result<void> Examination::assets()
{
    return Query(m_database, u"SELECT hash, bytes FROM assets ORDER BY hash"_s).each([&](const Row &row) -> Result<void> {
        const QString hash = row.text(0);
        m_assets.insert(hash);
        if (assetHash(row.bytes(1)) != hash)
            findings += StoreWords::tr("The bytes of picture %1 were changed").arg(hash);
        return {};
    });
}

Result<void> Examination::workingCopies()
{
    return Query(m_database,
                 u"SELECT a.id, a.digest, a.title, a.channel, a.date, a.keywords, a.find_text, a.excerpt_source, "
                 "w.article, a.origin FROM articles a LEFT JOIN working_copies w ON w.article_id = a.id ORDER BY a.id"_s)
        .each([&](const Row &row) -> Result<void> {
            examine(row);
            return {};
        });
}

void Examination::examine(const Row &row)
{
    const QString id = row.text(0);
    const Result<NormalArticle> article = articleFromText(id, row.text(8));
    if (!article) {
        findings += article.error().message;
        return;
    }
    if (article->digest() != row.text(1))
        findings += StoreWords::tr("The content of article %1 was changed outside Gaoqian").arg(id);
    const ContentColumns listed{row.text(2), row.text(3), row.text(4), row.text(5), row.text(6), row.text(7)};
    if (contentColumns(*article) != listed)
        findings += StoreWords::tr("The lists show article %1 otherwise than it is; change and save it to mend that").arg(id);
    if (originName(originFromName(row.text(9))) != row.text(9))
        findings += StoreWords::tr("There is no origin “%1”, which article %2 is noted to have; put the last backup in the "
                                   "newsroom's place")
                        .arg(row.text(9), id);
    const QStringList shown = assetsOf(*article);
    for (const QString &hash : shown) {
        if (!m_assets.contains(hash))
            findings += StoreWords::tr("Article %1 shows the picture %2, which is not in the newsroom").arg(id, hash);
    }
}

Result<void> Examination::revisions()
{
    return Query(m_database, u"SELECT article_id, digest, article FROM contents ORDER BY article_id, digest"_s)
        .each([&](const Row &row) -> Result<void> {
            const Result<NormalArticle> article = articleFromText(row.text(0), row.text(2));
            if (!article)
                findings += article.error().message;
            else if (article->digest() != row.text(1))
                findings += StoreWords::tr("A kept version of article %1 was changed outside Gaoqian").arg(row.text(0));
            return {};
        });
}

/// Every act keeps a version of what it was made on: one without the other was removed.
Result<void> Examination::decidedVersions()
{
    return Query(m_database,
                 u"SELECT id, decided, kept FROM (SELECT a.id, (SELECT COUNT(*) FROM decisions d WHERE d.article_id = a.id) AS "
                 "decided, (SELECT COUNT(*) FROM revisions r WHERE r.article_id = a.id AND r.reason IN ('submit', 'sign', "
                 "'return', 'reject', 'withdraw', 'release', 'retract')) AS kept FROM articles a) counts WHERE decided <> kept "
                 "ORDER BY id"_s)
        .each([&](const Row &row) -> Result<void> {
            findings +=
                StoreWords::tr("Article %1 has %2 decision(s), but %3 version(s) that were decided on: something was removed")
                    .arg(row.text(0), row.text(1), row.text(2));
            return {};
        });
}

/// What somebody signed must be there to be looked at again.
Result<void> Examination::decidedContents()
{
    return Query(m_database, u"SELECT d.article_id, d.number FROM decisions d LEFT JOIN contents c "
                             "ON c.article_id = d.article_id AND c.digest = d.content_digest WHERE c.digest IS NULL "
                             "ORDER BY d.article_id, d.number"_s)
        .each([&](const Row &row) -> Result<void> {
            findings += StoreWords::tr("The text that decision %1 on article %2 was made on is missing")
                            .arg(row.integer(1))
                            .arg(row.text(0));
            return {};
        });
}

/// Whether the lists know what is published as it went out. `row`: as `lists` asks for it.
bool isListed(const ContentColumns &columns, const Row &row)
{
    const bool ownPage = originFromName(row.text(12)) != Origin::Elsewhere;
    return columns.title == row.text(1) && columns.channel == row.text(2) && columns.keywords == row.text(3) &&
           columns.excerptSource == row.text(4) && row.text(6) == listDate(columns.date, row.time(9), row.time(10)) &&
           row.integer(7) == row.integer(11) && (row.integer(8) != 0) == ownPage;
}

Result<void> Examination::lists()
{
    const Result<void> compared =
        Query(m_database,
              u"SELECT l.article_id, l.title, l.channel, l.keywords, l.excerpt_source, c.article, l.list_date, l.views, "
              "l.own_page, a.published_at, a.created_at, a.views, a.origin FROM listed l "
              "JOIN articles a ON a.id = l.article_id "
              "LEFT JOIN contents c ON c.article_id = l.article_id AND c.digest = l.digest ORDER BY l.article_id"_s)
            .each([&](const Row &row) -> Result<void> {
                const Result<NormalArticle> article = articleFromText(row.text(0), row.text(5));
                const ContentColumns columns = article ? contentColumns(*article) : ContentColumns();
                if (!article)
                    findings += StoreWords::tr("What article %1 went out with is missing; export it again").arg(row.text(0));
                else if (!isListed(columns, row))
                    findings += StoreWords::tr(
                                    "The page's lists know article %1 otherwise than it went out; export it again to mend that")
                                    .arg(row.text(0));
                return {};
            });
    if (!compared)
        return compared;
    return Query(m_database, u"SELECT a.id FROM articles a LEFT JOIN listed l ON l.article_id = a.id "
                             "WHERE (a.published <> 0) <> (l.article_id IS NOT NULL) ORDER BY a.id"_s)
        .each([&](const Row &row) -> Result<void> {
            findings +=
                StoreWords::tr(
                    "Article %1 is noted as published, but stands in no list, or the other way round; export it again, or "
                    "take it back, to mend that")
                    .arg(row.text(0));
            return {};
        });
}

} // namespace

Result<QStringList> Database::check() const
{
    return snapshot([&]() -> Result<QStringList> {
        Examination examination(*this);
        for (const auto part :
             {&Examination::structure, &Examination::assets, &Examination::workingCopies, &Examination::revisions,
              &Examination::decidedVersions, &Examination::decidedContents, &Examination::lists}) {
            const Result<void> done = (examination.*part)();
            if (!done)
                return done.error();
            // Rows of a file whose structure is broken tell nothing.
            if (part == &Examination::structure && !examination.findings.isEmpty())
                break;
        }
        return examination.findings;
    });
}

} // namespace gaoqian
