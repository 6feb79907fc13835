#include "newsroom/writing/versions.h"

#include "newsroom/writing/versionpolicy.h"
#include "signoff/names.h"
#include "store/articlestore.h"
#include "store/database.h"
#include "store/decisionstore.h"
#include "store/staffstore.h"

#include <algorithm>

namespace gaoqian {

namespace {

/// Nothing worth keeping: nobody has written a word yet.
bool isBlank(const Article &article)
{
    return article.body.isEmpty() && article.title.isEmpty() && article.kicker.isEmpty() && article.subtitle.isEmpty();
}

} // namespace

Result<int> Versions::keep(const QString &articleId, const QString &personId, const QString &reason, const QString &typed)
{
    const QString name = tidyName(typed);
    int number = 0;
    const auto done = m_newsroom.database().transaction([&]() -> Result<void> {
        ArticleStore &store = m_newsroom.articles();
        const auto last = store.lastRevision(articleId);
        if (!last)
            return last.error();
        const auto record = store.load(articleId);
        if (!record)
            return record.error();
        const bool same = *last && (*last)->digest == record->digest;
        if (same && (name.isEmpty() || (*last)->name.isEmpty() || (*last)->name == name)) {
            number = (*last)->number;
            return name.isEmpty() ? Result<void>() : store.nameRevision(articleId, number, name);
        }
        const auto kept = store.addRevision(record->article, personId, reason, name);
        if (!kept)
            return kept.error();
        number = *kept;
        return {};
    });
    return done ? Result<int>(number) : Result<int>(done.error());
}

Result<int> Versions::keepEarlier(const NormalArticle &content, const QString &personId)
{
    return m_newsroom.database().transaction([&]() -> Result<int> {
        const auto kept = m_newsroom.articles().revisions(content->id);
        if (!kept)
            return kept.error();
        const auto same = std::find_if(kept->rbegin(), kept->rend(),
                                       [&](const Revision &revision) { return revision.digest == content.digest(); });
        return same == kept->rend() ? m_newsroom.articles().addRevision(content, personId, changedElsewhereReason())
                                    : Result<int>(same->number);
    });
}

Result<void> Versions::keepBeforeChange(const QString &articleId, const QString &personId)
{
    ArticleStore &store = m_newsroom.articles();
    const auto last = store.lastRevision(articleId);
    if (!last)
        return last.error();
    if (!isAutomaticVersionDue(*last, m_newsroom.clock().now()))
        return {};
    const auto record = store.load(articleId);
    if (!record)
        return record.error();
    if (*last ? (*last)->digest == record->digest : isBlank(record->article))
        return {};
    if (const auto kept = store.addRevision(record->article, personId, automaticReason()); !kept)
        return kept.error();
    return thinOut(articleId);
}

Result<Versions::Listed> Versions::list(const QString &articleId) const
{
    return m_newsroom.database().snapshot([&]() -> Result<Listed> {
        auto versions = m_newsroom.articles().revisions(articleId);
        if (!versions)
            return versions.error();
        const auto people = m_newsroom.staff().people();
        if (!people)
            return people.error();
        Listed listed{articleId, std::move(*versions), {}};
        for (const Person &person : *people)
            listed.people.insert(person.id, person.name);
        return listed;
    });
}

Result<Article> Versions::content(const QString &articleId, int number) const
{
    const auto kept = m_newsroom.articles().revision(articleId, number);
    return kept ? Result<Article>(kept->article()) : kept.error();
}

Result<void> Versions::name(const QString &articleId, int number, const QString &name)
{
    return m_newsroom.articles().nameRevision(articleId, number, tidyName(name));
}

Result<void> Versions::thinOut(const QString &articleId)
{
    const auto revisions = m_newsroom.articles().revisions(articleId);
    if (!revisions)
        return revisions.error();
    const auto decisions = m_newsroom.decisions().of(articleId);
    if (!decisions)
        return decisions.error();
    QSet<QString> decided;
    for (const Decision &decision : *decisions)
        decided.insert(decision.contentDigest);
    return m_newsroom.articles().removeRevisions(articleId, versionsToLetGo(*revisions, decided, m_newsroom.clock().now()));
}

} // namespace gaoqian
