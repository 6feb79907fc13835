// An article as the text column that keeps it. For store/ alone.
#pragma once

#include "article/normalarticle.h"
#include "base/result.h"

namespace gaoqian {

QString articleText(const NormalArticle &article);

/// Fails when the text is no article, or not the one that `id` names.
Result<NormalArticle> articleFromText(const QString &id, const QString &text);

Error noSuchArticle(const QString &id);

/// The outcome of a statement that ought to change article `id`: refused when there is none.
Result<void> articleChanged(const QString &id, const Result<int> &rows);

} // namespace gaoqian
