// A database in WAL mode that this process holds open, as it does a newsroom, and another process that tells whether its locks
// stand.
#pragma once

#include "base/platform.h"

#include "support/testprogram.h"

#include <QCoreApplication>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <optional>

namespace gaoqian {

class HeldDatabase {
public:
    HeldDatabase()
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection());
        database.setDatabaseName(path());
        QSqlQuery query;
        m_isHeld = m_folder.isValid() && database.open() &&
                   (query = QSqlQuery(database)).exec(QStringLiteral("PRAGMA journal_mode=WAL")) &&
                   query.exec(QStringLiteral("CREATE TABLE story (text TEXT)")) &&
                   query.exec(QStringLiteral("INSERT INTO story VALUES ('saved')"));
    }
    ~HeldDatabase() { QSqlDatabase::removeDatabase(connection()); }
    Q_DISABLE_COPY_MOVE(HeldDatabase)

    bool isHeld() const { return m_isHeld; }
    QString folder() const { return m_folder.path(); }
    QString path() const { return m_folder.filePath(QStringLiteral("town.gaoqian-newsroom")); }
    QString walPath() const { return path() + QStringLiteral("-wal"); }
    QString shmPath() const { return path() + QStringLiteral("-shm"); }

    /// Lets another process open, read and close the database. One that thinks itself alone takes -wal and -shm away with it.
    bool locksStand() const
    {
        const QByteArray wal = fileIdentity(walPath());
        const QByteArray shm = fileIdentity(shmPath());
        const int answer = QProcess::execute(QCoreApplication::applicationFilePath(), {test::runningTest(), visitWord(), path()});
        return m_isHeld && answer == 0 && !wal.isEmpty() && fileIdentity(walPath()) == wal && fileIdentity(shmPath()) == shm;
    }

    /// What the other process does: to be called first in main(), which returns what this does where there is something.
    static std::optional<int> visitIfAsked(int argc, char **argv)
    {
        if (argc != 3 || QString::fromLocal8Bit(argv[1]) != visitWord())
            return std::nullopt;
        const QCoreApplication application(argc, argv);
        bool read = false;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
            database.setDatabaseName(QString::fromLocal8Bit(argv[2]));
            read = database.open() && QSqlQuery(database).exec(QStringLiteral("SELECT count(*) FROM story"));
        }
        QSqlDatabase::removeDatabase(QLatin1String(QSqlDatabase::defaultConnection));
        return read ? 0 : 1;
    }

private:
    static QString visitWord() { return QStringLiteral("--visit-database"); }
    static QString connection() { return QStringLiteral("held"); }

    QTemporaryDir m_folder;
    bool m_isHeld = false;
};

} // namespace gaoqian
