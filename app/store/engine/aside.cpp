#include "store/engine/aside.h"

#include "base/files.h"
#include "base/platform.h"
#include "base/programlock.h"
#include "base/stagedfile.h"
#include "store/engine/making.h"
#include "store/engine/words.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

/// The file itself goes first and comes back last: without it nobody takes the others for a newsroom.
const QStringList &parts()
{
    static const QStringList endings{QString(), u"-wal"_s, u"-shm"_s, u"-journal"_s};
    return endings;
}

bool isThere(const QString &path)
{
    const QFileInfo file(path);
    return file.exists() || file.isSymLink();
}

bool isAnythingThere(const QString &path)
{
    return std::any_of(parts().cbegin(), parts().cend(), [&](const QString &part) { return isThere(path + part); });
}

QString recordOf(const QString &path) { return path + u".gaoqian-aside"_s; }

/// Where the moving that was recorded goes; empty when there is no such record, or one that nobody of ours wrote.
QString recorded(const QString &path)
{
    constexpr qint64 longestName = 4096;
    const auto bytes =
        QFileInfo::exists(recordOf(path)) ? readFile(recordOf(path), longestName) : Result<QByteArray>(QByteArray());
    const QFileInfo file(path);
    const QString name = bytes ? QString::fromUtf8(*bytes) : QString();
    const bool isOurs = name.startsWith(file.fileName() + u".replaced-"_s) && QFileInfo(name).fileName() == name;
    return isOurs ? file.dir().filePath(name) : QString();
}

QString freeName(const QString &path, const QDateTime &now)
{
    const QString name = path + u".replaced-"_s + now.toUTC().toString(u"yyyyMMdd-HHmmss"_s);
    QString free = name;
    for (int number = 2; isAnythingThere(free); ++number)
        free = name + u"-%1"_s.arg(number);
    return free;
}

Result<void> moveParts(const QString &from, const QString &to, const QStringList &which)
{
    for (const QString &part : which) {
        // The last program to close the file takes its log away, maybe at this moment.
        if (isThere(from + part) && !QFile::rename(from + part, to + part) && isThere(from + part))
            return ioError(
                StoreWords::tr("%1 cannot be moved to %2; close the programs that use it and check its folder's rights")
                    .arg(from + part, to + part));
    }
    syncFolder(QFileInfo(to).absolutePath());
    return {};
}

} // namespace

Result<Aside> Aside::move(const QString &path, const QDateTime &now)
{
    const QString begun = recorded(path);
    const bool goesOn = !isThere(path) && !begun.isEmpty() && isThere(begun);
    if (!goesOn && !isAnythingThere(path)) {
        QFile::remove(recordOf(path));
        return Aside(path, {});
    }
    const Aside aside(path, goesOn ? begun : freeName(path, now));
    if (!goesOn) {
        StagedFile::removeLeftovers(recordOf(path), QDateTime::currentDateTimeUtc()); // nobody else makes this file
        if (const auto noted = writeFileAtomically(recordOf(path), QFileInfo(aside.path()).fileName().toUtf8()); !noted)
            return noted.error();
    }
    if (const Result<void> moved = moveParts(path, aside.path(), parts()); !moved) {
        const Result<void> back = goesOn ? Result<void>() : aside.putBack();
        return back ? moved.error() : back.error();
    }
    return aside;
}

Result<void> Aside::putBack() const
{
    const Result<void> moved = moveParts(m_aside, m_path, QStringList(parts().crbegin(), parts().crend()));
    if (moved)
        settle();
    return moved ? moved
                 : ioError(StoreWords::tr(
                               "What stood at %1 is now %2 and could not be moved back; close the programs that use it and "
                               "restore the backup again")
                               .arg(m_path, m_aside));
}

void Aside::settle() const { QFile::remove(recordOf(m_path)); }

bool Aside::isLeftBetween(const QString &path)
{
    const QFileInfo file(path);
    const QString place = file.dir().filePath(file.fileName().section(u".replaced-"_s, 0, 0));
    const QString begun = recorded(place);
    return !isThere(place) && !begun.isEmpty() && (QFileInfo(place) == file || QFileInfo(begun) == file);
}

bool Aside::isUnderWay(const QString &path)
{
    const QFileInfo link(path);
    const QString place = link.isSymLink() ? link.symLinkTarget() : path;
    if (!QFileInfo::exists(recordOf(place)))
        return false;
    const auto lock = makingLock(place);
    return !takeProgramLock(*lock, 0) && lock->error() == QLockFile::LockFailedError;
}

void Aside::clearAfter(const QString &path)
{
    if (!QFileInfo::exists(recordOf(path)))
        return;
    if (const auto lock = makingLock(path); takeProgramLock(*lock, 0) && isThere(path))
        QFile::remove(recordOf(path));
}

} // namespace gaoqian
