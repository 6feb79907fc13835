#include "intake/pictures/pictureintake.h"

#include "intake/core/intakewords.h"
#include "intake/core/limits.h"
#include "intake/pictures/picturemetadata.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>
#include <QtEndian>

namespace gaoqian {

namespace {

constexpr int jpegQuality = 90;

QByteArray qtFormat(PictureKind kind)
{
    switch (kind) {
    case PictureKind::Png:
        return "png";
    case PictureKind::Jpeg:
        return "jpeg";
    case PictureKind::Gif:
        return "gif";
    case PictureKind::WebP:
        return "webp";
    case PictureKind::Bmp:
        return "bmp";
    }
    return {};
}

/// Why `reader`, made for this kind and no other, could not read.
Error unreadable(PictureKind kind, const QImageReader &reader)
{
    if (!QImageReader::supportedImageFormats().contains(qtFormat(kind)))
        return inputError(IntakeWords::tr("%1 pictures cannot be read on this computer; save it as JPEG or PNG")
                              .arg(QString::fromLatin1(qtFormat(kind).toUpper())));
    return inputError(IntakeWords::tr("The picture is broken and cannot be shown (%1)").arg(reader.errorString()));
}

/// As the file tells it. Qt does not believe large sizes of small files, and tells another than it reads.
QSize gifSize(const QByteArray &bytes)
{
    return {qFromLittleEndian<quint16>(bytes.constData() + 6), qFromLittleEndian<quint16>(bytes.constData() + 8)};
}

Asset asset(QByteArray bytes, const QByteArray &format, QSize size)
{
    return {.hash = assetHash(bytes),
            .mime = QString::fromLatin1("image/" + format),
            .bytes = std::move(bytes),
            .width = size.width(),
            .height = size.height()};
}

/// Encoded anew from the pixels alone: with transparency as PNG, a photograph as JPEG.
Result<Asset> encoded(QImage image, PictureKind kind)
{
    for (const QString &key : image.textKeys())
        image.setText(key, {});
    const bool asJpeg = kind == PictureKind::Jpeg || (kind == PictureKind::WebP && !image.hasAlphaChannel());
    const QByteArray format = asJpeg ? "jpeg" : "png";
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    if (asJpeg)
        writer.setQuality(jpegQuality);
    if (!writer.write(image))
        return inputError(IntakeWords::tr("The picture cannot be saved anew (%1)").arg(writer.errorString()));
    return asset(std::move(bytes), format, image.size());
}

} // namespace

Result<TakenPicture> takeInPictureTelling(const QByteArray &bytes, int longestSide)
{
    if (bytes.size() > limits::pictureBytes)
        return inputError(
            IntakeWords::tr("The picture has more than %1 MB; make it smaller").arg(limits::pictureBytes / (1024 * 1024)));
    const std::optional<PictureKind> kind = pictureKind(bytes);
    if (!kind)
        return inputError(IntakeWords::tr("The picture is of no known kind; save it as JPEG or PNG"));
    if (isCutOff(bytes, *kind)) // what is missing would be shown grey
        return inputError(IntakeWords::tr("The picture is cut off in the middle; get it once more"));

    QBuffer buffer;
    buffer.setData(bytes);
    // The reader is told the kind: left to itself Qt would try its plugins one after the other, SVG among them.
    QImageReader reader(&buffer, qtFormat(*kind));
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = *kind == PictureKind::Gif ? reader.size().expandedTo(gifSize(bytes)) : reader.size();
    if (qint64(size.width()) * size.height() > limits::picturePixels)
        return inputError(
            IntakeWords::tr("The picture of %1 x %2 pixels is too large; make it smaller").arg(size.width()).arg(size.height()));
    const bool scaled = std::max(size.width(), size.height()) > longestSide;
    const bool turned = reader.transformation() != QImageIOHandler::TransformationNone;
    if (scaled)
        reader.setScaledSize(size.scaled(longestSide, longestSide, Qt::KeepAspectRatio).expandedTo({1, 1}));
    const QImage image = reader.read(); // also when its pixels stay as they are: what is broken must not get in
    if (image.isNull())
        return unreadable(*kind, reader);
    const bool forPrint = *kind == PictureKind::Jpeg && isForPrint(bytes);
    if (!scaled && !turned && !forPrint && *kind != PictureKind::Bmp) {
        if (std::optional<QByteArray> clean = withoutMetadata(bytes, *kind))
            return TakenPicture{asset(*std::move(clean), qtFormat(*kind), image.size()), {}};
    }
    Result<Asset> anew = encoded(image, *kind);
    if (!anew)
        return anew.error();
    const bool moves = (*kind == PictureKind::Gif || *kind == PictureKind::WebP) && isMoving(bytes, *kind);
    return TakenPicture{*std::move(anew),
                        moves ? IntakeWords::tr("The moving picture was too large; its first frame was kept") : QString()};
}

Result<Asset> pictureAsTakenIn(const QByteArray &bytes)
{
    const std::optional<PictureKind> kind = pictureKind(bytes);
    if (!kind || *kind == PictureKind::Bmp)
        return inputError(IntakeWords::tr("The picture is of no known kind; save it as JPEG or PNG"));
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer, qtFormat(*kind));
    reader.setAutoDetectImageFormat(false);
    const QSize size = *kind == PictureKind::Gif && bytes.size() >= 10 ? gifSize(bytes) : reader.size();
    if (size.isEmpty())
        return unreadable(*kind, reader);
    return asset(bytes, qtFormat(*kind), size);
}

Result<Asset> takeInPicture(const QByteArray &bytes, int longestSide)
{
    Result<TakenPicture> taken = takeInPictureTelling(bytes, longestSide);
    if (!taken)
        return taken.error();
    return std::move(taken->asset);
}

} // namespace gaoqian
