#include "store/engine/location.h"

#include "store/engine/aside.h"
#include "store/engine/look.h"
#include "store/engine/whereabouts.h"
#include "store/engine/words.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QScopeGuard>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStorageInfo>
#include <QThread>

#include <filesystem>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

/// What stands at fixed places of a newsroom file's beginning, or why it cannot be read.
struct Header {
    std::optional<Failure> failure;
    quint32 mark = 0;
    int schemaVersion = 0;
};

Header readHeader(const QString &path)
{
    const Look look(untouched(path));
    const auto &dialect = look.dialect;
    QSqlDatabase database = look.database();
    Header header;
    if (!database.open()) {
        header.failure = dialect->failure(database.lastError());
        return header;
    }
    QSqlQuery query(database);
    const auto number = [&](const QString &pragma) -> qint64 {
        if (query.exec(pragma) && query.next())
            return query.value(0).toLongLong();
        header.failure = dialect->failure(query.lastError());
        return 0;
    };
    header.mark = quint32(number(u"PRAGMA application_id"_s));
    header.schemaVersion = int(number(u"PRAGMA user_version"_s));
    return header;
}

/// The same, looked at again where it fails: the last program to leave a newsroom may just be moving its log into the file.
Header readSettledHeader(const QString &path)
{
    constexpr int looks = 5;
    constexpr int pause = 40; // milliseconds
    Header header = readHeader(path);
    for (int look = 1; header.failure && look < looks; ++look) {
        QThread::msleep(pause);
        header = readHeader(path);
    }
    return header;
}

/// Ok when what stands in the header is a newsroom of a version up to `newestVersion`.
Result<void> checkHeader(const QString &path, const Header &header, int newestVersion)
{
    if (header.failure == Failure::Damaged)
        return ioError(
            StoreWords::tr("The newsroom file %1 is damaged; put the last backup in its place (gaoqian-cli restore)").arg(path));
    if (header.failure == Failure::NoDatabase)
        return ioError(StoreWords::tr("%1 is no newsroom file; choose another file").arg(path));
    if (header.failure)
        return ioError(StoreWords::tr("%1 cannot be read; choose a newsroom file that you may read").arg(path));
    if (header.mark != newsroomMark || header.schemaVersion < 1)
        return ioError(StoreWords::tr("%1 is the database of another program; choose a newsroom file").arg(path));
    if (header.schemaVersion > newestVersion)
        return ioError(StoreWords::tr("%1 was written by a newer version of Gaoqian; update this program to open it").arg(path));
    return {};
}

Result<void> checkNothingThere(const QString &path)
{
    const QFileInfo file(path);
    if (file.isDir())
        return ioError(StoreWords::tr("%1 is a folder; give the name of a new file in it").arg(path));
    if (file.exists() || file.isSymLink())
        return ioError(StoreWords::tr("There is already a file %1; choose another name").arg(path));
    for (const auto ending : {"-wal"_L1, "-shm"_L1, "-journal"_L1}) {
        const QFileInfo rest(path + ending);
        if (rest.exists() || rest.isSymLink())
            return ioError(StoreWords::tr("%1 is there from an earlier file of that name and would be mixed into the new one; "
                                          "choose another name, or move it away")
                               .arg(rest.filePath()));
    }
    return {};
}

Result<void> checkFolder(const QString &path, bool mayBeRemote = false)
{
    // Where a link leads is what counts; a file that is still to be made has no canonical path yet.
    const QFileInfo file(path);
    const QFileInfo folder(file.exists() ? QFileInfo(file.canonicalFilePath()).absolutePath() : file.absolutePath());
    const QString name = folder.filePath();
    if (!folder.exists())
        return ioError(StoreWords::tr("There is no folder %1; make it first or choose another").arg(name));
    if (!folder.isDir())
        return ioError(StoreWords::tr("%1 is no folder; choose another place").arg(name));
    // On Windows a share that has no drive letter shows by its two slashes alone.
    if (!mayBeRemote && (name.startsWith("//"_L1) || isNetworkFileSystem(QStorageInfo(name).fileSystemType())))
        return ioError(StoreWords::tr("%1 is on a network drive, where several programs cannot safely write one newsroom file; "
                                      "move the file to a disk of this computer")
                           .arg(path));
    if (!folder.isWritable())
        return ioError(StoreWords::tr("The folder %1 is write-protected; allow writing there or choose another place").arg(name));
    return {};
}

/// Whether another connection has the file at `path` open, under this name or another. When nobody has, it is had alone for a
/// moment.
bool isOpenSomewhere(const QString &path)
{
    const Look look(existingFile(path, 0));
    QSqlDatabase database = look.database();
    if (!database.open())
        return false; // who connects to it will be told why
    QSqlQuery query(database);
    for (const QString &statement : haveAlone()) {
        if (!query.exec(statement))
            return look.dialect->failure(query.lastError()) == Failure::Busy;
    }
    return false;
}

} // namespace

Error unlessReplaced(const QString &path, const Error &otherwise)
{
    return Aside::isUnderWay(path)
               ? ioError(
                     StoreWords::tr("A backup is being put in the place of the newsroom file %1 just now; try again in a moment")
                         .arg(path))
               : otherwise;
}

