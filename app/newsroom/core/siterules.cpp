#include "newsroom/core/siterules.h"

#include "newsroom/core/requiredfields.h"
#include "store/database.h"

namespace gaoqian {

Result<SiteRules> siteRules(Newsroom &newsroom)
{
    return newsroom.database().snapshot([&]() -> Result<SiteRules> {
        auto site = newsroom.site();
        auto required = requiredFields(newsroom);
        if (!site || !required)
            return site ? required.error() : site.error();
        return SiteRules{std::move(*site), std::move(*required)};
    });
}

Result<void> setSiteRules(Newsroom &newsroom, const SiteRules &rules)
{
    return newsroom.database().transaction([&]() -> Result<void> {
        if (auto kept = newsroom.setSite(rules.site); !kept)
            return kept;
        return setRequiredFields(newsroom, rules.required);
    });
}

} // namespace gaoqian
