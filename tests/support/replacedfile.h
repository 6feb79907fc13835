// Puts a backup in the place of a newsroom file that somebody has open, as `restore` does: file and log go aside together.
#pragma once

#include <QFile>
#include <QString>

namespace gaoqian::test {

inline bool putInPlace(const QString &backup, const QString &file)
{
    for (const QString &ending : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")}) {
        if (QFile::exists(file + ending) && !QFile::rename(file + ending, file + QStringLiteral(".replaced") + ending))
            return false;
    }
    return QFile::rename(backup, file);
}

} // namespace gaoqian::test
