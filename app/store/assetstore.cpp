#include "store/assetstore.h"

#include "store/database.h"
#include "store/query.h"

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Store)
};

} // namespace

Result<void> AssetStore::put(const Asset &asset)
{
    if (asset.hash != assetHash(asset.bytes))
        return inputError(Tr::tr("The picture %1 is not what its name says; it was damaged on its way").arg(asset.hash));
    const Result<int> kept = Query(m_database, u"INSERT INTO assets (hash, mime, width, height, size, bytes) "
                                               "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"_s)
                                 .bind(asset.hash, asset.mime, asset.width, asset.height, int(asset.bytes.size()), asset.bytes)
                                 .run();
    if (!kept)
        return kept.error();
    return {};
}

Result<Asset> AssetStore::get(const QString &hash) const
{
    const auto asset = Query(m_database, u"SELECT mime, width, height, bytes FROM assets WHERE hash = ?"_s)
                           .bind(hash)
                           .first<Asset>([&](const Row &row) -> Result<Asset> {
                               Asset read;
                               read.hash = hash;
                               read.mime = row.text(0);
                               read.width = row.integer(1);
                               read.height = row.integer(2);
                               read.bytes = row.bytes(3);
                               if (assetHash(read.bytes) != hash)
                                   return damagedEntry(Tr::tr("The picture %1").arg(hash), Tr::tr("its bytes were changed"));
                               return read;
                           });
    if (!asset)
        return asset.error();
    if (!*asset)
        return refused(Tr::tr("There is no picture %1 in this newsroom").arg(hash));
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

Result<QStringList> AssetStore::missing(const QStringList &hashes) const
{
    QStringList absent;
    for (const QString &hash : hashes) {
        const Result<std::optional<AssetInfo>> found = info(hash);
        if (!found)
            return found.error();
        if (!*found)
            absent += hash;
    }
    return absent;
}

} // namespace gaoqian
