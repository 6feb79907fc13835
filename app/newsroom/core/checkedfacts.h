// What was checked already of a newsroom's pictures and stories, kept under the hashes that it was checked with: under the same
// hash it cannot be anything else.
#pragma once

#include "article/asset.h"
#include "store/pagelists.h"

#include <QHash>

namespace gaoqian {

/// Of one newsroom and one thread. newsroom/publishing/checked.h writes it.
struct CheckedFacts {
    QHash<QString, Asset> pictures;        ///< By hash, without their bytes.
    QHash<QString, PageListEntry> stories; ///< By digest, id, head, and the last decision that there was then.
};

} // namespace gaoqian
