// What a page says about itself to search engines and to other sites.
#pragma once

#include "page/page.h"

namespace gaoqian {

/// Absolute address of the page, or nothing when the site's is not known.
QString pageAddress(const PageInput &input);

/// Absolute address of the picture that stands for the story: the cover, else the first figure's. Nothing when it is not known.
QString shareImage(const PageInput &input);

/// One or two sentences about the story: its summary, else the beginning of its text.
QString description(const Article &article);

/// schema.org NewsArticle as JSON-LD, made so that it can stand inside a script element.
QByteArray structuredData(const PageInput &input);

} // namespace gaoqian
