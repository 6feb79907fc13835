#include "store/suggestionstore.h"

#include "store/articletext.h"
#include "store/database.h"
#include "store/query.h"

#include <QMap>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

using MemorableValue = std::pair<SuggestionKind, QString>;

/// What is longer is a text, not a name.
constexpr qsizetype longestValue = 100;

QString kindName(SuggestionKind kind)
{
    switch (kind) {
    case SuggestionKind::Source:
        return u"source"_s;
    case SuggestionKind::Collector:
        return u"collector"_s;
    case SuggestionKind::Author:
        return u"author"_s;
    case SuggestionKind::Keyword:
        return u"keyword"_s;
    }
    return {};
}

} // namespace

QList<MemorableValue> memorableValues(const Article &article)
{
    QList<MemorableValue> values;
    const auto add = [&values](SuggestionKind kind, const QString &text) {
        const MemorableValue value(kind, text.simplified());
        if (!value.second.isEmpty() && value.second.size() <= longestValue && !values.contains(value))
            values += value;
    };
    add(SuggestionKind::Source, article.source);
    add(SuggestionKind::Collector, article.collector);
    for (const QString &author : article.authors)
        add(SuggestionKind::Author, author);
    for (const QString &keyword : article.keywords)
        add(SuggestionKind::Keyword, keyword);
    return values;
}

Result<QStringList> SuggestionStore::values(SuggestionKind kind, int limit, const QString &prefix) const
{
    return Query(m_database, u"SELECT value FROM memory WHERE kind = ? AND substr(value, 1, ?) = ? "
                             "ORDER BY uses DESC, last_used DESC, value DESC LIMIT ?"_s)
        .bind(kindName(kind), int(prefix.toUcs4().size()), prefix, std::max(limit, 0))
        .all<QString>([](const Row &row) { return row.text(0); });
}

Result<void> SuggestionStore::note(const QList<MemorableValue> &before, const QList<MemorableValue> &after, const QDateTime &time)
{
    for (const MemorableValue &value : before) {
        if (!after.contains(value)) {
            if (const Result<void> done = count(value, -1, time); !done)
                return done;
        }
    }
    for (const MemorableValue &value : after) {
        if (!before.contains(value)) {
            if (const Result<void> done = count(value, 1, time); !done)
                return done;
        }
    }
    return {};
}

Result<void> SuggestionStore::count(const MemorableValue &value, int change, const QDateTime &time)
{
    const QString kind = kindName(value.first);
    const Result<int> changed =
        change > 0 ? Query(m_database, u"INSERT INTO memory (kind, value, uses, last_used) VALUES (?, ?, 1, ?) ON CONFLICT "
                                       "(kind, value) DO UPDATE SET uses = memory.uses + 1, last_used = excluded.last_used"_s)
                         .bind(kind, value.second, time)
                         .run()
                   : Query(m_database, u"UPDATE memory SET uses = uses - 1 WHERE kind = ? AND value = ?"_s)
                         .bind(kind, value.second)
                         .run();
    if (!changed)
        return changed.error();
    if (change > 0)
        return {};
    const Result<int> forgotten =
        Query(m_database, u"DELETE FROM memory WHERE kind = ? AND value = ? AND uses < 1"_s).bind(kind, value.second).run();
    return forgotten ? Result<void>() : forgotten.error();
}

Result<void> fillMemory(Database &database)
{
    struct Use {
        int uses = 0;
        QDateTime last;
    };
    QMap<MemorableValue, Use> found;
    const Result<void> read =
        Query(database,
              u"SELECT w.article_id, w.article, a.updated_at FROM working_copies w JOIN articles a ON a.id = w.article_id"_s)
            .each([&](const Row &row) -> Result<void> {
                const Result<NormalArticle> article = articleFromText(row.text(0), row.text(1));
                if (!article)
                    return {}; // That is the doctor's matter.
                const QDateTime updated = row.time(2);
                for (const MemorableValue &value : memorableValues(*article)) {
                    Use &use = found[value];
                    ++use.uses;
                    use.last = use.last.isValid() ? std::max(use.last, updated) : updated;
                }
                return {};
            });
    if (!read)
        return read;
    for (auto it = found.cbegin(); it != found.cend(); ++it) {
        const Result<int> kept = Query(database, u"INSERT INTO memory (kind, value, uses, last_used) VALUES (?, ?, ?, ?)"_s)
                                     .bind(kindName(it.key().first), it.key().second, it->uses, it->last)
                                     .run();
        if (!kept)
            return kept.error();
    }
    return {};
}

} // namespace gaoqian
