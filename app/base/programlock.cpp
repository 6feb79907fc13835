#include "base/programlock.h"

#include <QFileInfo>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {
/// In milliseconds. A lock's file is written as it is made.
constexpr int unwrittenAfter = 3000;
} // namespace

std::unique_ptr<QLockFile> programLock(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(path);
    lock->setStaleLockTime(unwrittenAfter);
    return lock;
}

void clearDeadLock(const QString &path)
{
    // Qt holds the second while it removes the first for somebody dead, and may be killed at that too.
    for (const QString &name : {path, QString(path + u".rmlock"_s)}) {
        if (QFileInfo::exists(name))
            programLock(name)->tryLock(0); // and lets go of it again
    }
}

} // namespace gaoqian
