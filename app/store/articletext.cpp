#include "store/articletext.h"

#include "base/ids.h"
#include "store/engine/words.h"
#include "store/query.h"

namespace gaoqian {

QString articleText(const NormalArticle &article) { return QString::fromUtf8(article.json()); }

Result<NormalArticle> articleFromText(const QString &id, const QString &text)
{
    // Files and addresses are named by it: an id that is a path or a link would lead out of the folder or the site.
    if (!isId(id))
        return damagedEntry(StoreWords::tr("Article %1").arg(id), StoreWords::tr("that is no id"));
    Result<NormalArticle> article = NormalArticle::fromJson(text.toUtf8());
    if (!article)
        return damagedEntry(StoreWords::tr("Article %1").arg(id), article.error().message);
    if ((*article)->id != id)
        return damagedEntry(StoreWords::tr("Article %1").arg(id), StoreWords::tr("it says that it is %1").arg((*article)->id));
    return article;
}

Error noSuchArticle(const QString &id) { return refused(StoreWords::tr("There is no article %1 in this newsroom").arg(id)); }

Result<void> articleChanged(const QString &id, const Result<int> &rows)
{
    if (!rows)
        return rows.error();
    return *rows > 0 ? Result<void>() : noSuchArticle(id);
}

} // namespace gaoqian
