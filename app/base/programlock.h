// A lock that one program at a time holds, by a file that says so, and that is free again as soon as its program is no more.
#pragma once

#include <QLockFile>
#include <QString>

#include <memory>

namespace gaoqian {

/// The lock whose file is `path`, not taken yet. Of a program that was killed it is known by its process being gone; where not
/// even that had been written yet, by some seconds' age. Who lives is never robbed of it, however long it takes: the system
/// guards the file besides. The folder must exist and be writable.
std::unique_ptr<QLockFile> programLock(const QString &path);

/// Takes `lock`, which `programLock` made, waiting up to `milliseconds` (0: not at all). After a failure `lock.error()` says why.
/// Some seconds are enough for whatever programs that were killed left. No lock is taken in another way: Qt's own does not see
/// what is left of a program that was killed while it removed the lock of one before it.
bool takeProgramLock(QLockFile &lock, int milliseconds);

/// Removes what a program that is no more left of the lock at `path`; costs a look when there is nothing.
void clearDeadLock(const QString &path);

} // namespace gaoqian
