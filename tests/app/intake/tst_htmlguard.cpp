#include "intake/htmlguard.h"

#include <QElapsedTimer>
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

    void takesOnePass()
    {
        QElapsedTimer timer;
        timer.start();
        const QList<QByteArray> bombs{QByteArray("<div>").repeated(200000),
                                      QByteArray("<b>").repeated(200000) + QByteArray("</i>").repeated(200000),
                                      QByteArray("<").repeated(1000000),
                                      QByteArray("<!--").repeated(200000),
                                      QByteArray("<script></scrip").repeated(50000),
                                      QByteArray("<a b='").repeated(200000)};
        for (const QByteArray &bomb : bombs)
            withCappedNesting(bomb, 200);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_APPLESS_MAIN(TestHtmlGuard)
#include "tst_htmlguard.moc"
