#include "article/normalise.h"

#include "article/text.h"
#include "support/randomarticle.h"
#include "support/testprogram.h"

#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

const QString someHash(64, u'a');

Blocks normalisedBody(const Blocks &body)
{
    Article article;
    article.body = body;
    return normalised(article).body;
}

int depthOf(const Blocks &blocks)
{
    int depth = blocks.isEmpty() ? 0 : 1;
    for (const Block &block : blocks) {
        if (const auto *quote = block.as<Quote>())
            depth = std::max(depth, 1 + depthOf(quote->blocks));
    }
    return depth;
}

} // namespace

class TestNormalise : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isIdempotent()
    {
        for (quint32 seed = 0; seed < 300; ++seed) {
            const Article article = test::randomArticle(seed);
            QCOMPARE(normalised(article), article);
        }
    }

    void joinsRunsOfOneSetting()
    {
        const Runs runs{{u"城"_s}, {u"市"_s}, {QString()}, {u"见"_s, Style::Bold}, {u"\u0007"_s}, {u"文"_s, Style::Bold}};
        QCOMPARE(normalised(runs), (Runs{{u"城市"_s}, {u"见文"_s, Style::Bold}}));
    }

    void everyLineBreakIsOne()
    {
        QCOMPARE(normalised(Runs{{u"a\r\nb\nc\rd\u2029e\vf\u0085g\u2028h"_s}}),
                 (Runs{{u"a\u2028b\u2028c\u2028d\u2028e\u2028f\u2028g\u2028h"_s}}));
        QCOMPARE(normalised(Runs{{u"a\r"_s}, {u"\nb"_s}}), (Runs{{u"a\u2028b"_s}}));
    }

    void cleansWhatTextMustNotHold()
    {
        QCOMPARE(cleanText(u"a\0b\u001B\u009F\uFEFFc\uFFFC\uFDD0\uFFFFd\te"_s), u"abcd e"_s);
        QCOMPARE(cleanText(u"𠮷"_s), u"𠮷"_s);
        const QString loneHigh = u"a"_s + QChar(char16_t(0xD800)) + u"b"_s;
        const QString loneLow = QChar(char16_t(0xDC00)) + u"b"_s;
        QCOMPARE(cleanText(loneHigh), u"a\uFFFDb"_s);
        QCOMPARE(cleanText(loneLow), u"\uFFFDb"_s);
        QCOMPARE(cleanText(u"\u3000段首\u00A0"_s), u"\u3000段首\u00A0"_s);
    }

    void keepsSurrogatesSplitOverRuns()
    {
        const QString character = u"𠮷"_s;
        QCOMPARE(normalised(Runs{{character.first(1)}, {character.last(1)}}), (Runs{{character}}));
    }

    void links_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("kept");
        QTest::newRow("http") << u"http://example.org"_s << u"http://example.org"_s;
        QTest::newRow("scheme in capitals") << u" HTTPS://Example.org/A "_s << u"https://Example.org/A"_s;
        QTest::newRow("mail") << u"mailto:a@b.c"_s << u"mailto:a@b.c"_s;
        QTest::newRow("chinese address") << u"https://新闻.cn/稿件?x=1#y"_s << u"https://新闻.cn/稿件?x=1#y"_s;
        QTest::newRow("what cannot stand in it") << u"https://a.b/c d\"<>`\\"_s << u"https://a.b/c%20d%22%3C%3E%60%5C"_s;
        QTest::newRow("script") << u"javascript:alert(1)"_s << QString();
        QTest::newRow("script with a break") << u"java\nscript:alert(1)"_s << QString();
        QTest::newRow("data") << u"data:text/html,x"_s << QString();
        QTest::newRow("file") << u"file:///etc/passwd"_s << QString();
        QTest::newRow("share") << u"\\\\server\\share"_s << QString();
        QTest::newRow("relative") << u"../page.html"_s << QString();
        QTest::newRow("scheme-relative") << u"//example.org/"_s << QString();
        QTest::newRow("no host") << u"http:///path"_s << QString();
        QTest::newRow("no slashes") << u"https:example.org"_s << QString();
        QTest::newRow("no address") << u"mailto:"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }

    void links()
    {
        QFETCH(QString, link);
        QFETCH(QString, kept);
        QCOMPARE(cleanLink(link), kept);
        QCOMPARE(cleanLink(kept), kept);
        QCOMPARE(normalised(Runs{{.text = u"text"_s, .link = link}}), (Runs{{.text = u"text"_s, .link = kept}}));
    }

    void stylesAndColours()
    {
        const Runs runs = normalised(Runs{{u"2"_s, Style::Superscript | Style::Subscript, {}, u"red;background:url(x)"_s}});
        QCOMPARE(runs, (Runs{{u"2"_s, Style::Superscript}}));
        QCOMPARE(normalised(Runs{{.text = u"x"_s, .colour = u"dark-red2"_s}}).first().colour, u"dark-red2"_s);
    }

    void bringsNumbersIntoRange()
    {
        const Blocks body = normalisedBody(
            {Heading{.level = 1}, Heading{.level = 9}, Paragraph{.indent = -1}, Paragraph{.indent = 99},
             Figure{.asset = someHash, .width = 1000}, Figure{.asset = someHash, .width = -1},
             Table{.headerRows = 7, .rows = {{{{.columnSpan = 100000, .rowSpan = 0}}}, {{{.columnSpan = -5, .rowSpan = 9}}}}}});
        QCOMPARE(body[0].as<Heading>()->level, 2);
        QCOMPARE(body[1].as<Heading>()->level, 4);
        QCOMPARE(body[2].as<Paragraph>()->indent, 0);
        QCOMPARE(body[3].as<Paragraph>()->indent, 8);
        QCOMPARE(body[4].as<Figure>()->width, 100);
        QCOMPARE(body[5].as<Figure>()->width, 0);
        const Table &table = *body[6].as<Table>();
        QCOMPARE(table.headerRows, 2);
        QCOMPARE(table.rows[0].cells[0].columnSpan, maxColumnSpan);
        QCOMPARE(table.rows[0].cells[0].rowSpan, 1);
        QCOMPARE(table.rows[1].cells[0].columnSpan, 1);
        QCOMPARE(table.rows[1].cells[0].rowSpan, 1);
    }

    void removesEmptyContainers()
    {
        const Blocks body = normalisedBody({Quote{}, ListBlock{}, Table{}, Table{.rows = {TableRow{}}}, Quote{{ListBlock{}}},
                                            ListBlock{.items = {ListItem{}}}, Table{.rows = {{{TableCell{}}}}}, Paragraph{}});
        QCOMPARE(body,
                 (Blocks{ListBlock{.items = {{{Paragraph{}}}}}, Table{.rows = {{{{.blocks = {Paragraph{}}}}}}}, Paragraph{}}));
    }

    void flattensWhatIsNestedTooDeep()
    {
        Blocks blocks{Paragraph{.runs = {{u"innermost"_s}}}};
        for (int i = 0; i < 100; ++i)
            blocks = {Paragraph{.runs = {{QString::number(i)}}}, Quote{blocks}};
        const Blocks body = normalisedBody(blocks);
        QCOMPARE(depthOf(body), maxBlockDepth);
        QCOMPARE(plainText(body), plainText(blocks));
    }

    void aFigureWithoutAnAssetIsItsText()
    {
        const Blocks body = normalisedBody({Figure{.asset = u"../../x"_s, .caption = {{u"caption"_s, Style::Bold}}},
                                            Figure{.asset = someHash.toUpper(), .alt = u"alt"_s}, Figure{}});
        QCOMPARE(body, (Blocks{Paragraph{.runs = {{u"caption"_s, Style::Bold}}}, Paragraph{.runs = {{u"alt"_s}}}}));
    }

    void oneLineFieldsAreOneLine()
    {
        Article article;
        article.title = u" \u3000街道\n践\u2028行 "_s;
        article.authors = {u" 张三\t"_s, u"  "_s};
        article.channel = {u"情感\u0000"_s};
        article.summary = u" 第一行\r\n第二行 "_s;
        article.sourceUrl = u"mailto:a@b.c"_s;
        article.cover = u"no hash"_s;
        article.originCredits = {{u" 编辑 "_s, {u"薛 "_s, QString()}}, {}};
        article.date = QDate(12345, 1, 1);
        const Article clean = normalised(article);
        QCOMPARE(clean.title, u"街道 践 行"_s);
        QCOMPARE(clean.authors, QStringList{u"张三"_s});
        QCOMPARE(clean.channel, QStringList{u"情感"_s});
        QCOMPARE(clean.summary, u"第一行\n第二行"_s);
        QCOMPARE(clean.sourceUrl, QString());
        QCOMPARE(clean.cover, QString());
        QCOMPARE(clean.originCredits, (QList<OriginCredit>{{u"编辑"_s, {u"薛"_s}}}));
        QVERIFY(!clean.date.isValid());
    }

    void cropsAreParts()
    {
        Article article;
        article.cover = QString(64, u'a');
        article.coverWide = {0, 287, 1000, 426};
        article.coverSquare = {400, 0, 700, 1000}; // reaches over the edge
        Article clean = normalised(article);
        QCOMPARE(clean.coverWide, article.coverWide);
        QVERIFY(clean.coverSquare.isNull());
        article.cover.clear();
        QVERIFY(normalised(article).coverWide.isNull());
    }

    void unfetchedPicturesKeepTheirAddress()
    {
        Article article;
        article.body = {
            Figure{.asset = {}, .alt = u"桥"_s, .caption = {}, .width = 0, .address = u"https://p.example/a b.jpg"_s},
            Figure{.asset = QString(64, u'a'), .alt = {}, .caption = {}, .width = 0, .address = u"https://p.example/"_s},
            Figure{.asset = {}, .alt = u"文"_s, .caption = {}, .width = 0, .address = u"file:///etc/passwd"_s}};
        const Blocks body = normalised(article).body;
        QCOMPARE(body[0].as<Figure>()->address, u"https://p.example/a%20b.jpg"_s);
        QCOMPARE(body[1].as<Figure>()->address, QString());
        QCOMPARE(body[2].as<Paragraph>()->runs.first().text, u"文"_s);
    }
};

GAOQIAN_TEST_APPLESS(TestNormalise)
#include "tst_normalise.moc"
