#include "newsroom/publishing/pagelook.h"

#include "article/articlerecord.h"
#include "article/asset.h"
#include "article/showntitle.h"
#include "article/text.h"
#include "newsroom/core/newsroom.h"
#include "newsroom/publishing/checked.h"
#include "newsroom/publishing/pagemaker.h"
#include "newsroom/publishing/publishing.h"
#include "newsroom/publishing/words.h"
#include "store/articlestore.h"

#include <QDir>
#include <QFileInfo>
#include <QMap>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

QString pathOf(const Publication &publication) { return QDir(publication.folder).filePath(publication.file); }

/// What a picture's file has to hold is told by the newsroom; a picture or text that it has lost itself is said elsewhere.
QStringList pictureFindings(Newsroom &newsroom, const Publication &publication, const QString &title)
{
    QStringList findings;
    const auto content = newsroom.articles().content(publication.articleId, publication.content.digest);
    const QStringList shown = content ? assetsOf(*content) : QStringList();
    const QDir assets(QDir(publication.folder).filePath(u"assets"_s));
    for (const QString &hash : shown) {
        const auto picture = Checked(newsroom).picture(hash);
        if (!picture)
            continue;
        const QString path = assets.filePath(pictureFileName(hash, picture->mime));
        if (!holdsPage(path, assetHash(picture->bytes)))
            findings += PublishingWords::tr("The picture %1 was changed or removed after “%2” was exported; export it again")
                            .arg(QDir::toNativeSeparators(path), title);
    }
    return findings;
}

} // namespace

QStringList pageFindings(Newsroom &newsroom, const ArticleSummary &article)
{
    const auto out = newsroom.publications().of(article.id);
    const auto unfinished = newsroom.publications().unfinished();
    if (!out || !unfinished)
        return {out ? unfinished.error().message : out.error().message};
    const QString title = shownTitle(article.title);
    QStringList findings;
    QMap<QString, Publication> last;
    for (const Publication &publication : *out) {
        if (publication.desk == thisDesk())
            last.insert(pathOf(publication), publication);
    }
    for (auto page = last.cbegin(); page != last.cend(); ++page) {
        if (!QFileInfo(page.key()).isFile())
            continue;
        if (!holdsPage(page.key(), page->pageHash))
            findings += PublishingWords::tr("The page %1 was changed after “%2” was exported; export it again")
                            .arg(QDir::toNativeSeparators(page.key()), title);
        findings += pictureFindings(newsroom, *page, title);
    }
    for (const Publication &left : *unfinished) {
        if (left.articleId == article.id && canBeSettled(left) && isUnexplained(newsroom, left))
            findings +=
                PublishingWords::tr(
                    "The export of “%1” was broken off, and %2 is not the page that was being written; look at it, remove "
                    "it if it should not be there, and export the story again")
                    .arg(title, QDir::toNativeSeparators(pathOf(left)));
    }
    return findings;
}

} // namespace gaoqian
