#include "newsroom/core/siterules.h"

#include "newsroom/core/requiredfields.h"
#include "store/database.h"

namespace gaoqian {

namespace {

Site changed(Site now, const Site &seen, const Site &wanted)
{
    for (const auto field : {&Site::name, &Site::slogan, &Site::home, &Site::baseUrl, &Site::language}) {
        if (wanted.*field != seen.*field)
            now.*field = wanted.*field;
    }
    return now;
}

QStringList changed(const QStringList &now, const QStringList &seen, const QStringList &wanted)
{
    QStringList fields;
    for (const QString &field : requirableFields()) {
        const bool touched = wanted.contains(field) != seen.contains(field);
        if (touched ? wanted.contains(field) : now.contains(field))
            fields += field;
    }
    return fields;
}

} // namespace

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

Result<void> setSiteRules(Newsroom &newsroom, const SiteRules &seen, const SiteRules &wanted)
{
    return newsroom.database().transaction([&]() -> Result<void> {
        const auto now = siteRules(newsroom);
        if (!now)
            return now.error();
        if (auto kept = newsroom.setSite(changed(now->site, seen.site, wanted.site)); !kept)
            return kept;
        return setRequiredFields(newsroom, changed(now->required, seen.required, wanted.required));
    });
}

} // namespace gaoqian
