#include "newsroom/publishing/exporter.h"

#include "article/asset.h"
#include "base/files.h"
#include "newsroom/publishing/checked.h"
#include "newsroom/publishing/publishing.h"
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

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Exporter)
};

/// How long one waits for another program that is exporting, too.
constexpr int turnMilliseconds = 60000;

Result<void> makeFolder(const QString &folder)
{
    if (QFileInfo(folder).isFile() || !QDir().mkpath(folder))
        return ioError(Tr::tr("The folder %1 cannot be made; choose another one").arg(QDir::toNativeSeparators(folder)));
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
        return ioError(Tr::tr("%1 leads to another place; remove it, so that the pictures can lie beside the page")
                           .arg(QDir::toNativeSeparators(assets.path())));
    if (auto done = makeFolder(assets.path()); !done)
        return done;
    for (const auto &[name, bytes] : pictures) {
        const QString path = assets.filePath(name);
        const QFileInfo file(path); // no link is followed, and no pipe waited for
        const auto there = file.isFile() && !file.isSymLink() ? readFile(path, bytes.size()) : Result<QByteArray>(QByteArray());
        if (there && *there == bytes)
            continue;
        StagedFile::removeLeftovers(path, QDateTime::currentDateTimeUtc());
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
    auto made = make(articleId, format, draft); // what is refused anyway waits for nobody
    if (!made)
        return made.error();
    const auto turn = ExportTurn::take(m_newsroom, turnMilliseconds, m_tell);
    if (!turn)
        return turn.error();
    settleInterruptedExports(m_newsroom, *turn);
    clearLeftParts(m_newsroom, target.path(), *turn);
    auto written = put(*made, target.filePath(fileName(articleId, format, draft)), draft, personId);
    for (int i = 1; i < attempts && !written && written.error().kind == ErrorKind::Conflict; ++i) {
        made = make(articleId, format, draft);
        if (!made)
            return made.error();
        written = put(*made, target.filePath(fileName(articleId, format, draft)), draft, personId);
    }
    return written;
}

Result<QString> Exporter::put(const Made &made, const QString &path, bool draft, const QString &personId)
{
    const QDir folder(QFileInfo(path).absolutePath());
    if (auto done = makeFolder(folder.path()); !done)
        return done.error();
    if (auto done = writePictures(made.pictures, folder); !done)
        return done.error();
    StagedFile::removeLeftovers(path, QDateTime::currentDateTimeUtc()); // it is our turn: they are nobody's
    auto page = StagedFile::stage(path, made.page);
    if (!page)
        return page.error();
    Publication publication;
    publication.articleId = made.articleId;
    publication.content = made.content;
    publication.folder = folder.path();
    publication.file = QFileInfo(path).fileName();
    publication.pageHash = assetHash(made.page);
    publication.personId = personId;
    if (auto out = draft ? page->commit() : publish(m_newsroom, publication, std::move(*page)); !out)
        return out.error();
    return QDir::toNativeSeparators(path);
}

Result<Exporter::Made> Exporter::make(const QString &articleId, ExportFormat format, bool draft)
{
    return m_newsroom.database().snapshot([&]() -> Result<Made> {
        const auto record = m_newsroom.articles().load(articleId);
        if (!record)
            return record.error();
        const auto slip = SignDesk(m_newsroom).slip(articleId);
        if (!slip)
            return slip.error();
        if (const auto holds = slip->holds(); !draft && !holds)
            return refused(Tr::tr("No final page of “%1”: %2").arg(record->article.title, holds.error().message));
        const auto input = m_maker.gather(record->article, *slip, draft);
        if (!input)
            return input.error();
        auto bytes = format == ExportFormat::Fragment ? Result<QByteArray>(renderFragment(*input)) : m_maker.page(*input);
        if (!bytes)
            return bytes.error();
        auto files = pictures(*input);
        if (!files)
            return files.error();
        const QList<Decision> &decisions = slip->record().decisions;
        return Made{articleId,
                    std::move(*bytes),
                    std::move(*files),
                    {record->digest, int(decisions.size()), decisions.isEmpty() ? QString() : decisionDigest(decisions.last())}};
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
