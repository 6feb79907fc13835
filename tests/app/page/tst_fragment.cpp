#include "page/fragment.h"

#include "article/text.h"
#include "support/parsedhtml.h"
#include "support/randomarticle.h"
#include "support/testprogram.h"

#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class TestFragment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void carriesBodyAndCredits()
    {
        PageInput input;
        input.article.title = u"题"_s;
        input.article.body = {Heading{.label = u"01"_s, .runs = {{u"小节"_s}}},
                              Paragraph{.runs = {{u"甲"_s, Style::Bold, {}, u"red"_s}}, .align = Align::Right, .lead = true}};
        input.article.originCredits = {{u"编审"_s, {u"方远"_s, u"柳青"_s}}};
        const QByteArray origin = "<h2>01<br>小节</h2>\n<p><strong>甲</strong></p>\n<section>\n<p><strong>原文署名</strong></p>\n"
                                  "<p>原文编审:方远 \u00a0柳青</p>\n</section>\n";
        QCOMPARE(renderFragment(input), origin);

        input.credits = {{u"终审"_s, {u"沈舟"_s, u"何川"_s}}};
        QCOMPARE(renderFragment(input),
                 origin + "<footer>\n<p><strong>本站审签</strong></p>\n<p>终审:沈舟 何川</p>\n</footer>\n");

        input.draft = true;
        QVERIFY(renderFragment(input).startsWith("<p><strong>【未审定】"));
        QVERIFY(!renderFragment(input).contains("沈舟"));
        QCOMPARE(renderFragment({}), QByteArray());
    }

    void leavesNoGapForAPictureThatIsNotFetched()
    {
        PageInput input;
        input.article.body = {Paragraph{.runs = {{u"甲"_s}}}, Figure{.asset = {}, .address = u"https://example.org/a.jpg"_s},
                              Paragraph{.runs = {{u"乙"_s}}}};
        QCOMPARE(renderFragment(input), QByteArray("<p>甲</p>\n<p>乙</p>\n"));
    }

    void keepsBlanksThatHtmlWouldSwallow()
    {
        PageInput input;
        input.article.body = {Paragraph{.runs = {{u" 甲  乙 "_s}, {u"c d"_s, Style::Bold}, {u" e "_s}}}};
        QCOMPARE(renderFragment(input), QByteArray("<p>\u00a0甲\u00a0 乙 <strong>c d</strong> e\u00a0</p>\n"));
    }

    void bearsNothingButSemantics()
    {
        for (quint32 seed = 0; seed < 300; ++seed) {
            PageInput input;
            input.article = test::randomArticle(seed);
            input.article.originCredits.clear();
            for (const QString &asset : assetsOf(input.article))
                input.pictures.insert(asset, {asset + u".png"_s, 10, 10});
            const test::ParsedHtml parsed("<!DOCTYPE html><body>" + renderFragment(input));
            for (const test::Element &element : parsed.elements())
                for (const auto &name : {u"class"_s, u"style"_s, u"id"_s, u"data-block"_s})
                    QVERIFY2(!element.attributes.contains(name),
                             qPrintable(u"seed %1: %2 %3"_s.arg(seed).arg(element.tag, name)));
            QString text = plainText(input.article.body).replace(QChar(QChar::Nbsp), u' ');
            QStringList wanted = text.split(u'\n');
            wanted.removeAll(QString());
            QCOMPARE(parsed.lines().join(u'\n').replace(QChar(QChar::Nbsp), u' '), wanted.join(u'\n'));
        }
    }
};

GAOQIAN_TEST_GUILESS(TestFragment)
#include "tst_fragment.moc"
