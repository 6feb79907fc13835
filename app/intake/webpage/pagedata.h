// What a web page says about its story to machines: structured data (JSON-LD) and the variables of its scripts.
#pragma once

#include "intake/webpage/outline.h"
#include "intake/webpage/time.h"

namespace gaoqian {

struct PageData {
    QString headline;
    QString address;   ///< As written.
    QString source;    ///< Who the story comes from, where that is said apart from the page's own publisher.
    QString publisher; ///< Whose page it is.
    QStringList authors;
    QString articleBody; ///< The beginning of it is enough to find it by.
    std::optional<PageTime> published;
};

/// The first object of `page`'s JSON-LD that is an article of any kind, also one inside @graph or a list. JSON-LD that is broken
/// says nothing.
PageData structuredDataOf(const PageOutline &page);

/// What the page's scripts assign to names that are used for this all over: `publish_time`, `pubtime`, `msg_title` and the like.
/// Nothing is run: they are looked for as text.
PageData scriptDataOf(const PageOutline &page);

/// The value of JavaScript variable or member `name` in `page`, its escapes resolved; empty without. Also through one call around
/// it, as in htmlDecode("...").
QString scriptValue(const PageOutline &page, const QString &name);

} // namespace gaoqian
