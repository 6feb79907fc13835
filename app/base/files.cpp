#include "base/files.h"

#include "base/platform.h"
#include "base/stagedfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QStorageInfo>

namespace gaoqian {

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Files)
};
} // namespace

Result<QByteArray> readFile(const QString &path, qint64 maxBytes)
{
    const QFileInfo info(path);
    if (!info.exists())
        return ioError(Tr::tr("There is no file %1; check the name").arg(path));
    if (info.isDir())
        return ioError(Tr::tr("%1 is a folder; choose a file").arg(path));
    if (isHeldOpen(path))
        return ioError(Tr::tr("%1 is in use by this program (is it the newsroom itself?); choose another file").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return ioError(Tr::tr("%1 cannot be read (%2)").arg(path, file.errorString()));
    // One byte more than allowed is asked for: devices and pipes have no size that could be checked beforehand.
    QByteArray bytes = file.read(maxBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return ioError(Tr::tr("%1 cannot be read (%2)").arg(path, file.errorString()));
    if (bytes.size() > maxBytes)
        return inputError(Tr::tr("%1 is larger than %2, the most that is read at once")
                              .arg(path, QLocale::c().formattedDataSize(maxBytes, 0, QLocale::DataSizeTraditionalFormat)));
    return bytes;
}

bool hasRoom(const QString &path)
{
    constexpr qint64 leastBytes = 256 * 1024;
    const QStorageInfo disk(QFileInfo(path).absolutePath());
    return !disk.isValid() || disk.bytesAvailable() >= leastBytes;
}

Error diskFull(const QString &path)
{
    return ioError(Tr::tr("The disk that holds %1 is full; free some space and try again").arg(path));
}

Result<void> writeFileAtomically(const QString &path, const QByteArray &bytes)
{
    auto staged = StagedFile::stage(path, bytes);
    return staged ? staged->commit() : Result<void>(staged.error());
}

} // namespace gaoqian
