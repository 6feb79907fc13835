#include "shell/takenfile.h"

#include "base/files.h"
#include "intake/intake.h"
#include "intake/limits.h"
#include "intake/pictureintake.h"
#include "intake/picturemetadata.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QMimeDatabase>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(TakenFile)
};

TakenFile refusedFile(const QString &name, const Error &why)
{
    return {.name = name, .refusal = Tr::tr("“%1” was not put in: %2").arg(name, why.message)};
}

TakenFile takenPicture(const QString &name, const QByteArray &bytes, const QString &alt)
{
    Result<Asset> asset = takeInPicture(bytes);
    if (!asset)
        return refusedFile(name, asset.error());
    return {.name = name, .blocks = {Figure{.asset = asset->hash, .alt = alt}}, .assets = {*std::move(asset)}};
}

TakenFile takenImage(const QImage &image, const QString &alt)
{
    const QString name = Tr::tr("The pasted picture");
    if (image.isNull())
        return refusedFile(name, inputError(Tr::tr("it cannot be read; save it as a file and insert that")));
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return takenPicture(name, png, alt);
}

TakenFile takenDocument(const QString &name, const QByteArray &bytes)
{
    const Result<Format> format = guessFormat(name, bytes);
    if (!format)
        return refusedFile(name, format.error());
    Result<Intake> intake = takeIn(bytes, *format, Purpose::Paste);
    if (!intake)
        return refusedFile(name, intake.error());
    IntakeReport report = reportOf(*intake, name);
    return {.name = name,
            .blocks = std::move(intake->article.body),
            .assets = std::move(intake->assets),
            .report = std::move(report)};
}

} // namespace

TakenFile takeInFile(const FileToTake &file)
{
    if (!file.bytes.isEmpty())
        return takenPicture(file.name, file.bytes, file.alt);
    if (file.path.isEmpty())
        return takenImage(file.image, file.alt);
    const QString name = QFileInfo(file.path).fileName();
    const Result<QByteArray> bytes = readFile(file.path, std::max(limits::pictureBytes, limits::inputBytes));
    if (!bytes)
        return refusedFile(name, bytes.error());
    // A picture of a kind that is not taken in (SVG, TIFF) is refused as one, not taken for a text.
    const bool called = QMimeDatabase().mimeTypeForFile(name, QMimeDatabase::MatchExtension).name().startsWith("image/"_L1);
    return pictureKind(*bytes) || called ? takenPicture(name, *bytes, file.alt) : takenDocument(name, *bytes);
}

QString pictureFilter() { return Tr::tr("Pictures (*.png *.jpg *.jpeg *.gif *.webp)"); }

} // namespace gaoqian