Error overwritten(const QString &path)
{
    return unlessReplaced(
        path,
        ioError(StoreWords::tr(
                    "The newsroom file %1 was moved and changed under another name while it was in use here, so nothing more "
                    "is written into it; end Gaoqian and put the last backup in its place (gaoqian-cli restore), which "
                    "keeps this file aside")
                    .arg(path)));
}

Error logGone(const QString &path)
{
    return unlessReplaced(
        path, ioError(StoreWords::tr(
                          "Another program removed parts of the newsroom file %1 while it was in use here, so nothing more is "
                          "written into it; end Gaoqian and start it again")
                          .arg(path)));
}

Result<void> checkNotMoved(const QString &path)
{
    if (Whereabouts::isOverwritten(path))
        return overwritten(path);
    if (Whereabouts::isLogGone(path))
        return logGone(path);
    if (Whereabouts::isOpenHere(path)) // and so it was not moved, whatever became of its log
        return {};
    constexpr int patience = 3000; // for who looks in the same way, or is just opening it
    const QString log = QFileInfo(path).canonicalFilePath() + u"-wal"_s;
    for (const QDeadlineTimer deadline(patience); !QFileInfo::exists(log) && isOpenSomewhere(path);) {
        if (deadline.hasExpired())
            return ioError(
                StoreWords::tr("The newsroom file %1 is held by a program that does not share it, or under a name from which "
                               "it was moved; end the programs that have it open, or move it back")
                    .arg(path));
        QThread::msleep(5);
    }
    return {};
}

bool isNetworkFileSystem(const QByteArray &type)
{
    static const QList<QByteArray> remote =
        QByteArray("9p afs afpfs beegfs ceph cifs coda davfs gfs2 glusterfs gpfs lustre ncpfs nfs nfs4 ocfs2 prl_fs "
                   "smb smb2 smb3 smbfs vboxsf vmhgfs webdav "
                   "fuse.ceph fuse.ceph-fuse fuse.curlftpfs fuse.davfs fuse.davfs2 fuse.glusterfs fuse.gvfsd-fuse "
                   "fuse.juicefs fuse.kio-fuse fuse.rclone fuse.s3fs fuse.smbnetfs fuse.sshfs fuse.vmhgfs-fuse")
            .split(' ');
    return remote.contains(type.toLower());
}

Result<void> checkNewPlace(const QString &path)
{
    const Result<void> free = checkNothingThere(path);
    return free ? checkFolder(path) : free;
}

Result<void> checkBackupPlace(const QString &path)
{
    const Result<void> free = checkNothingThere(path);
    return free ? checkFolder(path, true) : free;
}

Result<void> checkOldPlace(const QString &path)
{
    return QFileInfo(path).isDir()
               ? Result<void>(ioError(StoreWords::tr("%1 is a folder; give the name of a newsroom file").arg(path)))
               : checkFolder(path);
}

Result<void> checkBackupFile(const QString &path, int newestVersion)
{
    const QFileInfo info(path);
    if (info.isDir())
        return ioError(StoreWords::tr("%1 is a folder; choose a newsroom file").arg(path));
    if (Aside::isLeftBetween(path))
        return unlessReplaced(
            path,
            ioError(StoreWords::tr(
                        "The newsroom file %1 was being replaced by a backup when the program was ended; restore the backup "
                        "again (gaoqian-cli restore)")
                        .arg(path)));
    if (!info.exists())
        return unlessReplaced(
            path, ioError(StoreWords::tr("There is no newsroom file %1; check the name or make a new newsroom").arg(path)));
    if (info.isFile() && info.isReadable() && info.size() == 0)
        return ioError(StoreWords::tr("%1 is empty and holds no newsroom; make a new one under another name").arg(path));
    if (!info.isFile() || !info.isReadable())
        return ioError(StoreWords::tr("%1 cannot be read; choose a newsroom file that you may read").arg(path));
    constexpr qint64 leastDatabaseBytes = 512; // one page of the smallest size
    if (info.size() < leastDatabaseBytes)
        return ioError(StoreWords::tr("%1 is no newsroom file; choose another file").arg(path));
    const Header header = readSettledHeader(path);
    // Without its WAL a newsroom whose program was killed while it moved changes from there into the file looks damaged.
    const bool belongsTogether = header.failure == Failure::Damaged && QFileInfo(info.canonicalFilePath() + u"-wal"_s).size() > 0;
    const Result<void> ours = checkHeader(path, header, newestVersion);
    return belongsTogether ? Result<void>() : ours;
}

Result<void> checkNewsroomFile(const QString &path, int newestVersion)
{
    if (const Result<void> ours = checkBackupFile(path, newestVersion); !ours)
        return ours;
    const QFileInfo info(path);
    if (!info.isWritable())
        return ioError(StoreWords::tr("The newsroom file %1 is write-protected; allow writing to it").arg(path));
    // Under each of its names SQLite would keep a WAL of its own, and whoever uses the other name would not see it.
    std::error_code unknown;
    if (std::filesystem::hard_link_count(info.filesystemCanonicalFilePath(), unknown) > 1 && !unknown)
        return ioError(
            StoreWords::tr("The newsroom file %1 has a second name on this disk (a hard link), under which it could be written "
                           "at the same time and damaged; remove the other name, or make a copy and use that")
                .arg(path));
    return checkFolder(path);
}

} // namespace gaoqian
