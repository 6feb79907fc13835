#include "newsroom/writing/heldpictures.h"

#include "article/text.h"

namespace gaoqian {

QList<Asset> unwritten(const QList<HeldPicture> &pictures)
{
    QList<Asset> fresh;
    for (const HeldPicture &held : pictures) {
        if (!held.isWritten)
            fresh << held.picture;
    }
    return fresh;
}

void HeldPictures::hold(const QList<Asset> &pictures)
{
    for (const Asset &picture : pictures) {
        drop(picture.hash);
        m_held.append({picture, false});
    }
}

QList<HeldPicture> HeldPictures::shownIn(const Article &article) const
{
    if (m_held.isEmpty())
        return {};
    const QStringList hashes = assetsOf(article);
    QList<HeldPicture> shown = m_held;
    shown.removeIf([&](const HeldPicture &held) { return !hashes.contains(held.picture.hash); });
    return shown;
}

QList<HeldPicture> HeldPictures::toWriteWith(const Article &article) const
{
    if (m_held.isEmpty())
        return {};
    const QStringList hashes = assetsOf(article);
    QList<HeldPicture> pictures = m_held;
    pictures.removeIf([&](const HeldPicture &held) { return held.isWritten && !hashes.contains(held.picture.hash); });
    return pictures;
}

void HeldPictures::noteWritten(const QList<HeldPicture> &pictures)
{
    for (HeldPicture &held : m_held) {
        held.isWritten = held.isWritten || std::any_of(pictures.cbegin(), pictures.cend(), [&](const HeldPicture &written) {
                             return written.picture.hash == held.picture.hash;
                         });
    }
}

void HeldPictures::drop(const QString &hash)
{
    m_held.removeIf([&](const HeldPicture &held) { return held.picture.hash == hash; });
}

void HeldPictures::trim()
{
    qint64 size = 0;
    for (const HeldPicture &held : std::as_const(m_held))
        size += held.picture.bytes.size();
    m_held.removeIf([&](const HeldPicture &held) {
        const bool goes = size > m_room && held.isWritten;
        size -= goes ? held.picture.bytes.size() : 0;
        return goes;
    });
}

} // namespace gaoqian
