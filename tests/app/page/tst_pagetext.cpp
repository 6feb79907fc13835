#include "page/text.h"

#include "base/displaywidth.h"
#include "support/testprogram.h"

#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {
Article withBody(const QStringList &lines)
{
    Article article;
    for (const QString &line : lines)
        article.body += Paragraph{.runs = {{line}}};
    return article;
}
} // namespace

class TestPageText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void originHeadingNamesItsSource()
    {
        Article article;
        QCOMPARE(originHeading(article), u"原文署名"_s);
        article.source = u"青石先锋"_s;
        QCOMPARE(originHeading(article), u"原文署名（来源：青石先锋）"_s);
        article.source = u"甲）\n本站审签：(总监制)　陆承安"_s;
        QCOMPARE(originHeading(article), u"原文署名（来源：甲〕 本站审签：〔总监制〕 陆承安）"_s);
    }

    void bodyThatLooksLikeCreditsHasItsEndMarked_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<bool>("marked");
        QTest::newRow("text") << QStringList{u"编辑部里灯还亮着。"_s, u"记者:您怎么看?"_s} << false;
        QTest::newRow("nothing") << QStringList() << false;
        QTest::newRow("a credit") << QStringList{u"甲。"_s, u"总监制：陆承安"_s} << true;
        QTest::newRow("blanks in it") << QStringList{u"甲。"_s, u"编　 \u200b审 ： 陆承安"_s} << true;
        QTest::newRow("in one paragraph") << QStringList{u"甲。\u2028责任编辑:陆承安"_s} << true;
        QTest::newRow("a role of this newsroom") << QStringList{u"审片:陆承安"_s} << true;
        QTest::newRow("our heading") << QStringList{u"本站 审签"_s, u"陆承安"_s} << true;
        QTest::newRow("the origin's heading") << QStringList{u"【原文署名】"_s} << true;
        QTest::newRow("the mark itself") << QStringList{u"（正文完）"_s} << true;
        QTest::newRow("far above the end") << (QStringList{u"编辑：是他吗?"_s} + QStringList(20, u"乙。"_s)) << false;
    }

    void bodyThatLooksLikeCreditsHasItsEndMarked()
    {
        QFETCH(const QStringList, lines);
        QFETCH(const bool, marked);
        PageInput input;
        input.article = withBody(lines);
        input.credits = {{u"审片"_s, {u"柳明"_s}}};
        QCOMPARE(!endOfBody(input).isEmpty(), marked);
        // What stands after the last mark, and nothing before it, is the newsroom's word.
        const QString foot = u"本站审签\n\n审片:柳明\n"_s;
        QVERIFY(pageText(input).endsWith(marked ? u"（正文完）\n\n"_s + foot : foot));
    }

    void excerptJoinsBlocksWithoutSeparator()
    {
        Article article = withBody({u"云溪文明城,你我在行动"_s, u"文明始于心\u2028创建践于行。"_s});
        article.body += Heading{.label = u"01"_s, .runs = {{u"小节"_s}}};
        QCOMPARE(excerpt(article), u"云溪文明城,你我在行动文明始于心创建践于行。01小节"_s);
    }

    void excerptKeepsBlanksAndStopsAtTheColumns()
    {
        const QString line = u"近日,云溪县在全县公开招聘城乡公益性岗位6370个——  为做好就业困难人员的就业工作,"_s;
        const QString cut = excerpt(withBody({line + line + line}));
        QVERIFY(cut.startsWith(line));
        QVERIFY(displayWidth(cut) <= 160);
        QVERIFY(displayWidth(cut) > 150);
    }

    void excerptCutsNoNumberAndNoWord()
    {
        const QString line = u"占比57.69%,用Qt编写"_s;
        QCOMPARE(excerpt(withBody({line}), 8), u"占比"_s);
        QCOMPARE(excerpt(withBody({line}), 10), u"占比57.69%"_s);
        QCOMPARE(excerpt(withBody({line}), 14), u"占比57.69%,用"_s);
        QCOMPARE(excerpt({}), QString());
    }

    void bylineHasTheFormOfThePage_data()
    {
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("collector");
        QTest::addColumn<QString>("line");
        QTest::newRow("all") << QDate(2023, 4, 15) << u"云溪发布"_s << u"云溪融媒"_s
                             << u"日期:2023-04-15 来源:云溪发布收集编辑:云溪融媒"_s;
        QTest::newRow("no date") << QDate() << u"云溪发布"_s << u"云溪融媒"_s << u"日期: 来源:云溪发布收集编辑:云溪融媒"_s;
        QTest::newRow("no collector") << QDate(2023, 4, 15) << u"云溪发布"_s << QString() << u"日期:2023-04-15 来源:云溪发布"_s;
        QTest::newRow("date alone") << QDate(2023, 4, 15) << QString() << QString() << u"日期:2023-04-15"_s;
        QTest::newRow("nothing") << QDate() << QString() << QString() << QString();
    }

    void bylineHasTheFormOfThePage()
    {
        QFETCH(QDate, date);
        QFETCH(QString, source);
        QFETCH(QString, collector);
        Article article;
        article.date = date;
        article.source = source;
        article.collector = collector;
        QTEST(bylineText(article), "line");
        article.authors = {u"许知远"_s, u"白露"_s};
        QVERIFY(bylineText(article).endsWith(u" 作者:许知远 白露"_s));
    }

    void tellsTheWholePage()
    {
        PageInput input;
        input.article = withBody({u"甲。"_s});
        input.article.body += Heading{.label = u"01"_s, .runs = {{u"小\u2028节"_s}}};
        input.article.title = u"主题"_s;
        input.article.date = QDate(2023, 4, 15);
        input.article.originCredits = {{u"来源"_s, {u"云溪发布"_s}}, {u"编审"_s, {u"方远"_s, u"柳青"_s}}};
        QCOMPARE(
            pageText(input),
            u"主题\n\n日期:2023-04-15\n\n甲。\n\n01\n\n小\n\n节\n\n原文署名\n\n原文来源:云溪发布\n\n原文编审:方远 \u00a0柳青\n"_s);
        input.credits = {{u"终审"_s, {u"沈舟"_s, u"何川"_s}}, {u"总监制"_s, {}}};
        QVERIFY(pageText(input).endsWith(u"原文编审:方远 \u00a0柳青\n\n本站审签\n\n终审:沈舟 何川\n"_s));
        input.draft = true;
        QVERIFY(pageText(input).startsWith(u"【未审定】"_s));
        QVERIFY(!pageText(input).contains(u"沈舟"_s));
        QCOMPARE(pageText({}), QString());
    }
};

GAOQIAN_TEST_GUILESS(TestPageText)
#include "tst_pagetext.moc"
