#include "newsroom/import/foreign.h"

#include "base/files.h"
#include "intake/core/limits.h"
#include "intake/files/foreignkind.h"
#include "intake/pictures/pictureintake.h"
#include "intake/pictures/picturemetadata.h"
#include "newsroom/import/companionfiles.h"
#include "newsroom/import/words.h"

#include <QFileInfo>
#include <QMimeDatabase>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

TakenForeign taken(const QString &name, Result<Intake> intake, ForeignPart part)
{
    if (!intake)
        return {.name = name, .refusal = intake.error(), .part = part};
    return {.name = name, .intake = std::move(*intake), .part = part};
}

TakenForeign takenPicture(const QString &name, const QByteArray &bytes, const QString &alt)
{
    if (bytes.isEmpty())
        return taken(name, inputError(ImportWords::tr("it cannot be read; save it as a file and insert that")),
                     ForeignPart::Picture);
    Result<TakenPicture> picture = takeInPictureTelling(bytes);
    if (!picture)
        return taken(name, picture.error(), ForeignPart::Picture);
    Intake intake;
    if (!picture->loss.isEmpty())
        intake.notes.append({.text = picture->loss, .places = {0}});
    intake.article.body = {Figure{.asset = picture->asset.hash, .alt = alt}};
    intake.assets = {std::move(picture->asset)};
    return taken(name, std::move(intake), ForeignPart::Picture);
}

bool looksLikePicture(const QString &name, const QByteArray &bytes)
{
    // A picture of a kind that is not taken in (SVG, TIFF) is refused as one, not taken for a text.
    return pictureKind(bytes) ||
           QMimeDatabase().mimeTypeForFile(name, QMimeDatabase::MatchExtension).name().startsWith("image/"_L1);
}

TakenForeign takenFile(const Foreign &file, const std::function<bool()> &isStopped)
{
    const QString name = QFileInfo(file.path).fileName();
    const bool isPiece = file.purpose == Purpose::Paste;
    const bool mayBePacked = !isPiece && name.endsWith(".json"_L1, Qt::CaseInsensitive);
    const qint64 largest = mayBePacked ? limits::packedBytes : limits::inputBytes;
    const auto bytes = readFile(file.path, isPiece ? std::max(largest, limits::pictureBytes) : largest);
    if (!bytes)
        return taken(name, bytes.error(), ForeignPart::Document);
    if (bytes->isEmpty())
        return taken(name, inputError(ImportWords::tr("The file is empty; get it once more from whoever sent it")),
                     ForeignPart::Document);
    if (isPiece && looksLikePicture(name, *bytes))
        return takenPicture(name, *bytes, {});
    if (couldBeConverted(*bytes)) {
        if (!file.convert)
            return {.name = name, .refusal = refusalOf(foreignKind(*bytes)), .part = ForeignPart::Document, .waits = true};
        const auto converted = file.convert(*bytes, name, isStopped);
        return taken(name, converted ? takeIn(*converted, Format::Docx, file.purpose) : Result<Intake>(converted.error()),
                     ForeignPart::Document);
    }
    const auto format = guessFormat(name, *bytes);
    return taken(name, format ? takeIn(*bytes, *format, file.purpose, besideFile(file.path)) : Result<Intake>(format.error()),
                 ForeignPart::Document);
}

/// A browser puts a copied picture beside an img element that names it; Word puts a rendering of its text beside the text. Gives
/// the picture's own description in the first case, nothing in the second.
std::optional<QString> descriptionOfOnlyPicture(const Blocks &body)
{
    if (body.isEmpty())
        return QString();
    const Figure *figure = body.size() == 1 ? body.constFirst().as<Figure>() : nullptr;
    return figure && figure->caption.isEmpty() ? std::optional(figure->alt) : std::nullopt;
}

TakenForeign takenHtml(const Foreign &foreign)
{
    auto intake = takeIn(foreign.html.toUtf8(), Format::Html, foreign.purpose, foreign.beside);
    if (intake && foreign.picture) {
        if (const auto alt = descriptionOfOnlyPicture(intake->article.body))
            return takenPicture(foreign.name, foreign.picture(), *alt);
    }
    if (intake && intake->article.body.isEmpty())
        return taken(foreign.name, inputError(ImportWords::tr("There is nothing in it that a story can hold")),
                     ForeignPart::Text);
    return taken(foreign.name, std::move(intake), ForeignPart::Text);
}

} // namespace

QList<Foreign> foreignFiles(const QStringList &paths)
{
    QList<Foreign> files;
    for (const QString &path : paths)
        files.append({.path = path});
    return files;
}

TakenForeign takeInForeign(const Foreign &foreign, const std::function<bool()> &isStopped)
{
    if (!foreign.path.isEmpty())
        return takenFile(foreign, isStopped);
    if (!foreign.html.isEmpty())
        return takenHtml(foreign);
    if (foreign.picture)
        return takenPicture(foreign.name, foreign.picture(), {});
    if (!foreign.text.isEmpty())
        return taken(foreign.name, takeIn(foreign.text.toUtf8(), Format::Text, foreign.purpose), ForeignPart::Text);
    return taken(foreign.name, inputError(ImportWords::tr("A story cannot hold what is on the clipboard")), ForeignPart::Text);
}

} // namespace gaoqian
