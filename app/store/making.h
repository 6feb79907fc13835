// A file that is made beside its place and moved there when it is whole; what a program that was killed left is cleared away.
#pragma once

#include "base/result.h"

#include <QString>

#include <memory>

class QLockFile;

namespace gaoqian {

/// The making of the database file `path`, by one program at a time. Until `finish` nothing stands at `path`.
class Making {
public:
    /// Clears away what makings that were killed left in the folder, and refuses with a Conflict while another program makes the
    /// same file.
    static Result<std::unique_ptr<Making>> begin(const QString &path);
    ~Making(); ///< Removes what was not finished.

    /// Where to write; nothing is there yet.
    const QString &unfinished() const { return m_unfinished; }

    /// Moves the file into its place; overwrites nothing.
    Result<void> finish();

    /// Clears away the sign of a making of `path` whose program was killed just after it had finished.
    static void clearAfter(const QString &path);

private:
    Making(const QString &path, std::unique_ptr<QLockFile> lock);

    QString m_path;
    QString m_unfinished;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace gaoqian
