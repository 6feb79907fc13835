#include "newsroom/writing/saveelsewhere.h"

#include "article/text.h"
#include "base/files.h"
#include "intake/core/limits.h"
#include "intake/files/packedstory.h"
#include "newsroom/core/pictures.h"

namespace gaoqian {

Result<int> saveElsewhere(const Result<Newsroom *> &newsroom, const Article &article, const QHash<QString, Asset> &atHand,
                          const QString &path)
{
    QList<Asset> pictures;
    int missing = 0;
    qint64 room = limits::packedBytes / 2; // base64 takes a third more, and the text wants its own
    const QStringList hashes = assetsOf(article);
    for (const QString &hash : hashes) {
        std::optional<Asset> picture;
        if (const auto here = atHand.constFind(hash); here != atHand.cend()) {
            picture = *here;
        } else if (newsroom) {
            if (auto found = findPicture(**newsroom, hash))
                picture = std::move(*found);
        }
        if (picture && picture->bytes.size() <= room) {
            room -= picture->bytes.size();
            pictures.append(std::move(*picture));
        } else {
            ++missing;
        }
    }
    const auto written = writeFileAtomically(path, packStory(article, pictures));
    return written ? Result<int>(missing) : Result<int>(written.error());
}

} // namespace gaoqian
