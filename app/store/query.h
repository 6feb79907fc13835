// One prepared statement: bind, run, read the rows; whatever the database says against it comes back as a sentence for a person.
#pragma once

#include "base/result.h"
#include "store/database.h"
#include "store/engine/dialect.h"

#include <QDateTime>
#include <QJsonValue>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

#include <functional>
#include <optional>

namespace gaoqian {

/// The row at which a query stands; columns by position.
class Row {
public:
    explicit Row(const QSqlQuery &query) : m_query(query) {}

    QString text(int column) const { return m_query.value(column).toString(); }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    int integer(int column) const { return m_query.value(column).toInt(); }
    QDateTime time(int column) const;   ///< Invalid for NULL.
    QDate date(int column) const;       ///< Invalid for the empty text.
    QStringList list(int column) const; ///< As written by `listText`.

private:
    const QSqlQuery &m_query;
};

class Query {
public:
    /// `database` outlives it. The statement is prepared once a connection where it takes values, and is sent as it is where not.
    Query(const Database &database, const QString &sql) : m_database(database), m_sql(sql) {}
    ~Query();
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;

    /// Values for the next placeholders, in order. An empty text stays an empty text; an invalid time is NULL.
    template <typename... Values> Query &bind(const Values &...values)
    {
        (add(values), ...);
        return *this;
    }

    /// Runs the statement; how many rows it changed. Changes are made in a transaction of the database.
    Result<int> run();

    /// Runs it and shows every row to `visit`, until that fails.
    Result<void> each(const std::function<Result<void>(const Row &)> &visit);

    /// Every row as `read` (from Row to Value or Result<Value>) makes it.
    template <typename Value, typename Read> Result<QList<Value>> all(Read read)
    {
        QList<Value> values;
        const Result<void> done = each([&](const Row &row) -> Result<void> {
            Result<Value> value = read(row);
            if (!value)
                return value.error();
            values.append(std::move(*value));
            return {};
        });
        if (!done)
            return done.error();
        return values;
    }

    /// The first row, or nothing when there is none.
    template <typename Value, typename Read> Result<std::optional<Value>> first(Read read)
    {
        std::optional<Value> value;
        const Result<void> done = each([&](const Row &row) -> Result<void> {
            if (value)
                return {};
            Result<Value> readValue = read(row);
            if (!readValue)
                return readValue.error();
            value = std::move(*readValue);
            return {};
        });
        return done ? Result<std::optional<Value>>(std::move(value)) : Result<std::optional<Value>>(done.error());
    }

    /// The first column of the first row; 0 when there is none.
    Result<int> number();

    /// Why the last run failed, and in the database's own words; for who handles it otherwise than by telling a person.
    Failure failure() const;
    QString databaseText() const { return m_error.databaseText(); }

private:
    void add(const QString &value);
    void add(const QByteArray &value);
    void add(const QDateTime &value);
    void add(int value) { addValue(value); }
    void addValue(const QVariant &value);
    void add(const QStringList &) = delete; ///< Say which: `listText` for one value, or each by itself.

    Result<void> execute();
    bool tryExecute();
    void prepare();
    Error failed(const QSqlError &error);

    const Database &m_database;
    const QString m_sql;
    QVariantList m_values;
    std::optional<QSqlQuery> m_query;
    int m_connection = 0;      ///< Which one of the database's it was prepared on.
    QSqlError m_error;         ///< Of the last run.
    bool m_isPrepared = false; ///< It takes values.
    bool m_wasRun = false;     ///< With the values that it has.
    bool m_isSound = true;     ///< It may be used again.
};

/// Runs one statement that changes something, in a transaction of its own where none is running; how many rows it changed.
template <typename... Values> Result<int> change(Database &database, const QString &sql, const Values &...values)
{
    return database.transaction([&] { return Query(database, sql).bind(values...).run(); });
}

/// A list of names as one column: a JSON array, so that any name may hold any character.
QString listText(const QStringList &names);

/// The sentence for what the database at `database` refused.
Error databaseError(const Database &database, const QSqlError &error);

/// What is kept in the database under `what` cannot be read back: somebody or something wrote nonsense there.
Error damagedEntry(const QString &what, const QString &reason);

} // namespace gaoqian
