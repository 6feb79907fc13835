#include "intake/docx/picture.h"

#include "article/normalise.h"
#include "intake/core/intakewords.h"
#include "intake/core/limits.h"
#include "intake/pictures/alttext.h"
#include "intake/pictures/pictureintake.h"

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

/// Drawings for printers; no browser shows them.
bool isDrawingFormat(const QByteArray &part)
{
    const QByteArray name = part.toLower();
    return name.endsWith(".emf") || name.endsWith(".wmf") || name.endsWith(".emz") || name.endsWith(".wmz");
}

Result<TakenPicture> pictureIn(DocxFile &file, const QByteArray &part)
{
    if (isDrawingFormat(part))
        return inputError(IntakeWords::tr("a drawing in Windows' own format; save it as PNG and insert it anew"));
    if (file.findings.assets.size() >= limits::pictures)
        return inputError(IntakeWords::tr("more than %1 pictures in one story").arg(limits::pictures));
    const auto bytes = file.package.bytes(part, limits::pictureBytes);
    return bytes ? takeInPictureTelling(*bytes) : Result<TakenPicture>(bytes.error());
}

/// The asset of the picture; empty for one that cannot be taken in.
QString assetOf(DocxFile &file, const QByteArray &part)
{
    if (const auto known = file.pictures.constFind(part); known != file.pictures.constEnd())
        return *known;
    DocxFindings &findings = file.findings;
    const auto taken = pictureIn(file, part);
    if (!taken) {
        findings.whyBroken.append(taken.error().message);
        return *file.pictures.insert(part, QString());
    }
    if (!taken->loss.isEmpty())
        findings.add(DocxFinding::StilledPicture);
    const Asset &asset = taken->asset;
    if (std::none_of(findings.assets.cbegin(), findings.assets.cend(),
                     [&](const Asset &each) { return each.hash == asset.hash; }))
        findings.assets.append(asset);
    return *file.pictures.insert(part, asset.hash);
}

} // namespace

std::optional<Block> docxPicture(DocxFile &file, const ooxml::Relation &relation, const QString &writtenAlt)
{
    const QString alt = tellingAlt(writtenAlt);
    Figure figure{.asset = {}, .alt = alt};
    if (relation.outside) {
        figure.address = cleanWebAddress(QString::fromUtf8(relation.target));
        file.findings.add(figure.address.isEmpty() ? DocxFinding::LostPicture : DocxFinding::RemotePicture);
        if (!figure.address.isEmpty())
            return figure;
    } else {
        figure.asset = assetOf(file, relation.target);
        if (!figure.asset.isEmpty())
            return figure;
        file.findings.add(DocxFinding::BrokenPicture);
    }
    if (alt.isEmpty())
        return std::nullopt;
    file.findings.wrote(alt);
    return Paragraph{{Run{alt, {}, {}, {}}}};
}

} // namespace gaoqian
