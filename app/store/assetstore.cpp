#include "store/assetstore.h"

#include "article/articlejson.h"
#include "article/text.h"
#include "store/database.h"
#include "store/engine/words.h"
#include "store/query.h"

#include <QSet>

namespace gaoqian {

using namespace Qt::StringLiterals;

Result<void> AssetStore::put(const Asset &asset)
{
    if (asset.hash != assetHash(asset.bytes))
        return inputError(StoreWords::tr("The picture %1 is not what its name says; it was damaged on its way").arg(asset.hash));
    return m_database.transaction([&]() -> Result<void> {
        const Result<int> kept =
            Query(m_database, u"INSERT INTO assets (hash, mime, width, height, size, bytes) VALUES (?, ?, ?, ?, ?, ?) "
                              "ON CONFLICT (hash) DO UPDATE SET mime = excluded.mime, width = excluded.width, "
                              "height = excluded.height, size = excluded.size, bytes = excluded.bytes "
                              "WHERE assets.bytes <> excluded.bytes"_s)
                .bind(asset.hash, asset.mime, asset.width, asset.height, int(asset.bytes.size()), asset.bytes)
                .run();
        if (!kept)
            return kept.error();
        const Result<int> noted = Query(m_database, m_database.dialect().upsert(u"asset_times"_s, {u"hash"_s}, {u"time"_s}))
                                      .bind(asset.hash, m_clock.now())
                                      .run();
        return noted ? Result<void>() : noted.error();
    });
}

Result<Asset> AssetStore::get(const QString &hash) const
{
    const auto asset =
        Query(m_database, u"SELECT mime, width, height, bytes FROM assets WHERE hash = ?"_s)
            .bind(hash)
            .first<Asset>([&](const Row &row) -> Result<Asset> {
                Asset read;
                read.hash = hash;
                read.mime = row.text(0);
                read.width = row.integer(1);
                read.height = row.integer(2);
                read.bytes = row.bytes(3);
                if (assetHash(read.bytes) != hash)
                    return damagedEntry(StoreWords::tr("The picture %1").arg(hash), StoreWords::tr("its bytes were changed"));
                return read;
            });
    if (!asset)
        return asset.error();
    if (!*asset)
        return refused(StoreWords::tr("There is no picture %1 in this newsroom").arg(hash));
    return **asset;
}

Result<std::optional<AssetInfo>> AssetStore::info(const QString &hash) const
{
    return Query(m_database, u"SELECT mime, width, height, size FROM assets WHERE hash = ?"_s)
        .bind(hash)
        .first<AssetInfo>([](const Row &row) {
            return AssetInfo{row.text(0), row.integer(1), row.integer(2), row.integer(3)};
        });
}

Result<QStringList> AssetStore::unused(const QDateTime &before) const
{
    return m_database.snapshot([&]() -> Result<QStringList> {
        auto candidates = Query(m_database, u"SELECT a.hash FROM assets a LEFT JOIN asset_times r ON r.hash = a.hash "
                                            "WHERE COALESCE(r.time, '') < ? ORDER BY a.hash"_s)
                              .bind(before)
                              .all<QString>([](const Row &row) { return row.text(0); });
        if (!candidates || candidates->isEmpty())
            return candidates ? Result<QStringList>(QStringList()) : candidates.error();
        QSet<QString> left(candidates->cbegin(), candidates->cend());
        const Result<void> read = Query(m_database, u"SELECT article FROM working_copies UNION ALL SELECT article FROM contents "
                                                    "UNION ALL SELECT article FROM templates"_s)
                                      .each([&](const Row &row) -> Result<void> {
                                          const Result<Article> article = articleFromJson(row.text(0).toUtf8());
                                          if (!article)
                                              return article.error(); // what it shows is not known, so nothing may go
                                          for (const QString &hash : assetsOf(*article))
                                              left.remove(hash);
                                          return {};
                                      });
        if (!read)
            return read.error();
        candidates->removeIf([&](const QString &hash) { return !left.contains(hash); });
        return QStringList(*candidates);
    });
}

Result<int> AssetStore::remove(const QStringList &hashes, const QDateTime &before)
{
    return m_database.transaction([&]() -> Result<int> {
        int removed = 0;
        for (const QString &hash : hashes) {
            const Result<int> gone = Query(m_database, u"DELETE FROM assets WHERE hash = ? AND COALESCE((SELECT time FROM "
                                                       "asset_times WHERE hash = ?), '') < ?"_s)
                                         .bind(hash, hash, before)
                                         .run();
            if (!gone)
                return gone;
            removed += *gone;
        }
        return removed;
    });
}

} // namespace gaoqian
