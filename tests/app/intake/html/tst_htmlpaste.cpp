// What office programs put onto the clipboard, in small: lists, styles, notes, comments, changes, pictures.
#include "intake/html/htmlintake.h"

#include "article/text.h"
#include "intake/core/limits.h"
#include "page/page.h"
#include "support/intakepromises.h"
#include "support/movingpictures.h"
#include "support/png.h"
#include "support/testprogram.h"

#include <QImage>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

Intake taken(const QByteArray &html, const Beside &beside = {}, Purpose purpose = Purpose::Paste)
{
    const Result<Intake> intake = takeInHtml(html, purpose, beside);
    return intake.ok() ? *intake : Intake();
}

/// The body as our clean HTML without line ends and block numbers.
QString pasted(const QByteArray &html, const Beside &beside = {})
{
    const Intake intake = taken(html, beside);
    return QString::fromUtf8(test::shownHtml(bodyHtml(intake.article.body, {}))).remove(u'\n');
}

QByteArray item(const char *place, const char *mark, const char *text)
{
    return QByteArray("<p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:") + place +
           "'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>" + mark +
           "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span></span><![endif]>" + text +
           "<o:p></o:p></p>\n";
}

QByteArray pict(const QByteArray &kind, const QByteArray &bytes, int size = 60)
{
    const QByteArray twips = QByteArray::number(size);
    return "{\\pict\\picwgoal" + twips + "\\pichgoal" + twips + kind + ' ' + bytes.toHex() + "}";
}

} // namespace

