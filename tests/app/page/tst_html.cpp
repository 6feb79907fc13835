#include "page/html.h"

#include "support/testprogram.h"

#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class TestHtml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void escapesWhatHtmlReads()
    {
        QCOMPARE(escapedHtml(u"<a href=\"x\" id='y'>&amp;"), u"&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;"_s);
    }

    void leavesOutWhatHtmlCannotHold()
    {
        const QString text =
            u"a"_s + QChar(u'\0') + u"b\u0001c\u007fd\u0085e" + QChar(0xFFFE) + u'f' + QChar(0xD800) + u"g𠮷\U0001FFFE";
        QCOMPARE(escapedHtml(text), u"abcdef\uFFFDg𠮷"_s);
    }

    void keepsBlanks()
    {
        QCOMPARE(escapedHtml(u"\u3000\u3000甲  乙\u00a0丙\u200b丁"), u"\u3000\u3000甲  乙\u00a0丙\u200b丁"_s);
        QCOMPARE(escapedHtml(u"甲\n乙\u2028丙\t丁"), u"甲 乙 丙 丁"_s);
    }

    void knowsWebAddresses()
    {
        QCOMPARE(safeWebAddress(u"https://example.org/a?b=c&d"_s), u"https://example.org/a?b=c&d"_s);
        for (const QString &bad : {u""_s, u"b.html"_s, u"//example.org"_s, u"http:///x"_s, u"mailto:a@example.org"_s,
                                   u"javascript:alert(1)"_s, u"file:///etc/passwd"_s, u"data:text/html,x"_s})
            QCOMPARE(safeWebAddress(bad), QString());
    }

    void knowsNeighbours()
    {
        for (const QString &good :
             {u"b.html"_s, u"../2023/b.html"_s, u"b.html#三"_s, u"a/b:c.html"_s, u"https://example.org/b"_s})
            QCOMPARE(safeNeighbour(good), good);
        for (const QString &bad :
             {u"javascript:alert(1)"_s, u"java\tscript:alert(1)"_s, u" javascript:alert(1)"_s, u"\u0001javascript:x"_s,
              u"//evil.example/"_s, u"\\\\evil\\x"_s, u"file:///etc/passwd"_s, u"/etc/passwd"_s, u"vbscript:x"_s})
            QCOMPARE(safeNeighbour(bad), QString());
    }
};

GAOQIAN_TEST_GUILESS(TestHtml)
#include "tst_html.moc"
