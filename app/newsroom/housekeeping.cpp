#include "newsroom/housekeeping.h"

#include "store/assetstore.h"
#include "store/database.h"
#include "store/settingsstore.h"

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

/// Longer than any window stays open with an undo that would bring a picture back.
constexpr int monthDays = 30;

constexpr auto lookedOver = "housekeeping.pictures"_L1;

QDateTime monthAgo(const Newsroom &newsroom) { return newsroom.clock().now().addDays(-monthDays); }

} // namespace

Result<QStringList> picturesToLetGo(Newsroom &newsroom) { return newsroom.assets().unused(monthAgo(newsroom)); }

Result<std::optional<QStringList>> picturesDueToLetGo(Newsroom &newsroom)
{
    const auto last = newsroom.settings().value(lookedOver);
    if (!last)
        return last.error();
    const QDateTime time = timeFromText(last->toString());
    if (time.isValid() && time > monthAgo(newsroom))
        return std::optional<QStringList>();
    auto hashes = picturesToLetGo(newsroom);
    return hashes ? Result<std::optional<QStringList>>(std::move(*hashes)) : hashes.error();
}

Result<int> letPicturesGo(Newsroom &newsroom, const QStringList &hashes)
{
    return newsroom.database().transaction([&]() -> Result<int> {
        const auto removed = newsroom.assets().remove(hashes, monthAgo(newsroom));
        if (!removed)
            return removed;
        const auto noted = newsroom.settings().setValue(lookedOver, timeText(newsroom.clock().now()));
        return noted ? removed : Result<int>(noted.error());
    });
}

} // namespace gaoqian
