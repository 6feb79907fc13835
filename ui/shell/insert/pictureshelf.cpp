#include "shell/insert/pictureshelf.h"

#include "newsroom/core/pictures.h"

#include <QBuffer>
#include <QImageReader>

#include <utility>

namespace gaoqian {

PictureShelf::PictureShelf(const NewsroomAddress &newsroom, QObject *parent, int kilobytes) :
    QObject(parent), m_here(kilobytes), m_thread(newsroom)
{
    m_again.setSingleShot(true);
    m_again.setInterval(retryDelay);
    connect(&m_again, &QTimer::timeout, this, &PictureShelf::readAgain);
    m_thread.read<bool>([](const Result<Newsroom *> &opened) -> Result<bool> { return opened.ok(); }); // the file, at once
}

std::optional<ShownPicture> PictureShelf::picture(const QString &hash)
{
    if (const Kept *here = m_here.object(hash))
        return here->shown;
    if (hash.isEmpty() || m_lost.contains(hash))
        return ShownPicture();
    if (!m_coming.contains(hash)) {
        m_coming.insert(hash);
        fetch(hash);
    }
    return std::nullopt;
}

QHash<QString, Asset> PictureShelf::files(const QStringList &hashes) const
{
    QHash<QString, Asset> files;
    for (const QString &hash : hashes) {
        if (const Kept *here = m_here.object(hash); here && !here->file.bytes.isEmpty())
            files.insert(hash, here->file);
    }
    return files;
}

void PictureShelf::fetch(const QString &hash)
{
    m_thread.readFor<Kept>(
        this, [hash](Newsroom &newsroom) { return read(newsroom, hash); },
        [this, hash](const Found &found) { take(hash, found); });
}

void PictureShelf::give(const Asset &asset)
{
    m_lost.remove(asset.hash);
    if (m_here.contains(asset.hash))
        return;
    m_coming.insert(asset.hash);
    m_thread.readFor<Kept>(
        this, [asset](const Result<Newsroom *> &) -> Found { return decoded(asset); },
        [this, hash = asset.hash](const Found &found) { take(hash, found); });
}

void PictureShelf::readAgain()
{
    for (const QString &hash : std::exchange(m_unread, {}))
        fetch(hash);
}

PictureShelf::Found PictureShelf::read(Newsroom &newsroom, const QString &hash)
{
    const auto picture = findPicture(newsroom, hash);
    if (!picture)
        return picture.error();
    return *picture ? decoded(**picture) : Kept();
}

PictureShelf::Kept PictureShelf::decoded(const Asset &asset)
{
    QBuffer buffer;
    buffer.setData(asset.bytes);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    if (size.width() > largestSide || size.height() > largestSide)
        reader.setScaledSize(size.scaled(largestSide, largestSide, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    Kept kept{ShownPicture(reader.read()), asset};
    if (size.isValid() && !kept.shown.image.isNull())
        kept.shown.size = size;
    return kept;
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
    const qint64 shown = 1 + found->shown.image.sizeInBytes() / 1024;
    const qint64 file = found->file.bytes.size() / 1024;
    if (found->shown.image.isNull() || shown > m_here.maxCost())
        m_lost.insert(hash);
    else if (shown + file > m_here.maxCost() / 2)
        m_here.insert(hash, new Kept{found->shown, {}}, shown);
    else
        m_here.insert(hash, new Kept(*found), shown + file);
    Q_EMIT arrived(hash);
}

} // namespace gaoqian
