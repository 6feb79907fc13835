#include "store/location.h"

#include "store/dialect.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Store)
};

Result<void> checkFolder(const QString &path)
{
    // Where a link leads is what counts; a file that is still to be made has no canonical path yet.
    const QFileInfo file(path);
    const QFileInfo folder(file.exists() ? QFileInfo(file.canonicalFilePath()).absolutePath() : file.absolutePath());
    const QString name = folder.filePath();
    if (!folder.exists())
        return ioError(Tr::tr("There is no folder %1; make it first or choose another").arg(name));
    if (!folder.isDir())
        return ioError(Tr::tr("%1 is no folder; choose another place").arg(name));
    // On Windows a share that has no drive letter shows by its two slashes alone.
    if (name.startsWith("//"_L1) || isNetworkFileSystem(QStorageInfo(name).fileSystemType()))
        return ioError(Tr::tr("%1 is on a network drive, where several programs cannot safely write one newsroom file; "
                              "move the file to a disk of this computer")
                           .arg(path));
    if (!folder.isWritable())
        return ioError(Tr::tr("The folder %1 is write-protected; allow writing there or choose another place").arg(name));
    return {};
}

} // namespace

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
    const QFileInfo file(path);
    if (file.isDir())
        return ioError(Tr::tr("%1 is a folder; give the name of a new file in it").arg(path));
    if (file.exists() || file.isSymLink())
        return ioError(Tr::tr("There is already a file %1; choose another name").arg(path));
    return checkFolder(path);
}

Result<void> checkNewsroomFile(const QString &path, int newestVersion)
{
    const QFileInfo info(path);
    if (info.isDir())
        return ioError(Tr::tr("%1 is a folder; choose a newsroom file").arg(path));
    if (!info.exists())
        return ioError(Tr::tr("There is no newsroom file %1; check the name or make a new newsroom").arg(path));
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return ioError(Tr::tr("%1 cannot be read; choose a newsroom file that you may read").arg(path));

    const SqliteHeader header = readSqliteHeader(file.read(sqliteHeaderSize));
    if (info.size() == 0)
        return ioError(Tr::tr("%1 is empty and holds no newsroom; make a new one under another name").arg(path));
    if (!header.isSqlite)
        return ioError(Tr::tr("%1 is no newsroom file; choose another file").arg(path));
    if (!header.isNewsroom || header.schemaVersion < 1)
        return ioError(Tr::tr("%1 is the database of another program; choose a newsroom file").arg(path));
    if (header.schemaVersion > newestVersion)
        return ioError(Tr::tr("%1 was written by a newer version of Gaoqian; update this program to open it").arg(path));
    if (!info.isWritable())
        return ioError(Tr::tr("The newsroom file %1 is write-protected; allow writing to it").arg(path));
    return checkFolder(path);
}

} // namespace gaoqian
