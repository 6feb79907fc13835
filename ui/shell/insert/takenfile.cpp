#include "shell/insert/takenfile.h"

#include "base/files.h"
#include "intake/core/limits.h"
#include "intake/files/foreignkind.h"
#include "intake/intake.h"
#include "intake/pictures/pictureintake.h"
#include "intake/pictures/picturemetadata.h"
#include "newsroom/import/companionfiles.h"

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

TakenFile refusedFile(const QString &name, const Error &why) { return {.name = name, .refusal = why.message}; }

TakenFile takenPicture(const QString &name, const QByteArray &bytes, const QString &alt)
{
    Result<TakenPicture> taken = takeInPictureTelling(bytes);
    if (!taken)
        return refusedFile(name, taken.error());
    IntakeReport report{.name = name};
    if (!taken->loss.isEmpty())
        report.notes.append({.text = taken->loss, .places = {0}});
    const Figure figure{.asset = taken->asset.hash, .alt = alt};
    return {.name = name, .blocks = {figure}, .assets = {std::move(taken->asset)}, .report = std::move(report)};
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

TakenFile takenDocument(const FileToTake &file, const QString &name, const QByteArray &bytes)
{
    Result<QByteArray> converted = QByteArray();
    if (couldBeConverted(bytes)) {
        if (!file.convert)
            return {.name = name, .waits = true};
        converted = file.convert(bytes, name);
        if (!converted)
            return refusedFile(name, converted.error());
    }
    const Result<Format> format = converted->isEmpty() ? guessFormat(name, bytes) : Format::Docx;
    if (!format)
        return refusedFile(name, format.error());
    Result<Intake> intake = takeIn(converted->isEmpty() ? bytes : *converted, *format, Purpose::Paste, besideFile(file.path));
    if (!intake)
        return refusedFile(name, intake.error());
    IntakeReport report = reportOf(*intake, name);
    return {.name = name,
            .blocks = std::move(intake->article.body),
            .assets = std::move(intake->assets),
            .report = std::move(report),
            .isDocument = true};
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
    return pictureKind(*bytes) || called ? takenPicture(name, *bytes, file.alt) : takenDocument(file, name, *bytes);
}

QString pictureFilter() { return Tr::tr("Pictures (*.png *.jpg *.jpeg *.gif *.webp *.bmp)"); }

} // namespace gaoqian
