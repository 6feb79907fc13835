#include "intake/encoding/decode.h"

#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class TestDecode : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void encodings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("encoding");
        const QString text = u"稿签：街道践“小创建” 2023"_s;
        QStringEncoder gb("GB18030");
        QTest::newRow("UTF-8") << text.toUtf8() << u"UTF-8"_s;
        QTest::newRow("UTF-8 with a mark") << "\xEF\xBB\xBF" + text.toUtf8() << u"UTF-8"_s;
        QTest::newRow("UTF-16 little") << QByteArray(
                                              QStringEncoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom)(text))
                                       << u"UTF-16"_s;
        QTest::newRow("UTF-16 big") << QByteArray(
                                           QStringEncoder(QStringConverter::Utf16BE, QStringConverter::Flag::WriteBom)(text))
                                    << u"UTF-16"_s;
        if (gb.isValid())
            QTest::newRow("GB18030") << QByteArray(gb(text)) << u"GB18030"_s;
    }

    void encodings()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, encoding);
        const Decoded decoded = decode(bytes);
        QCOMPARE(decoded.text, u"稿签：街道践“小创建” 2023"_s);
        QCOMPARE(decoded.encoding, encoding);
        QCOMPARE(decoded.damaged, 0);
        QCOMPARE(decodingNote(decoded).isEmpty(), encoding == u"UTF-8"_s);
    }

    void otherEncodings_data()
    {
        QTest::addColumn<QString>("codec");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("encoding");
        const QString simplified =
            u"新华社记者昨天上午从市交通局获悉，柳河新桥正式通车，老乡们都来看热闹。这是第二段，写的是修桥的人。"_s;
        const QString traditional =
            u"記者昨天上午從市交通局獲悉，柳河新橋正式通車，老鄉們都來看熱鬧。這是第二段，寫的是修橋的人。"_s;
        QTest::newRow("GBK") << u"GBK"_s << simplified << u"GB18030"_s;
        QTest::newRow("GBK, traditional") << u"GBK"_s << traditional << u"GB18030"_s;
        QTest::newRow("GBK, two words") << u"GBK"_s << u"稿签"_s << u"GB18030"_s;
        QTest::newRow("Big5") << u"Big5"_s << traditional << u"Big5"_s;
        QTest::newRow("Big5, short") << u"Big5"_s << u"標題\n\n正文在此。"_s << u"Big5"_s;
        QTest::newRow("Shift_JIS") << u"Shift_JIS"_s
                                   << u"昨日の午前、新しい橋が正式に開通しました。地元の人々が見物に集まりました。"_s
                                   << u"Shift_JIS"_s;
        QTest::newRow("EUC-JP") << u"EUC-JP"_s << u"昨日の午前、新しい橋が正式に開通しました。地元の人々が見物に集まりました。"_s
                                << u"EUC-JP"_s;
        QTest::newRow("EUC-KR") << u"EUC-KR"_s
                                << u"어제 오전 새 다리가 정식으로 개통되었습니다. 지역 주민들이 구경하러 모였습니다."_s
                                << u"EUC-KR"_s;
        QTest::newRow("UTF-16 without a mark") << u"UTF-16LE"_s << QString(simplified + u"\r\n2026\r\n"_s) << u"UTF-16"_s;
        QTest::newRow("UTF-16BE without a mark") << u"UTF-16BE"_s << QString(simplified + u"\n2026\n"_s) << u"UTF-16"_s;
    }

    void otherEncodings()
    {
        QFETCH(QString, codec);
        QFETCH(QString, text);
        QFETCH(QString, encoding);
        QStringEncoder encoder(codec.toLatin1().constData());
        if (!encoder.isValid())
            QSKIP("Qt has no codec for it here");
        const Decoded decoded = decode(encoder(text));
        QCOMPARE(decoded.encoding, encoding);
        QCOMPARE(decoded.text, text);
        QCOMPARE(decoded.damaged, 0);
        QCOMPARE(decodingNote(decoded), u"Read as %1"_s.arg(encoding));
    }

    void declaredAndReal()
    {
        const QString text = u"新华社记者昨天上午从市交通局获悉，柳河新桥正式通车。"_s;
        QStringEncoder gb("GB18030");
        if (!gb.isValid())
            QSKIP("Qt has no codec for it here");
        const QByteArray chinese = gb(text);
        const Decoded asSaid = decode(chinese, "gb2312");
        QCOMPARE(asSaid.text, text);
        QCOMPARE(decodingNote(asSaid), QString());
        const Decoded really = decode(text.toUtf8(), "GB2312");
        QCOMPARE(really.text, text);
        QCOMPARE(decodingNote(really), u"Read as UTF-8, although the file says GB18030"_s);
        const Decoded other = decode(chinese, "utf-8");
        QCOMPARE(other.text, text);
        QCOMPARE(decodingNote(other), u"Read as GB18030, although the file says UTF-8"_s);
        const Decoded wrong = decode(chinese, "big5");
        QCOMPARE(wrong.text, text);
        const Decoded latin = decode(chinese, "iso-8859-1");
        QCOMPARE(latin.text, text);
        const Decoded nonsense = decode(chinese, "x-no-such-thing");
        QCOMPARE(nonsense.text, text);
    }

    void declarations_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QByteArray>("declared");
        QTest::newRow("meta") << QByteArray("<html><META charset='GBK'>") << QByteArray("gbk");
        QTest::newRow("bare") << QByteArray("<meta charset=utf-8>") << QByteArray("utf-8");
        QTest::newRow("http-equiv") << QByteArray("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\" />")
                                    << QByteArray("gb2312");
        QTest::newRow("the second meta") << QByteArray("<meta name=a content=b><meta charset=\"big5\">") << QByteArray("big5");
        QTest::newRow("XML") << QByteArray("<?xml version=\"1.0\" encoding=\"GB2312\"?><html>") << QByteArray("gb2312");
        QTest::newRow("in the text") << QByteArray("<p>charset=gbk</p>") << QByteArray();
        QTest::newRow("too far down") << QByteArray(5000, ' ') + "<meta charset=gbk>" << QByteArray();
        QTest::newRow("cut off") << QByteArray("<meta charset=") << QByteArray();
        QTest::newRow("nothing") << QByteArray() << QByteArray();
    }

    void declarations()
    {
        QFETCH(QByteArray, html);
        QTEST(declaredEncoding(html), "declared");
    }

    void programsAreNoText()
    {
        QVERIFY(!looksLikeUtf16(QByteArray(1000, '\0')));
        QVERIFY(!looksLikeUtf16(QByteArray::fromHex("7f454c46020101000000000000000000030003e0000100000050610000")));
        QVERIFY(!looksLikeUtf16("plain text of one byte a letter"));
        QVERIFY(!looksLikeUtf16({}));
    }

    void anythingIsDecoded()
    {
        QRandomGenerator random(6);
        for (int round = 0; round < 600; ++round) {
            QByteArray bytes(random.bounded(300), '\0');
            for (char &byte : bytes)
                byte = char(round % 2 ? random.bounded(256) : random.bounded(0x80, 256));
            const Decoded decoded = decode(bytes, round % 3 ? "gbk" : "");
            QVERIFY(!decoded.text.contains(QChar(QChar::ReplacementCharacter)) || decoded.damaged > 0);
        }
    }

    void aBrokenByteDoesNotTurnUtf8IntoSomethingElse()
    {
        QByteArray bytes = u"街道践小创建城市见大文明创建文明城胜利在行动"_s.toUtf8();
        bytes.insert(6, '\xFF');
        const Decoded decoded = decode(bytes);
        QCOMPARE(decoded.encoding, u"UTF-8"_s);
        QCOMPARE(decoded.text, u"街道\uFFFD践小创建城市见大文明创建文明城胜利在行动"_s);
        QCOMPARE(decoded.damaged, 1);
        QVERIFY(decodingNote(decoded).contains(u"\uFFFD"_s));
    }

    void truncatedTextIsSaid()
    {
        const Decoded decoded = decode(u"街道践小创建城市见大文明创建"_s.toUtf8().chopped(1));
        QCOMPARE(decoded.encoding, u"UTF-8"_s);
        QVERIFY(decoded.text.startsWith(u"街道践小创建城市见大文明创"_s));
        QVERIFY(decoded.damaged > 0);
    }

    void truncatedTextOfOldIsSaid()
    {
        // 稿签稿签稿签 with half a character behind it
        const Decoded decoded = decode(QByteArray::fromHex("b8e5c7a9b8e5c7a9b8e5c7a9b8"), "gbk");
        QCOMPARE(decoded.encoding, u"GB18030"_s);
        QCOMPARE(decoded.text, u"稿签稿签稿签\uFFFD"_s);
        QCOMPARE(decoded.damaged, 1);
        QVERIFY(decodingNote(decoded).contains(u"\uFFFD"_s));
    }

    void thePrivateBlankIsOne() { QCOMPARE(decode(QByteArray::fromHex("a3a0a3a0b8e5c7a9"), "gbk").text, u"　　稿签"_s); }

    void nothingIsNothing()
    {
        QCOMPARE(decode(QByteArray()).text, QString());
        QCOMPARE(decode(QByteArray("\xEF\xBB\xBF")).text, QString());
    }

    void lettersSideBySideAreNoUtf16()
    {
        const QByteArray bytes("a stray\0zero in text that has none\0 otherwise", 44);
        QCOMPARE(decode(bytes).encoding, u"UTF-8"_s);
    }
};

GAOQIAN_TEST_APPLESS(TestDecode)
#include "tst_decode.moc"
