#include "newsroom/restore.h"

#include "store/database.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Restore)
};

const QStringList &parts()
{
    static const QStringList endings{QString(), u"-wal"_s, u"-shm"_s, u"-journal"_s};
    return endings;
}

/// Moves the file with all that belongs to it, or nothing of it.
Result<void> move(const QString &from, const QString &to)
{
    QStringList moved;
    for (const QString &part : parts()) {
        if (!QFileInfo::exists(from + part))
            continue;
        if (!QFile::rename(from + part, to + part)) {
            for (const QString &back : moved)
                QFile::rename(to + back, from + back);
            return ioError(Tr::tr("%1 cannot be moved aside; close the programs that use it and check its folder's rights")
                               .arg(from + part));
        }
        moved += part;
    }
    return {};
}

} // namespace

Result<QString> restoreBackup(const QString &path, const QString &backup, const QDateTime &now)
{
    const QFileInfo place(path);
    if (place.exists() && place.canonicalFilePath() == QFileInfo(backup).canonicalFilePath())
        return usageError(Tr::tr("%1 is the newsroom itself; name its backup").arg(backup));
    const auto copy = Database::open(backup);
    if (!copy)
        return copy.error();
    const auto findings = (*copy)->check();
    if (!findings)
        return findings.error();
    if (!findings->isEmpty())
        return refused(Tr::tr("The backup %1 is not sound itself (%2); take an earlier one").arg(backup, findings->first()));

    const bool isThere = QFileInfo::exists(path) || QFileInfo::exists(path + u"-wal"_s);
    const QString aside = isThere ? path + u".replaced-"_s + now.toUTC().toString(u"yyyyMMdd-HHmmss"_s) : QString();
    if (isThere) {
        if (auto moved = move(path, aside); !moved)
            return moved.error();
    }
    if (auto written = (*copy)->backupTo(path); !written) {
        if (isThere)
            Q_UNUSED(move(aside, path))
        return written.error();
    }
    return aside;
}

} // namespace gaoqian
