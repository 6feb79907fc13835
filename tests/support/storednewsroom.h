// Newsroom files of the versions that were released, kept as the statements that make them.
#pragma once

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

namespace gaoqian::test {

/// Makes the newsroom file `path` from the statements in `sqlFile` (tests/data/store).
inline void makeStoredNewsroom(const QString &sqlFile, const QString &path)
{
    const QString connection = QStringLiteral("stored");
    {
        QFile text(sqlFile);
        QVERIFY(text.open(QIODevice::ReadOnly));
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
        database.setDatabaseName(path);
        QVERIFY(database.open());
        const QStringList statements = QString::fromUtf8(text.readAll()).split(QStringLiteral(";\n"), Qt::SkipEmptyParts);
        QVERIFY(!statements.isEmpty());
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            QVERIFY2(query.exec(statement), qPrintable(statement + query.lastError().text()));
        }
    }
    QSqlDatabase::removeDatabase(connection);
}

} // namespace gaoqian::test
