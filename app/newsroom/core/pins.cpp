#include "newsroom/core/pins.h"

#include "base/files.h"
#include "base/programlock.h"
#include "base/stagedfile.h"
#include "newsroom/core/words.h"
#include "store/engine/serveraddress.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

constexpr auto lockEnding = ".lock"_L1;
constexpr qint64 maxPinFileBytes = 4 * 1024 * 1024;

/// The two tables of the file: "ids" and "paths", each leading to a public key in hex.
struct PinTables {
    QJsonObject ids;
    QJsonObject paths;
};

QString keyText(const NewsroomIdentity &newsroom) { return QString::fromLatin1(newsroom.publicKey.toHex()); }

QString pathKey(const QString &path)
{
    if (isServerAddress(path))
        return path;
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? QFileInfo(path).absoluteFilePath() : canonical;
}

Result<PinTables> readTables(const QString &file)
{
    if (!QFileInfo::exists(file))
        return PinTables{};
    const auto bytes = readFile(file, maxPinFileBytes);
    if (!bytes)
        return bytes.error();
    const QJsonDocument document = QJsonDocument::fromJson(*bytes);
    if (!document[u"ids"_s].isObject() || !document[u"paths"_s].isObject())
        return ioError(
            CoreWords::tr(
                "%1, which holds the newsroom keys that this desktop knows, is damaged; restore it from a backup, or remove it "
                "if you trust the newsroom file")
                .arg(file));
    return PinTables{document[u"ids"_s].toObject(), document[u"paths"_s].toObject()};
}

Result<void> makeFolderOf(const QString &file)
{
    const QString folder = QFileInfo(file).absolutePath();
    if (!QDir().mkpath(folder))
        return ioError(CoreWords::tr("The folder %1 cannot be made; check its rights").arg(folder));
    return {};
}

Result<void> writeTables(const QString &file, const PinTables &tables)
{
    return writeFileAtomically(file, QJsonDocument(QJsonObject{{u"ids"_s, tables.ids}, {u"paths"_s, tables.paths}}).toJson());
}

/// Whose turn it is to read the file and write it again.
Result<void> takeTurn(QLockFile &lock, const QString &file)
{
    constexpr int patience = 30000; // milliseconds
    if (takeProgramLock(lock, patience))
        return {};
    if (lock.error() == QLockFile::LockFailedError)
        return ioError(CoreWords::tr("Another program keeps %1 locked; close it, or remove %2 when there is none, and try again")
                           .arg(file, lock.fileName()));
    return hasRoom(file)
               ? ioError(CoreWords::tr(
                             "The newsroom keys that this desktop knows cannot be kept in %1; check the rights of its folder")
                             .arg(file))
               : diskFull(file);
}

QString shownFingerprint(const QString &hexKey) { return fingerprint(QByteArray::fromHex(hexKey.toLatin1())); }

/// Whether `newsroom` at `path` is pinned in `tables`. Refused when something else is.
Result<bool> isPinned(const PinTables &tables, const NewsroomIdentity &newsroom, const QString &path)
{
    const QString key = keyText(newsroom);
    const QString byId = tables.ids[newsroom.id].toString();
    const QString byPath = tables.paths[pathKey(path)].toString();
    for (const QString &known : {byId, byPath}) {
        if (!known.isEmpty() && known != key)
            return refused(
                CoreWords::tr("The newsroom's key is not the one that this desktop knows (%1 now, %2 before): the file may "
                              "have been exchanged or "
                              "rewritten; ask the newsroom's administrator to compare the fingerprints")
                    .arg(fingerprint(newsroom.publicKey), shownFingerprint(known)));
    }
    return byId == key && byPath == key;
}

} // namespace

QString Pins::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/gaoqian/newsrooms.json"_L1;
}

Result<void> Pins::check(const NewsroomIdentity &newsroom, const QString &path)
{
    auto tables = readTables(m_file);
    if (!tables)
        return tables.error();
    const auto pinned = isPinned(*tables, newsroom, path);
    if (!pinned)
        return pinned.error();
    // What is known already needs no turn, and no right to write.
    if (*pinned)
        clearDeadLock(m_file + lockEnding);
    return *pinned ? Result<void>() : write(newsroom, path, false);
}

Result<void> Pins::pin(const NewsroomIdentity &newsroom, const QString &path) { return write(newsroom, path, true); }

Result<void> Pins::write(const NewsroomIdentity &newsroom, const QString &path, bool replacing)
{
    if (auto made = makeFolderOf(m_file); !made)
        return made;
    const auto lock = programLock(m_file + lockEnding);
    if (auto turn = takeTurn(*lock, m_file); !turn)
        return turn;
    StagedFile::removeLeftovers(m_file, QDateTime::currentDateTimeUtc()); // it is our turn: they are nobody's
    auto tables = readTables(m_file);
    if (!tables)
        return tables.error();
    if (!replacing) {
        const auto pinned = isPinned(*tables, newsroom, path);
        if (!pinned || *pinned)
            return pinned ? Result<void>() : Result<void>(pinned.error());
    }
    tables->ids[newsroom.id] = keyText(newsroom);
    tables->paths[pathKey(path)] = keyText(newsroom);
    return writeTables(m_file, *tables);
}

} // namespace gaoqian
