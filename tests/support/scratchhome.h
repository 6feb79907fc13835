// Where a test's newsroom lives: in a file of a scratch folder, or, where GAOQIAN_TEST_SERVER names a server
// (packaging/with-postgres starts one), in a database of its own there, which goes with it.
#pragma once

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <QUrl>
#include <QUrlQuery>
#include <QUuid>

namespace gaoqian::test {

/// The tests of what hangs on files alone are not run on a server.
inline bool isOnServer() { return qEnvironmentVariableIsSet("GAOQIAN_TEST_SERVER"); }

/// Whether `sql` is the statement by which a connection looks whether others changed anything.
inline bool isLookForChanges(const QString &sql)
{
    return sql == (isOnServer() ? QStringLiteral("SELECT pg_current_snapshot()::text") : QStringLiteral("PRAGMA data_version"));
}

/// The statement by which a transaction that writes begins.
inline QString beginOfWriting()
{
    return isOnServer() ? QStringLiteral("BEGIN ISOLATION LEVEL SERIALIZABLE") : QStringLiteral("BEGIN IMMEDIATE");
}

/// For somebody who meddles: from now on this connection breaks what belongs together.
inline QString withoutReferences()
{
    return isOnServer() ? QStringLiteral("SET session_replication_role = replica") : QStringLiteral("PRAGMA foreign_keys = OFF");
}

/// `text`, a statement for SQLite, with its bytes x'..' as the database of the tests takes them.
inline QString withBytes(QString text)
{
    return isOnServer() ? text.replace(QStringLiteral(" x'"), QStringLiteral(" '\\x")) : text;
}

class ScratchHome {
public:
    /// `more`: what else the database is to be, as CREATE DATABASE takes it.
    explicit ScratchHome(const QString &more = {}) :
        m_database(QStringLiteral("test_") + QUuid::createUuid().toString(QUuid::Id128))
    {
        if (isOnServer())
            run(QStringLiteral("CREATE DATABASE %1 TEMPLATE template0 STRATEGY file_copy %2").arg(m_database, more));
    }
    ~ScratchHome()
    {
        if (isOnServer())
            run(QStringLiteral("DROP DATABASE %1 WITH (FORCE)").arg(m_database));
    }
    ScratchHome(const ScratchHome &) = delete;
    ScratchHome &operator=(const ScratchHome &) = delete;

    /// The database's address; the path `file` where there is no server.
    QString address(const QString &file) const
    {
        return isOnServer() ? qEnvironmentVariable("GAOQIAN_TEST_SERVER").replace(QStringLiteral("%1"), m_database) : file;
    }

private:
    static void run(const QString &statement)
    {
        const QUrl url(qEnvironmentVariable("GAOQIAN_TEST_SERVER"));
        const QString connection = QUuid::createUuid().toString();
        {
            QSqlDatabase server = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), connection);
            const QString folder = QUrlQuery(url).queryItemValue(QStringLiteral("host"), QUrl::FullyDecoded);
            server.setHostName(folder.isEmpty() ? url.host() : folder);
            if (url.port() > 0)
                server.setPort(url.port());
            server.setUserName(url.userName());
            server.setDatabaseName(QStringLiteral("postgres"));
            if (!server.open())
                qFatal("GAOQIAN_TEST_SERVER: %s", qPrintable(server.lastError().text()));
            if (QSqlQuery query(server); !query.exec(statement))
                qFatal("%s: %s", qPrintable(statement), qPrintable(query.lastError().text()));
        }
        QSqlDatabase::removeDatabase(connection);
    }

    const QString m_database;
};

} // namespace gaoqian::test
