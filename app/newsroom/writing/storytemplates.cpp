#include "newsroom/writing/storytemplates.h"

#include "base/ids.h"
#include "newsroom/writing/stories.h"
#include "newsroom/writing/words.h"
#include "signoff/names.h"
#include "store/articlestore.h"
#include "store/database.h"

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

Result<QString> checkedName(const QString &name)
{
    QString clean = tidyName(name);
    if (clean.isEmpty())
        return refused(WritingWords::tr("A template needs a name, so that it can be found again"));
    return clean;
}

} // namespace

Result<QString> StoryTemplates::duplicate(const QString &articleId, const QString &personId)
{
    return m_newsroom.database().transaction([&]() -> Result<QString> {
        auto record = m_newsroom.articles().load(articleId);
        if (!record)
            return record.error();
        Article article = record->article;
        if (!article.title.isEmpty())
            article.title = WritingWords::tr("%1 (copy)", "title of a duplicated story").arg(article.title);
        // What was published elsewhere is here only in the archive; its copy is ours to work on.
        return draft(std::move(article), record->origin == Origin::Own ? Origin::Own : Origin::Collected, personId);
    });
}

Result<void> StoryTemplates::save(const Article &article, const QString &name, const QString &replaced)
{
    const auto clean = checkedName(name);
    if (!clean)
        return clean.error();
    return m_newsroom.database().transaction([&]() -> Result<void> {
        const auto there = idOf(*clean);
        if (!there)
            return there.error();
        if (!there->isEmpty() && *there != replaced)
            return conflict(
                WritingWords::tr("There is a template “%1” by now; save yours once more to replace it, or choose another name")
                    .arg(*clean));
        Article kept = article;
        kept.id = there->isEmpty() ? newId() : *there;
        kept.date = {};
        return m_store.put(*clean, NormalArticle(kept));
    });
}

Result<QString> StoryTemplates::begin(const QString &templateId, const QString &personId)
{
    return m_newsroom.database().transaction([&]() -> Result<QString> {
        auto article = m_store.load(templateId);
        if (!article)
            return article.error();
        return draft(*article, Origin::Own, personId);
    });
}

Result<void> StoryTemplates::rename(const QString &templateId, const QString &name)
{
    const auto clean = checkedName(name);
    if (!clean)
        return clean.error();
    return m_newsroom.database().transaction([&]() -> Result<void> {
        const auto there = idOf(*clean);
        if (!there)
            return there.error();
        if (!there->isEmpty() && *there != templateId)
            return refused(WritingWords::tr("There is a template “%1” already; choose another name").arg(*clean));
        return m_store.rename(templateId, *clean);
    });
}

Result<QString> StoryTemplates::draft(Article article, Origin origin, const QString &personId)
{
    article.id = newId();
    article.date = m_newsroom.clock().now().toLocalTime().date();
    const auto done = addStory(m_newsroom, NormalArticle(article), origin, personId);
    return done ? Result<QString>(article.id) : Result<QString>(done.error());
}

Result<QString> StoryTemplates::idOf(const QString &name) const
{
    const auto all = m_store.list();
    if (!all)
        return all.error();
    for (const TemplateEntry &entry : *all) {
        if (entry.name == name)
            return entry.id;
    }
    return QString();
}

} // namespace gaoqian
