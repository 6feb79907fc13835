#include "base/programlock.h"

#include <QDeadlineTimer>
#include <QFileInfo>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {
/// In milliseconds. A lock's file is written as it is made.
constexpr int unwrittenAfter = 3000;

/// Of the lock that Qt holds while it removes another one for somebody dead; a program may be killed at that, too.
constexpr auto removalEnding = ".rmlock"_L1;

void clearDead(const QString &path)
{
    if (QFileInfo::exists(path))
        programLock(path)->tryLock(0); // and lets go of it again
}
} // namespace

std::unique_ptr<QLockFile> programLock(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(path);
    lock->setStaleLockTime(unwrittenAfter);
    return lock;
}

bool takeProgramLock(QLockFile &lock, int milliseconds)
{
    constexpr int slice = 50; // between two looks: QLockFile's own grow to seconds
    for (const QDeadlineTimer deadline(milliseconds);;) {
        clearDead(lock.fileName() + removalEnding);
        if (lock.tryLock(std::min(milliseconds, slice)))
            return true;
        if (lock.error() != QLockFile::LockFailedError || deadline.hasExpired())
            return false;
    }
}

void clearDeadLock(const QString &path)
{
    clearDead(path + removalEnding);
    clearDead(path);
}

} // namespace gaoqian
