// The newsroom's pictures, for whoever shows them, puts them into a story or sends them out of the house.
#pragma once

#include "article/asset.h"
#include "base/result.h"

#include <QList>
#include <QString>

#include <optional>

namespace gaoqian {

class Newsroom;

/// Keeps all of them or none.
Result<void> keepPictures(Newsroom &newsroom, const QList<Asset> &pictures);

/// The picture; nothing when the newsroom has lost it, or what is there is no longer what its hash says. An error when the file
/// cannot be read just now.
Result<std::optional<Asset>> findPicture(Newsroom &newsroom, const QString &hash);

} // namespace gaoqian
