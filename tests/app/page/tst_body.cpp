#include "page/body.h"

#include "article/normalise.h"
#include "article/text.h"
#include "support/parsedhtml.h"
#include "support/randomarticle.h"
#include "support/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

const QString picture(64, u'a');

QString page(const Block &block, const QHash<QString, PagePicture> &pictures = {})
{
    return bodyPieces({block}, pictures, HtmlTarget::Page).constFirst();
}

Paragraph text(const QString &line) { return {.runs = {{line}}}; }

// Element and attributes that a body may have, each attribute with the values that it may take.
using Attributes = QHash<QString, QString>;
const QHash<QString, Attributes> &allowed()
{
    static const QString classes = u"(lead|centre|right|justify|typed-indent|indent-[1-8]| )+"_s;
    static const QString number = u"[0-9]+"_s;
    static const Attributes block = {{u"data-block"_s, number}};
    static const Attributes line = {{u"class"_s, classes}, {u"data-block"_s, number}};
    static const Attributes cell = {
        {u"class"_s, classes}, {u"colspan"_s, number}, {u"rowspan"_s, number}, {u"scope"_s, u"col"_s}};
    static const QHash<QString, Attributes> list = {
        {u"p"_s, line},
        {u"h2"_s, block},
        {u"h3"_s, block},
        {u"h4"_s, block},
        {u"ul"_s, block},
        {u"ol"_s, block},
        {u"li"_s, line},
        {u"blockquote"_s, block},
        {u"figure"_s, block},
        {u"hr"_s, block},
        {u"div"_s, {{u"class"_s, u"table"_s}, {u"data-block"_s, number}}},
        {u"table"_s, {}},
        {u"thead"_s, {}},
        {u"tbody"_s, {}},
        {u"tr"_s, {}},
        {u"td"_s, cell},
        {u"th"_s, cell},
        {u"figcaption"_s, {}},
        {u"br"_s, {}},
        {u"strong"_s, {}},
        {u"em"_s, {}},
        {u"u"_s, {}},
        {u"s"_s, {}},
        {u"sup"_s, {}},
        {u"sub"_s, {}},
        {u"span"_s, {{u"class"_s, u"label|c-[a-z0-9-]+"_s}}},
        {u"a"_s, {{u"href"_s, u"(https?://|mailto:)[^\\s\"<>]+"_s}, {u"rel"_s, u"noopener noreferrer"_s}}},
        {u"img"_s,
         {{u"src"_s, u"assets/[A-Za-z0-9._%-]+"_s},
          {u"alt"_s, u"[\\s\\S]*"_s},
          {u"width"_s, number},
          {u"height"_s, number},
          {u"style"_s, u"width:[0-9]+%"_s}}},
    };
    return list;
}

// The first thing in the HTML that is not on the list; empty when all is well.
QString firstForbidden(const test::ParsedHtml &html)
{
    for (const test::Element &element : html.elements()) {
        if (element.tag == u"html" || element.tag == u"head" || element.tag == u"body")
            continue; // the parser's own
        if (!allowed().contains(element.tag))
            return element.tag;
        const Attributes attributes = allowed().value(element.tag);
        for (auto it = element.attributes.cbegin(); it != element.attributes.cend(); ++it) {
            const QRegularExpression values(QRegularExpression::anchoredPattern(attributes.value(it.key(), u"(?!)"_s)));
            if (!values.match(it.value()).hasMatch())
                return element.tag + u' ' + it.key() + u'=' + it.value();
        }
    }
    return {};
}

QHash<QString, PagePicture> picturesOf(const Article &article)
{
    QHash<QString, PagePicture> pictures;
    for (const QString &asset : assetsOf(article))
        pictures.insert(asset, {asset + u".jpg"_s, 640, 480});
    return pictures;
}

} // namespace

