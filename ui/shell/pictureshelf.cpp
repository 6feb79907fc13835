#include "shell/pictureshelf.h"

#include <QBuffer>
#include <QImageReader>

namespace gaoqian {

PictureShelf::PictureShelf(const Newsroom &newsroom, QObject *parent, int kilobytes) :
    QObject(parent), m_here(kilobytes), m_thread(newsroom)
{}

std::optional<ShownPicture> PictureShelf::picture(const QString &hash)
{
    if (const ShownPicture *here = m_here.object(hash))
        return *here;
    if (hash.isEmpty() || m_lost.contains(hash))
        return ShownPicture();
    if (!m_coming.contains(hash)) {
        m_coming.insert(hash);
        const auto picture = std::make_shared<std::optional<Result<ShownPicture>>>();
        m_thread.read<bool>(
            [picture, hash](const Result<Newsroom *> &newsroom) -> Result<bool> {
                *picture = newsroom ? read(**newsroom, hash) : Result<ShownPicture>(newsroom.error());
                return true;
            },
            [this, picture, hash] { take(hash, **picture); });
    }
    return std::nullopt;
}

Result<ShownPicture> PictureShelf::read(Newsroom &newsroom, const QString &hash)
{
    auto asset = newsroom.assets().get(hash);
    if (!asset)
        return asset.error();
    QBuffer buffer(&asset->bytes);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    if (size.width() > largestSide || size.height() > largestSide)
        reader.setScaledSize(size.scaled(largestSide, largestSide, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    ShownPicture picture(reader.read());
    if (size.isValid() && !picture.image.isNull())
        picture.size = size;
    return picture;
}

void PictureShelf::take(const QString &hash, const Result<ShownPicture> &picture)
{
    m_coming.remove(hash);
    const qint64 kilobytes = picture ? 1 + picture->image.sizeInBytes() / 1024 : 0;
    if (!picture || picture->image.isNull() || kilobytes > m_here.maxCost())
        m_lost.insert(hash);
    else
        m_here.insert(hash, new ShownPicture(*picture), kilobytes);
    Q_EMIT arrived(hash);
}

} // namespace gaoqian