class TestHtmlPaste : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void structure_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QString>("clean");
        const auto row = [](const char *name, const QByteArray &html, const QString &clean) {
            QTest::newRow(name) << html << clean;
        };
        row("a list", item("l0 level1 lfo1", "·", "甲") + item("l0 level1 lfo1", "·", "乙"),
            u"<ul><li>甲</li><li>乙</li></ul>"_s);
        row("nested lists",
            item("l0 level1 lfo1", "1.", "甲") + item("l0 level2 lfo1", "a)", "乙") + item("l0 level1 lfo1", "2.", "丙"),
            u"<ol><li><p>甲</p><ol><li>乙</li></ol></li><li>丙</li></ol>"_s);
        row("two lists", item("l0 level1 lfo1", "1.", "甲") + item("l1 level1 lfo2", "1.", "乙"),
            u"<ol><li>甲</li></ol><ol><li>乙</li></ol>"_s);
        row("numbers that our lists do not have", item("l0 level1 lfo1", "一、", "甲") + item("l0 level1 lfo1", "(二)", "乙"),
            u"<p>一、甲</p><p>(二) 乙</p>"_s);
        row("a sign of Wingdings", item("l0 level1 lfo1", "§", "甲") + item("l0 level1 lfo1", "o", "乙"),
            u"<ul><li>甲</li><li>乙</li></ul>"_s);
        row("a letter that counts",
            "<style>@list l0:level1 {mso-level-number-format:alpha-lower;}</style>" + item("l0 level1 lfo1", "o", "甲"),
            u"<ol><li>甲</li></ol>"_s);
        row("only the mark is left",
            "<p><!--[if !supportLists]--><span>1.&nbsp; </span><!--[endif]-->甲</p><p><!--[if "
            "!supportLists]-->2.<!--[endif]-->乙</p>",
            u"<ol><li>甲</li><li>乙</li></ol>"_s);
        row("the mark's end was cut off", "<p><!--[if !supportLists]-->1.甲</p>", u"<p>1.甲</p>"_s);
        row("a further paragraph of an item",
            item("l0 level1 lfo1", "1.", "甲") + "<p style='margin-left:36pt'>乙</p>" + item("l0 level1 lfo1", "2.", "丙") +
                "<p>丁</p>",
            u"<ol><li><p>甲</p><p>乙</p></li><li>丙</li></ol><p>丁</p>"_s);
        row("lists straight in lists", "<ol><ol><ol><li>甲</ol></ol><li>乙</ol>", u"<ol><li>甲</li><li>乙</li></ol>"_s);
        row("a list that begins later", "<p>甲</p><ol start=3><li>乙<li><a href='https://example.org/'>丙</a></ol>",
            u"<p>甲</p><p>3. 乙</p><p>4. <a href=\"https://example.org/\" rel=\"noopener noreferrer\">丙</a></p>"_s);
        row("Chinese numbers by style",
            "<ol style='list-style-type:cjk-ideographic'><li>甲<li><h3>乙</h3></ol>"
            "<ol style='list-style: inside simp-chinese-formal' start=20><li>丙<li>丁</ol>"
            "<ol style='list-style-type:TRAD-CHINESE-INFORMAL' start=10><li>戊</ol>",
            u"<p>一、甲</p><h3>二、乙</h3><p>贰拾、丙</p><p>贰拾壹、丁</p><p>十、戊</p>"_s);
        row("letters and Roman numbers by style or type",
            "<ol type=A><li>甲<li>乙</ol><ol style='list-style-type:lower-roman'><li>丙<li>丁</ol><ol type=i start=4><li>戊</ol>",
            u"<p>A. 甲</p><p>B. 乙</p><p>i. 丙</p><p>ii. 丁</p><p>iv. 戊</p>"_s);
        row("letters that tell how deep a list is", "<ol><li>甲<ol type=a><li>乙<li>丙</ol></ol>",
            u"<ol><li><p>甲</p><ol><li>乙</li><li>丙</li></ol></li></ol>"_s);
        row("an inner list with Chinese numbers", "<ul><li>甲<ol style='list-style-type:cjk-ideographic'><li>乙<li>丙</ol></ul>",
            u"<ul><li><p>甲</p><p>一、乙</p><p>二、丙</p></li></ul>"_s);
        row("numbers with a jump, and backwards", "<ol><li>甲<li value=5>乙<li>丙</ol><ol reversed><li>丁<li>戊</ol>",
            u"<p>1. 甲</p><p>5. 乙</p><p>6. 丙</p><p>2. 丁</p><p>1. 戊</p>"_s);
        row("numbers that are ours however they are said",
            "<ol type=1 start=1><li value=1>甲<li style='list-style-type:decimal'>乙</ol><ul "
            "style='list-style-type:decimal'><li>丙</ul>",
            u"<ol><li>甲</li><li>乙</li></ol><ol><li>丙</li></ol>"_s);
        row("numbers that are not shown",
            "<ol style='list-style:none'><li>甲<li>乙</ol><ol style='list-style-type:disc'><li>丙</ol>",
            u"<ul><li>甲</li><li>乙</li></ul><ul><li>丙</li></ul>"_s);
        row("counters that nobody knows", "<ol style='list-style-type:my-own'><li>甲<li>乙</ol>",
            u"<ol><li>甲</li><li>乙</li></ol>"_s);
        row("an item that begins with a table", "<ol start=2><li><table><tr><td>甲<td>乙</table></ol>",
            u"<p>2.</p><div class=\"table\"><table><tbody><tr><td>甲</td><td>乙</td></tr></tbody></table></div>"_s);
        row("Word's headings",
            "<style>p.a1{mso-style-name:\"标题 2\";}p.a2{mso-outline-level:3;}</style><p class=MsoTitle>甲</p><p "
            "class=MsoHeading7>乙</p>"
            "<p class=a1>丙</p><p class=a2>丁</p><p style='mso-outline-level:1'>戊</p><p class=a3>己</p>",
            u"<h2>甲</h2><h4>乙</h4><h2>丙</h2><h3>丁</h3><h2>戊</h2><p>己</p>"_s);
        row("a numbered heading", "<h2 style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.1&nbsp;</span>甲</h2>",
            u"<h2>1.1 甲</h2>"_s);
        row("runs by style",
            "<span style='font-weight:700'>a</span><span style='font:italic bold 12px/1.5 serif'>b</span>"
            "<span style='text-decoration:underline line-through'>c</span><span style='vertical-align:super'>d</span>"
            "<span style='color:#ff0000'>e</span><span style='color:rgb(63, 63, 63)'>f</span>",
            u"<p><strong>a<em>b</em></strong><u><s>c</s></u><sup>d</sup><span class=\"c-red\">e</span>f</p>"_s);
        row("bold that is none",
            "<b style='font-weight:normal' id=docs-internal-guid-1><p>a<span style='font-weight:700'>b</span></b>",
            u"<p>a<strong>b</strong></p>"_s);
        row("classes of a sheet",
            "<style>.xl65 {font-weight:700; text-align:center} td {font-weight:700} .s1{display:none}</style>"
            "<table><tr><td class=xl65>a<td class=s1>b</table>",
            u"<div class=\"table\"><table><tbody><tr><td class=\"centre\"><strong>a</strong></td><td>b</td></tr></tbody></table></div>"_s);
        row("a link's own line",
            "<a href='https://example.org/'><u><span style='color:blue;text-decoration:underline'>a</span></u></a>",
            u"<p><a href=\"https://example.org/\" rel=\"noopener noreferrer\">a</a></p>"_s);
        row("Word's own things",
            "<xml><w:View>Normal</w:View></xml><!--[if gte mso 9]><xml>x</xml><![endif]--><p "
            "class=MsoNormal><o:p>&nbsp;</o:p></p>"
            "<!--StartFragment--><p>a<span class=SpellE>b</span></p><!--EndFragment--><p>&nbsp;</p>",
            u"<p>ab</p>"_s);
        row("rows of blanks",
            "<p>a<span style='mso-spacerun:yes'>   </span>b&nbsp; c<span style='mso-tab-count:1'>&nbsp;&nbsp;&nbsp; </span>d",
            u"<p>a   b  c d</p>"_s);
        row("a row of blanks in an element of its own", "<p>a<span>  </span>b<span>\n  </span>c<b> </b>d",
            u"<p>a  b c<strong> </strong>d</p>"_s);
        row("indentation by no-break spaces", "&nbsp;&nbsp;&nbsp;&nbsp;甲<br>&nbsp;&nbsp;&nbsp; 乙<br>&emsp;&emsp;丙",
            u"<p>甲<br>乙</p><p>丙</p>"_s);
        row("a table that only lays out", "<table role=presentation><tr><td>a<td>b</table>", u"<p>a</p><p>b</p>"_s);
        row("tracked changes",
            "<p>a<ins cite='mailto:x' datetime='2023-01-01T00:00'>b</ins><del cite='mailto:x'>c</del><del>d</del><ins>e</ins>",
            u"<p>ab<s>d</s><u>e</u></p>"_s);
        row("Word's notes",
            "<p>甲<a style='mso-footnote-id:ftn1' href='#_ftn1' name='_ftnref1'><span "
            "class=MsoFootnoteReference>[1]</span></a>乙</p>"
            "<div style='mso-element:footnote-list'><hr size=1><div style='mso-element:footnote' id=ftn1><p "
            "class=MsoFootnoteText>"
            "<a href='#_ftnref1' name='_ftn1'>[1]</a> 注</p></div></div>",
            u"<p>甲<sup>[1]</sup>乙</p><hr><p>[1] 注</p>"_s);
        row("LibreOffice's notes",
            "<p>甲<a class=sdfootnoteanc name=sdfootnote1anc href='#sdfootnote1sym'><sup>1</sup></a></p>"
            "<div id=sdfootnote1><p><a class=sdfootnotesym name=sdfootnote1sym href='#sdfootnote1anc'>1</a>注</p></div>",
            u"<p>甲<sup>[1]</sup></p><hr><p>[1] 注</p>"_s);
        row("Google's notes",
            "<p>甲<sup><a href='#ftnt1' id=ftnt_ref1>[1]</a></sup></p><hr><div><p><a href='#ftnt_ref1' id=ftnt1>[1]</a> "
            "注</p></div>",
            u"<p>甲<sup>[1]</sup></p><hr><p>[1] 注</p>"_s);
        row("notes out of order and one too many",
            "<p>甲<a href='#_ftn2'>2</a>乙<a href='#_ftn1'>1</a></p><div style='mso-element:footnote' id=ftn1><p>一</p></div>"
            "<div style='mso-element:footnote' id=ftn2><p>二</p></div><div style='mso-element:footnote' id=ftn3><p>三</p></div>",
            u"<p>甲<sup>[1]</sup>乙<sup>[2]</sup></p><hr><p>[1] 二</p><p>[2] 一</p><p>[3] 三</p>"_s);
        row("what Gaoqian wrote",
            "<p class=\"centre indent-2\" data-block=\"0\">a  b</p><h2 data-block=\"1\"><span class=\"label\">01</span><br>c</h2>"
            "<p class=\"lead\" data-block=\"2\"><span class=\"c-blue\">d</span><br><br>e</p>",
            u"<p class=\"centre indent-2\">a  b</p><h2><span class=\"label\">01</span><br>c</h2>"
            "<p class=\"lead\"><span class=\"c-blue\">d</span><br><br>e</p>"_s);
        row("another page with such classes", "<p class=\"centre lead\">a  b</p>", u"<p>a b</p>"_s);
    }

    void structure()
    {
        QFETCH(QByteArray, html);
        QFETCH(QString, clean);
        QCOMPARE(pasted(html), clean);
        const Intake intake = taken(html);
        QCOMPARE(test::brokenPromise(intake), QString());
        QVERIFY(test::staysClean(intake));
    }

    void comments()
    {
        const Intake intake = taken(
            "<p>甲乙<a style='mso-comment-reference:LF_1;mso-comment-date:20231224T0810'>丙</a><span class=MsoCommentReference>"
            "<a class=msocomanchor id='_anchor_1' href='#_msocom_1' name='_msoanchor_1'>[LF1]</a>"
            "<span style='mso-special-character:comment'>&nbsp;</span></span>丁</p><div style='mso-element:comment-list'><hr "
            "class=msocomoff>"
            "<div style='mso-element:comment'><div id='_com_1' class=msocomtxt><span style='mso-comment-author:\"老冯\"'>"
            "<a name='_msocom_1'></a></span><p class=MsoCommentText><a href='#_msoanchor_1' "
            "class=msocomoff>[LF1]</a>核实</p></div></div></div>");
        QCOMPARE(plainText(intake.article.body), u"甲乙丙丁"_s);
        const ForeignComment expected{u"老冯"_s, QDateTime(QDate(2023, 12, 24), QTime(8, 10)), u"核实"_s, 2};
        QCOMPARE(intake.comments, QList<ForeignComment>{expected});
    }

    void notesTellWhere()
    {
        const Intake intake =
            taken("<p>一二 三<video></video>四<a href='javascript:x'>五</a><p>六<span hidden>x</span>七"
                  "<ol start=3><li>八</ol><p style='font-family:a;font-size:9pt'>九<span style='font-size:9pt'>十");
        const QList<IntakeNote> expected{
            {u"1 video(s), sound(s) or embedded page(s) were left out"_s, {3}},
            {u"1 link(s) to no address on the web were dropped; their text was kept"_s, {4}},
            {u"1 hidden part(s) were left out"_s, {6}},
            {u"1 list item(s) keep their number as text, because it is not the one that a list here would show"_s, {7}},
            {u"2 style(s) dropped: fonts, sizes and colours are the page's matter"_s, {10, 10}},
        };
        QCOMPARE(intake.notes, expected);
    }

    void aTitleTakenOutMovesThePlaces()
    {
        const Intake intake = taken("<h1>标题</h1><p>一二<video></video>三", {}, Purpose::Story);
        QCOMPARE(intake.article.title, u"标题"_s);
        QCOMPARE(intake.notes.value(0).places, QList<BodyPlace>{2});
    }

    void whatStandsBeforeTheTitleKeepsItsPlace()
    {
        const Intake intake =
            taken("<!-- saved --><p>一二<a style='mso-comment-reference:LF_1'>三</a><video></video>四</p><!-- x -->"
                  "<h1>标题</h1><p>五<video></video>六</p><div style='mso-element:comment-list'>"
                  "<div id='_com_1' class=msocomtxt><span style='mso-comment-author:\"老冯\"'></span>"
                  "<p>核实</p></div></div>",
                  {}, Purpose::Story);
        QCOMPARE(intake.article.title, u"标题"_s);
        QCOMPARE(plainText(intake.article.body), u"一二三四\n五六"_s);
        QCOMPARE(intake.notes.value(0).places, (QList<BodyPlace>{3, 5}));
        QCOMPARE(intake.comments.value(0).place, 2);
    }

    /// Word writes its pictures for itself inside of HTML comments, and mostly once more for browsers.
    void picturesInComments()
    {
        const auto shape = [](const char *alt, const char *file) -> QByteArray {
            return QByteArray("<!--[if gte vml 1]><v:shape id=a alt='") + alt + "'><v:imagedata src='稿.files/" + file +
                   "' o:title='x'/></v:shape><![endif]-->";
        };
        const Beside beside{.picture = [](const QString &address) {
            return address == u"稿.files/1.png"_s   ? test::png(Qt::red)
                   : address == u"稿.files/2.png"_s ? test::png(Qt::green)
                   : address == u"稿.files/3.png"_s ? test::png(Qt::blue)
                                                    : QByteArray();
        }};
        const QByteArray html = "<!-- before the title --><!--[if gte mso 9]><xml><o:a>no text</o:a></xml><![endif]-->" +
                                shape("甲", "1.png") + "<h1>标题</h1><p>" + shape("乙", "2.png") +
                                "<![if !vml]><img src='稿.files/2.png' alt='乙'><![endif]></p><p>" + shape("丙", "3.png") +
                                "</p><p>" + shape("丁", "missing.png") + "</p>";
        for (const Purpose purpose : {Purpose::Story, Purpose::Paste}) {
            Intake intake = taken(html, beside, purpose);
            if (purpose == Purpose::Story)
                QCOMPARE(intake.article.title, u"标题"_s);
            else
                QVERIFY(intake.article.body.removeIf([](const Block &block) { return block.as<Heading>() != nullptr; }) == 1);
            QStringList alts;
            for (const Block &block : std::as_const(intake.article.body)) {
                if (const auto *figure = block.as<Figure>())
                    alts.append(figure->alt);
            }
            QCOMPARE(alts.join(u' '), u"甲 乙 丙"_s); // each once
            QCOMPARE(intake.assets.size(), 3);
            QCOMPARE(plainText(intake.article.body), u"丁"_s); // what the one that did not come along shows
        }
    }

    void movementLostIsSaid()
    {
        const Beside beside{.picture = [](const QString &) { return test::movingGif(1); }};
        QCOMPARE(taken("一<img src='a.gif'>", beside).notes, QList<IntakeNote>());
        const Beside large{.picture = [](const QString &) { return test::movingGif(limits::pictureSide + 1); }};
        const Intake intake = taken("一<img src='a.gif'>二", large);
        QCOMPARE(intake.assets.size(), 1);
        QCOMPARE(intake.notes,
                 (QList<IntakeNote>{{u"1 moving picture(s) were too large; only their first frames were kept"_s, {1}}}));
    }

    void relativeAddresses()
    {
        const Beside beside{.address = u"https://example.org/a/b.html"_s};
        const Intake intake = taken("<a href='../c.html'>甲</a><a href='#top'>乙</a><img src='d.png' alt=丙>", beside);
        QCOMPARE(intake.article.body.value(0).as<Paragraph>()->runs.value(0).link, u"https://example.org/c.html"_s);
        QCOMPARE(intake.article.body.value(1).as<Figure>()->address, u"https://example.org/a/d.png"_s);
        const Intake other = taken("<base href='//example.net/x/'><a href='y'>甲</a>", beside);
        QCOMPARE(other.article.body.value(0).as<Paragraph>()->runs.value(0).link, u"https://example.net/x/y"_s);
    }

    void picturesBeside()
    {
        QStringList asked;
        const Beside beside{.picture = [&](const QString &address) {
            asked.append(address);
            return address == "p_files/a.png"_L1 ? test::png(Qt::red) : QByteArray();
        }};
        const Intake intake = taken(
            "<img src='p_files/a.png' data-src='https://example.org/a.png' alt=甲><img src='file:///b.png' alt=乙>", beside);
        QCOMPARE(intake.assets.size(), 1);
        QCOMPARE(intake.article.body.value(0).as<Figure>()->asset, intake.assets.value(0).hash);
        QCOMPARE(plainText(intake.article.body), u"乙"_s);
        QCOMPARE(asked, (QStringList{u"https://example.org/a.png"_s, u"p_files/a.png"_s, u"file:///b.png"_s}));
    }

    void picturesInRtf()
    {
        const QByteArray html =
            "<p><!--[if gte vml 1]><v:shape alt='甲'><v:imagedata src='file:///C:/1.png'/></v:shape><![endif]-->"
            "<![if !vml]><img width=4 height=4 src='file:///C:/2.png' alt='甲'><![endif]></p>"
            "<p><!--[if gte vml 1]><v:shape alt='乙'><v:imagedata src='file:///C:/3.png'/></v:shape><![endif]--></p>"
            "<p><v:shape alt='丙'><v:imagedata src='file:///C:/4.png'/></v:shape>";
        const QList<QByteArray> pictures{test::png(Qt::red), test::png(Qt::green), test::png(Qt::blue)};
        QByteArray rtf = "{\\rtf1{\\header" + pict("\\pngblip", test::png(Qt::black)) + "}";
        for (const QByteArray &picture : pictures)
            rtf += "{\\*\\shppict" + pict("\\pngblip", picture) + "}{\\nonshppict" + pict("\\wmetafile8", "x") + "}";
        const Intake intake = taken(html, {.rtf = rtf + "}"});
        QCOMPARE(intake.article.body.size(), 3);
        for (int i = 0; i < 3; ++i) {
            const auto *figure = intake.article.body[i].as<Figure>();
            QVERIFY(figure);
            QCOMPARE(figure->alt, QString(u"甲乙丙"_s[i]));
            QCOMPARE(figure->asset, intake.assets.value(i).hash);
            QCOMPARE(QImage::fromData(intake.assets.value(i).bytes), QImage::fromData(pictures[i]));
        }
        QCOMPARE(intake.notes, QList<IntakeNote>());
    }

    void picturesInRtfBySize()
    {
        const QByteArray html =
            "<img width=8 height=8 src='file:///1.png' alt=甲><img width=9 height=99 src='file:///2.png' alt=乙>";
        const QByteArray rtf = "{\\rtf1" + pict("\\pngblip", test::png(Qt::red), 600) +
                               pict("\\pngblip", test::png(Qt::green), 120) + "{\\pict\\jpegblip\\bin3 {}}}" +
                               pict("\\pngblip", test::png(Qt::blue), 600);
        const Intake intake = taken(html, {.rtf = rtf});
        QCOMPARE(intake.assets.size(), 1);
        QCOMPARE(QImage::fromData(intake.assets[0].bytes), QImage::fromData(test::png(Qt::green)));
        QCOMPARE(plainText(intake.article.body), u"乙"_s);
        QCOMPARE(noteTexts(intake.notes), QStringList{u"1 picture(s) were not part of what was taken in; insert them anew"_s});
    }

    void captions()
    {
        const Intake intake =
            taken("<p><img src='https://example.org/a.png'></p><p class=MsoCaption>图 1</p><p class=MsoCaption>表 1</p>");
        QCOMPARE(plainText(intake.article.body.value(0).as<Figure>()->caption), u"图 1"_s);
        QCOMPARE(intake.article.body.size(), 2);
    }
};

GAOQIAN_TEST_GUILESS(TestHtmlPaste)
#include "tst_htmlpaste.moc"
