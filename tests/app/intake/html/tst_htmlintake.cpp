#include "intake/html/htmlintake.h"

#include "article/articlejson.h"
#include "article/normalise.h"
#include "article/text.h"
#include "support/cputime.h"
#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

Blocks pasted(const QByteArray &html)
{
    const Result<Intake> intake = takeInHtml(html, Purpose::Paste);
    return intake.ok() ? intake->article.body : Blocks{Paragraph{.runs = {{intake.error().message}}}};
}

Block text(const QString &words) { return Paragraph{.runs = {{words}}}; }

} // namespace

class TestHtmlIntake : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void blanks_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QStringList>("paragraphs");
        QTest::newRow("collapsed") << QByteArray(" a \n\t b  <span> c</span> ") << QStringList{u"a b c"_s};
        QTest::newRow("between elements") << QByteArray("<p>a</p> <p> b </p>") << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("Chinese broken in the source")
            << QByteArray("<p>街道\n  践行，\n文明 城市 a\nb</p>") << QStringList{u"街道践行，文明 城市 a b"_s};
        QTest::newRow("typed indentation") << QByteArray("<p>　　段首&nbsp;中　间</p>") << QStringList{u"段首\u00A0中　间"_s};
        QTest::newRow("one break") << QByteArray("a <br> b<br></br>") << QStringList{u"a\u2028b"_s};
        QTest::newRow("two breaks") << QByteArray("a<br>\n<br>b<br><br><br>c") << QStringList{u"a"_s, u"b"_s, u"c"_s};
        QTest::newRow("a break and an indentation")
            << QByteArray("　　甲<br>　　乙<br>　丙") << QStringList{u"甲"_s, u"乙\u2028丙"_s};
        QTest::newRow("leading breaks") << QByteArray("<br><br>a") << QStringList{u"a"_s};
        QTest::newRow("empty paragraphs") << QByteArray("<p>&nbsp;</p>a<p>　<br></p>b") << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("paragraphs of nothing")
            << QByteArray("<p>&#xFEFF;</p>a<p>&#x200B;</p><p>&#x1F;&nbsp;</p>") << QStringList{u"a"_s};
        QTest::newRow("preformatted") << QByteArray("<pre>\na  b\n\n  c\n</pre>") << QStringList{u"a  b\u2028\u2028  c"_s};
        QTest::newRow("nothing") << QByteArray() << QStringList{};
        QTest::newRow("references") << QByteArray("&lt;b&gt; &#x7A3F; &copy;&nosuch;") << QStringList{u"<b> 稿 ©&nosuch;"_s};
    }

    void blanks()
    {
        QFETCH(QByteArray, html);
        QFETCH(QStringList, paragraphs);
        Blocks expected;
        for (const QString &paragraph : paragraphs)
            expected.append(text(paragraph));
        QCOMPARE(pasted(html), expected);
    }

    void remotePictures_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<Figure>("figure");
        const QString there = u"https://example.org/a.jpg"_s;
        QTest::newRow("plain") << QByteArray("<img src=' https://example.org/a.jpg' alt=' 渡口 ' width='40%'>")
                               << Figure{.asset = {}, .alt = u"渡口"_s, .width = 40, .address = there};
        QTest::newRow("the page's own scheme")
            << QByteArray("<img src='//example.org/a.jpg'>") << Figure{.asset = {}, .address = there};
        QTest::newRow("not encrypted") << QByteArray("<img src='HTTP://example.org/a.jpg'>")
                                       << Figure{.asset = {}, .address = u"http://example.org/a.jpg"_s};
        QTest::newRow("late") << QByteArray("<img data-src='https://example.org/a.jpg'>")
                              << Figure{.asset = {}, .address = there};
        QTest::newRow("late beside a saved copy")
            << QByteArray("<img src='page_files/a.jpg' data-src='https://example.org/a.jpg'>")
            << Figure{.asset = {}, .address = there};
        QTest::newRow("late beside a placeholder on the net")
            << QByteArray("<img src='https://example.org/blank.gif' data-original='//example.org/a.jpg'>")
            << Figure{.asset = {}, .address = there};
        QTest::newRow("late and of no use") << QByteArray("<img src='https://example.org/a.jpg' data-src='javascript:x'>")
                                            << Figure{.asset = {}, .address = there};
        QTest::newRow("with a caption") << QByteArray(
                                               "<figure><a href='https://example.org/'><img src='https://example.org/a.jpg'></a>"
                                               "<figcaption>渡口旧影</figcaption></figure>")
                                        << Figure{.asset = {}, .caption = {{u"渡口旧影"_s}}, .address = there};
    }

    void remotePictures()
    {
        QFETCH(QByteArray, html);
        QFETCH(Figure, figure);
        const Result<Intake> intake = takeInHtml(html, Purpose::Paste);
        QVERIFY(intake.ok());
        QCOMPARE(intake->article.body, Blocks{figure});
        QCOMPARE(intake->assets, QList<Asset>());
        QCOMPARE(noteTexts(intake->notes),
                 QStringList{u"1 picture(s) on the net were not fetched; each has its place in the text"_s});
    }

    void picturesThatAreNowhere()
    {
        for (const QByteArray address : {"file:///etc/passwd", "cid:1", "mailto:a@example.org", "a.jpg", "\\\\host\\a.jpg"}) {
            const Result<Intake> intake = takeInHtml("<img alt='红旗' src='" + address + "'>", Purpose::Paste);
            QVERIFY(intake.ok());
            QCOMPARE(intake->article.body, Blocks{text(u"红旗"_s)});
        }
    }

    /// Long values are kept away from the parser, and come back.
    void valuesAreThemselves()
    {
        const Blocks body =
            pasted("<p style='text-align: center; color: #123456'>甲<p style='text-align: center; color: #123456'>乙"
                   "<a href='https://example.org/a/long/address'>丙</a><img alt='@0' src='https://example.org/a.jpg'>"
                   "<img alt=@1 src='https://example.org/b.jpg'><img alt='&#64;2' src='https://example.org/c.jpg'>");
        const auto centred = [](const Runs &runs) { return Block(Paragraph{.runs = runs, .align = Align::Centre}); };
        const auto picture = [](const QString &alt, const QString &file) {
            return Block(Figure{.asset = {}, .alt = alt, .address = u"https://example.org/"_s + file});
        };
        QCOMPARE(body, (Blocks{centred({{u"甲"_s}}), centred({{u"乙"_s}, {u"丙"_s, {}, u"https://example.org/a/long/address"_s}}),
                               picture(u"@0"_s, u"a.jpg"_s), picture(u"@1"_s, u"b.jpg"_s), picture(u"@2"_s, u"c.jpg"_s)}));
    }

    void anAltThatSaysNothingIsNone()
    {
        for (const QByteArray alt : {"图片", "640.jpg", "IMG_1234"}) {
            const auto intake = takeInHtml("<img src='https://example.org/a.png' alt='" + alt + "'>", Purpose::Paste);
            QVERIFY(intake.ok());
            QCOMPARE(intake->article.body.value(0).as<Figure>()->alt, QString());
        }
    }

    void aPasteHasNoHeadline()
    {
        const Result<Intake> intake = takeInHtml("<title>t</title><meta name=author content=x><h1>标题</h1><p>a", Purpose::Paste);
        QVERIFY(intake.ok());
        QVERIFY(intake->article.title.isEmpty());
        QVERIFY(intake->article.authors.isEmpty());
        QCOMPARE(intake->article.body, (Blocks{Heading{.level = 2, .runs = {{u"标题"_s}}}, text(u"a"_s)}));
    }

    void titles_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QString>("title");
        QTest::addColumn<int>("headings"); // left in the body
        QTest::newRow("none") << QByteArray("<p>a") << QString() << 0;
        QTest::newRow("title element") << QByteArray("<title> 甲\n乙 </title><p>a") << u"甲 乙"_s << 0;
        QTest::newRow("h1") << QByteArray("<h1>甲</h1><p>a") << u"甲"_s << 0;
        QTest::newRow("both, the same") << QByteArray("<title>甲 - 网站</title><h1>甲</h1>") << u"甲"_s << 0;
        QTest::newRow("both, different") << QByteArray("<title>网站</title><h1>甲</h1>") << u"网站"_s << 1;
        QTest::newRow("h1 of two lines") << QByteArray("<h1>甲<br>乙</h1><p>a") << u"甲 乙"_s << 0;
        QTest::newRow("h1 in a table") << QByteArray("<table><tr><td><h1>甲</h1></table>") << u"甲"_s << 0;
        QTest::newRow("two h1") << QByteArray("<h1>甲</h1><p>a<h1>乙</h1>") << u"甲"_s << 1;
    }

    void titles()
    {
        QFETCH(QByteArray, html);
        QFETCH(QString, title);
        QFETCH(int, headings);
        const Result<Intake> intake = takeInHtml(html, Purpose::Story);
        QVERIFY(intake.ok());
        QCOMPARE(intake->article.title, title);
        const Blocks &body = intake->article.body;
        QCOMPARE(std::count_if(body.cbegin(), body.cend(), [](const Block &block) { return block.as<Heading>(); }), headings);
    }

    void bombs_data()
    {
        QTest::addColumn<QByteArray>("html");
        const auto nested = [](const char *name, const QByteArray &start, const QByteArray &end, int depth) {
            QTest::newRow(name) << start.repeated(depth) + "here" + end.repeated(depth);
        };
        nested("div", "<div>", "</div>", 50000);
        nested("unclosed div", "<div>", "", 50000);
        nested("blockquote", "<blockquote>", "</blockquote>", 10000);
        nested("tables", "<table><tr><td>", "</td></tr></table>", 5000);
        nested("lists", "<ul><li>", "</li></ul>", 20000);
        nested("spans", "<span style='color:red'>", "</span>", 50000);
        nested("svg", "<svg>", "</svg>", 50000);
        nested("svg style hides the divs", "<svg><style><div>", "", 20000);
        nested("ends in comments", "<div><!--</div>-->", "", 20000);
        nested("ends inside select", "<div><select></div></select>", "", 20000);
        nested("ends inside tables", "<div><table><tr><td></div></table>", "", 10000);
        nested("table in select", "<select><table></select><div></table>", "", 20000);
        QByteArray formatting;
        for (int i = 0; i < 150; ++i)
            formatting += "<b title=" + QByteArray::number(i) + ">";
        QTest::newRow("copied formatting") << formatting + QByteArray("<p>").repeated(200000) + "here";
        QTest::newRow("misnested formatting") << QByteArray("<b><i><u><p></b>").repeated(5000) + "here";
        QTest::newRow("wide spans") << "<table>" + QByteArray("<tr><td colspan=1000 rowspan=65534>here").repeated(3000);
        QTest::newRow("many attributes") << "<p " + QByteArray("a=b ").repeated(20000) + ">here";
    }

    void bombs()
    {
        QFETCH(QByteArray, html);
        const test::CpuTime timer;
        const Result<Intake> intake = takeInHtml(html, Purpose::Paste);
        QVERIFY2(timer.elapsed() < 10000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY2(intake.ok(), intake.ok() ? "" : qPrintable(intake.error().message));
        QVERIFY(plainText(intake->article.body).contains(u"here"_s));
        QVERIFY(articleFromJson(NormalArticle(intake->article).json()).ok());
    }

    void deepTextIsKeptInOrder()
    {
        QByteArray html;
        QStringList words;
        for (int i = 0; i < 3000; ++i) {
            html += "<div>w" + QByteArray::number(i) + " ";
            words.append(u"w%1"_s.arg(i));
        }
        const Result<Intake> intake = takeInHtml(html, Purpose::Paste);
        QVERIFY(intake.ok());
        QCOMPARE(plainText(intake->article.body).split(u'\n'), words);
        QCOMPARE(intake->notes.size(), 1);
    }

    void mutilatedHtmlNeverCrashes()
    {
        const QByteArray good =
            "<!DOCTYPE html><h1>a</h1><p style='text-align:center'>b<b>c<i>d</b>e</i><table><tr><td colspan=2>f<table><td>g"
            "</table><ul><li>h<ol><li>i</ul><img src='data:image/png;base64,iVBORw0KGgo='><svg><foreignObject><p>j"
            "</svg><select><option>k</select><textarea>l</textarea><blockquote>m<hr>n<a href='http://x/'>o</a>";
        QRandomGenerator random(3);
        for (int round = 0; round < 3000; ++round) {
            QByteArray html = good;
            for (int i = random.bounded(1, 8); i > 0; --i) {
                const int at = random.bounded(int(html.size()));
                if (random.bounded(2) == 0)
                    html[at] = char(random.bounded(256));
                else
                    html = html.first(at) + html.sliced(random.bounded(int(html.size())));
            }
            const Result<Intake> intake = takeInHtml(html, round % 2 == 0 ? Purpose::Story : Purpose::Paste);
            QVERIFY(intake.ok());
            const Result<Article> back = articleFromJson(NormalArticle(intake->article).json());
            QVERIFY(back.ok());
            QCOMPARE(*back, intake->article);
        }
    }
};

GAOQIAN_TEST_GUILESS(TestHtmlIntake)
#include "tst_htmlintake.moc"
