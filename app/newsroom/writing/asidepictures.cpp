#include "newsroom/writing/asidepictures.h"

#include "base/files.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

constexpr qint64 pictureBytes = 256 * 1024 * 1024;

const auto suffix = u".picture"_s;

/// What is known of it on the first line, then its bytes.
QByteArray fileOf(const Asset &picture)
{
    const QJsonObject head{{u"mime"_s, picture.mime}, {u"width"_s, picture.width}, {u"height"_s, picture.height}};
    return QJsonDocument(head).toJson(QJsonDocument::Compact) + '\n' + picture.bytes;
}

Asset pictureOf(const QString &hash, const QByteArray &file)
{
    const qsizetype end = file.indexOf('\n');
    const QJsonObject head = QJsonDocument::fromJson(file.left(std::max<qsizetype>(end, 0))).object();
    return {hash, head["mime"_L1].toString(), file.mid(end + 1), head["width"_L1].toInt(), head["height"_L1].toInt()};
}

} // namespace

Result<void> AsidePictures::keep(const QList<Asset> &pictures) const
{
    for (const Asset &picture : pictures) {
        if (QFileInfo::exists(path(picture.hash)))
            continue;
        if (auto written = writeFileAtomically(path(picture.hash), fileOf(picture)); !written)
            return written;
    }
    return {};
}

Result<QList<Asset>> AsidePictures::read(const QStringList &hashes) const
{
    QList<Asset> pictures;
    const QStringList all = there();
    for (const QString &hash : all) {
        if (!hashes.contains(hash))
            continue;
        const auto file = readFile(path(hash), pictureBytes);
        if (!file)
            return file.error();
        // One that was damaged is lost; the text that shows it is not.
        if (const Asset picture = pictureOf(hash, *file);
            assetHash(picture.bytes) == hash && !assetSuffix(picture.mime).isEmpty())
            pictures << picture;
    }
    return pictures;
}

void AsidePictures::clear() const
{
    const QStringList all = there();
    for (const QString &hash : all)
        QFile::remove(path(hash));
}

QStringList AsidePictures::there() const
{
    const QFileInfo stem(m_stem);
    const QString before = stem.fileName() + u'.';
    QStringList hashes = stem.dir().entryList({before + u'*' + suffix}, QDir::Files, QDir::Name);
    for (QString &name : hashes)
        name = name.mid(before.size()).chopped(suffix.size());
    return hashes;
}

QString AsidePictures::path(const QString &hash) const { return m_stem + u'.' + hash + suffix; }

} // namespace gaoqian
