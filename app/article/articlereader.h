// The reading half of the article's JSON form; everybody else calls articleFromJson in article/articlejson.h, or
// NormalArticle::fromJson.
#pragma once

#include "article/article.h"
#include "base/result.h"

#include <QJsonObject>

namespace gaoqian::json {

/// The article exactly as `object` says it, not normalised; refusals as `articleFromJson` documents them.
Result<Article> readArticle(const QJsonObject &object);
Result<Article> readArticle(const QByteArray &bytes);

} // namespace gaoqian::json
