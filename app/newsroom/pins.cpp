#include "newsroom/pins.h"

#include "base/files.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Pins)
};

constexpr qint64 maxPinFileBytes = 4 * 1024 * 1024;

/// The two tables of the file: "ids" and "paths", each leading to a public key in hex.
struct PinTables {
    QJsonObject ids;
    QJsonObject paths;
};

QString keyText(const NewsroomIdentity &newsroom) { return QString::fromLatin1(newsroom.publicKey.toHex()); }

QString pathKey(const QString &path)
{
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
            Tr::tr(
                "%1, which holds the newsroom keys that this desktop knows, is damaged; restore it from a backup, or remove it "
                "if you trust the newsroom file")
                .arg(file));
    return PinTables{document[u"ids"_s].toObject(), document[u"paths"_s].toObject()};
}

Result<void> writeTables(const QString &file, const PinTables &tables)
{
    const QFileInfo info(file);
    if (!QDir().mkpath(info.absolutePath()))
        return ioError(Tr::tr("The folder %1 cannot be made; check its rights").arg(info.absolutePath()));
    return writeFileAtomically(file, QJsonDocument(QJsonObject{{u"ids"_s, tables.ids}, {u"paths"_s, tables.paths}}).toJson());
}

QString shownFingerprint(const QString &hexKey) { return fingerprint(QByteArray::fromHex(hexKey.toLatin1())); }

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
    const QString key = keyText(newsroom);
    const QString byId = tables->ids[newsroom.id].toString();
    const QString byPath = tables->paths[pathKey(path)].toString();
    for (const QString &known : {byId, byPath}) {
        if (!known.isEmpty() && known != key)
            return refused(Tr::tr("The newsroom's key is not the one that this desktop knows (%1 now, %2 before): the file may "
                                  "have been exchanged or "
                                  "rewritten; ask the newsroom's administrator to compare the fingerprints")
                               .arg(fingerprint(newsroom.publicKey), shownFingerprint(known)));
    }
    if (byId == key && byPath == key)
        return {};
    return pin(newsroom, path);
}

Result<void> Pins::pin(const NewsroomIdentity &newsroom, const QString &path)
{
    auto tables = readTables(m_file);
    if (!tables)
        return tables.error();
    tables->ids[newsroom.id] = keyText(newsroom);
    tables->paths[pathKey(path)] = keyText(newsroom);
    return writeTables(m_file, *tables);
}

} // namespace gaoqian
