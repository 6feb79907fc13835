#include "newsroom/import/waitingpages.h"

#include "base/files.h"
#include "intake/core/limits.h"
#include "newsroom/import/words.h"

#include <QFile>

namespace gaoqian {

void WaitingPages::keep(const QString &path, Intake intake)
{
    for (Asset &picture : intake.assets) {
        if (putAside(picture))
            picture.bytes.clear();
    }
    m_pages.insert(path, std::move(intake));
}

bool WaitingPages::putAside(const Asset &picture)
{
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>();
    if (!m_folder->isValid())
        return false;
    QFile file(m_folder->filePath(picture.hash));
    if (file.exists()) // by its hash: another page shows the same
        return true;
    if (file.open(QIODevice::WriteOnly) && file.write(picture.bytes) == picture.bytes.size() && file.flush())
        return true;
    file.remove();
    return false;
}

Result<Intake> WaitingPages::take(const QString &path)
{
    const auto found = m_pages.find(path);
    if (found == m_pages.end())
        return ioError(ImportWords::tr("The page waits no more; take its file in anew"));
    Intake intake = std::move(*found);
    m_pages.erase(found);
    for (Asset &picture : intake.assets) {
        if (!picture.bytes.isEmpty())
            continue;
        const auto bytes = readFile(m_folder->filePath(picture.hash), limits::pictureBytes);
        if (!bytes || assetHash(*bytes) != picture.hash)
            return ioError(ImportWords::tr("The page's pictures were cleared away meanwhile; take its file in anew"));
        picture.bytes = *bytes;
    }
    return intake;
}

void WaitingPages::clear()
{
    m_pages.clear();
    m_folder.reset();
}

} // namespace gaoqian
