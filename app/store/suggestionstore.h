// What the newsroom's articles were filled in with, so that the form can offer it again: sources, collectors, authors, keywords.
#pragma once

#include "article/article.h"
#include "base/result.h"

#include <QDateTime>
#include <QStringList>

#include <utility>

namespace gaoqian {

class Database;

enum class SuggestionKind { Source, Collector, Author, Keyword };

class SuggestionStore {
public:
    /// `database` must outlive the store.
    explicit SuggestionStore(const Database &database) : m_database(database) {}

    /// At most `limit` values, all beginning with `prefix`: what most articles have first, of those the one used last.
    Result<QStringList> values(SuggestionKind kind, int limit, const QString &prefix = {}) const;

    /// Notes that an article now holds `after` where it held `before`: a value counts once for each article that has it, and one
    /// that no article has is forgotten, so that what an autosave caught half-typed is not offered for ever. Costs what differs.
    /// Part of the caller's transaction.
    Result<void> note(const QList<std::pair<SuggestionKind, QString>> &before,
                      const QList<std::pair<SuggestionKind, QString>> &after, const QDateTime &time);

private:
    Result<void> count(const std::pair<SuggestionKind, QString> &value, int change, const QDateTime &time);

    const Database &m_database;
};

/// Everything of `article` that is worth remembering, each once: no blanks, nothing as long as a paragraph.
QList<std::pair<SuggestionKind, QString>> memorableValues(const Article &article);

/// Counts over all working copies; for the schema alone. An article that cannot be read is passed over.
Result<void> fillMemory(Database &database);

} // namespace gaoqian
