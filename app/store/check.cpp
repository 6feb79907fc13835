// Database::check: what the doctor looks at inside the newsroom file.
#include "article/articlejson.h"
#include "article/asset.h"
#include "article/text.h"
#include "store/articlecolumns.h"
#include "store/articletext.h"
#include "store/database.h"
#include "store/dialect.h"
#include "store/query.h"

#include <QSet>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Store)
};

/// Goes through the file, one part after the other, and collects the sentences.
class Examination {
public:
    explicit Examination(const Database &database) : m_database(database) {}

    Result<void> structure();
    Result<void> assets();
    Result<void> workingCopies();
    Result<void> revisions();

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
                findings += Tr::tr("The newsroom file is damaged: %1").arg(row.text(0));
            return {};
        });
        if (!done)
            return done;
    }
    return {};
}

Result<void> Examination::assets()
{
    return Query(m_database, u"SELECT hash, bytes FROM assets ORDER BY hash"_s).each([&](const Row &row) -> Result<void> {
        const QString hash = row.text(0);
        m_assets.insert(hash);
        if (assetHash(row.bytes(1)) != hash)
            findings += Tr::tr("The bytes of picture %1 were changed").arg(hash);
        return {};
    });
}

Result<void> Examination::workingCopies()
{
    return Query(m_database, u"SELECT a.id, a.digest, a.title, a.channel, a.date, a.keywords, a.find_text, a.excerpt_source, "
                             "w.article FROM articles a LEFT JOIN working_copies w ON w.article_id = a.id ORDER BY a.id"_s)
        .each([&](const Row &row) -> Result<void> {
            examine(row);
            return {};
        });
}

void Examination::examine(const Row &row)
{
    const QString id = row.text(0);
    const Result<Article> article = articleFromText(id, row.text(8));
    if (!article) {
        findings += article.error().message;
        return;
    }
    if (contentDigest(*article) != row.text(1))
        findings += Tr::tr("The content of article %1 was changed outside Gaoqian").arg(id);
    const ContentColumns listed{row.text(2), row.text(3), row.text(4), row.text(5), row.text(6), row.text(7)};
    if (contentColumns(*article) != listed)
        findings += Tr::tr("The lists show article %1 otherwise than it is; change and save it to mend that").arg(id);
    const QStringList shown = assetsOf(*article);
    for (const QString &hash : shown) {
        if (!m_assets.contains(hash))
            findings += Tr::tr("Article %1 shows the picture %2, which is not in the newsroom").arg(id, hash);
    }
}

Result<void> Examination::revisions()
{
    return Query(m_database, u"SELECT article_id, digest, article FROM contents ORDER BY article_id, digest"_s)
        .each([&](const Row &row) -> Result<void> {
            const Result<Article> article = articleFromText(row.text(0), row.text(2));
            if (!article)
                findings += article.error().message;
            else if (contentDigest(*article) != row.text(1))
                findings += Tr::tr("A kept version of article %1 was changed outside Gaoqian").arg(row.text(0));
            return {};
        });
}

} // namespace

Result<QStringList> Database::check() const
{
    Examination examination(*this);
    for (const auto part :
         {&Examination::structure, &Examination::assets, &Examination::workingCopies, &Examination::revisions}) {
        const Result<void> done = (examination.*part)();
        if (!done)
            return done.error();
        // Rows of a file whose structure is broken tell nothing.
        if (part == &Examination::structure && !examination.findings.isEmpty())
            break;
    }
    return examination.findings;
}

} // namespace gaoqian
