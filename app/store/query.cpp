#include "store/query.h"

#include "base/clock.h"
#include "base/files.h"
#include "store/database.h"
#include "store/dialect.h"
#include "store/location.h"
#include "store/pace.h"
#include "store/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlError>

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

Query::Query(const Database &database, const QString &sql) : m_database(database), m_query(database.handle())
{
    m_query.setForwardOnly(true);
    m_prepared = m_query.prepare(sql);
}

// Qt binds a null QString or QByteArray as NULL; for us an empty value is a value.
void Query::add(const QString &value) { m_query.addBindValue(value.isNull() ? u""_s : value); }

void Query::add(const QByteArray &value) { m_query.addBindValue(value.isNull() ? QByteArray("") : value); }

void Query::add(const QDateTime &value) { m_query.addBindValue(value.isValid() ? QVariant(timeText(value)) : QVariant()); }

Result<void> Query::execute()
{
    if (Pace *pace = m_database.pace())
        pace->beforeStatement(m_query.lastQuery());
    if (!m_prepared || !m_query.exec())
        return error();
    return {};
}

Result<int> Query::run()
{
    const Result<void> done = execute();
    if (!done)
        return done.error();
    const int changed = m_query.numRowsAffected();
    m_query.finish();
    return changed;
}

Result<void> Query::each(const std::function<Result<void>(const Row &)> &visit)
{
    Result<void> done = execute();
    const Row row(m_query);
    while (done && m_query.next())
        done = visit(row);
    // A scan that fails half-way looks like one that came to its end, but for the error that it leaves behind.
    if (done && m_query.lastError().isValid())
        done = error();
    m_query.finish();
    return done;
}

Result<int> Query::number()
{
    const Result<std::optional<int>> value = first<int>([](const Row &row) { return row.integer(0); });
    if (!value)
        return value.error();
    return value->value_or(0);
}

Error Query::error() const { return databaseError(m_database, m_query.lastError()); }

Failure Query::failure() const { return m_database.dialect().failure(m_query.lastError()); }

QString listText(const QStringList &names)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(names)).toJson(QJsonDocument::Compact));
}

Error databaseError(const Database &database, const QSqlError &error)
{
    const QString path = database.path();
    switch (database.dialect().failure(error)) {
    case Failure::Busy:
        return ioError(
            StoreWords::tr("The newsroom file %1 is in use by another program; wait a moment and try again").arg(path));
    case Failure::ReadOnly:
        return ioError(
            StoreWords::tr("The newsroom file %1 is write-protected; allow writing to the file and to its folder").arg(path));
    case Failure::Full:
        return diskFull(path);
    case Failure::Damaged:
        return ioError(
            StoreWords::tr("The newsroom file %1 is damaged; put the last backup in its place (gaoqian-cli restore)").arg(path));
    case Failure::NoDatabase:
        return ioError(StoreWords::tr("%1 is no newsroom file; choose another file").arg(path));
    case Failure::CannotOpen:
        if (!hasRoom(path))
            return diskFull(path);
        return unlessReplaced(
            path,
            ioError(StoreWords::tr("The newsroom file %1 cannot be opened; check that you may read and write it").arg(path)));
    case Failure::Unreachable:
        if (!hasRoom(path))
            return diskFull(path);
        return unlessReplaced(
            path, ioError(StoreWords::tr("The newsroom file %1 cannot be read or written (%2); check the disk and its connection")
                              .arg(path, error.databaseText())));
    case Failure::Other:
        break;
    }
    return ioError(
        StoreWords::tr("The newsroom file %1 refused a change (%2); check it with the doctor").arg(path, error.databaseText()));
}

Error damagedEntry(const QString &what, const QString &reason)
{
    return ioError(
        StoreWords::tr("%1 cannot be read from the newsroom file (%2); check the file with the doctor").arg(what, reason));
}

} // namespace gaoqian
