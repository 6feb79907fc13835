#include "store/engine/backup.h"

#include "base/files.h"
#include "store/engine/look.h"
#include "store/engine/words.h"

#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>

#include <algorithm>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 5000; // milliseconds

/// Whether not all of the newsroom stands in its file.
bool isUnfinished(const QString &path)
{
    const QString real = QFileInfo(path).canonicalFilePath();
    const auto holdsSomething = [&](const QString &ending) { return QFileInfo(real + ending).size() > 0; };
    return holdsSomething(u"-wal"_s) || holdsSomething(u"-journal"_s);
}

} // namespace

Result<void> copyBackup(const QString &backup, const QString &to)
{
    const Look look(isUnfinished(backup) ? existingFile(backup, patience) : untouched(backup));
    QSqlDatabase database = look.database();
    QSqlQuery copy(database);
    if (database.open()) {
        copy = QSqlQuery(database);
        copy.prepare(look.dialect->copyTo());
        copy.addBindValue(to);
    }
    if (database.isOpen() && copy.exec())
        return {};
    const QSqlError error = database.isOpen() ? copy.lastError() : database.lastError();
    switch (look.dialect->failure(error)) {
    case Failure::Damaged:
    case Failure::NoDatabase:
        return refused(StoreWords::tr("The backup %1 is damaged; take an earlier one").arg(backup));
    case Failure::Busy:
        return ioError(StoreWords::tr("The backup %1 is in use by another program; wait a moment and try again").arg(backup));
    default:
        break;
    }
    return hasRoom(to)
               ? ioError(StoreWords::tr("The backup %1 could not be copied to %2 (%3)").arg(backup, to, error.databaseText()))
               : diskFull(to);
}

} // namespace gaoqian
