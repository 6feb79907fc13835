// A story saved elsewhere comes back whole, and what somebody did to the file in between does no harm.
#include "intake/files/packedstory.h"

#include "article/articlejson.h"
#include "article/normalise.h"
#include "article/text.h"
#include "intake/intake.h"
#include "intake/pictures/pictureintake.h"
#include "support/randomarticle.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QBuffer>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

namespace {

Asset picture(int width)
{
    QImage image(width, 9, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    const auto asset = takeInPicture(bytes);
    return asset ? *asset : Asset();
}

} // namespace

class TestPackedStory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBackWhole()
    {
        for (quint32 seed = 1; seed <= 50; ++seed) {
            Article article = normalised(randomArticle(seed));
            article.cover.clear();
            const QList<Asset> pictures{picture(11), picture(12)};
            article.body += Figure{pictures.first().hash, {}, {}, 0};
            article.body += Figure{pictures.last().hash, {}, {}, 0};
            const auto intake = takeIn(packStory(article, pictures), Format::Json);
            VERIFY_OK(intake);
            QCOMPARE(intake->article, normalised(article));
            QCOMPARE(intake->assets, pictures);
        }
    }

    void lostPicturesAreTold()
    {
        Article article;
        article.body = {Figure{picture(11).hash, {}, {}, 0}};
        const auto intake = takeIn(packStory(article, {}), Format::Json);
        VERIFY_OK(intake);
        QCOMPARE(intake->notes.size(), 1);
        QVERIFY(intake->assets.isEmpty());
    }

    /// What the story does not show, or what is no picture, does not come in.
    void foreignPicturesStayOutside()
    {
        Article article;
        article.body = {Figure{picture(11).hash, {}, {}, 0}};
        Asset rubbish = picture(12);
        rubbish.bytes = "<svg onload=alert(1)>";
        const auto intake = takeIn(packStory(article, {picture(12), rubbish, picture(11), picture(11)}), Format::Json);
        VERIFY_OK(intake);
        QCOMPARE(intake->assets, QList<Asset>{picture(11)});
        QVERIFY(intake->notes.isEmpty());
    }

    void bareArticlesAreNotTakenForPacked()
    {
        QVERIFY(!isPackedStory(toJson(NormalArticle(randomArticle(3)))));
        QVERIFY(!takeIn("{\"article\": {\"schema\": 99}, \"assets\": 7}", Format::Json).ok());
        QVERIFY(!takeIn("{\"article\": 7}", Format::Json).ok());
        QVERIFY(takeIn("{\"article\": {\"schema\": 1}, \"assets\": [7, {}, {\"bytes\": 3}]}", Format::Json).ok());
    }
};

GAOQIAN_TEST_GUILESS(TestPackedStory)
#include "tst_packedstory.moc"
