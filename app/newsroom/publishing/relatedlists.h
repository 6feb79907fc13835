// Which stories stand beside a story on its page: related (相关阅读), hot (热门文章), latest (最新文章).
#pragma once

#include "article/article.h"
#include "base/result.h"
#include "store/pagelists.h"

namespace gaoqian {

class Newsroom;

/// How many entries each list has at most.
inline constexpr int relatedCount = 6;
inline constexpr int hotCount = 8;
inline constexpr int latestCount = 8;

struct RelatedLists {
    QList<PageListEntry> related;
    QList<PageListEntry> hot;
    QList<PageListEntry> latest;
};

/// Related stories share channel and words with `article`; hot ones by views, latest by date. A story that is published itself
/// stands among the latest, as it does on the site. Every entry is as its story went out (see newsroom/publishing/checked.h); a
/// story that is not what was signed stands in no list. All of one moment.
Result<RelatedLists> neighboursOf(const Article &article, Newsroom &newsroom);

/// How much two texts have in common, from 0 to 1: pairs of Han characters and Latin words or numbers that both have.
double likeness(const QString &one, const QString &other);

} // namespace gaoqian
