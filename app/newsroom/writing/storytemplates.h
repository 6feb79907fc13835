// Beginning a story from another one: duplicates, and templates that the newsroom keeps.
#pragma once

#include "article/articlerecord.h"
#include "newsroom/core/newsroom.h"
#include "store/database.h"
#include "store/templatestore.h"

namespace gaoqian {

class StoryTemplates {
public:
    /// `newsroom` must outlive it.
    explicit StoryTemplates(Newsroom &newsroom) : m_newsroom(newsroom), m_store(newsroom.database(), newsroom.clock()) {}

    /// A new draft of `personId`'s with the same content and today's date, its title marked as a copy. Slip and versions stay
    /// with the old one. Answers the new id.
    Result<QString> duplicate(const QString &articleId, const QString &personId);

    /// By name.
    Result<QList<TemplateEntry>> list() const { return m_store.list(); }

    /// Keeps `article`'s content as the template `name`, in the place of the template `replaced` where that is given. Its date is
    /// not part of it. A Conflict when another template has that name: nobody asked whether that one may go.
    Result<void> save(const Article &article, const QString &name, const QString &replaced = {});

    /// A new draft of `personId`'s with the template's content and today's date. Answers its id.
    Result<QString> begin(const QString &templateId, const QString &personId);

    /// Refused when another template has that name.
    Result<void> rename(const QString &templateId, const QString &name);
    Result<void> remove(const QString &templateId) { return m_store.remove(templateId); }

private:
    Result<QString> draft(Article article, Origin origin, const QString &personId);
    Result<QString> idOf(const QString &name) const; ///< Empty when there is none.

    Newsroom &m_newsroom;
    TemplateStore m_store;
};

} // namespace gaoqian
