#include "base/stagedfile.h"

#include "base/platform.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QStorageInfo>

#include <filesystem>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(StagedFile)
};

namespace fs = std::filesystem;

constexpr int attempts = 8; // to find a name that is free
constexpr int markLength = 8;
constexpr auto partEnding = ".part"_L1;

QString partOf(const QString &path, const QString &mark) { return path + u'.' + mark + partEnding; }

Error problem(const QString &path, const std::error_code &code, qint64 size)
{
    const QString folder = QFileInfo(path).absolutePath();
    WriteTrouble trouble = writeTrouble(code);
    // File systems over a network report a full disk as they please.
    if (const QStorageInfo disk(folder); trouble == WriteTrouble::Other && disk.isValid() && disk.bytesAvailable() < size)
        trouble = WriteTrouble::Full;
    switch (trouble) {
    case WriteTrouble::Full:
        return ioError(Tr::tr("The disk that holds %1 is full; free some space and try again").arg(path));
    case WriteTrouble::Quota:
        return ioError(
            Tr::tr("Your share of the disk that holds %1 is used up; free some of your space there and try again").arg(path));
    case WriteTrouble::Protected:
        return ioError(Tr::tr("%1 cannot be written, it or its folder is write-protected; choose another folder").arg(path));
    case WriteTrouble::NoFolder:
        return ioError(Tr::tr("%1 cannot be written, there is no folder %2; make it or choose another").arg(path, folder));
    case WriteTrouble::LongName:
        return ioError(Tr::tr("The name %1 is too long for a file; choose a shorter one").arg(path));
    case WriteTrouble::InUse:
        return ioError(Tr::tr("Another program has %1 open; close it there and try again").arg(path));
    case WriteTrouble::Other:
        break;
    }
    return ioError(Tr::tr("%1 cannot be written (%2)").arg(path, QString::fromLocal8Bit(code.message().c_str())));
}

/// A device, or a link that leads to something that is neither a file nor a folder (/dev/stdout): to replace it would harm the
/// system.
bool isDevice(const fs::path &path)
{
    std::error_code ignored;
    const fs::file_type type = fs::symlink_status(path, ignored).type();
    if (type != fs::file_type::symlink)
        return type == fs::file_type::character || type == fs::file_type::block;
    return fs::is_other(fs::status(path, ignored));
}

/// Whether something at `path` forbids that a file takes its place.
Result<void> checkTarget(const QString &path)
{
    const QFileInfo there(path);
    if (there.isDir() && !there.isSymLink())
        return ioError(Tr::tr("%1 is a folder; choose another name").arg(path));
    if (isDevice(there.filesystemFilePath()))
        return ioError(Tr::tr("%1 is a device and no file; choose another name").arg(path));
    if (isHeldOpen(path))
        return ioError(Tr::tr("%1 is in use by this program (is it the newsroom itself?); choose another name").arg(path));
    if (there.isFile() && !there.isSymLink() && !there.isWritable())
        return ioError(Tr::tr("%1 is write-protected; choose another name, or make it writable").arg(path));
    return {};
}

QString freePart(const QString &path)
{
    return partOf(path, u"%1"_s.arg(QRandomGenerator::system()->generate(), markLength, 16, QChar(u'0')));
}

/// Until now it was its owner's alone. From here on it may be read by whoever could read the file that it replaces, or may read
/// any new one.
void giveUsualPermissions(const QString &path, const QString &part)
{
    const QFileInfo there(path);
    const auto permissions =
        there.isFile() && !there.isSymLink() ? std::optional(there.permissions()) : usualPermissions(freePart(path));
    if (permissions)
        QFile::setPermissions(part, *permissions);
}

} // namespace

StagedFile::StagedFile(StagedFile &&other) noexcept :
    m_path(std::exchange(other.m_path, {})), m_part(std::exchange(other.m_part, {}))
{}

StagedFile &StagedFile::operator=(StagedFile &&other) noexcept
{
    if (this != &other) {
        discard();
        m_path = std::exchange(other.m_path, {});
        m_part = std::exchange(other.m_part, {});
    }
    return *this;
}

StagedFile::~StagedFile() { discard(); }

void StagedFile::discard()
{
    if (!m_part.isEmpty())
        QFile::remove(m_part);
    m_part.clear();
}

Result<StagedFile> StagedFile::stage(const QString &path, const QByteArray &bytes)
{
    if (const auto fine = checkTarget(path); !fine)
        return fine.error();
    std::error_code code;
    for (int i = 0; i < attempts; ++i) {
        const QString part = freePart(path);
        code = writeNewFile(part, bytes);
        if (code == std::errc::file_exists)
            continue;
        StagedFile staged(path, part); // in any case: it removes what was written of it
        if (code)
            return problem(path, code, bytes.size());
        return staged;
    }
    return problem(path, code, bytes.size());
}

bool StagedFile::isStaged(const QString &path, const QString &mark)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(u"[0-9a-f]{%1}"_s.arg(markLength)));
    const QFileInfo part(partOf(path, mark));
    return form.match(mark).hasMatch() && part.isFile() && !part.isSymLink();
}

std::optional<StagedFile> StagedFile::adopt(const QString &path, const QString &mark)
{
    return isStaged(path, mark) ? std::optional(StagedFile(path, QFileInfo(partOf(path, mark)).filePath())) : std::nullopt;
}

QString StagedFile::mark() const { return m_part.chopped(m_part.isEmpty() ? 0 : partEnding.size()).right(markLength); }

Result<void> StagedFile::commit()
{
    Q_ASSERT(!m_part.isEmpty());
    if (const auto fine = checkTarget(m_path); !fine)
        return fine;
    giveUsualPermissions(m_path, m_part);
    std::error_code code;
    fs::rename(QFileInfo(m_part).filesystemFilePath(), QFileInfo(m_path).filesystemFilePath(), code);
    if (code)
        return problem(m_path, code, 0);
    m_part.clear();
    syncFolder(QFileInfo(m_path).absolutePath());
    return {};
}

QStringList StagedFile::withLeftovers(const QString &folder)
{
    static const QRegularExpression part(QRegularExpression::anchoredPattern(u"(.+)\\.[0-9a-f]{8}\\.part"_s));
    QStringList found;
    const QStringList names =
        QDir(folder).entryList({u"*.part"_s}, QDir::Files | QDir::NoSymLinks | QDir::Hidden | QDir::System, QDir::Unsorted);
    for (const QString &name : names) {
        if (const auto match = part.match(name); match.hasMatch() && !found.contains(match.captured(1)))
            found += match.captured(1);
    }
    return found;
}

void StagedFile::removeLeftovers(const QString &path, const QDateTime &olderThan)
{
    const QFileInfo target(path);
    const QRegularExpression part(
        QRegularExpression::anchoredPattern(QRegularExpression::escape(target.fileName()) + u"\\.[0-9a-f]{8}\\.part"_s));
    const QDir folder = target.absoluteDir();
    const QStringList names = folder.entryList(QDir::Files | QDir::NoSymLinks | QDir::Hidden | QDir::System, QDir::Unsorted);
    for (const QString &name : names) {
        if (part.match(name).hasMatch() && QFileInfo(folder.filePath(name)).lastModified() < olderThan)
            QFile::remove(folder.filePath(name));
    }
}

} // namespace gaoqian
