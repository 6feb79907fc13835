#include "store/query.h"

#include "base/clock.h"
#include "store/database.h"
#include "store/engine/engine.h"
#include "store/engine/words.h"
#include "store/pace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlError>

#include <utility>

namespace gaoqian {

using namespace Qt::StringLiterals;

QDateTime Row::time(int column) const { return timeFromText(text(column)); }

QDate Row::date(int column) const { return QDate::fromString(text(column), Qt::ISODate); }

QStringList Row::list(int column) const
{
    QStringList names;
    const QJsonArray array = QJsonDocument::fromJson(text(column).toUtf8()).array();
    for (const QJsonValue &name : array)
        names += name.toString();
    return names;
}

Query::~Query()
{
    if (!m_query || !m_isPrepared || !m_isSound || m_connection != m_database.connectionNumber())
        return;
    m_query->finish();
    m_database.giveBack(m_sql, std::move(*m_query));
}

/// Preparing costs a server two more questions and answers, so that is done once.
void Query::prepare()
{
    m_query = m_database.takePrepared(m_sql);
    if (m_query)
        return;
    m_query.emplace(m_database.handle());
    m_query->setForwardOnly(m_database.dialect().readsRowByRow());
    if (!m_query->prepare(m_sql)) {
        m_isSound = false;
        m_error = m_query->lastError();
    }
}

void Query::addValue(const QVariant &value)
{
    m_isPrepared = true;
    if (std::exchange(m_wasRun, false))
        m_values.clear();
    m_values += value;
}

// Qt binds a null QString or QByteArray as NULL; for us an empty value is a value.
void Query::add(const QString &value) { addValue(value.isNull() ? u""_s : value); }

void Query::add(const QByteArray &value) { addValue(value.isNull() ? QByteArray("") : value); }

void Query::add(const QDateTime &value) { addValue(value.isValid() ? QVariant(timeText(value)) : QVariant()); }

Result<void> Query::execute()
{
    if (Pace *pace = m_database.pace())
        pace->beforeStatement(m_sql);
    if (!m_database.isConnected() && !m_database.mayAskAgain())
        return failed(m_database.handle().lastError());
    if (tryExecute())
        return {};
    if (m_database.dialect().failure(m_error) != Failure::Lost || !m_database.mayAskAgain())
        return failed(m_error);
    m_query.reset();
    m_isSound = true;
    return tryExecute() ? Result<void>() : failed(m_error);
}

/// Sends it. Where it fails, `m_error` tells why.
bool Query::tryExecute()
{
    if (m_query && m_connection != m_database.connectionNumber())
        m_query.reset();
    m_connection = m_database.connectionNumber();
    m_wasRun = true;
    if (!m_query && m_isPrepared) {
        prepare();
    } else if (!m_query) {
        m_query.emplace(m_database.handle());
        m_query->setForwardOnly(m_database.dialect().readsRowByRow());
    }
    if (!m_isSound)
        return false;
    for (qsizetype i = 0; i < m_values.size(); ++i)
        m_query->bindValue(int(i), m_values[i]);
    const bool done = m_isPrepared ? m_query->exec() : m_query->exec(m_sql);
    m_error = m_query->lastError();
    return done;
}

Result<int> Query::run()
{
    const Result<void> done = execute();
    if (!done)
        return done.error();
    const int changed = m_query->numRowsAffected();
    m_query->finish();
    return changed;
}

Result<void> Query::each(const std::function<Result<void>(const Row &)> &visit)
{
    Result<void> done = execute();
    if (!done)
        return done;
    const Row row(*m_query);
    while (done && m_query->next())
        done = visit(row);
    // A scan that fails half-way looks like one that came to its end, but for the error that it leaves behind.
    if (done && m_query->lastError().isValid())
        done = failed(m_query->lastError());
    m_query->finish();
    return done;
}

Result<int> Query::number()
{
    const Result<std::optional<int>> value = first<int>([](const Row &row) { return row.integer(0); });
    if (!value)
        return value.error();
    return value->value_or(0);
}

/// A prepared statement stays one: freeing it in a transaction that failed is refused by a server, and it would be left there.
Error Query::failed(const QSqlError &error)
{
    m_error = error;
    m_database.noteFailure(failure());
    return databaseError(m_database, error);
}

Failure Query::failure() const { return m_database.dialect().failure(m_error); }

QString listText(const QStringList &names)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(names)).toJson(QJsonDocument::Compact));
}

Error databaseError(const Database &database, const QSqlError &error) { return database.engine().refusal(error); }

Error damagedEntry(const QString &what, const QString &reason)
{
    return ioError(
        StoreWords::tr("%1 cannot be read from the newsroom file (%2); check the file with the doctor").arg(what, reason));
}

} // namespace gaoqian
