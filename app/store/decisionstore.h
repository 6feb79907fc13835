// The decisions on articles' slips, kept as they came: whether they hold is for signoff to say.
#pragma once

#include "base/result.h"
#include "signoff/decision.h"

#include <QHash>

namespace gaoqian {

class Database;

class DecisionStore {
public:
    /// `database` must outlive the store.
    explicit DecisionStore(Database &database) : m_database(database) {}

    /// Adds the next decision of its article. A Conflict when its number is not the next one: somebody else acted meanwhile.
    Result<void> append(const Decision &decision);

    /// All decisions on the article, in order.
    Result<QList<Decision>> of(const QString &articleId) const;

    /// Who sent each article up last, by article; without those that nobody sent up yet. For lists alone: nothing is verified.
    Result<QHash<QString, QString>> submitters() const;

private:
    Database &m_database;
};

} // namespace gaoqian
