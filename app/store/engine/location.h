// Judging a place before a database is opened there, so that a refusal leaves every byte as it was.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace gaoqian {

/// Whether a file system of this type (as QStorageInfo::fileSystemType names it) lives on another machine. SQLite's WAL needs
/// memory that all its users share, which such file systems do not give.
bool isNetworkFileSystem(const QByteArray &type);

/// Ok when a newsroom file could be made at `path`: nothing is there (nor the WAL of an earlier file of that name), its folder
/// exists, may be written, and is on this machine.
Result<void> checkNewPlace(const QString &path);

/// Ok when a copy of a newsroom could be made at `path`: as above, but it may lie on another machine.
Result<void> checkBackupPlace(const QString &path);

/// Ok when another file could take the place of the one at `path`, whatever that is and whether it is there: it is no folder, and
/// in a folder that exists, may be written, and is on this machine.
Result<void> checkOldPlace(const QString &path);

/// Ok when the file at `path` is a newsroom of a version up to `newestVersion`, wherever it lies and even if it cannot be
/// written. The file is looked at through SQLite alone, since this process may have it open.
Result<void> checkBackupFile(const QString &path, int newestVersion);

/// The same, and it may be written where it is, by several programs at once.
Result<void> checkNewsroomFile(const QString &path, int newestVersion);

/// Ok when nobody has the file at `path` open under another name, from which it was moved: there it has another WAL, which would
/// not be seen here. It cannot be told where a WAL of the file's present name was left. May wait some seconds for who is just
/// opening the file.
Result<void> checkNotMoved(const QString &path);

/// `otherwise`, which is said of the newsroom file at `path`; while a backup is put in its place it would not be so, and that is
/// said.
Error unlessReplaced(const QString &path, const Error &otherwise);

/// What is said of a newsroom file that was found to be overwritten, or without its log: see `Whereabouts`.
Error overwritten(const QString &path);
Error logGone(const QString &path);

} // namespace gaoqian
