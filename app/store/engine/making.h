// A file that is made beside its place and moved there when it is whole; what a program that was killed left is cleared away.
#pragma once

#include "base/result.h"

#include <QString>

#include <functional>
#include <memory>

class QLockFile;

namespace gaoqian {

/// Held, while it lives, by the program that makes the file `path`; not taken yet.
std::unique_ptr<QLockFile> makingLock(const QString &path);

/// The making of the database file `path`, by one program at a time. Until `finish` nothing new stands at `path`.
class Making {
public:
    /// Clears away what makings that were killed left in the folder, and refuses with a Conflict while another program makes the
    /// same file. `checkPlace`, which says whether the file may be made at a path, is asked before that and once more when it is
    /// this program's turn: who was waited for may have made it.
    static Result<std::unique_ptr<Making>> begin(const QString &path, Result<void> (*checkPlace)(const QString &path));
    ~Making(); ///< Removes what was not finished.

    /// Where to write; nothing is there yet.
    const QString &unfinished() const { return m_unfinished; }

    /// Moves the file, which everybody has closed, into its place; overwrites nothing. Refused when it was not closed whole, that
    /// is when part of it still stands in its WAL. `lastly` is what has to be done when nothing is missing but the moving.
    Result<void> finish(const std::function<Result<void>()> &lastly = {});

    /// Clears away the sign of a making of `path` whose program was killed just after it had finished.
    static void clearAfter(const QString &path);

private:
    Making(const QString &path, std::unique_ptr<QLockFile> lock);

    QString m_path;
    QString m_unfinished;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace gaoqian
