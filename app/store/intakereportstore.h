// What came along with stories that were taken in, as JSON that the newsroom's use cases write and read, until somebody is done
// with it.
#pragma once

#include "base/result.h"

#include <QJsonObject>

#include <optional>

namespace gaoqian {

class Database;

class IntakeReportStore {
public:
    /// `database` must outlive the store.
    explicit IntakeReportStore(Database &database) : m_database(database) {}

    /// Keeps `report` with the article, instead of one that it has. Fails for an article that is not there.
    Result<void> put(const QString &articleId, const QJsonObject &report);

    /// The report of the article, or nothing when it has none (any more). An Input error when nobody can understand what is kept.
    Result<std::optional<QJsonObject>> of(const QString &articleId) const;

    /// Nothing when there is none.
    Result<void> remove(const QString &articleId);

private:
    Database &m_database;
};

} // namespace gaoqian
