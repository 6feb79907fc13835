#include "newsroom/publishing/pagesout.h"

#include "newsroom/publishing/publishing.h"
#include "store/publicationstore.h"

#include <QDir>
#include <QFileInfo>

namespace gaoqian {

Result<QStringList> pagesStillOut(Newsroom &newsroom, const QString &articleId)
{
    const auto publications = newsroom.publications().of(articleId);
    if (!publications)
        return publications.error();
    QStringList pages;
    for (const Publication &publication : *publications) {
        const QString path = QDir(publication.folder).filePath(publication.file);
        if (publication.out && (publication.desk != thisDesk() || QFileInfo::exists(path)))
            pages << QDir::toNativeSeparators(path);
    }
    pages.removeDuplicates();
    return pages;
}

} // namespace gaoqian
