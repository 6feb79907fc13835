#include "intake/pictures/pictureintake.h"

#include "article/normalise.h"
#include "intake/core/limits.h"
#include "intake/pictures/picturemetadata.h"
#include "support/movingpictures.h"
#include "support/testprogram.h"

#include <QBuffer>
#include <QColor>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QTest>

using namespace gaoqian;
using test::movingGif;
using namespace Qt::StringLiterals;

namespace {

/// Red on the left, blue on the right, so that turning shows.
QImage twoColours(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            image.setPixel(x, y, x < width / 2 ? qRgb(255, 0, 0) : qRgb(0, 0, 255));
    }
    return image;
}

QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter(&buffer, format).write(image);
    return bytes;
}

/// A JPEG with an EXIF block: the orientation, and a place that must not get out.
QByteArray jpegWithExif(const QImage &image, char orientation)
{
    QByteArray exif = QByteArray::fromHex("45786966000049492a0008000000");         // "Exif", TIFF header
    exif += QByteArray::fromHex("0100") + QByteArray::fromHex("1201030001000000"); // one entry: orientation
    exif += orientation;
    exif += QByteArray::fromHex("00000000000000") + "GPS 49.28 120.73";
    const auto size = quint16(exif.size() + 2);
    const QByteArray segment = "\xFF\xE1" + QByteArray(1, char(size >> 8)) + QByteArray(1, char(size & 0xFF)) + exif;
    QByteArray jpeg = encoded(image, "jpeg");
    return jpeg.insert(2, segment);
}

} // namespace

