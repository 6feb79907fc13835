// Pictures, each kept once under the SHA-256 of its bytes.
#pragma once

#include "article/asset.h"
#include "base/result.h"

#include <QStringList>

namespace gaoqian {

class Database;

/// What is known of a picture without its bytes.
struct AssetInfo {
    QString mime;
    int width = 0;  ///< In pixels.
    int height = 0; ///< In pixels.
    int size = 0;   ///< In bytes.

    bool operator==(const AssetInfo &) const = default;
};

class AssetStore {
public:
    /// `database` must outlive the store.
    explicit AssetStore(Database &database) : m_database(database) {}

    /// Keeps the picture; one that is there already stays as it is. Input when `asset.hash` is not the hash of its bytes.
    Result<void> put(const Asset &asset);

    /// Refused when there is none; an Io error when its bytes are no longer those that were put.
    Result<Asset> get(const QString &hash) const;

    /// Nothing when there is none.
    Result<std::optional<AssetInfo>> info(const QString &hash) const;

    /// Those of `hashes` that are not kept here, in the same order.
    Result<QStringList> missing(const QStringList &hashes) const;

private:
    Database &m_database;
};

} // namespace gaoqian
