// The writing half of the article's JSON form; everybody else asks a NormalArticle, or toJson in article/articlejson.h.
#pragma once

#include "article/article.h"

#include <QJsonObject>

namespace gaoqian::json {

/// Everything but "schema" and "id"; `normal` is normalised.
QJsonObject writtenContent(const Article &normal);

/// The whole of `normal`, which is normalised and has the content `content`.
QJsonObject writtenArticle(const Article &normal, QJsonObject content);

} // namespace gaoqian::json
