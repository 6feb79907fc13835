// What a web page tells about the story that it shows: title, source, people, time, address.
#pragma once

#include "article/article.h"
#include "intake/webpage/pagedata.h"
#include "intake/webpage/storybounds.h"
#include "intake/webpage/title.h"

namespace gaoqian {

struct PageFacts {
    PageHeadline headline;
    QString source;
    QString sourceUrl;
    QString siteName;
    QString summary;
    QStringList authors;
    QStringList keywords;
    QList<OriginCredit> credits;
    std::optional<PageTime> published;
};

/// What the reader sees counts more than what is said to machines (which often is the site's own name, or the time of the last
/// change); the machines' word fills the gaps, and makes a time more exact where both agree.
PageFacts factsOf(const PageOutline &page, const StoryPlace &story, const StoryBounds &edges, PageHeadline headline,
                  const PageData &structured, const PageData &scripts);

} // namespace gaoqian
