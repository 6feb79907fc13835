#include "newsroom/exporter.h"

#include "article/text.h"
#include "base/files.h"
#include "newsroom/signdesk.h"
#include "page/fragment.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Exporter)
};

Result<void> makeFolder(const QString &folder)
{
    if (QFileInfo(folder).isFile() || !QDir().mkpath(folder))
        return ioError(Tr::tr("The folder %1 cannot be made; choose another one").arg(QDir::toNativeSeparators(folder)));
    return {};
}

QString fileName(const QString &articleId, ExportFormat format, bool draft)
{
    // Drafts and fragments have names of their own: none may ever lie where a final page is looked for.
    QString name = pageFileName(articleId);
    if (format == ExportFormat::Fragment)
        name.replace(".html"_L1, ".fragment.html"_L1);
    if (draft)
        name.replace(".html"_L1, ".draft.html"_L1);
    return name;
}

} // namespace

Result<QString> Exporter::write(const QString &articleId, const QString &folder, ExportFormat format, bool draft,
                                const QString &personId)
{
    auto record = m_newsroom.articles().load(articleId);
    if (!record)
        return record.error();
    auto slip = SignDesk(m_newsroom).slip(articleId);
    if (!slip)
        return slip.error();
    if (!draft) {
        if (auto holds = slip->holds(); !holds)
            return refused(Tr::tr("No final page of “%1”: %2").arg(record->article.title, holds.error().message));
    }
    auto input = m_maker.gather(record->article, *slip, draft);
    if (!input)
        return input.error();
    auto bytes = format == ExportFormat::Fragment ? Result<QByteArray>(renderFragment(*input)) : m_maker.page(*input);
    if (!bytes)
        return bytes.error();

    const QDir target(folder);
    if (auto done = makeFolder(folder); !done)
        return done.error();
    if (auto done = writePictures(*input, target); !done)
        return done.error();
    const QString path = target.filePath(fileName(articleId, format, draft));
    if (auto done = writeFileAtomically(path, *bytes); !done)
        return done.error();
    if (!draft) {
        if (auto done = notePublished(*record, personId); !done)
            return done.error();
    }
    return QDir::toNativeSeparators(path);
}

Result<void> Exporter::writePictures(const PageInput &input, const QDir &target)
{
    if (input.pictures.isEmpty())
        return {};
    if (auto done = makeFolder(target.filePath(u"assets"_s)); !done)
        return done;
    for (auto picture = input.pictures.cbegin(); picture != input.pictures.cend(); ++picture) {
        const QString path = target.filePath("assets/"_L1 + picture->file);
        auto asset = m_newsroom.assets().get(picture.key());
        if (!asset)
            return asset.error();
        // The name is the content's hash: what is there already, whole, is the same picture.
        if (QFileInfo(path).size() == asset->bytes.size())
            continue;
        if (auto done = writeFileAtomically(path, asset->bytes); !done)
            return done;
    }
    return {};
}

Result<void> Exporter::notePublished(const ArticleRecord &record, const QString &personId)
{
    return m_newsroom.database().transaction([&]() -> Result<void> {
        if (auto kept = m_newsroom.articles().addRevision(record.article.id, personId, u"export"_s); !kept)
            return kept.error();
        if (record.publishedAt.isValid())
            return {};
        return m_newsroom.articles().setPublished(record.article.id, m_newsroom.clock().now());
    });
}

} // namespace gaoqian
