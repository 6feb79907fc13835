// Letting go of what nobody needs any more: pictures that nothing has shown for a month.
#pragma once

#include "newsroom/core/newsroom.h"

namespace gaoqian {

/// The pictures that no story, no kept version and no template has shown for a month. Reads every story, and holds up nobody.
Result<QStringList> picturesToLetGo(Newsroom &newsroom);

/// What `picturesToLetGo` answers, or nothing at all when the newsroom's pictures were looked over less than a month ago.
Result<std::optional<QStringList>> picturesDueToLetGo(Newsroom &newsroom);

/// Deletes the pictures `hashes` that are still unused, notes that the pictures were looked over, and answers how many went.
Result<int> letPicturesGo(Newsroom &newsroom, const QStringList &hashes);

} // namespace gaoqian
