// Markdown as editors get it: notes with front matter, tables, raw HTML; and what is written to hurt.
#include "intake/markdownintake.h"

#include "article/text.h"
#include "intake/core/limits.h"
#include "support/cputime.h"
#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

Intake takenIn(const QString &markdown, Purpose purpose = Purpose::Story)
{
    const Result<Intake> intake = takeInMarkdown(markdown, purpose);
    return intake ? *intake : Intake{};
}

const QString sample =
    u"---\ntitle: \"柳河新桥通车\"\nauthor: 江雨、白露\ndate: 2024-05-01 08:00\ntags:\n  - 柳河\n  - 交通\nsource: "
    u"柳河融媒\n---\n\n"
    "# 柳河新桥通车\n\n第一段**粗**和*斜*、~~删~~，见[报道](https://example.org/a \"题\")。\n\n## 修桥的人\n\n- 甲\n- 乙\n  1. "
    "丙\n\n> 引文\n\n"
    "| 桥 | 长 |\n|---|---|\n| 柳河 | 1268 |\n\n---\n\n`a < b` &amp; c\n\n```\n代码 <b>\n```\n\n编辑：甲 | 校对：乙\n"_s;

} // namespace

class TestMarkdownIntake : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStory()
    {
        const Intake intake = takenIn(sample);
        const Article &article = intake.article;
        QCOMPARE(article.title, u"柳河新桥通车"_s);
        QCOMPARE(article.authors, (QStringList{u"江雨"_s, u"白露"_s}));
        QCOMPARE(article.keywords, (QStringList{u"柳河"_s, u"交通"_s}));
        QCOMPARE(article.date, QDate(2024, 5, 1));
        QCOMPARE(article.source, u"柳河融媒"_s);
        QCOMPARE(article.originCredits, (QList<OriginCredit>{{u"编辑"_s, {u"甲"_s}}, {u"校对"_s, {u"乙"_s}}}));
        QVERIFY(!intake.collected);
        QCOMPARE(article.body.size(), 8);
        const Runs runs = article.body[0].as<Paragraph>()->runs;
        QCOMPARE(runs.value(1), (Run{.text = u"粗"_s, .styles = Style::Bold}));
        QCOMPARE(runs.value(3), (Run{.text = u"斜"_s, .styles = Style::Italic}));
        QCOMPARE(runs.value(5), (Run{.text = u"删"_s, .styles = Style::Strike}));
        QCOMPARE(runs.value(7), (Run{.text = u"报道"_s, .link = u"https://example.org/a"_s}));
        QCOMPARE(article.body[1].as<Heading>()->level, 2);
        QVERIFY(article.body[2].as<ListBlock>());
        QVERIFY(article.body[2].as<ListBlock>()->items[1].blocks[1].as<ListBlock>()->ordered);
        QVERIFY(article.body[3].as<Quote>());
        QCOMPARE(article.body[4].as<Table>()->headerRows, 1);
        QVERIFY(article.body[5].as<Divider>());
        QCOMPARE(plainText(article.body[6].as<Paragraph>()->runs), u"a < b & c"_s);
        QCOMPARE(plainText(article.body[7].as<Paragraph>()->runs).trimmed(), u"代码 <b>"_s);
    }

    void aPaste()
    {
        const Intake intake = takenIn(sample, Purpose::Paste);
        QVERIFY(intake.article.title.isEmpty());
        QVERIFY(intake.article.authors.isEmpty());
        QCOMPARE(plainText(intake.article.body[0].as<Heading>()->runs), u"柳河新桥通车"_s);
        QVERIFY(plainText(intake.article.body).endsWith(u"编辑：甲 | 校对：乙"_s));
    }

    void theFirstRuleIsNoFrontMatter()
    {
        const Intake intake = takenIn(u"---\n\n第一段。\n\n第二段：有冒号。\n"_s);
        QVERIFY(plainText(intake.article.body).contains(u"第一段。"_s));
        QVERIFY(plainText(intake.article.body).contains(u"第二段：有冒号。"_s));
    }

    void frontMatterLists()
    {
        const Intake intake = takenIn(u"---\r\ntags: [甲, '乙']\r\nauthor:\r\n- 丙\r\n---\r\n正文。"_s);
        QCOMPARE(intake.article.keywords, (QStringList{u"甲"_s, u"乙"_s}));
        QCOMPARE(intake.article.authors, QStringList{u"丙"_s});
        QCOMPARE(plainText(intake.article.body), u"正文。"_s);
    }

    void rawHtmlIsCleaned()
    {
        const Intake intake =
            takenIn(u"段落<script>alert(1)</script><b onclick=\"x()\">粗</b>[坏](javascript:alert(1))\n\n<iframe "
                    u"src=\"https://example.org\"></iframe>\n\n"
                    "<div style=\"display:none\">看不见</div>\n\n末段。"_s);
        QCOMPARE(plainText(intake.article.body), u"段落粗坏\n末段。"_s);
        for (const Run &run : intake.article.body[0].as<Paragraph>()->runs)
            QVERIFY(run.link.isEmpty());
    }

    /// HTML that looks like a site's page inside is still Markdown.
    void noStoryIsSearchedFor()
    {
        const Intake intake = takenIn(u"<link rel=canonical href=https://example.org/a/b><nav>菜单</nav>\n\n正文。"_s);
        QVERIFY(!intake.collected);
        QVERIFY(plainText(intake.article.body).contains(u"菜单"_s));
    }

    void picturesKeepTheirAlternative()
    {
        const Intake intake = takenIn(u"![图 *一* \"引\"](https://example.org/a.png)"_s);
        const QList<Figure> figures = figuresOf(intake.article.body);
        QCOMPARE(figures.size(), 1);
        QCOMPARE(figures[0].address, u"https://example.org/a.png"_s);
        QCOMPARE(figures[0].alt, u"图 一 \"引\""_s);
    }

    void hostileMarkdownTakesNoTime_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::newRow("quotes") << u"> "_s.repeated(20'000) + u'a';
        QTest::newRow("quoted lines") << QString(u"> "_s.repeated(300) + u"a\n"_s).repeated(1000);
        QTest::newRow("brackets") << u"["_s.repeated(100'000);
        QTest::newRow("links") << u"[a]("_s.repeated(50'000);
        QTest::newRow("pictures") << u"!["_s.repeated(50'000);
        QTest::newRow("stars") << u"*a **a "_s.repeated(50'000);
        QTest::newRow("table") << u"|x"_s.repeated(10'000) + u"|\n"_s + u"|-"_s.repeated(10'000) + u"|\n"_s +
                                      u"|\n"_s.repeated(10'000);
        QTest::newRow("references") << u"[a]: b\n"_s.repeated(50'000) + u"[a]"_s.repeated(50'000);
        QTest::newRow("blocks of HTML") << u"<div>\n\n"_s.repeated(20'000);
        QTest::newRow("front matter without an end") << u"---\n"_s + u"a: [b\n"_s.repeated(100'000);
    }

    void hostileMarkdownTakesNoTime()
    {
        QFETCH(QString, markdown);
        const test::CpuTime timer;
        (void)takeInMarkdown(markdown, Purpose::Story);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }

    void tooMuchIsRefused()
    {
        const Result<Intake> intake = takeInMarkdown(QString(limits::markdownCharacters + 1, u'a'), Purpose::Story);
        QVERIFY(!intake.ok());
        QVERIFY(intake.error().message.contains(u"4 million"_s));
    }

    void mutations()
    {
        QRandomGenerator random(5);
        const QString marks = u"*_`~[]()<>|-#!\\&\n \t中"_s;
        for (int round = 0; round < 700; ++round) {
            QString markdown = sample;
            for (int i = random.bounded(1, 30); i > 0; --i)
                markdown[random.bounded(markdown.size())] = marks[random.bounded(marks.size())];
            if (random.bounded(3) == 0)
                markdown.truncate(random.bounded(markdown.size()));
            (void)takeInMarkdown(markdown, random.bounded(2) ? Purpose::Story : Purpose::Paste);
        }
    }
};

GAOQIAN_TEST_GUILESS(TestMarkdownIntake)
#include "tst_markdownintake.moc"
