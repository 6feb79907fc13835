#include "article/text.h"

#include "support/randomarticle.h"
#include "support/testprogram.h"

#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class TestText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyLineInOrder()
    {
        const QString hash(64, u'b');
        const Blocks body{
            Heading{.label = u"01"_s, .runs = {{u"坚持\u2028服从"_s}}},
            Paragraph{},
            Paragraph{.runs = {{u"网格"_s, Style::Bold}, {u"之效"_s}}},
            ListBlock{.items = {{{Paragraph{.runs = {{u"项"_s}}}}}}},
            Quote{{Paragraph{.runs = {{u"引"_s}}}}},
            Divider{},
            Figure{.asset = hash},
            Figure{.asset = hash, .alt = u"不算"_s, .caption = {{u"图"_s}}},
            Table{.rows = {{{{.blocks = {Paragraph{.runs = {{u"甲"_s}}}}}, {.blocks = {Paragraph{.runs = {{u"乙"_s}}}}}}}}}};
        QCOMPARE(plainText(body), u"01\n坚持\n服从\n网格之效\n项\n引\n图\n甲\n乙"_s);
        QCOMPARE(plainText(body, QString()), u"01坚持服从网格之效项引图甲乙"_s);
    }

    void assetsOnceInOrder()
    {
        const QString a(64, u'a'), b(64, u'b'), c(64, u'c');
        Article article;
        article.cover = a;
        article.body = {Quote{{Figure{.asset = b}}}, Figure{.asset = a}, Figure{.asset = b}};
        QCOMPARE(assetsOf(article), (QStringList{b, a}));
        article.cover = c;
        QCOMPARE(assetsOf(article), (QStringList{b, a, c}));
    }

    void figuresInOrderWhereverTheyStand()
    {
        const QString hash(64, u'a');
        const Figure plain{.asset = hash, .alt = u"桥"_s}, bare{.asset = hash};
        const Figure remote{.asset = {}, .alt = u"渡口"_s, .address = u"https://example.org/a.jpg"_s};
        const Figure bareRemote{.asset = {}, .address = u"https://example.org/b.jpg"_s};
        const Blocks body{plain, Quote{{remote}}, ListBlock{.items = {{{bare}}}}, Paragraph{},
                          Table{.rows = {{{{.blocks = {bareRemote}}}}}}};
        QCOMPARE(figuresOf(body), (QList<Figure>{plain, remote, bare, bareRemote}));
        QCOMPARE(unfetchedPictures(body), (QList<Figure>{remote, bareRemote}));
        QCOMPARE(figuresWithoutAlt(body), 2);
        QCOMPARE(figuresWithoutAlt({}), 0);
    }

    void words_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("count");
        QTest::newRow("nothing") << QString() << 0;
        QTest::newRow("blanks") << u" \u3000\u00A0\n\u2028"_s << 0;
        QTest::newRow("characters and punctuation") << u"创建文明城，胜利在行动。"_s << 12;
        QTest::newRow("quotes and dashes") << u"“小创建”——大文明……"_s << 12;
        QTest::newRow("a percentage is one") << u"占比57.69%"_s << 3;
        QTest::newRow("a year is one") << u"进入2023年"_s << 4;
        QTest::newRow("words") << u"Qt is a tool-kit, don’t you know"_s << 7;
        QTest::newRow("mixed") << u"云溪党群e家APP上线"_s << 9;
        QTest::newRow("a real sentence") << u"完成供热管网自行改造小区3个，受益居民129户。"_s << 22;
        QTest::newRow("full-width letters") << u"ＡＢ"_s << 2;
        QTest::newRow("rare characters") << u"𠮷野"_s << 2;
        QTest::newRow("emoji") << u"👍🏽好👨\u200D👩\u200D👧"_s << 3;
        QTest::newRow("accents") << u"cafe\u0301 noir"_s << 2;
        QTest::newRow("cut surrogates") << QString(QChar(char16_t(0xD842))) << 1;
    }

    void words()
    {
        QFETCH(QString, text);
        QFETCH(int, count);
        QCOMPARE(wordCount(text), count);
    }

    void paragraphsAreCountedApart()
    {
        const Blocks body{Paragraph{.runs = {{u"one"_s}}}, Paragraph{.runs = {{u"two"_s, Style::Bold}, {u"three"_s}}}};
        QCOMPARE(wordCount(body), 2);
        for (quint32 seed = 0; seed < 50; ++seed) {
            const Blocks random = test::randomArticle(seed).body;
            int sum = 0;
            for (const Block &block : random)
                sum += wordCount(Blocks{block});
            QCOMPARE(wordCount(random), sum);
        }
    }
};

GAOQIAN_TEST_APPLESS(TestText)
#include "tst_text.moc"
