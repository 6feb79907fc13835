#include "newsroom/publishing/exporter.h"

#include "article/asset.h"
#include "base/files.h"
#include "newsroom/publishing/checked.h"
#include "newsroom/publishing/publishing.h"
#include "newsroom/publishing/words.h"
#include "newsroom/signing/signing.h"
#include "page/fragment.h"
#include "store/articlestore.h"
#include "store/database.h"
#include "store/publicationstore.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

Result<void> makeFolder(const QString &folder)
{
    if (QFileInfo(folder).isFile() || !QDir().mkpath(folder))
        return ioError(
            PublishingWords::tr("The folder %1 cannot be made; choose another one").arg(QDir::toNativeSeparators(folder)));
    return {};
}

QString fileName(const QString &articleId, ExportFormat format, bool draft)
{
    QString name = format == ExportFormat::Fragment ? fragmentFileName(articleId) : pageFileName(articleId);
    if (draft)
        name.replace(".html"_L1, ".draft.html"_L1);
    return name;
}

/// The pictures that are not there yet as they should be.
Result<void> writePictures(const QList<std::pair<QString, QByteArray>> &pictures, const QDir &folder)
{
    if (pictures.isEmpty())
        return {};
    const QDir assets(folder.filePath(u"assets"_s));
    if (QFileInfo(assets.path()).isSymLink())
        return ioError(PublishingWords::tr("%1 leads to another place; remove it, so that the pictures can lie beside the page")
                           .arg(QDir::toNativeSeparators(assets.path())));
    if (auto done = makeFolder(assets.path()); !done)
        return done;
    for (const auto &[name, bytes] : pictures) {
        const QString path = assets.filePath(name);
        const QFileInfo file(path); // no link is followed, and no pipe waited for
        const auto there = file.isFile() && !file.isSymLink() ? readFile(path, bytes.size()) : Result<QByteArray>(QByteArray());
        if (there && *there == bytes)
            continue;
        if (auto done = writeFileAtomically(path, bytes); !done)
            return done;
    }
    return {};
}

} // namespace

Result<QString> Exporter::write(const QString &articleId, const QString &folder, ExportFormat format, bool draft,
                                const QString &personId)
{
    constexpr int attempts = 3; // somebody signs or edits just now: the page is made anew of what there is then
    const QDir target(QFileInfo(folder).absoluteFilePath());
    const QString path = target.filePath(fileName(articleId, format, draft));
    if (const auto may = subject(articleId, draft); !may) // what is refused anyway waits for nobody
        return may.error();
    const auto turn = ExportTurn::take(m_newsroom, turnMilliseconds, m_tell);
    if (!turn)
        return turn.error();
    settleInterruptedExports(m_newsroom, *turn);
    clearLeftParts(m_newsroom, target.path(), *turn);
    for (int i = 1;; ++i) {
        const auto made = make(articleId, format, draft);
        if (!made)
            return made.error();
        auto written = put(*made, path, draft, personId);
        if (written || written.error().kind != ErrorKind::Conflict || i == attempts)
            return written;
    }
}

Result<QString> Exporter::put(const Made &made, const QString &path, bool draft, const QString &personId)
{
    const QDir folder(QFileInfo(path).absolutePath());
    if (auto done = makeFolder(folder.path()); !done)
        return done.error();
    if (auto done = writePictures(made.pictures, folder); !done)
        return done.error();
    auto page = StagedFile::stage(path, made.page);
    if (!page)
        return page.error();
    Publication publication;
    publication.articleId = made.article->id;
    publication.content = made.content;
    publication.folder = folder.path();
    publication.file = QFileInfo(path).fileName();
    publication.pageHash = assetHash(made.page);
    publication.personId = personId;
    const auto out =
        draft ? page->commit() : publish(m_newsroom, publication, std::move(*page), [&] { return stillShows(made); });
    return out ? Result<QString>(QDir::toNativeSeparators(path)) : out.error();
}

/// The site and the other stories in the page's lists: a story that was taken back a moment ago stands on no new page.
Result<void> Exporter::stillShows(const Made &made)
{
    const auto slip = Signing(m_newsroom).slip(made.article->id);
    const auto now = slip ? m_maker.gather(made.article, *slip, false) : Result<PageInput>(slip.error());
    if (!now)
        return now.error();
    return *now == made.input
               ? Result<void>()
               : conflict(PublishingWords::tr(
                     "What the page shows beside its story was changed while it was being written; export it again"));
}

Result<Exporter::Subject> Exporter::subject(const QString &articleId, bool draft)
{
    return m_newsroom.database().snapshot([&]() -> Result<Subject> {
        auto record = m_newsroom.articles().load(articleId);
        if (!record)
            return record.error();
        auto slip = Signing(m_newsroom).slip(articleId);
        if (!slip)
            return slip.error();
        if (const auto holds = slip->holds(); !draft && !holds)
            return refused(PublishingWords::tr("No final page of “%1”: %2").arg(record->article->title, holds.error().message));
        return Subject{std::move(*record), std::move(*slip)};
    });
}

Result<Exporter::Made> Exporter::make(const QString &articleId, ExportFormat format, bool draft)
{
    return m_newsroom.database().snapshot([&]() -> Result<Made> {
        const auto of = subject(articleId, draft);
        if (!of)
            return of.error();
        auto input = m_maker.gather(of->record.article, of->slip, draft);
        if (!input)
            return input.error();
        auto bytes = format == ExportFormat::Fragment ? Result<QByteArray>(renderFragment(*input)) : m_maker.page(*input);
        if (!bytes)
            return bytes.error();
        auto files = pictures(*input);
        if (!files)
            return files.error();
        const QList<Decision> &decisions = of->slip.record().decisions;
        return Made{
            of->record.article,
            std::move(*input),
            std::move(*bytes),
            std::move(*files),
            {of->record.digest, int(decisions.size()), decisions.isEmpty() ? QString() : decisionDigest(decisions.last())}};
    });
}

Result<QList<std::pair<QString, QByteArray>>> Exporter::pictures(const PageInput &input)
{
    QList<std::pair<QString, QByteArray>> files;
    for (auto picture = input.pictures.cbegin(); picture != input.pictures.cend(); ++picture) {
        auto kept = Checked(m_newsroom).picture(picture.key());
        if (!kept)
            return kept.error();
        files.append({picture->file, std::move(kept->bytes)});
    }
    return files;
}

} // namespace gaoqian
