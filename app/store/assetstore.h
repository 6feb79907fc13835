// Pictures, each kept once under the SHA-256 of its bytes.
#pragma once

#include "article/asset.h"
#include "base/clock.h"
#include "base/result.h"

#include <QStringList>

namespace gaoqian {

class Database;

/// What is known of a picture without its bytes; nobody checked it (see newsroom/publishing/checked.h).
struct AssetInfo {
    QString mime;
    int width = 0;  ///< In pixels.
    int height = 0; ///< In pixels.
    int size = 0;   ///< In bytes.

    bool operator==(const AssetInfo &) const = default;
};

class AssetStore {
public:
    /// Both must outlive the store.
    AssetStore(Database &database, const Clock &clock) : m_database(database), m_clock(clock) {}

    /// Keeps the picture; one that is there already stays as it is, but counts as having come in now, and is mended where its
    /// bytes had been changed. Input when `asset.hash` is not the hash of its bytes.
    Result<void> put(const Asset &asset);

    /// Refused when there is none; an Io error when its bytes are no longer those that were put.
    Result<Asset> get(const QString &hash) const;

    /// Nothing when there is none.
    Result<std::optional<AssetInfo>> info(const QString &hash) const;

    /// The pictures that no working copy, no kept content and no template shows, and that came in, or were taken out of a story,
    /// before `before`: what was used later somebody may be about to put back. Reads every story; holds up nobody.
    Result<QStringList> unused(const QDateTime &before) const;
    /// Deletes those of `hashes`, which `unused` answered, that nobody has put in since, for good, and answers how many.
    Result<int> remove(const QStringList &hashes, const QDateTime &before);

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace gaoqian
