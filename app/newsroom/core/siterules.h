// What the newsroom says of itself on every page, and what it wants of a story that goes up: read and written together.
#pragma once

#include "newsroom/core/newsroom.h"

namespace gaoqian {

struct SiteRules {
    Site site;
    QStringList required; ///< Fields as `requirableFields` names them.
};

Result<SiteRules> siteRules(Newsroom &newsroom);

/// Both or neither.
Result<void> setSiteRules(Newsroom &newsroom, const SiteRules &rules);

} // namespace gaoqian
