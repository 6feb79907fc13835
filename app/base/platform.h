// The one place that talks to the operating system directly: what neither Qt nor the standard library offers.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QFileDevice>
#include <QString>

#include <optional>
#include <system_error>

class QProcess;

namespace gaoqian {

/// Keeps this process's memory out of core dumps: passphrases pass through it. Called first in every main().
void forbidCoreDumps();

/// What tells the file at `path` from any other that may take its place; empty when there is none. Where an open file can be
/// neither moved nor deleted (Windows) every file that is there is the same.
QByteArray fileIdentity(const QString &path);

/// What can be seen of a file without opening it. Times are nanoseconds of the file system's own clock; on most, writing sets
/// both to the same, and moving the file or changing its rights the second one alone. Both are 0 where an open file cannot be
/// moved (Windows).
struct FileTrace {
    QByteArray identity; ///< As `fileIdentity`.
    qint64 written = 0;  ///< When the content was changed last.
    qint64 touched = 0;  ///< When content, name or rights were.

    bool operator==(const FileTrace &) const = default;
};

/// Empty when there is no file at `path`.
FileTrace fileTrace(const QString &path);

/// Whether this process has the file at `path` (or the one that it leads to; devices are none) open for writing, as it has a
/// newsroom. Such a file must not be opened a second time by plain means: on POSIX systems closing it would take away every lock
/// that the process holds on it, and another program would think itself alone. The file is not opened to find out. Always false
/// where locks belong to what opened the file (Windows).
bool isHeldOpen(const QString &path);

/// Makes the file `path`, which must not be there yet, with `bytes`, and waits until they are on the disk. Where that fails part
/// of the file may be there. From its beginning nobody but its owner may read it, where the system knows of such rights.
std::error_code writeNewFile(const QString &path, const QByteArray &bytes);

/// What this process lets whom do with a new file in a folder: the file `path`, which must not be there yet, is made and removed
/// again to find out. Nothing where that fails, or where a file that is moved has the rights of its folder anyway (Windows).
std::optional<QFileDevice::Permissions> usualPermissions(const QString &path);

/// Waits until the names in `folder` are on the disk, where the system can do that.
void syncFolder(const QString &folder);

/// Why a file cannot be written, as far as a person can do something about it.
enum class WriteTrouble {
    Other,
    Full,      ///< The disk is full.
    Quota,     ///< What this user may have of the disk is used up.
    Protected, ///< The disk, the folder or the file is write-protected.
    NoFolder,  ///< The folder is not there.
    LongName,  ///< The system does not allow so long a name.
    InUse      ///< Another program has the file open.
};

/// What `code`, an error of this system, says about writing.
WriteTrouble writeTrouble(const std::error_code &code);

/// The number of the first of a program's arguments that is no text (not UTF-8), and would be taken for another name than the one
/// that was meant; 0 when there is none. Always 0 where the system hands arguments over as text (Windows).
int firstUnreadableArgument(int count, const char *const *arguments);

/// Whether a person is looking at standard error (progress is shown only then).
bool errorStreamIsTerminal();

/// Shows `prompt` on the terminal and reads one line without showing what is typed. Refused when there is no terminal to ask on.
Result<QString> askOnTerminal(const QString &prompt);

/// Lets what `process` will start lead the programs that it starts itself; to be called before it is started.
void leadOwnGroup(QProcess &process);

/// Ends what `process` started with all that this has started, at once, and waits until it is gone.
void endGroup(QProcess &process);

} // namespace gaoqian
