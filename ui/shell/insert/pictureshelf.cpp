#include "shell/insert/pictureshelf.h"

#include "store/assetstore.h"

#include <QBuffer>
#include <QImageReader>

#include <utility>

namespace gaoqian {

PictureShelf::PictureShelf(const Newsroom &newsroom, QObject *parent, int kilobytes) :
    QObject(parent), m_here(kilobytes), m_thread(newsroom)
{
    m_again.setSingleShot(true);
    m_again.setInterval(retryDelay);
    connect(&m_again, &QTimer::timeout, this, &PictureShelf::readAgain);
}

std::optional<ShownPicture> PictureShelf::picture(const QString &hash)
{
    if (const ShownPicture *here = m_here.object(hash))
        return *here;
    if (hash.isEmpty() || m_lost.contains(hash))
        return ShownPicture();
    if (!m_coming.contains(hash)) {
        m_coming.insert(hash);
        fetch(hash);
    }
    return std::nullopt;
}

void PictureShelf::fetch(const QString &hash)
{
    const auto found = std::make_shared<Found>();
    m_thread.read<bool>(
        [found, hash](const Result<Newsroom *> &newsroom) -> Result<bool> {
            *found = newsroom ? read(**newsroom, hash) : Found();
            return true;
        },
        [this, found, hash] { take(hash, *found); });
}

void PictureShelf::give(const Asset &asset)
{
    m_lost.remove(asset.hash);
    if (m_here.contains(asset.hash))
        return;
    m_coming.insert(asset.hash);
    const auto found = std::make_shared<Found>();
    m_thread.read<bool>(
        [found, bytes = asset.bytes](const auto &) -> Result<bool> {
            *found = decoded(bytes);
            return true;
        },
        [this, found, hash = asset.hash] { take(hash, *found); });
}

void PictureShelf::readAgain()
{
    for (const QString &hash : std::exchange(m_unread, {}))
        fetch(hash);
}

PictureShelf::Found PictureShelf::read(Newsroom &newsroom, const QString &hash)
{
    const auto asset = newsroom.assets().get(hash);
    if (asset)
        return decoded(asset->bytes);
    if (asset.error().kind == ErrorKind::Refused)
        return ShownPicture(); // there is none
    // One that can be told of and not be read is damaged; else it is the file that cannot be read.
    const auto info = newsroom.assets().info(hash);
    return info ? Found(ShownPicture()) : Found();
}

ShownPicture PictureShelf::decoded(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    if (size.width() > largestSide || size.height() > largestSide)
        reader.setScaledSize(size.scaled(largestSide, largestSide, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    ShownPicture picture(reader.read());
    if (size.isValid() && !picture.image.isNull())
        picture.size = size;
    return picture;
}

void PictureShelf::take(const QString &hash, const Found &found)
{
    if (!found) {
        if (!m_unread.contains(hash))
            m_unread << hash;
        if (!m_again.isActive())
            m_again.start();
        return;
    }
    m_coming.remove(hash);
    const qint64 kilobytes = 1 + found->image.sizeInBytes() / 1024;
    if (found->image.isNull() || kilobytes > m_here.maxCost())
        m_lost.insert(hash);
    else
        m_here.insert(hash, new ShownPicture(*found), kilobytes);
    Q_EMIT arrived(hash);
}

} // namespace gaoqian
