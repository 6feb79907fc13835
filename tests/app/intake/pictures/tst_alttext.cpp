// Which alt texts tell what a picture shows.
#include "intake/pictures/alttext.h"

#include "support/testprogram.h"

#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class TestAltText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysNothing_data()
    {
        QTest::addColumn<QString>("alt");
        for (const auto &alt :
             {u""_s, u"图片"_s, u" 图片 1"_s, u"图2"_s, u"image"_s, u"Image001"_s, u"img"_s, u"Picture 3"_s, u"640.jpg"_s,
              u"640"_s, u"IMG_1234"_s, u"DSC_0012.JPG"_s, u"微信图片_20231224081000"_s, u"红旗 (2).png"_s, u"a.b.JPEG"_s,
              u"mmexport1703376000000"_s, u"9f86d081884c7d659a2feaa0c55ad015"_s, u"IMG_20231224_081000 (1)"_s})
            QTest::newRow(qPrintable(alt)) << alt;
    }

    void saysNothing()
    {
        QFETCH(QString, alt);
        QCOMPARE(tellingAlt(alt), QString());
    }

    void tells_data()
    {
        QTest::addColumn<QString>("alt");
        for (const auto &alt :
             {u"图片说明：村民在收玉米"_s, u"图为大会现场"_s, u"Image of a red flag"_s, u"imagination"_s, u"照片墙"_s,
              u"2023年的大会"_s, u"jpg"_s, u"facade"_s, u"甲"_s, u"图1：现场"_s, u"Title: 红旗 - Description: a.png"_s})
            QTest::newRow(qPrintable(alt)) << alt;
        QTest::newRow("long") << QString(300, u'1');
    }

    void tells()
    {
        QFETCH(QString, alt);
        QCOMPARE(tellingAlt(alt), alt);
    }
};

GAOQIAN_TEST_GUILESS(TestAltText)
#include "tst_alttext.moc"
