// Encodings of before Unicode: characters of every length, what is private, and what is broken.
#include "intake/encoding/iconvdecoder.h"

#include "support/cputime.h"
#include "support/testprogram.h"

#include <QStringEncoder>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class TestIconvDecoder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void characters_data()
    {
        QTest::addColumn<QByteArray>("codec");
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("damaged");
        const auto row = [](const char *name, const char *codec, const char *hex, const QString &text, int damaged = 0) {
            QTest::newRow(name) << QByteArray(codec) << QByteArray(hex) << text << damaged;
        };
        row("GB 2312", "GB18030", "b8e5c7a9", u"稿签"_s);
        row("GBK", "GB18030", "8140", u"丂"_s);
        row("four bytes", "GB18030", "8139ee39", u"\u3400"_s);
        row("four bytes beyond the plane", "GB18030", "9439fc36", u"\U0001F600"_s);
        row("the euro", "GB18030", "a2e3", u"€"_s);
        row("a private place", "GB18030", "a3a0", u"\uE5E5"_s);
        row("a lead byte before ASCII", "GB18030", "b8e5b80a41", u"稿\uFFFD\nA"_s, 1);
        row("a byte of nothing", "GB18030", "b8e5ff41c7a9", u"稿\uFFFDA签"_s, 1);
        row("cut off", "GB18030", "b8e5c7", u"稿\uFFFD"_s, 1);
        row("four bytes cut off", "GB18030", "b8e58139ef", u"稿\uFFFD9\uFFFD"_s, 2);
        row("Big5", "Big5", "bd5ac3b1a140", u"稿簽\u3000"_s);
        row("Big5 cut off", "Big5", "bd5ac3", u"稿\uFFFD"_s, 1);
        row("Hong Kong", "Big5-HKSCS", "bd5afa40", u"稿\U00020547"_s);
        row("Japanese", "Shift_JIS", "82a08ebfb1815f5c", u"あ質ｱ＼\\"_s);
        row("Japanese of Microsoft", "Shift_JIS", "8740fa40", u"①ⅰ"_s);
        row("Japanese in EUC", "EUC-JP", "a4a2bcc1", u"あ質"_s);
        row("Korean", "windows-949", "b0a1", u"가"_s);
        row("Korean of Microsoft", "windows-949", "8141", u"갂"_s);
        row("a byte a character", "windows-1252", "8093e994", u"€“é”"_s);
        row("nothing", "GB18030", "", QString());
    }

    void characters()
    {
        QFETCH(QByteArray, codec);
        QFETCH(QByteArray, hex);
        std::optional<IconvDecoder> decoder = IconvDecoder::open(codec);
        if (!decoder)
            QSKIP("the C library has no such encoding here");
        const IconvDecoder::Text decoded = decoder->decode(QByteArray::fromHex(hex));
        QTEST(decoded.text, "text");
        QTEST(decoded.damaged, "damaged");
        QCOMPARE(decoder->decode("abc").text, u"abc"_s); // as if nothing had been before
    }

    void whatIsNotKnownIsNotAskedFor()
    {
        for (const char *name :
             {"", "x-no-such-thing", "ISO-2022-CN-EXT", "UTF-7", "GB18030//TRANSLIT", "UCS-4", "../gconv", "IBM1390"})
            QVERIFY2(!IconvDecoder::open(name), name);
        QVERIFY(IconvDecoder::open("GB18030"));
    }

    void longTextIsWhole()
    {
        const QString line = u"新华社记者昨天上午从市交通局获悉，柳河新桥正式通车。\U00020547 2026\n"_s;
        QStringEncoder encoder("GB18030");
        if (!encoder.isValid())
            QSKIP("Qt has no codec for it here");
        const QString text = line.repeated(100'000);
        const QByteArray bytes = encoder(text);
        const test::CpuTime timer;
        const IconvDecoder::Text decoded = IconvDecoder::open("GB18030")->decode(bytes);
        qInfo("%d MB of GB18030 in %d ms", int(bytes.size() / 1'000'000), int(timer.elapsed()));
        QCOMPARE(decoded.damaged, 0);
        QVERIFY(decoded.text == text);
    }
};

GAOQIAN_TEST_APPLESS(TestIconvDecoder)
#include "tst_iconvdecoder.moc"
