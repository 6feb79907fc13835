// Another program that works on a database without keeping to our rules: it knows SQLite and nothing else.
#pragma once

#include "support/testprogram.h"

#include <QCoreApplication>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <optional>

namespace gaoqian::test {

class Stranger {
public:
    /// Opens the database at `path`, runs the statements, and closes it; whether all of them succeeded.
    static bool runs(const QString &path, const QStringList &statements)
    {
        return QProcess::execute(QCoreApplication::applicationFilePath(),
                                 QStringList{runningTest(), word(), path} + statements) == 0;
    }

    /// What the other process does: to be called first in main(), which returns what this does where there is something.
    static std::optional<int> runIfAsked(int argc, char **argv)
    {
        if (argc < 3 || QString::fromLocal8Bit(argv[1]) != word())
            return std::nullopt;
        const QCoreApplication application(argc, argv);
        bool well = false;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
            const QStringList arguments = QCoreApplication::arguments();
            database.setDatabaseName(arguments[2]);
            well = database.open();
            for (const QString &statement : arguments.mid(3)) {
                QSqlQuery query(database);
                well = well && query.exec(statement);
            }
        }
        QSqlDatabase::removeDatabase(QLatin1String(QSqlDatabase::defaultConnection));
        return well ? 0 : 1;
    }

private:
    static QString word() { return QStringLiteral("--stranger"); }
};

} // namespace gaoqian::test
