// An empty newsroom in a home of its own that goes with it, and a clock that stands still.
#pragma once

#include "base/clock.h"
#include "store/database.h"
#include "support/scratchhome.h"
#include "support/verifyok.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace gaoqian::test {

class ScratchDatabase {
public:
    ScratchDatabase()
    {
        auto made = Database::create(home());
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        database = std::move(*made);
    }

    QString home() const { return m_home.address(path()); }

    QString path(const QString &name = QStringLiteral("newsroom.gaoqian")) const { return m_folder.filePath(name); }

    /// One more connection to the same newsroom.
    std::unique_ptr<Database> another() const { return std::move(Database::open(home()).value()); }

private:
    QTemporaryDir m_folder; // they go last: the database has to be closed by then
    ScratchHome m_home;

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
