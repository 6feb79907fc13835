// A connection beside the stores', for a moment: to judge a file, or to copy it.
#pragma once

#include "base/ids.h"
#include "store/engine/dialect.h"

#include <QSqlDatabase>

namespace gaoqian {

/// The connection goes with the object; it is not open yet.
class Look {
public:
    explicit Look(const FileTarget &place) : m_connection(QStringLiteral("gaoqian-look-") + newId())
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(dialect->driver(), m_connection);
        database.setDatabaseName(place.name);
        database.setConnectOptions(place.options);
    }
    ~Look() { QSqlDatabase::removeDatabase(m_connection); }
    Q_DISABLE_COPY_MOVE(Look)

    QSqlDatabase database() const { return QSqlDatabase::database(m_connection, false); }

    const std::unique_ptr<Dialect> dialect = sqliteDialect();

private:
    const QString m_connection;
};

} // namespace gaoqian
