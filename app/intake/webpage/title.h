// The headline of a story on a web page.
#pragma once

#include "intake/webpage/pagedata.h"
#include "intake/webpage/storyfinder.h"

namespace gaoqian {

struct PageHeadline {
    QString title;
    QString kicker;
    QString subtitle;
    int firstLine = -1; ///< The lines of the page that show the title, -1 when none does;
    int lastLine = -1;
};

/// The title is what the page shows near its story and says in its title element (or og:title, or its structured data): the
/// title element alone has the site's name in it more often than not, and a heading alone can be a section's. Without such a line
/// the nearest heading above the story, or what the page says of itself, without the site's name.
PageHeadline headlineOf(const PageOutline &page, const StoryPlace &story, const PageData &structured, const PageData &scripts);

/// `title` without the site's and section's names behind it: "某事_新闻_某某网", "某事 - 某某网".
QString withoutSiteName(const QString &title);

} // namespace gaoqian
