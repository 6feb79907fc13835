#include "intake/dom/guard.h"

#include "support/cputime.h"
#include "support/testprogram.h"

#include <QTest>

using namespace gaoqian;

class TestHtmlGuard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void caps_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QByteArray>("capped"); // at a depth of two
        const auto unchanged = [](const char *name, const QByteArray &html) { QTest::newRow(name) << html << html; };
        unchanged("nothing", "");
        unchanged("text", "a < b && c > d </");
        unchanged("shallow", "<div><b>a</b></div><div><i>b</i></div>");
        unchanged("closed by itself", "<p>a<p>b<p>c<ul><li>d<li>e</ul><table><tr><td>f<td>g</table>");
        unchanged("void elements", "<div>a<br>b<br>c<img src=x>d<hr></div>");
        unchanged("unclosed inside", "<div><b>a</div><div><b>b</div><div><b>c</div>");
        unchanged("tags in an attribute", "<div title=\"<b><b><b><b>\" x='<b>' y=<b>a</div>");
        unchanged("tags in a comment", "<div><!-- <b><b><b> -->a</div>");
        unchanged("tags in a script", "<div><script>'<b><b><b></b>'</script >a</div>");
        unchanged("tags in a text area", "<div><textarea><b><b><b></textarea>a</div>");
        unchanged("an end tag too many", "</div></b><div><b>a</b></div>");
        QTest::newRow("a third inline element")
            << QByteArray("<div><b><i>a</i>b</b></div>") << QByteArray("<div><b>ab</b></div>");
        QTest::newRow("a third block") << QByteArray("<div><div>a<div>b</div>c</div></div>")
                                       << QByteArray("<div><div>a<p>b<p>c</div></div>");
        QTest::newRow("the outer one stays open") << QByteArray("<b><i><b>a</b>b</i>c</b>") << QByteArray("<b><i>ab</i>c</b>");
        QTest::newRow("capitals") << QByteArray("<DIV><B><I>a</I>b</B></div>") << QByteArray("<DIV><B>ab</B></div>");
        QTest::newRow("cut short") << QByteArray("<div><b><i>a<i title='") << QByteArray("<div><b>a");
    }

    void caps()
    {
        QFETCH(QByteArray, html);
        QFETCH(QByteArray, capped);
        QCOMPARE(withCappedNesting(html, 2).html, capped);
    }

    void takesOutWhatNobodySees_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QByteArray>("rest"); // at a depth of two
        const auto row = [](const char *name, const QByteArray &html, const QByteArray &rest) {
            QTest::newRow(name) << html << rest;
        };
        row("a comment", "a<!-- b -->c", "ac");
        row("a condition", "<!--[if !supportLists]-->1.<!--[endif]-->", "<!--[if !supportLists]-->1.<!--[endif]-->");
        row("a sheet", "<style>p { color: red }</style>a", "<style></style>a");
        row("a script", "<script>let a = '<b>';</script>a<script src=x></script>", "<script>0</script>a<script src=x></script>");
        row("a script in a comment", "<script><!--\nlet a;\n//--></script>a", "<script>0</script>a");
        row("a script that hides its end", "<script><!-- <SCRIPT> </script> --></script>a",
            "<script><!-- <SCRIPT> </script> --></script>a");
        row("indentation", "<div>\n    <p>a</p>\r\n\t<p>b</p>\n</div>", "<div>\n<p>a</p>\n<p>b</p>\n</div>");
        row("blanks in a line", "<b>a</b>  <b>b</b>", "<b>a</b>  <b>b</b>");
        row("blanks beside text", "<b>a</b>\n  b\n  <b>c</b>", "<b>a</b>\n  b\n  <b>c</b>");
        row("blanks that count", "<pre>\n  <b>a</b>\n  <b>b</b></pre>\n  <b>c</b>",
            "<pre>\n  <b>a</b>\n  <b>b</b></pre>\n<b>c</b>");
        row("blanks that count by style", "<p style='white-space: pre-wrap'><b>a</b>\n  <b>b</b></p>",
            "<p style='white-space: pre-wrap'><b>a</b>\n  <b>b</b></p>");
        row("no-wrap", "<p style='white-space:nowrap'>\n  <b>a</b></p>", "<p style='white-space:nowrap'>\n<b>a</b></p>");
        row("a handler", "<p onclick=\"go('>')\" class=a onLoad='x'>a</p>", "<p class=a>a</p>");
        row("a handler at the end", "<img src=a onerror=\"b\"/>", "<img src=a/>");
        row("no handler", "<p title='a onclick=\"b\"' on=\"c\" one='d'e once=f>a</p>",
            "<p title='a onclick=\"b\"' one='d'e once=f>a</p>");
        row("a handler without an end", "<p onclick=\"a>b", "<p onclick=\"a>b");
        row("long values",
            "<p style='font-family: KaiTi; color: red' class=a><b style='font-family: KaiTi; color: red' "
            "title=\"a title of quite some length\">c",
            "<p style='@0' class=a><b style='@0' title=\"@1\">c");
        row("long values that are not what they look like",
            "<a href=\"https://example.com/?a=1&amp;b=2\" title=\"a title in\r\nmore than a line\">b</a>",
            "<a href=\"https://example.com/?a=1&amp;b=2\" title=\"a title in\r\nmore than a line\">b</a>");
        row("a value like one put aside", "<p title=\"@5\" class=\"&#64;0\" id=@0>a</p>",
            "<p title=\"@0\" class=\"&#64;0\" id=@0>a</p>");
        row("a value without an end", "<p title=\"a very long title of this paragraph",
            "<p title=\"a very long title of this paragraph");
        row("a long value in what goes itself", "<div><div><div class='a long name of this class'>c</div></div></div>",
            "<div><div><p>c<p></div></div>");
        row("a handler in what goes itself", "<div><div><div onclick='a' class=b>c</div></div></div>",
            "<div><div><p>c<p></div></div>");
        row("a handler in a form of old", "a<isindex onclick='a' prompt=b>c", "ac");
        row("a handler in a script's end", "<script>a</script onclick='b'>c", "<script>0</script onclick='b'>c");
    }

    void takesOutWhatNobodySees()
    {
        QFETCH(QByteArray, html);
        QFETCH(QByteArray, rest);
        QCOMPARE(withCappedNesting(html, 2, GuardCut::Unseen).html, rest);
        QCOMPARE(withCappedNesting(rest, 2, GuardCut::Unseen).html, rest);
    }

    void keepsScripts()
    {
        const GuardedHtml guarded =
            withCappedNesting("<script>let a;</script><script></script><script>let b;</script>", 2, GuardCut::Unseen);
        QCOMPARE(guarded.html, "<script>0</script><script></script><script>1</script>");
        QCOMPARE(guarded.scripts, QByteArrayList({"let a;", "let b;"}));
    }

    void keepsValues()
    {
        const GuardedHtml guarded =
            withCappedNesting("<p style='font-family: KaiTi; color: red'><b style='font-family: KaiTi; color: red' title='@0'>a",
                              2, GuardCut::Unseen);
        QCOMPARE(guarded.values, QByteArrayList({"font-family: KaiTi; color: red", "@0"}));
    }

    void takesOnePass()
    {
        const test::CpuTime timer;
        const QList<QByteArray> bombs{QByteArray("<div>").repeated(200000),
                                      QByteArray("<b>").repeated(200000) + QByteArray("</i>").repeated(200000),
                                      QByteArray("<").repeated(1000000),
                                      QByteArray("<!--").repeated(200000),
                                      QByteArray("<script></scrip").repeated(50000),
                                      QByteArray("<a b='").repeated(200000),
                                      "<a" + QByteArray(" onclick=\"").repeated(200000),
                                      QByteArray("<script><!-- <script></script>").repeated(50000),
                                      QByteArray("white-space:").repeated(100000)};
        for (const QByteArray &bomb : bombs) {
            withCappedNesting(bomb, 200);
            withCappedNesting(bomb, 200, GuardCut::Unseen);
        }
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }
};

GAOQIAN_TEST_APPLESS(TestHtmlGuard)
#include "tst_guard.moc"
