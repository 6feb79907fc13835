// How long a text is. What 字数 makes of a text is tested in tst_text.
#include "article/counts.h"

#include "article/text.h"
#include "support/randomarticle.h"
#include "support/testprogram.h"

#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class CountsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void text_isCountedByKind()
    {
        const TextCounts counts = countsOf(u"云溪 APP 上线，don’t wait！👨\u200D👩\u200D👧"_s);
        QCOMPARE(counts.wide, 7); // 云溪上线，！ and the family
        QCOMPARE(counts.latinWords, 3);
        QCOMPARE(counts.words(), 10);
        QCOMPARE(counts.characters, 7 + 3 + 5 + 4);
        QCOMPARE(counts.punctuation, 3);
        QCOMPARE(countsOf(u" \u3000\n"_s), TextCounts());
    }

    void blocks_areCountedInEveryNesting()
    {
        const QString hash(64, u'b');
        const Blocks body{Heading{.label = u"01"_s, .runs = {{u"题"_s}}},
                          Paragraph{},
                          Paragraph{.runs = {{u"网格"_s, Style::Bold}, {u"之\u2028效"_s}}},
                          ListBlock{.items = {{{Paragraph{.runs = {{u"项"_s}}}}}}},
                          Quote{{Paragraph{.runs = {{u"引"_s}}}, Figure{.asset = hash}}},
                          Figure{.asset = hash, .caption = {{u"图"_s}}},
                          Table{.rows = {{{{.blocks = {Paragraph{.runs = {{u"甲"_s}}}}}, {}}}}}};
        const TextCounts counts = countsOf(body);
        QCOMPARE(counts.paragraphs, 5);
        QCOMPARE(counts.pictures, 2);
        QCOMPARE(counts.wide, 9);
        QCOMPARE(counts.latinWords, 1); // the label
    }

    void words_agreeWithWordCount()
    {
        for (quint32 seed = 0; seed < 50; ++seed) {
            const Blocks body = test::randomArticle(seed).body;
            QCOMPARE(countsOf(body).words(), wordCount(body));
        }
    }

    void readingTime_isRoundedUp_data()
    {
        QTest::addColumn<int>("wide");
        QTest::addColumn<int>("words");
        QTest::addColumn<int>("minutes");
        QTest::newRow("nothing") << 0 << 0 << 0;
        QTest::newRow("a word") << 0 << 1 << 1;
        QTest::newRow("a full minute of Chinese") << 400 << 0 << 1;
        QTest::newRow("one more") << 401 << 0 << 2;
        QTest::newRow("a full minute of Latin") << 0 << 200 << 1;
        QTest::newRow("half and half") << 200 << 100 << 1;
        QTest::newRow("long") << 20000 << 2000 << 60;
    }

    void readingTime_isRoundedUp()
    {
        QFETCH(int, wide);
        QFETCH(int, words);
        const TextCounts counts{.wide = wide, .latinWords = words, .characters = wide + words};
        QTEST(readingMinutes(counts), "minutes");
    }

    void codePoints_countAPairAsOne()
    {
        QCOMPARE(codePoints(u"𠮷野 APP"_s), 6);
        QCOMPARE(codePoints(QString()), 0);
    }
};

GAOQIAN_TEST_APPLESS(CountsTest)
#include "tst_counts.moc"
