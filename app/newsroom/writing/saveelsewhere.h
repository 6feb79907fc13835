// A way out for a text that the newsroom does not take: the story with its pictures in a file of its own.
#pragma once

#include "article/article.h"
#include "article/asset.h"
#include "base/result.h"

#include <QHash>

namespace gaoqian {

class Newsroom;

/// Writes `article` with its pictures to `path`, in a form that can be taken in again; answers how many pictures had to stay
/// behind. They are those of `atHand` (by hash) and of `newsroom`, where it can be opened: the text goes out without it too.
Result<int> saveElsewhere(const Result<Newsroom *> &newsroom, const Article &article, const QHash<QString, Asset> &atHand,
                          const QString &path);

} // namespace gaoqian
