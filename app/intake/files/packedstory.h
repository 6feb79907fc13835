// A story with its pictures in one JSON file: what is saved elsewhere when the newsroom's own file will not take it, and taken in
// again when it will. {"article": the article's JSON, "assets": [{"bytes": base64}]}
#pragma once

#include "article/asset.h"
#include "base/result.h"
#include "intake/core/taken.h"

#include <QJsonObject>

namespace gaoqian {

QByteArray packStory(const Article &article, const QList<Asset> &pictures);

/// Whether `object` has the form that `packStory` makes, and is no bare article.
bool isPackedStory(const QJsonObject &object);

/// Reads what `packStory` made. Every picture goes through `takeInPicture`; those that the article does not show, or that are
/// broken, are left out.
Result<Intake> unpackStory(const QJsonObject &object);

} // namespace gaoqian
