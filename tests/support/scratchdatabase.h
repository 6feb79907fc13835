// An empty newsroom file in a folder of its own that goes with it, and a clock that stands still.
#pragma once

#include "base/clock.h"
#include "store/database.h"
#include "support/verifyok.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace gaoqian::test {

class ScratchDatabase {
public:
    ScratchDatabase() { database = std::move(Database::create(path()).value()); }

    QString path(const QString &name = QStringLiteral("newsroom.gaoqian")) const { return m_folder.filePath(name); }

    /// One more connection to the same file.
    std::unique_ptr<Database> another() const { return std::move(Database::open(path()).value()); }

private:
    QTemporaryDir m_folder; // goes last: the database has to be closed by then

public:
    std::unique_ptr<Database> database;
    FrozenClock clock{QDateTime(QDate(2026, 11, 23), QTime(8, 0), Qt::UTC)};
};

inline QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace gaoqian::test
