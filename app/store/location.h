// Judging a place before a database is opened there, so that a refusal leaves every byte as it was.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace gaoqian {

/// Whether a file system of this type (as QStorageInfo::fileSystemType names it) lives on another machine. SQLite's WAL needs
/// memory that all its users share, which such file systems do not give.
bool isNetworkFileSystem(const QByteArray &type);

/// Ok when a newsroom file could be made at `path`: nothing is there, its folder exists, may be written, and is on this machine.
Result<void> checkNewPlace(const QString &path);

/// Ok when the file at `path` is a newsroom of a version up to `newestVersion` that may be written.
Result<void> checkNewsroomFile(const QString &path, int newestVersion);

} // namespace gaoqian