class TestPictureIntake : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"qt.gui.imageio*=false"_s); }

    void knowsKindsByContent()
    {
        const QImage image = twoColours(8, 4);
        const Result<Asset> png = takeInPicture(encoded(image, "png"));
        QVERIFY(png.ok());
        QCOMPARE(png->mime, u"image/png"_s);
        QCOMPARE(png->width, 8);
        QCOMPARE(png->height, 4);
        QVERIFY(isAssetHash(png->hash));
        QCOMPARE(png->hash, assetHash(png->bytes));
        QCOMPARE(QImage::fromData(png->bytes).convertToFormat(QImage::Format_RGB32), image);
        const Result<Asset> jpeg = takeInPicture(encoded(image, "jpeg"));
        QVERIFY(jpeg.ok());
        QCOMPARE(jpeg->mime, u"image/jpeg"_s);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("picture");
        QTest::newRow("svg") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'><rect/></svg>");
        QTest::newRow("a name alone") << QByteArray("\x89PNG\r\n\x1A\n");
        QTest::newRow("cut png") << encoded(twoColours(64, 64), "png").chopped(60);
        QTest::newRow("RIFF of another kind") << QByteArray("RIFF\0\0\0\0WAVE", 12);
        QTest::newRow("short RIFF") << QByteArray("RIFF");
    }

    void refuses()
    {
        QFETCH(QByteArray, bytes);
        const Result<Asset> asset = takeInPicture(bytes);
        QVERIFY(!asset.ok());
        QCOMPARE(asset.error().kind, ErrorKind::Input);
    }

    void aLieAboutTheSizeIsRefused()
    {
        QByteArray png = encoded(twoColours(4, 4), "png");
        png.replace(16, 8, QByteArray::fromHex("0000ffff0000ffff"));
        QVERIFY(!takeInPicture(png).ok());
    }

    void turnsByExifAndForgetsThePlace()
    {
        const QByteArray bytes = jpegWithExif(twoColours(64, 32), 6); // 6: turn right
        QVERIFY(bytes.contains("GPS"));
        const Result<Asset> asset = takeInPicture(bytes);
        QVERIFY(asset.ok());
        QCOMPARE(asset->width, 32);
        QCOMPARE(asset->height, 64);
        QVERIFY(!asset->bytes.contains("GPS"));
        QVERIFY(!asset->bytes.contains("Exif"));
        const QImage image = QImage::fromData(asset->bytes);
        QVERIFY(qRed(image.pixel(16, 4)) > 200);
        QVERIFY(qBlue(image.pixel(16, 60)) > 200);
    }

    void anUprightPictureKeepsItsPixels()
    {
        const QImage image = twoColours(64, 32);
        const Result<Asset> asset = takeInPicture(jpegWithExif(image, 1));
        QVERIFY(asset.ok());
        QVERIFY(!asset->bytes.contains("GPS"));
        QCOMPARE(QImage::fromData(asset->bytes), QImage::fromData(encoded(image, "jpeg")));
    }

    void takingInAgainGivesTheSameAsset()
    {
        for (const char *format : {"png", "jpeg"}) {
            const Result<Asset> once = takeInPicture(encoded(twoColours(3000, 20), format));
            QVERIFY(once.ok());
            const Result<Asset> twice = takeInPicture(once->bytes);
            QVERIFY(twice.ok());
            QCOMPARE(*twice, *once);
        }
    }

    void textChunksGo()
    {
        QImage image = twoColours(8, 8);
        image.setText(u"Author"_s, u"secret"_s);
        const QByteArray bytes = encoded(image, "png");
        QVERIFY(bytes.contains("Author"));
        const Result<Asset> asset = takeInPicture(bytes);
        QVERIFY(asset.ok());
        QVERIFY(!asset->bytes.contains("Author"));
    }

    void largePicturesAreScaled()
    {
        for (const char *format : {"png", "jpeg"}) {
            const Result<Asset> asset = takeInPicture(encoded(twoColours(5120, 100), format));
            QVERIFY(asset.ok());
            QCOMPARE(asset->width, limits::pictureSide);
            QCOMPARE(asset->height, 50);
        }
    }

    void aGifKeepsMovingWithoutItsComment()
    {
        const Result<Asset> asset = takeInPicture(movingGif());
        QVERIFY2(asset.ok(), asset.ok() ? "" : qPrintable(asset.error().message));
        QCOMPARE(asset->mime, u"image/gif"_s);
        QVERIFY(!asset->bytes.contains("secret"));
        QVERIFY(asset->bytes.contains("NETSCAPE2.0"));
        QCOMPARE(asset->bytes.size(), movingGif().size() - 10);
    }

    void webPWithoutMetadata()
    {
        const auto chunk = [](const char *type, const QByteArray &data) -> QByteArray {
            QByteArray size(4, '\0');
            size[0] = char(data.size());
            return QByteArray(type) + size + data + QByteArray(data.size() % 2, '\0');
        };
        const auto file = [](const QByteArray &chunks) -> QByteArray {
            QByteArray size(4, '\0');
            size[0] = char(chunks.size() + 4);
            return "RIFF" + size + "WEBP" + chunks;
        };
        const QByteArray picture = chunk("VP8L", "pixels!");
        const QByteArray bytes = file(chunk("VP8X", QByteArray::fromHex("1c000000000000000000")) + picture +
                                      chunk("EXIF", "place") + chunk("XMP ", "name"));
        QCOMPARE(pictureKind(bytes), PictureKind::WebP);
        QCOMPARE(withoutMetadata(bytes, PictureKind::WebP),
                 file(chunk("VP8X", QByteArray::fromHex("10000000000000000000")) + picture));
        QVERIFY(!withoutMetadata(bytes.chopped(3), PictureKind::WebP));
    }

    void bmpBecomesPng()
    {
        const QImage image = twoColours(40, 20);
        const QByteArray bmp = encoded(image, "bmp");
        QCOMPARE(pictureKind(bmp), PictureKind::Bmp);
        const Result<Asset> asset = takeInPicture(bmp);
        QVERIFY(asset.ok());
        QCOMPARE(asset->mime, u"image/png"_s);
        QCOMPARE(QImage::fromData(asset->bytes).convertToFormat(QImage::Format_RGB32), image);
        QVERIFY(!pictureKind("BMW announces a new car, and this text is long enough to have a header"));
        QVERIFY(!takeInPicture(bmp.chopped(100)).ok());
    }

    void cutOffPicturesAreRefused()
    {
        const QImage image = twoColours(300, 200);
        for (const QByteArray &whole :
             {encoded(image, "png"), encoded(image, "jpeg"), jpegWithExif(image, 1), movingGif(), encoded(image, "webp")}) {
            if (whole.isEmpty())
                continue; // no plugin to write it
            QVERIFY(takeInPicture(whole).ok());
            for (const int part : {50, 80, 99}) {
                const Result<Asset> asset = takeInPicture(whole.first(whole.size() * part / 100));
                QVERIFY2(!asset.ok(), qPrintable(QString::number(part)));
            }
            QVERIFY2(takeInPicture(whole + "behind the end").ok(), whole.first(6).constData());
        }
    }

    void largerThanASettingIsScaled()
    {
        const Result<Asset> asset = takeInPicture(encoded(twoColours(800, 400), "png"), 200);
        QVERIFY(asset.ok());
        QCOMPARE(QSize(asset->width, asset->height), QSize(200, 100));
        QCOMPARE(QImage::fromData(asset->bytes).size(), QSize(200, 100));
    }

    void printColoursBecomeScreenColours()
    {
        // Red, 16 by 8, four inks.
        const QByteArray jpeg =
            QByteArray::fromHex("ffd8ffee000e41646f626500640000000002ffdb0043000302020302020303030304030304050805050404050a070706"
                                "080c0a0c0c0b0a0b0b0d0e12100d0e11"
                                "0e0b0b1016101113141515150c0f171816141812141514ffdb00430103040405040509050509140d0b0d141414141414"
                                "14141414141414141414141414141414"
                                "14141414141414141414141414141414141414141414141414141414ffc0001408000800100401110002110103110104"
                                "1100ffc4001600010101000000000000"
                                "00000000000000000809ffc40014100100000000000000000000000000000000ffc40016010101010000000000000000"
                                "0000000000000709ffc4001411010000"
                                "0000000000000000000000000000ffda000e040100021103110400003f00a2173655354c01ffd9");
        QVERIFY(isForPrint(jpeg));
        QVERIFY(!isForPrint(encoded(twoColours(8, 8), "jpeg")));
        const Result<Asset> asset = takeInPicture(jpeg);
        QVERIFY2(asset.ok(), asset.ok() ? "" : qPrintable(asset.error().message));
        QVERIFY(!isForPrint(asset->bytes));
        const QColor colour = QImage::fromData(asset->bytes).pixelColor(8, 4);
        QVERIFY2(colour.red() > 200 && colour.green() < 60 && colour.blue() < 60, qPrintable(colour.name()));
    }

    void movementLostIsSaid()
    {
        QVERIFY(isMoving(movingGif(), PictureKind::Gif));
        const Result<TakenPicture> kept = takeInPictureTelling(movingGif());
        QVERIFY(kept.ok());
        QVERIFY(kept->loss.isEmpty());
        const Result<TakenPicture> scaled = takeInPictureTelling(movingGif(3), 2);
        QVERIFY(scaled.ok());
        QVERIFY(!scaled->loss.isEmpty());
        QCOMPARE(scaled->asset.mime, u"image/png"_s);
    }

    void movementOfWebP()
    {
        const QByteArray still = encoded(twoColours(6, 4), "webp");
        if (still.isEmpty())
            QSKIP("Qt writes no WebP here");
        QVERIFY(!isMoving(still, PictureKind::WebP));
        const QByteArray moving = test::movingWebP(still, 6, 4);
        QVERIFY(isMoving(moving, PictureKind::WebP));
        const Result<TakenPicture> kept = takeInPictureTelling(moving);
        QVERIFY2(kept.ok(), kept.ok() ? "" : qPrintable(kept.error().message));
        QCOMPARE(kept->loss, QString());
        QCOMPARE(kept->asset.mime, u"image/webp"_s);
        QVERIFY(isMoving(kept->asset.bytes, PictureKind::WebP));
        const Result<TakenPicture> scaled = takeInPictureTelling(moving, 3);
        QVERIFY2(scaled.ok(), scaled.ok() ? "" : qPrintable(scaled.error().message));
        QVERIFY(!scaled->loss.isEmpty());
        QCOMPARE(scaled->asset.width, 3);
        // One that stands still loses nothing that would have to be said.
        QCOMPARE(takeInPictureTelling(still, 3)->loss, QString());
    }

    void otherKindsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("SVG") << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        QTest::newRow("TIFF") << QByteArray("II*\0\x08\0\0\0\0\0", 10);
        QTest::newRow("ICO") << QByteArray("\0\0\x01\0\x01\0", 6);
        QTest::newRow("AVIF") << QByteArray("\0\0\0\x20"
                                            "ftypavif",
                                            12);
        QTest::newRow("PSD") << QByteArray("8BPS\0\x01", 6);
        QTest::newRow("nothing") << QByteArray();
    }

    void otherKindsAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!pictureKind(bytes));
        QVERIFY(!takeInPicture(bytes).ok());
    }

    void damagedPicturesNeverCrash()
    {
        QRandomGenerator random(11);
        const QList<QByteArray> pictures{encoded(twoColours(40, 40), "png"), jpegWithExif(twoColours(40, 40), 3), movingGif(),
                                         encoded(twoColours(40, 40), "bmp")};
        for (int round = 0; round < 1500; ++round) {
            QByteArray bytes = pictures[round % pictures.size()];
            for (int i = random.bounded(1, 5); i > 0; --i)
                bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
            if (random.bounded(3) == 0)
                bytes.truncate(random.bounded(int(bytes.size())));
            if (const Result<Asset> asset = takeInPicture(bytes))
                QVERIFY(takeInPicture(asset->bytes).ok());
            if (const auto kind = pictureKind(bytes))
                (void)withoutMetadata(bytes, *kind);
        }
    }
};

GAOQIAN_TEST_GUILESS(TestPictureIntake)
#include "tst_pictureintake.moc"
