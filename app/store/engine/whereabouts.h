// Whether a newsroom file is still where it was opened, with the log that it was opened with, and nobody wrote it past that log.
//
// SQLite finds a file's log by the file's name. Who moves an open file and works on it under the new name therefore gets another
// log, with other locks, and each of the two programs overwrites what the other one wrote.
#pragma once

#include "base/platform.h"

#include <QSqlDatabase>
#include <QString>

namespace gaoqian {

/// Of one connection. What was seen of a file is known to all connections of the process, so that one which is opened later
/// notices what happened before. Costs four looks at the folder and none into a file.
class Whereabouts {
public:
    enum class Finding {
        InPlace,
        Gone,       ///< Nothing is at the path.
        Replaced,   ///< Another file is.
        LogGone,    ///< The log at the path, if any, is not the one that is in use: somebody cleared it away.
        Overwritten ///< The file was written under another name. It stays so until the process ends.
    };

    explicit Whereabouts(const QString &path) : m_path(path) {}
    ~Whereabouts() { forget(); }
    Q_DISABLE_COPY_MOVE(Whereabouts)

    /// The file was opened just now, and the log that stands there is the one in use.
    void noteFile();
    /// A log may stand there now, where there was none yet.
    void noteFirstLog();
    /// The file is about to be closed.
    void forget();

    Finding look() const;

    /// Whether a file at `path` that this process has or had open was found to be overwritten.
    static bool isOverwritten(const QString &path);

    /// Whether this process has the file at `path` open under just that path.
    static bool isOpenHere(const QString &path);

    /// Whether connections of this process have the file at `path` open with a log that no longer lies there. A new one would
    /// share their memory of the old log, and read and write the new one by it.
    static bool isLogGone(const QString &path);

    /// Keeps the connection open until the process ends, as if it were killed then: with the last connection to a file SQLite
    /// moves the log into it, over what others wrote there, and removes whatever log lies there.
    void neverClose(const QSqlDatabase &connection);

private:
    const QString m_path;
    QByteArray m_file; ///< Identity; empty before it is known.
    QByteArray m_log;  ///< Of WAL and shared memory; empty as long as there are none.
};

} // namespace gaoqian
