// What the newsroom says of itself on every page, and what it wants of a story that goes up: read and written together.
#pragma once

#include "newsroom/core/newsroom.h"

namespace gaoqian {

struct SiteRules {
    Site site;
    QStringList required; ///< Fields as `requirableFields` names them.
};

Result<SiteRules> siteRules(Newsroom &newsroom);

/// Writes what is different in `wanted` from what was `seen` when somebody began to change it, all or nothing; what others
/// changed elsewhere meanwhile stays.
Result<void> setSiteRules(Newsroom &newsroom, const SiteRules &seen, const SiteRules &wanted);

} // namespace gaoqian