class TestBody : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesBlocks_data()
    {
        QTest::addColumn<Blocks>("body");
        QTest::addColumn<QString>("html");
        const auto row = [](const char *name, const Block &block, const QString &html) {
            QTest::newRow(name) << Blocks{block} << html;
        };

        row("paragraph", text(u"甲"_s), u"<p data-block=\"0\">甲</p>"_s);
        row("empty paragraph", Paragraph{}, u"<p data-block=\"0\"><br></p>"_s);
        row("break", text(u"甲\u2028乙"_s), u"<p data-block=\"0\">甲<br>乙</p>"_s);
        row("lead, centred, indented", Paragraph{.runs = {{u"甲"_s}}, .align = Align::Centre, .indent = 2, .lead = true},
            u"<p class=\"lead centre indent-2\" data-block=\"0\">甲</p>"_s);
        row("typed indent", text(u"\u3000\u3000甲"_s), u"<p class=\"typed-indent\" data-block=\"0\">\u3000\u3000甲</p>"_s);
        row("labelled heading", Heading{.label = u"01"_s, .runs = {{u"坚持,\u2028服务"_s}}},
            u"<h2 data-block=\"0\"><span class=\"label\">01</span><br>坚持,<br>服务</h2>"_s);
        row("plain heading", Heading{.level = 4, .runs = {{u"小节"_s}}}, u"<h4 data-block=\"0\">小节</h4>"_s);
        row("list",
            ListBlock{.ordered = true, .items = {{{text(u"一"_s)}}, {{text(u"二"_s), ListBlock{.items = {{{text(u"甲"_s)}}}}}}}},
            u"<ol data-block=\"0\"><li>一</li><li><p>二</p><ul><li>甲</li></ul></li></ol>"_s);
        row("quote", Quote{{text(u"甲"_s), text(u"乙"_s)}}, u"<blockquote data-block=\"0\"><p>甲</p><p>乙</p></blockquote>"_s);
        row("divider", Divider{}, u"<hr data-block=\"0\">"_s);
        row("table",
            Table{.headerRows = 1,
                  .rows = {{{TableCell{.blocks = {text(u"项"_s)}, .columnSpan = 2}}},
                           {{TableCell{.blocks = {text(u"甲"_s)}, .rowSpan = 2},
                             TableCell{.blocks = {Paragraph{.runs = {{u"1"_s}}, .align = Align::Right}}}}},
                           {{TableCell{.blocks = {Paragraph{}}}}}}},
            u"<div class=\"table\" data-block=\"0\"><table><thead><tr><th scope=\"col\" colspan=\"2\">项</th></tr></thead>"_s
            u"<tbody><tr><td rowspan=\"2\">甲</td><td class=\"right\">1</td></tr><tr><td></td></tr></tbody></table></div>"_s);
    }

    void writesBlocks()
    {
        QFETCH(Blocks, body);
        QFETCH(QString, html);
        QCOMPARE(page(body.constFirst()), html);
    }

    void nestsStylesInOneOrderAndSharesElements()
    {
        const QString link = u"https://example.org/?a=1&b=\"2\""_s;
        const Paragraph paragraph{.runs = {{u"见"_s, {}, link},
                                           {u"这里"_s, Style::Italic | Style::Bold, link},
                                           {u"。"_s, Style::Bold},
                                           {u"水"_s, Style::Underline | Style::Strike | Style::Subscript, {}, u"red"_s}}};
        QCOMPARE(page(paragraph),
                 u"<p data-block=\"0\"><a href=\"https://example.org/?a=1&amp;b=%222%22\" rel=\"noopener noreferrer\">见"_s
                 u"<strong><em>这里</em></strong></a><strong>。</strong>"_s
                 u"<u><s><sub><span class=\"c-red\">水</span></sub></s></u></p>"_s);
    }

    void dropsAddressesAndColoursThatAreNone()
    {
        for (const QString &link : {u"javascript:alert(1)"_s, u"data:text/html,x"_s, u"java\nscript:x"_s, u"//x"_s, u"x.html"_s})
            QCOMPARE(page(Paragraph{.runs = {{u"甲"_s, {}, link, u"red\" onclick=\"x"_s}}}), u"<p data-block=\"0\">甲</p>"_s);
    }

    void writesPictures()
    {
        const Figure figure{.asset = picture, .alt = u"\"桥\" <新>"_s, .caption = {{u"新桥通车"_s}}, .width = 60};
        QCOMPARE(page(figure, {{picture, {u"桥 1.jpg"_s, 800, 600}}}),
                 u"<figure data-block=\"0\"><img src=\"assets/%E6%A1%A5%201.jpg\" width=\"800\" height=\"600\" "_s
                 u"alt=\"&quot;桥&quot; &lt;新&gt;\" style=\"width:60%\"><figcaption>新桥通车</figcaption></figure>"_s);
        QCOMPARE(page(figure),
                 u"<figure data-block=\"0\"><p>&quot;桥&quot; &lt;新&gt;</p><figcaption>新桥通车</figcaption></figure>"_s);
    }

    void asksForNoPictureThatIsNotFetched()
    {
        Figure figure{
            .asset = {}, .alt = u"渡口"_s, .caption = {{u"渡口旧影"_s}}, .width = 60, .address = u"https://example.org/a.jpg"_s};
        const auto fragment = [&] { return bodyPieces({figure}, {}, HtmlTarget::Fragment).constFirst(); };
        QCOMPARE(page(figure), u"<figure data-block=\"0\"><figcaption>渡口旧影</figcaption></figure>"_s);
        QCOMPARE(fragment(), u"<figure><figcaption>渡口旧影</figcaption></figure>"_s);
        figure.caption.clear();
        QCOMPARE(page(figure), u"<figure data-block=\"0\" hidden></figure>"_s);
        QCOMPARE(fragment(), QString());
        QVERIFY(!bodyHtml({Quote{{figure}}, figure}, {}).contains("example.org"));
    }

    void numbersEveryBlock()
    {
        const Blocks body = {text(u"甲"_s), Quote{{text(u"乙"_s)}}, Quote{}, Divider{}};
        const QList<QByteArray> pieces = bodyHtmlBlocks(body, {});
        QCOMPARE(pieces.size(), 3); // the empty quote is nothing
        QCOMPARE(pieces.at(2), QByteArray("<hr data-block=\"2\">"));
        QCOMPARE(bodyHtml(body, {}), pieces.join('\n') + '\n');
        QCOMPARE(bodyHtml({}, {}), QByteArray());
    }

    void bearsHostileNesting()
    {
        Block block = text(u"底"_s);
        for (int i = 0; i < 200; ++i)
            block = Quote{{block}};
        const QByteArray html = bodyHtml({block}, {});
        QVERIFY(html.contains("底"));
        QVERIFY(html.count("<blockquote") < 20);
    }

    void keepsTheTextOfRandomBodies()
    {
        for (quint32 seed = 0; seed < 600; ++seed) {
            const Article article = test::randomArticle(seed);
            const QByteArray html = bodyPieces(article.body, picturesOf(article), HtmlTarget::Page).join(u'\n').toUtf8();
            const test::ParsedHtml parsed("<!DOCTYPE html><body>" + html);
            QStringList wanted = plainText(article.body).split(u'\n');
            wanted.removeAll(QString());
            QVERIFY2(parsed.lines() == wanted, qPrintable(u"seed %1: %2"_s.arg(seed).arg(QString::fromUtf8(html))));
            QVERIFY2(firstForbidden(parsed).isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(firstForbidden(parsed))));
            QCOMPARE(html, bodyPieces(article.body, picturesOf(article), HtmlTarget::Page).join(u'\n').toUtf8());
        }
    }
};

GAOQIAN_TEST_GUILESS(TestBody)
#include "tst_body.moc"
