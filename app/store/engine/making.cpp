#include "store/engine/making.h"

#include "base/files.h"
#include "base/platform.h"
#include "base/programlock.h"
#include "store/engine/words.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

constexpr auto lockEnding = ".gaoqian-making"_L1;
constexpr auto unfinishedEnding = ".gaoqian-part"_L1;

/// One path for the file, through whatever links its folder is named.
QString realPath(const QString &path)
{
    const QFileInfo file(path);
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? file.absoluteFilePath() : QDir(folder).filePath(file.fileName());
}

void removeUnfinished(const QString &path)
{
    for (const auto ending : {""_L1, "-wal"_L1, "-shm"_L1, "-journal"_L1})
        QFile::remove(path + unfinishedEnding + ending);
}

} // namespace

std::unique_ptr<QLockFile> makingLock(const QString &path) { return programLock(realPath(path) + lockEnding); }

namespace {

/// Whatever is left of makings whose programs are no more. A lock that does not say whose it is is left alone.
void sweep(const QDir &folder)
{
    const QStringList locks = folder.entryList({u"*.gaoqian-making"_s}, QDir::Files | QDir::Hidden);
    for (const QString &name : locks) {
        const QString path = folder.filePath(name.chopped(lockEnding.size()));
        const auto lock = makingLock(path);
        qint64 process = 0;
        QString host;
        QString program;
        if (lock->getLockInfo(&process, &host, &program) && takeProgramLock(*lock, 0))
            removeUnfinished(path);
    }
}

} // namespace

Making::Making(const QString &path, std::unique_ptr<QLockFile> lock) :
    m_path(path), m_unfinished(path + unfinishedEnding), m_lock(std::move(lock))
{}

Making::~Making() { removeUnfinished(m_path); }

Result<std::unique_ptr<Making>> Making::begin(const QString &named, Result<void> (*checkPlace)(const QString &))
{
    if (const Result<void> place = checkPlace(named); !place)
        return place.error();
    const QString path = realPath(named);
    sweep(QFileInfo(path).absoluteDir());
    constexpr int patience = 4000; // milliseconds: until a lock without words counts as a dead program's
    auto lock = makingLock(path);
    if (!takeProgramLock(*lock, patience)) {
        if (lock->error() == QLockFile::LockFailedError)
            return conflict(
                StoreWords::tr("Another program is making %1 at this moment; wait for it or choose another name").arg(path));
        return hasRoom(path) ? ioError(StoreWords::tr("%1 cannot be made; check that its folder may be written").arg(path))
                             : diskFull(path);
    }
    if (const Result<void> place = checkPlace(named); !place)
        return place.error();
    removeUnfinished(path);
    return std::unique_ptr<Making>(new Making(path, std::move(lock)));
}

void Making::clearAfter(const QString &path) { clearDeadLock(realPath(path) + lockEnding); }

Result<void> Making::finish(const std::function<Result<void>()> &lastly)
{
    // What closes a database does not say whether it could move the WAL into the file; where it could not, the WAL is there yet.
    if (QFileInfo::exists(m_unfinished + "-wal"_L1))
        return hasRoom(m_path)
                   ? ioError(StoreWords::tr("%1 could not be written whole; try again, or choose another name").arg(m_path))
                   : diskFull(m_path);
    if (const Result<void> done = lastly ? lastly() : Result<void>(); !done)
        return done;
    QFile file(m_unfinished);
    if (!file.rename(m_path)) // overwrites nothing
        return ioError(StoreWords::tr("%1 cannot be written (%2); choose another name").arg(m_path, file.errorString()));
    syncFolder(QFileInfo(m_path).absolutePath());
    return {};
}

} // namespace gaoqian
