// Finding the story on invented pages, each with one of the ways in which sites put a story among their own things.
#include "intake/intake.h"

#include "article/normalise.h"
#include "article/text.h"
#include "support/cputime.h"
#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

const QString first = u"傍晚六点，云溪桥头的新路灯第一次亮了起来，下班的人们放慢了脚步，有人掏出手机拍照。"_s;
const QString second = u"“以前走到这里要打手电，现在看得清每一块石板。”住在桥东的老周说，他每天要走四个来回。"_s;
const QString third = u"据了解，这批路灯共四十八盏，由县里和社区各出一半费用，年底前还要再装两条街。"_s;
const QString story = first + u'\n' + second + u'\n' + third;

QString paragraphs() { return u"<p>　　%1</p>\n<p>　　%2</p>\n<p>　　%3</p>\n"_s.arg(first, second, third); }

/// A page of a site around `content`: head, menu, footer.
QString site(const QString &content, const QString &head = {})
{
    return u"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>云溪桥头添了一盏长明灯_社会_云溪新闻网</title>%1"
           "<link rel=\"stylesheet\" href=\"a.css\"><script src=\"a.js\"></script></head><body>"
           "<div class=\"nav\"><a href=\"/\">首页</a><a href=\"/a\">时政</a><a href=\"/b\">社会</a><a href=\"/c\">图片</a><a "
           "href=\"/d\">视频</a></div>%2"
           "<div class=\"foot\"><p>云溪新闻网版权所有，未经授权，不得转载。</p><p>地址：云溪县新街一号，电话：000-0000000</p></div></body></html>"_s
               .arg(head, content);
}

Intake takenIn(const QString &html, Purpose purpose = Purpose::Story)
{
    const Result<Intake> intake = takeIn(html.toUtf8(), Format::Html, purpose);
    return intake ? *intake : Intake{};
}

QString textOf(const Intake &intake) { return plainText(intake.article.body); }

} // namespace

class TestSavedPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anOrdinaryPage()
    {
        const Intake intake = takenIn(site(
            u"<div class=\"main\"><h1>云溪桥头添了一盏长明灯</h1><div class=\"info\"><span>2026-11-18 08:30:05</span> "
            u"<span>来源：<a href=\"/x\">云溪晚报</a></span>"
            " <span>作者：陶然</span> <a>打印</a></div><div class=\"content\">%1<p>（责任编辑：江雨_YX102）</p></div>"
            "<div class=\"share\">分享到：<a>微信</a><a>微博</a></div>"
            "<div class=\"list\"><h3>相关新闻</h3><ul><li><a href=\"/1\">一条别的新闻在这里</a></li><li><a "
            "href=\"/2\">又一条别的新闻在这里</a></li>"
            "<li><a href=\"/3\">第三条别的新闻在这里</a></li></ul></div></div>"_s.arg(paragraphs()),
            u"<meta property=\"og:url\" content=\"https://news.example.org/2026/1118/a.html\"><meta name=\"keywords\" content=\"云溪,路灯\">"_s));
        QVERIFY(intake.collected);
        QCOMPARE(intake.article.title, u"云溪桥头添了一盏长明灯"_s);
        QCOMPARE(intake.published, QDateTime(QDate(2026, 11, 18), QTime(8, 30, 5)));
        QCOMPARE(intake.article.date, QDate(2026, 11, 18));
        QCOMPARE(intake.article.source, u"云溪晚报"_s);
        QCOMPARE(intake.article.authors, QStringList{u"陶然"_s});
        QCOMPARE(intake.article.sourceUrl, u"https://news.example.org/2026/1118/a.html"_s);
        QCOMPARE(intake.article.keywords, (QStringList{u"云溪"_s, u"路灯"_s}));
        QCOMPARE(intake.article.originCredits, (QList<OriginCredit>{{u"责任编辑"_s, {u"江雨"_s}}}));
        QCOMPARE(textOf(intake), story);
    }

    void bylines_data()
    {
        QTest::addColumn<QString>("above");
        QTest::addColumn<QString>("below");
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("author");
        QTest::addColumn<QString>("credits");
        QTest::addColumn<QString>("time");
        const QString day = u"2026-11-18 00:00"_s;
        const QString minute = u"2026-11-18 08:30"_s;
        QTest::newRow("one line") << u"<p>2026年11月18日08:30 来源：<a>云溪网</a></p>"_s << u"<p>(责编：江雨、白露)</p>"_s
                                  << u"云溪网"_s << QString() << u"责编：江雨 白露"_s << minute;
        QTest::newRow("rules between") << u"<p>来源：云溪电视台 | 2026年11月18日 08:30</p>"_s
                                       << u"<p>编辑：江雨 | 校对：白露</p>"_s << u"云溪电视台"_s << QString()
                                       << u"编辑：江雨；校对：白露"_s << minute;
        QTest::newRow("no label") << u"<p><span>2026-11-18 08:30</span><a>云溪晚报</a></p>"_s << QString() << u"云溪晚报"_s
                                  << QString() << QString() << minute;
        QTest::newRow("an account is no source") << u"<p><span>爱云溪的人</span><span>2026-11-18 08:30</span></p>"_s << QString()
                                                 << QString() << QString() << QString() << minute;
        QTest::newRow("class") << u"<p><span class=\"date\">2026/11/18</span><span class=\"source\">云溪发布厅</span></p>"_s
                               << QString() << u"云溪发布厅"_s << QString() << QString() << day;
        QTest::newRow("reporter") << u"<p>2026-11-18</p>"_s << u"<p>云溪晚报记者 陶然 编辑 江雨 校对 白露</p>"_s << QString()
                                  << u"陶然"_s << u"编辑：江雨；校对：白露"_s << day;
        QTest::newRow("reporter, others and no colon")
            << u"<p>2026-11-18</p>"_s << u"<p>(记者 陶然 李四 通讯员 孟知秋 编辑 江雨)</p>"_s << QString() << u"陶然 李四"_s
            << u"通讯员：孟知秋；编辑：江雨"_s << day;
        QTest::newRow("no colon above") << u"<p><span>2026-11-18</span><span>本报记者 陶然 责任编辑 江雨 白露</span></p>"_s
                                        << QString() << QString() << u"陶然"_s << u"责任编辑：江雨 白露"_s << day;
        QTest::newRow("a correspondent alone")
            << u"<p>2026-11-18</p>"_s << u"<p>通讯员 孟知秋</p>"_s << QString() << u"孟知秋"_s << QString() << day;
        QTest::newRow("close together") << u"<p>2026-11-18</p>"_s << u"<p>（云溪晚报记者陶然 通讯员孟知秋 编辑江雨）</p>"_s
                                        << QString() << u"陶然"_s << u"通讯员：孟知秋；编辑：江雨"_s << day;
        QTest::newRow("reporter above") << u"<p>2026-11-18</p><p>记者 | 陶然</p><p>编辑 | 江雨</p>"_s << QString() << QString()
                                        << u"陶然"_s << u"编辑：江雨"_s << day;
        QTest::newRow("updated later") << u"<p>更新时间：2026-11-19 09:00</p><p>发布时间：2026-11-18 08:30</p>"_s << QString()
                                       << QString() << QString() << QString() << minute;
        QTest::newRow("below") << QString() << u"<p>来源：云溪晚报</p><p>发布时间：2026-11-18 责任编辑：HN666</p>"_s
                               << u"云溪晚报"_s << QString() << QString() << day;
        QTest::newRow("notice") << u"<p>2026-11-18</p>"_s << u"<p>（本文来自云溪新闻，未经授权不得转载）</p>"_s << u"云溪新闻"_s
                                << QString() << QString() << day;
        QTest::newRow("empty labels") << u"<p>来源：  作者：  时间：2026-11-18</p>"_s << QString() << QString() << QString()
                                      << QString() << day;
    }

    void bylines()
    {
        QFETCH(QString, above);
        QFETCH(QString, below);
        const Intake intake = takenIn(
            site(u"<h1>云溪桥头添了一盏长明灯</h1>%1<div class=\"content\">%2%3</div>"_s.arg(above, paragraphs(), below)));
        QTEST(intake.article.source, "source");
        QTEST(intake.article.authors.join(u' '), "author");
        QStringList credits;
        for (const OriginCredit &credit : intake.article.originCredits)
            credits.append(credit.role + u'：' + credit.names.join(u' '));
        QTEST(credits.join(u'；'), "credits");
        QTEST(intake.published.toString(u"yyyy-MM-dd HH:mm"_s), "time");
        QCOMPARE(textOf(intake), story);
    }

    void sentencesWithRolesStayText()
    {
        for (const QString &sentence :
             {u"记者从县文旅局获悉"_s, u"记者 从县文旅局 获悉，灯会延期。"_s, u"作者 简介"_s, u"编辑部的老周也来看灯"_s}) {
            const Intake intake = takenIn(
                site(u"<h1>云溪桥头添了一盏长明灯</h1><p>2026-11-18</p><div class=\"content\"><p>%1</p><p>%2</p>%3</div>"_s.arg(
                    first, sentence, paragraphs())));
            QVERIFY2(textOf(intake).contains(sentence), qPrintable(sentence));
            QVERIFY(intake.article.originCredits.isEmpty());
            QVERIFY(intake.article.authors.isEmpty());
        }
    }

    void layoutTables()
    {
        const Intake intake = takenIn(site(
            u"<table><tr><td class=\"left\"><a>栏目一</a><br><a>栏目二</a></td><td><table><tr><td "
            u"align=\"center\"><b>云溪桥头添了一盏长明灯</b></td></tr>"
            "<tr><td>发布日期：2026年11月18日　信息来源：县城管局　浏览次数：12</td></tr><tr><td>%1<br>%2<br>%3</td></tr>"
            "<tr><td>【<a>打印本页</a>】【<a>关闭窗口</a>】</td></tr></table></td></tr></table>"_s.arg(first, second, third)));
        QCOMPARE(intake.article.title, u"云溪桥头添了一盏长明灯"_s);
        QCOMPARE(intake.article.date, QDate(2026, 11, 18));
        QCOMPARE(intake.article.source, u"县城管局"_s);
        QCOMPARE(textOf(intake).remove(QChar(QChar::LineSeparator)).remove(u'\n'), QString(story).remove(u'\n'));
    }

    void moreCommentsThanStory()
    {
        QString comments;
        for (int i = 0; i < 30; ++i)
            comments +=
                u"<div class=\"c1\"><b>网友%1</b><p>我觉得这件事做得很好，我们这里也应该装上，希望领导看看，不要再拖了。</p><a>回复</a><a>赞</a></div>"_s
                    .arg(i);
        const QString page =
            u"<div class=\"w\"><h1>云溪桥头添了一盏长明灯</h1><p>2026-11-18</p><div class=\"t\">%1</div></div>"_s.arg(
                paragraphs());
        QCOMPARE(textOf(takenIn(site(page + u"<div id=\"comments\">%1</div>"_s.arg(comments)))), story);
    }

    void aStoryInTwoParts()
    {
        const QString part = u"<div class=\"part\"><p>%1</p><p>%2</p></div>"_s;
        const Intake intake = takenIn(site(u"<h1>云溪桥头添了一盏长明灯</h1><div class=\"story\">"_s + part.arg(first, second) +
                                           u"<div class=\"ad-box\"><a href=\"/ad\">点这里买东西很便宜</a></div>"_s +
                                           part.arg(third, first) + u"</div>"_s));
        QCOMPARE(textOf(intake), story + u'\n' + first);
    }

    void theLeadStandsApart()
    {
        const Intake intake = takenIn(site(
            u"<div class=\"box\"><h1>云溪桥头添了一盏长明灯</h1><div class=\"zhaiyao\">%1</div><div class=\"content\"><p>%2</p><p>%3</p></div></div>"_s
                .arg(first, second, third)));
        QCOMPARE(textOf(intake), story);
    }

    void aMarkedWordStaysInItsSentence()
    {
        const Intake intake =
            takenIn(site(u"<h1>云溪桥头添了一盏长明灯</h1><div class=\"content\">"_s +
                         paragraphs().replace(u"云溪桥头"_s, u"<span class=\"keyword\">云溪桥头</span>"_s) + u"</div>"_s));
        QCOMPARE(textOf(intake), story);
    }

    void structuredData()
    {
        const Intake intake = takenIn(site(
            u"<h1>云溪桥头添了一盏长明灯</h1><article>%1</article>"_s.arg(paragraphs()),
            u"<script "
            u"type=\"application/"
            u"ld+json\">{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"x\"},{\"@type\":\"NewsArticle\",\"headline\":"
            u"\"云溪桥头添了一盏长明灯\","
            u"\"author\":[{\"@type\":\"Person\",\"name\":\"白露\"}],\"publisher\":{\"@type\":\"Organization\",\"name\":"
            u"\"云溪新闻网\"},"
            u"\"datePublished\":\"2026-11-18T00:30:00Z\",\"mainEntityOfPage\":{\"@id\":\"https://news.example.org/a/1\"}}]}</script>"_s));
        QCOMPARE(intake.article.authors, QStringList{u"白露"_s});
        QCOMPARE(intake.published, QDateTime(QDate(2026, 11, 18), QTime(8, 30)));
        QCOMPARE(intake.article.sourceUrl, u"https://news.example.org/a/1"_s);
        QCOMPARE(intake.siteName, u"云溪新闻网"_s);
        QCOMPARE(textOf(intake), story);
    }

    void brokenStructuredDataSaysNothing()
    {
        const Intake intake =
            takenIn(site(u"<h1>云溪桥头添了一盏长明灯</h1><article>%1</article>"_s.arg(paragraphs()),
                         u"<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":</script>"_s));
        QCOMPARE(intake.article.title, u"云溪桥头添了一盏长明灯"_s);
        QCOMPARE(textOf(intake), story);
    }

    void kickerAndSubtitle()
    {
        const Intake intake = takenIn(site(u"<div class=\"pretitle\">走近民生实事</div><h1>云溪桥头添了一盏长明灯</h1><h2 "
                                           u"class=\"sub-title\">四十八盏路灯照亮两条街</h2>"
                                           "<div>2026-11-18</div><div class=\"content\">%1</div>"_s.arg(paragraphs())));
        QCOMPARE(intake.article.kicker, u"走近民生实事"_s);
        QCOMPARE(intake.article.subtitle, u"四十八盏路灯照亮两条街"_s);
        QCOMPARE(textOf(intake), story);
    }

    void captionsGoToTheirPictures()
    {
        const Intake intake = takenIn(site(
            u"<h1>云溪桥头添了一盏长明灯</h1><div class=\"content\"><p>%1</p><div><img src=\"https://example.org/1.jpg\">"
            "<span class=\"img-descr\">路灯亮了。陶然摄</span></div><p>%2</p><p><img src=\"https://example.org/2.jpg\"></p><p>▲桥头的老周</p><p>%3</p></div>"_s
                .arg(first, second, third)));
        const QList<Figure> figures = figuresOf(intake.article.body);
        QCOMPARE(figures.size(), 2);
        QCOMPARE(plainText(figures[0].caption), u"路灯亮了。陶然摄"_s);
        QCOMPARE(plainText(figures[1].caption), u"▲桥头的老周"_s);
    }

    void weChat()
    {
        const QString page =
            u"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title></title><meta property=\"og:title\" "
            u"content=\"云溪桥头添了一盏长明灯\">"
            "<meta property=\"og:url\" content=\"https://mp.weixin.qq.com/s/abcdef\"><meta name=\"author\" "
            "content=\"陶然\"></head><body id=\"activity-detail\">"
            "<div id=\"img-content\" class=\"rich_media_wrp\"><h1 class=\"rich_media_title\" "
            "id=\"activity-name\">云溪桥头添了一盏长明灯</h1>"
            "<div id=\"meta_content\" class=\"rich_media_meta_list\"><span class=\"rich_media_meta "
            "rich_media_meta_text\">陶然</span>"
            "<span class=\"rich_media_meta rich_media_meta_nickname\" id=\"profileBt\"><a id=\"js_name\">云溪融媒</a></span><em "
            "id=\"publish_time\">昨天</em></div>"
            "<div class=\"rich_media_content\" id=\"js_content\" style=\"visibility: "
            "hidden;\"><section><section><p><span>%1</span></p></section></section>"
            "<p><img data-src=\"https://mmbiz.example.org/640?wx_fmt=jpeg\" "
            "src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\"></p><section><p>%2</p></section>"
            "<p>%3</p><p>来源：云溪县城管局</p><p>编辑 | 江雨  审核 | 白露</p></div></div><div "
            "class=\"rich_media_tool\">阅读原文 阅读 100 赞 3</div>"
            "<script>var msg_title = '云溪桥头添了一盏长明灯'.html(false); var nickname = htmlDecode(\"云溪融媒\"); var ct = \"1795000000\";</script></body></html>"_s
                .arg(first, second, third);
        const Intake intake = takenIn(page);
        QVERIFY(intake.collected);
        QCOMPARE(intake.article.title, u"云溪桥头添了一盏长明灯"_s);
        QCOMPARE(intake.article.source, u"云溪融媒"_s);
        QCOMPARE(intake.article.authors, QStringList{u"陶然"_s});
        QCOMPARE(intake.article.sourceUrl, u"https://mp.weixin.qq.com/s/abcdef"_s);
        QCOMPARE(intake.published, QDateTime(QDate(2026, 11, 18), QTime(19, 6, 40)));
        QCOMPARE(textOf(intake), story);
        QCOMPARE(unfetchedPictures(intake.article.body).size(), 1);
        // The account is the source; where it had the story from is not lost.
        QCOMPARE(intake.article.originCredits,
                 (QList<OriginCredit>{{u"来源"_s, {u"云溪县城管局"_s}}, {u"编辑"_s, {u"江雨"_s}}, {u"审核"_s, {u"白露"_s}}}));
    }

    void ourOwnPageGivesItsOriginCreditsBack()
    {
        // They say of themselves that they are the origin's; taken in, they are what they were. Signatures stay behind.
        const Intake intake = takenIn(
            u"<html><body><article><header class=\"headline\"><h1>题</h1></header><div class=\"body\"><p "
            u"data-block=\"0\">%1</p></div>"
            "<section class=\"origin\"><h2>原文署名（来源：青石发布）</h2><p>原文来源:青石先锋</p><p>原文编审:江一帆 "
            "\u00a0梁石</p>"
            "<p>原文署名:谷雨</p><p>校对:白露</p></section>"
            "<footer class=\"credits\" aria-label=\"本站审签\"><h2>本站审签</h2><p>编辑:苏禾</p></footer></article></body></html>"_s
                .arg(first));
        QCOMPARE(intake.article.originCredits, (QList<OriginCredit>{{u"来源"_s, {u"青石先锋"_s}},
                                                                    {u"编审"_s, {u"江一帆"_s, u"梁石"_s}},
                                                                    {{}, {u"谷雨"_s}},
                                                                    {u"校对"_s, {u"白露"_s}}}));
        QCOMPARE(textOf(intake), first);
    }

    void centredCreditsAreCaptions()
    {
        const Intake intake = takenIn(
            site(u"<h1>云溪桥头添了一盏长明灯</h1><div class=\"content\"><p>%1</p><p><img src=\"https://example.org/1.jpg\"></p>"
                 "<p style=\"text-align:center\">桥头的灯。陶然 摄</p><p>%2</p><p><img src=\"https://example.org/2.jpg\"></p>"
                 "<p style=\"text-align:center\">又亮一程</p><p>%3</p></div>"_s.arg(first, second, third)));
        const QList<Figure> figures = figuresOf(intake.article.body);
        QCOMPARE(figures.size(), 2);
        QCOMPARE(plainText(figures[0].caption), u"桥头的灯。陶然 摄"_s);
        QVERIFY(figures[1].caption.isEmpty()); // may as well be a heading
    }

    void theAddressThatTheBrowserNoted()
    {
        const QString page = u"<!-- saved from url=(0034)https://news.example.org/c/2026.html -->\n"_s +
                             u"<html><body><h1>云溪桥头添了一盏长明灯</h1>%1</body></html>"_s.arg(paragraphs());
        const Intake intake = takenIn(page);
        QVERIFY(intake.collected);
        QCOMPARE(intake.article.sourceUrl, u"https://news.example.org/c/2026.html"_s);
        QCOMPARE(textOf(intake), story);
    }

    void manuscriptsAreNotCollected_data()
    {
        QTest::addColumn<QString>("html");
        QTest::newRow("a fragment") << paragraphs();
        QTest::newRow("by hand") << u"<html><head><title>a</title><style>p {}</style></head><body>%1</body></html>"_s.arg(
            paragraphs());
        QTest::newRow("Word")
            << u"<html xmlns:w=\"urn:schemas-microsoft-com:office:word\"><head><meta name=ProgId content=Word.Document>"
               "<link rel=File-List href=\"a.files/filelist.xml\"><link rel=stylesheet href=a.css></head><body>%1<a href=\"https://example.org\">a</a></body></html>"_s
                   .arg(paragraphs());
        QTest::newRow("LibreOffice")
            << u"<html><head><meta name=\"generator\" content=\"LibreOffice 7.4\"><link rel=stylesheet href=a.css>"
               "<script src=a.js></script></head><body>%1</body></html>"_s.arg(paragraphs());
    }

    void manuscriptsAreNotCollected()
    {
        QFETCH(QString, html);
        const Intake intake = takenIn(html);
        QVERIFY(!intake.collected);
        QVERIFY(textOf(intake).startsWith(story));
    }

    void aPasteIsNeverSearched()
    {
        const Intake intake = takenIn(site(u"<h1>题</h1><div class=\"content\">%1</div>"_s.arg(paragraphs())), Purpose::Paste);
        QVERIFY(!intake.collected);
        QVERIFY(textOf(intake).contains(u"首页"_s));
        QVERIFY(intake.article.title.isEmpty());
    }

    void whatIsLeftOutIsSaid()
    {
        const Intake intake =
            takenIn(site(u"<h1>云溪桥头添了一盏长明灯</h1><div class=\"content\">%1<p>版权声明：本文归本站所有。</p></div>"_s.arg(
                paragraphs())));
        const QString notes = noteTexts(intake.notes).join(u'\n');
        QVERIFY2(notes.contains(u"were left out"_s), qPrintable(notes));
        QVERIFY2(notes.contains(u"版权声明"_s), qPrintable(notes));
        QCOMPARE(textOf(intake), story);
    }

    /// Bytes turned, parts missing, parts twice: something comes out of all of them, and soon.
    void mutations()
    {
        const QByteArray page =
            site(u"<div class=\"main\"><h1>云溪桥头添了一盏长明灯</h1><div class=\"info\"><span>2026-11-18 08:30:05</span> "
                 u"<span>来源：<a href=\"/x\">云溪晚报</a>"
                 "</span></div><div class=\"content\">%1<p><img "
                 "src=\"https://example.org/a.jpg\"></p><p>▲图注</p><table><tr><td>一<td>二</table>"
                 "<p>（责任编辑：江雨）</p></div><div id=\"comments\"><p>很好，很好。</p></div></div>"_s.arg(paragraphs()),
                 u"<link rel=canonical href=https://example.org/a/b><script "
                 u"type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"题\"}</script>"
                 "<script>var ct = \"1795000000\"; var msg_title = 'a\\x26b';</script>"_s)
                .toUtf8();
        QRandomGenerator random(12);
        for (int round = 0; round < 800; ++round) {
            QByteArray bytes = page;
            for (int i = random.bounded(1, 12); i > 0; --i) {
                const int at = random.bounded(int(bytes.size()));
                if (random.bounded(2))
                    bytes[at] = char(random.bounded(256));
                else
                    bytes.insert(at, bytes.sliced(at, std::min<qsizetype>(random.bounded(1, 60), bytes.size() - at)));
            }
            if (random.bounded(4) == 0)
                bytes.truncate(random.bounded(int(bytes.size())));
            const test::CpuTime timer;
            const Result<Intake> intake = takeIn(bytes, Format::Html);
            QVERIFY(intake.ok());
            QVERIFY(timer.elapsed() < 5000);
            QCOMPARE(normalised(intake->article), intake->article);
        }
    }

    void hostilePagesTakeNoTime_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("clutter in clutter") << QByteArray("<div class=comment>一句话，在这里，不长。").repeated(30'000);
        QTest::newRow("many lines") << QByteArray("<p>一句话，在这里，也不算很长。</p>").repeated(30'000);
        QTest::newRow("many buttons") << QByteArray("<p>分享</p>").repeated(30'000);
        QTest::newRow("many labels") << QByteArray("<p>来源：甲 作者：乙 时间：2026-11-18</p>").repeated(15'000);
        QTest::newRow("one long line") << QByteArray("来源：编辑：记者 ").repeated(60'000);
        QTest::newRow("many classes")
            << QByteArray("<p class='" + QByteArray("a-b ").repeated(200) + "'>一句话，在这里。</p>").repeated(1'000);
        QTest::newRow("many titles") << QByteArray("<h1><br>云溪桥头<br>添了</h1>").repeated(15'000);
        QTest::newRow("scripts")
            << QByteArray("<script>var ct = \"" + QByteArray("\\a").repeated(115'000) + "</script>").repeated(5);
        QTest::newRow("structured data")
            << QByteArray("<script type=application/ld+json>" + QByteArray("[").repeated(115'000) + "</script>").repeated(5);
    }

    void hostilePagesTakeNoTime()
    {
        QFETCH(QByteArray, body);
        const test::CpuTime timer;
        (void)takeIn("<!-- saved from url=(0023)https://example.org/a/b --><title>云溪桥头添了一盏长明灯</title>" + body,
                     Format::Html);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        qInfo("%s: %d ms", QTest::currentDataTag(), int(timer.elapsed()));
    }

    /// A page without a story keeps all that it shows.
    void nothingIsFound()
    {
        const Intake intake = takenIn(site(u"<p>敬请期待</p>"_s));
        QVERIFY(textOf(intake).contains(u"敬请期待"_s));
    }
};

GAOQIAN_TEST_GUILESS(TestSavedPage)
#include "tst_savedpage.moc"
