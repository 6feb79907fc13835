#include "intake/decode.h"

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

    void nothingIsNothing()
    {
        QCOMPARE(decode(QByteArray()).text, QString());
        QCOMPARE(decode(QByteArray("\xEF\xBB\xBF")).text, QString());
    }
};

QTEST_APPLESS_MAIN(TestDecode)
#include "tst_decode.moc"
