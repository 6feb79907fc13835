#include "base/displaywidth.h"

#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTextBoundaryFinder>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class TestDisplayWidth : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void width_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("columns");
        QTest::newRow("nothing") << QString() << 0;
        QTest::newRow("latin") << u"abc 12"_s << 6;
        QTest::newRow("chinese") << u"街道践小创建"_s << 12;
        QTest::newRow("full-width") << u"ＡＢ１２，。！"_s << 14;
        QTest::newRow("ideographic space") << u"\u3000"_s << 2;
        QTest::newRow("chinese quotes, dashes, dots") << u"“小”‘城’——……·"_s << 22;
        QTest::newRow("half-width katakana") << u"ｱｲ"_s << 2;
        QTest::newRow("beyond the BMP") << u"𠮷"_s << 2;
        QTest::newRow("combining accent") << u"e\u0301"_s << 1;
        QTest::newRow("controls and zero width") << u"\u0007\u200B\u2028\uFEFF"_s << 0;
        QTest::newRow("emoji") << u"👍"_s << 2;
        QTest::newRow("emoji with skin tone") << u"👍🏽"_s << 2;
        QTest::newRow("emoji family") << u"👨\u200D👩\u200D👧"_s << 2;
        QTest::newRow("flags") << u"🇨🇳🇺🇸"_s << 4;
        QTest::newRow("emoji by selector") << u"❤\uFE0F"_s << 2;
        QTest::newRow("hangul") << u"한글"_s << 4;
    }

    void width()
    {
        QFETCH(QString, text);
        QFETCH(int, columns);
        QCOMPARE(displayWidth(text), columns);
    }

    void cut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("columns");
        QTest::addColumn<QString>("cut");
        QTest::newRow("all fits") << u"城市 "_s << 5 << u"城市 "_s;
        QTest::newRow("exactly") << u"城市见"_s << 4 << u"城市"_s;
        QTest::newRow("half a character") << u"城市见"_s << 5 << u"城市"_s;
        QTest::newRow("nothing fits") << u"城市"_s << 1 << QString();
        QTest::newRow("no columns") << u"城市"_s << 0 << QString();
        QTest::newRow("inside a percentage") << u"占比57.69%，有"_s << 8 << u"占比"_s;
        QTest::newRow("before the percent sign") << u"占比57.69%，有"_s << 9 << u"占比"_s;
        QTest::newRow("after the percent sign") << u"占比57.69%，有"_s << 10 << u"占比57.69%"_s;
        QTest::newRow("inside a year") << u"进入2023年"_s << 7 << u"进入"_s;
        QTest::newRow("after a year") << u"进入2023年"_s << 8 << u"进入2023"_s;
        QTest::newRow("thousands") << u"共6,370个岗位"_s << 5 << u"共"_s;
        QTest::newRow("a clock time") << u"于12:30开始"_s << 5 << u"于"_s;
        QTest::newRow("a full-width number") << u"共２０２３年"_s << 6 << u"共"_s;
        QTest::newRow("a sign before a number") << u"气温-12度"_s << 5 << u"气温"_s;
        QTest::newRow("a price") << u"每件¥25元"_s << 5 << u"每件"_s;
        QTest::newRow("a colon is no clock") << u"图1:城市"_s << 4 << u"图1:"_s;
        QTest::newRow("inside a Latin word") << u"使用Gaoqian写"_s << 8 << u"使用"_s;
        QTest::newRow("a hyphenated word") << u"发e-mail给"_s << 5 << u"发"_s;
        QTest::newRow("an apostrophe") << u"说don’t了"_s << 6 << u"说"_s;
        QTest::newRow("accents belong to the word") << u"喝cafe\u0301了"_s << 5 << u"喝"_s;
        QTest::newRow("between Latin words") << u"one two three"_s << 9 << u"one two"_s;
        QTest::newRow("letters and digits") << u"在G20峰会"_s << 4 << u"在"_s;
        QTest::newRow("blanks at the end go") << u"城市 \u3000见"_s << 7 << u"城市"_s;
        QTest::newRow("first word too wide") << u"Llanfairpwllgwyngyll"_s << 5 << u"Llanf"_s;
        QTest::newRow("first number too wide") << u"1234567890年"_s << 4 << u"1234"_s;
        QTest::newRow("first word too wide after a blank") << u" abcdef"_s << 4 << u" abc"_s;
        QTest::newRow("emoji family whole") << u"一👨\u200D👩\u200D👧家"_s << 4 << u"一👨\u200D👩\u200D👧"_s;
        QTest::newRow("emoji family not at all") << u"一👨\u200D👩\u200D👧家"_s << 3 << u"一"_s;
        QTest::newRow("combining marks stay on") << u"市\u0301\u0302见"_s << 2 << u"市\u0301\u0302"_s;
        QTest::newRow("Thai is written without blanks") << u"ประเทศไทย"_s << 3 << u"ประ"_s;
    }

    void cut()
    {
        QFETCH(QString, text);
        QFETCH(int, columns);
        QFETCH(QString, cut);
        QCOMPARE(cutToWidth(text, columns), cut);
    }

    void cutsAreBeginningsThatFit()
    {
        QRandomGenerator random(20230415);
        const QStringList pieces{
            u"城"_s,      u"市"_s, u"，"_s,     u" "_s,  u"57.69%"_s, u"2023"_s, u"word"_s, u"👨\u200D👩\u200D👧"_s,
            u"e\u0301"_s, u"𠮷"_s, u"\u3000"_s, u"🇨🇳"_s, u"-"_s,      u"."_s};
        for (int round = 0; round < 2000; ++round) {
            QString text;
            for (int i = random.bounded(1, 20); i > 0; --i)
                text += pieces[random.bounded(int(pieces.size()))];
            const int columns = random.bounded(30);
            const QString cut = cutToWidth(text, columns);
            QVERIFY(text.startsWith(cut));
            QVERIFY(displayWidth(cut) <= columns);
            QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
            finder.setPosition(cut.size());
            QVERIFY2(finder.isAtBoundary(), qPrintable(text));
        }
    }
};

GAOQIAN_TEST_APPLESS(TestDisplayWidth)
#include "tst_displaywidth.moc"
