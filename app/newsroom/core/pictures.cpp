#include "newsroom/core/pictures.h"

#include "newsroom/core/newsroom.h"
#include "store/assetstore.h"
#include "store/database.h"

namespace gaoqian {

Result<void> keepPictures(Newsroom &newsroom, const QList<Asset> &pictures)
{
    return newsroom.database().transaction([&]() -> Result<void> {
        for (const Asset &picture : pictures) {
            if (auto put = newsroom.assets().put(picture); !put)
                return put;
        }
        return {};
    });
}

Result<std::optional<Asset>> findPicture(Newsroom &newsroom, const QString &hash)
{
    auto asset = newsroom.assets().get(hash);
    if (asset)
        return std::optional<Asset>(std::move(*asset));
    if (asset.error().kind == ErrorKind::Refused)
        return std::optional<Asset>(); // there is none
    // One that can be told of and not be read is damaged; else it is the file that cannot be read.
    const auto info = newsroom.assets().info(hash);
    return info ? Result<std::optional<Asset>>(std::optional<Asset>()) : Result<std::optional<Asset>>(info.error());
}

} // namespace gaoqian
