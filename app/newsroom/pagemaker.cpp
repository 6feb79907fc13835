#include "newsroom/pagemaker.h"

#include "article/asset.h"
#include "article/text.h"
#include "base/displaywidth.h"
#include "newsroom/neighbours.h"

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

/// As wide as the newsroom's lists are today.
constexpr int excerptColumns = 160;

QList<Teaser> teasers(const QList<PageListEntry> &entries, const QString &ownId)
{
    QList<Teaser> list;
    for (const PageListEntry &entry : entries) {
        // A story needs no link to itself; stories from elsewhere have no page of ours.
        const bool linked = entry.ownPage && entry.id != ownId;
        list << Teaser{entry.title, cutToWidth(entry.excerptSource, excerptColumns), linked ? pageFileName(entry.id) : QString()};
    }
    return list;
}

} // namespace

Result<PageInput> PageMaker::gather(const Article &article, const Slip &slip, bool draft) const
{
    auto site = m_newsroom.site();
    if (!site)
        return site.error();
    auto neighbours = neighboursOf(article, m_newsroom.database());
    if (!neighbours)
        return neighbours.error();

    PageInput input;
    input.article = article;
    input.site = *site;
    input.draft = draft;
    input.file = pageFileName(article.id);
    if (!draft) {
        for (const CreditLine &line : slip.credits())
            input.credits << PageCredit{line.role, line.names};
    }
    input.related = teasers(neighbours->related, article.id);
    input.hot = teasers(neighbours->hot, article.id);
    input.latest = teasers(neighbours->latest, article.id);
    for (const QString &hash : assetsOf(article)) {
        auto info = m_newsroom.assets().info(hash);
        if (!info)
            return info.error();
        if (const auto &known = *info)
            input.pictures.insert(hash, PagePicture{pictureFileName(hash, known->mime), known->width, known->height});
    }
    return input;
}

QString pageFileName(const QString &articleId) { return articleId + ".html"_L1; }

QString pictureFileName(const QString &hash, const QString &mime) { return hash.left(32) + u'.' + assetSuffix(mime); }

} // namespace gaoqian
