#include "store/templatestore.h"

#include "store/articletext.h"
#include "store/database.h"
#include "store/engine/dialect.h"
#include "store/engine/words.h"
#include "store/query.h"

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

Error noSuchTemplate() { return refused(StoreWords::tr("This template is no longer there; choose another")); }

Result<void> templateChanged(const Result<int> &rows)
{
    if (!rows)
        return rows.error();
    return *rows > 0 ? Result<void>() : noSuchTemplate();
}

} // namespace

Result<QList<TemplateEntry>> TemplateStore::list() const
{
    return Query(m_database, u"SELECT id, name, updated_at FROM templates ORDER BY name, id"_s)
        .all<TemplateEntry>([](const Row &row) {
            return TemplateEntry{row.text(0), row.text(1), row.time(2)};
        });
}

Result<NormalArticle> TemplateStore::load(const QString &id) const
{
    const auto article =
        Query(m_database, u"SELECT article FROM templates WHERE id = ?"_s).bind(id).first<NormalArticle>([&](const Row &row) {
            return articleFromText(id, row.text(0));
        });
    if (!article)
        return article.error();
    return *article ? Result<NormalArticle>(**article) : noSuchTemplate();
}

Result<void> TemplateStore::put(const QString &name, const NormalArticle &article)
{
    const Result<int> kept =
        change(m_database, m_database.dialect().upsert(u"templates"_s, {u"id"_s}, {u"name"_s, u"article"_s, u"updated_at"_s}),
               article->id, name, articleText(article), m_clock.now());
    return kept ? Result<void>() : kept.error();
}

Result<void> TemplateStore::rename(const QString &id, const QString &name)
{
    return templateChanged(change(m_database, u"UPDATE templates SET name = ? WHERE id = ?"_s, name, id));
}

Result<void> TemplateStore::remove(const QString &id)
{
    return templateChanged(change(m_database, u"DELETE FROM templates WHERE id = ?"_s, id));
}

} // namespace gaoqian
