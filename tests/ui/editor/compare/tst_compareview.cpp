// A comparison as it is read: what is shown, how it is marked, going from change to change, unfolding.
#include "editor/compare/comparebrowser.h"
#include "editor/compare/compareview.h"
#include "editor/compare/versionview.h"
#include "editor/document/documentformat.h"
#include "support/accessible.h"
#include "support/cputime.h"
#include "support/randomarticle.h"
#include "support/testprogram.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QTabBar>
#include <QTest>
#include <QTextBlock>
#include <QTextTable>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace gaoqian;
using namespace gaoqian::test;

namespace {

Paragraph text(const QString &words) { return {.runs = {{words}}}; }

Article story(const Blocks &body)
{
    Article article;
    article.title = u"云溪镇的春天"_s;
    article.body = body;
    return article;
}

/// Paragraphs "第0段…" to "第n-1段…".
Blocks paragraphs(int count)
{
    Blocks body;
    for (int i = 0; i < count; ++i)
        body.append(text(u"第%1段写的是云溪镇第%2条街上的事。"_s.arg(i).arg(i * 3)));
    return body;
}

class Shown : public CompareView {
public:
    explicit Shown(const Article &before, const Article &after)
    {
        resize(600, 400);
        setComparison(compare(before, after));
        show();
        setFocus();
    }

    CompareBrowser &browser() { return *findChild<CompareBrowser *>(); }
    QTextDocument &document() { return *browser().document(); }
    QString words() { return document().toPlainText(); }

    /// The format of `fragment` where it first stands.
    QTextCharFormat formatOf(const QString &fragment)
    {
        const QTextCursor cursor = document().find(fragment);
        return cursor.isNull() ? QTextCharFormat() : cursor.charFormat();
    }
};

} // namespace

class TestCompareView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingYet()
    {
        CompareView view;
        QCOMPARE(view.changeCount(), 0);
        view.goToNext();
        view.goToPrevious();
        QCOMPARE(view.currentChange(), -1);
    }

    void wordsAreMarkedNotOnlyByColour()
    {
        Shown view(story({text(u"今天天气很冷，路上结冰。"_s)}), story({text(u"今天天气很热，路上结冰。"_s)}));
        QVERIFY(view.words().contains(u"今天天气很冷热，路上结冰。"_s));
        QVERIFY(view.formatOf(u"冷"_s).fontStrikeOut());
        QVERIFY(view.formatOf(u"热"_s).fontUnderline());
        QVERIFY(!view.formatOf(u"今天"_s).fontStrikeOut() && !view.formatOf(u"今天"_s).fontUnderline());
        QVERIFY(view.formatOf(u"冷"_s).foreground() != view.formatOf(u"热"_s).foreground());
        QCOMPARE(view.changeCount(), 1);
    }

    void fieldsStandAboveTheBody()
    {
        Article before = story(paragraphs(1));
        Article after = before;
        after.title = u"云溪镇的夏天"_s;
        after.cover = QString(64, u'a');
        Shown view(before, after);
        QCOMPARE(view.changeCount(), 2);
        QCOMPARE(view.document().firstBlock().text(), u"Title\u2003云溪镇的春夏天"_s);
        QVERIFY(!view.words().contains(QString(64, u'a'))); // no reader knows an asset by its number
    }

    void unchangedStretchesAreFoldedAndUnfold()
    {
        const Blocks before = paragraphs(20);
        Blocks after = before;
        after[10] = text(u"第10段写的是云溪镇第30条街上的新事。"_s);
        Shown view(story(before), story(after));
        QVERIFY(!view.words().contains(u"第3段"_s));
        QVERIFY(view.words().contains(u"第9段"_s)); // read in its place
        QVERIFY(view.words().contains(u"第11段"_s));
        QVERIFY(!view.words().contains(u"第15段"_s));

        // By the mouse.
        QTextCursor link = view.document().find(u"9 part(s) unchanged"_s);
        QVERIFY(!link.isNull());
        link.setPosition(link.selectionStart() + 2);
        QTest::mouseClick(view.browser().viewport(), Qt::LeftButton, {}, view.browser().cursorRect(link).center());
        QVERIFY(view.words().contains(u"第3段"_s));
        QVERIFY(!view.words().contains(u"第15段"_s));
        QCOMPARE(view.changeCount(), 1);

        // By the keyboard: Tab goes to the next link, Return follows it.
        link = view.document().find(u"8 part(s) unchanged"_s);
        link.setPosition(link.selectionStart() + 2);
        view.browser().setTextCursor(link);
        QTest::keyClick(&view.browser(), Qt::Key_Return);
        QVERIFY(view.words().contains(u"第15段"_s));
    }

    void keysGoFromChangeToChange()
    {
        const Blocks before = paragraphs(60);
        Blocks after = before;
        for (const int i : {5, 30, 55})
            after[i].as<Paragraph>()->runs.first().text += u"又添一句。"_s;
        Shown view(story(before), story(after));
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QCOMPARE(view.changeCount(), 3);
        const auto isInSight = [&](int paragraph) {
            const QTextCursor cursor = view.document().find(u"第%1段"_s.arg(paragraph));
            return view.browser().viewport()->rect().contains(view.browser().cursorRect(cursor).center());
        };
        QTest::keyClick(&view.browser(), Qt::Key_F7);
        QCOMPARE(view.currentChange(), 0);
        QVERIFY(isInSight(5));
        QTest::keyClick(&view.browser(), Qt::Key_F7);
        QTest::keyClick(&view.browser(), Qt::Key_F7);
        QCOMPARE(view.currentChange(), 2);
        QVERIFY(isInSight(55));
        QTest::keyClick(&view.browser(), Qt::Key_F7); // there is no fourth
        QCOMPARE(view.currentChange(), 2);
        QTest::keyClick(&view.browser(), Qt::Key_F7, Qt::ShiftModifier);
        QCOMPARE(view.currentChange(), 1);
        QVERIFY(isInSight(30));
    }

    void aRewrittenPassageIsOneChange()
    {
        const Blocks before = paragraphs(2);
        Blocks after = before;
        for (Block &block : after)
            block.as<Paragraph>()->runs.first().text += u"又添一句。"_s;
        QCOMPARE(Shown(story(before), story(after)).changeCount(), 2);
        Shown view(story({text(u"甲乙丙丁"_s), text(u"春天的花开了"_s), text(u"戊己庚辛"_s)}),
                   story({text(u"甲乙丙丁"_s), text(u"秋夜里落雨声声"_s), text(u"另起的一段"_s), text(u"戊己庚辛"_s)}));
        QCOMPARE(view.changeCount(), 1);
    }

    void whatCannotBeMarkedIsSaid()
    {
        const Figure figure{.asset = QString(64, u'a'), .caption = {{u"云溪的山"_s}}};
        Figure other = figure;
        other.asset = QString(64, u'b');
        QVERIFY(Shown(story({figure}), story({other})).words().contains(u"Picture replaced"_s));
        QVERIFY(Shown(story({}), story({figure})).words().contains(u"Picture added"_s));
        QVERIFY(Shown(story({figure}), story({})).words().contains(u"Picture removed"_s));
        QVERIFY(
            Shown(story({text(u"小标题"_s)}), story({Heading{.runs = {{u"小标题"_s}}}})).words().contains(u"other formatting"_s));
        QVERIFY(Shown(story({}), story({Divider()})).words().contains(u"Divider added"_s));
        const Block moving = text(u"这一段被搬到了后面去"_s);
        Shown moved(story({moving, text(u"第二段原地不动"_s), text(u"第三段原地不动"_s)}),
                    story({text(u"第二段原地不动"_s), text(u"第三段原地不动"_s), moving}));
        QVERIFY(moved.words().contains(u"Moved from here further down"_s));
        QVERIFY(moved.words().contains(u"Moved here from further up"_s));
    }

    void aTableIsATable()
    {
        const auto row = [](const QStringList &cells) {
            TableRow made;
            for (const QString &cell : cells)
                made.cells.append(TableCell{.blocks = {text(cell)}});
            return made;
        };
        Table before{.headerRows = 1, .rows = {row({u"镇"_s, u"产值"_s})}};
        for (int i = 0; i < 30; ++i)
            before.rows.append(row({u"第%1镇"_s.arg(i), QString::number(i * 11)}));
        Table after = before;
        after.rows[15] = row({u"第14镇"_s, u"999"_s});
        Shown view(story({before}), story({after}));
        auto *table = qobject_cast<QTextTable *>(view.document().rootFrame()->childFrames().value(0));
        QVERIFY(table);
        QCOMPARE(table->columns(), 2);
        QVERIFY(table->rows() < 10);
        QVERIFY(view.words().contains(u"154999"_s));
        QVERIFY(view.formatOf(u"999"_s).fontUnderline());
    }

    void userTextIsNeverHtml()
    {
        const QString hostile = u"<img src=x onerror=y><b>粗</b>&amp;<a href='unchanged:0'>x</a>"_s;
        Article after = story({text(hostile)});
        after.title = hostile;
        Shown view(story({}), after);
        QVERIFY(view.document().firstBlock().text().contains(hostile));
        QVERIFY(view.document().find(u"粗"_s).charFormat().fontWeight() != QFont::Bold);
        QCOMPARE(CompareText::stretchOf(view.formatOf(u"href"_s).anchorHref()), -1);
        QCOMPARE(CompareText::stretchOf(u"https://example.org/unchanged:1"_s), -1);
        QCOMPARE(CompareText::stretchOf(u"unchanged:x"_s), -1);
    }

    void everythingRandomIsShown()
    {
        for (quint32 seed = 1; seed <= 60; ++seed) {
            RandomArticle random(seed);
            const Article before = random.article();
            Article after = before;
            after.body = random.oneIn(2) ? random.article().body : before.body + random.body(3);
            const Comparison comparison = compare(before, after);
            CompareView view;
            view.resize(500, 300);
            view.setComparison(comparison);
            if (!comparison.isEmpty())
                QTRY_VERIFY(view.changeCount() > 0);
            QCOMPARE(view.changeCount() > 0, !comparison.isEmpty());
            view.grab();
        }
    }

    void followsThePalette()
    {
        Shown view(story({text(u"今天天气很冷。"_s)}), story({text(u"今天天气很热。"_s)}));
        const QBrush before = view.formatOf(u"冷"_s).foreground();
        QPalette dark;
        dark.setColor(QPalette::Base, QColor(30, 30, 30));
        dark.setColor(QPalette::Text, Qt::white);
        view.setPalette(dark);
        QVERIFY(view.formatOf(u"冷"_s).foreground() != before);
        QCOMPARE(view.formatOf(u"今天"_s).foreground().color(), QColor(Qt::white));
    }

    void aWholeVersionCanBeCopiedFrom()
    {
        Article article = story(paragraphs(12));
        article.body.append(Paragraph{.runs = {{u"其中"_s}, {u"要紧"_s, Style::Bold}, {u"的话"_s}}});
        VersionView view;
        view.resize(500, 300);
        view.setVersion(article, compare(article, story({})));
        auto &browser = *view.findChild<CompareBrowser *>();
        QVERIFY(browser.document()->find(u"要紧"_s).charFormat().fontStrikeOut()); // gone since then
        view.findChild<QTabBar *>()->setCurrentIndex(1);
        const QString words = browser.document()->toPlainText();
        QVERIFY(words.contains(u"云溪镇的春天"_s));
        for (int i = 0; i < 12; ++i)
            QVERIFY(words.contains(u"第%1段"_s.arg(i))); // nothing folded
        QVERIFY(!browser.document()->find(u"第3段"_s).charFormat().fontStrikeOut());
        QVERIFY(browser.document()->find(u"要紧"_s).charFormat().fontWeight() >= QFont::Bold);
        QCOMPARE(view.findChild<CompareView *>()->changeCount(), 0);
        browser.selectAll();
        browser.copy();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"其中要紧的话"_s));
    }

    void controlsHaveNames()
    {
        Shown view(story({}), story(paragraphs(3)));
        QCOMPARE(namelessControls(view), QStringList());
    }

    void aLongTextComesInPieces()
    {
        const Blocks before = paragraphs(3000);
        Blocks after = before;
        for (Block &block : after)
            block.as<Paragraph>()->runs.first().text += u"又添一句。"_s;
        const Comparison comparison = compare(story(before), story(after));
        Shown view(story({}), story({}));
        view.setComparison(comparison);
        QVERIFY(view.words().contains(u"第0段"_s));
        QVERIFY(!view.words().contains(u"第2999段"_s)); // the window goes on
        QTRY_COMPARE(view.changeCount(), 3000);
        QVERIFY(view.words().contains(u"第2999段"_s));
        QCOMPARE(view.document().blockCount(), 3000);
        QCOMPARE(view.browser().verticalScrollBar()->value(), 0);

        // another one instead, before it is all there
        view.setComparison(comparison);
        view.setComparison(compare(story({}), story({text(u"一段"_s)})));
        QCoreApplication::processEvents();
        QCOMPARE(view.words(), u"一段"_s);
        QCOMPARE(view.changeCount(), 1);

        // and who wants to go on does not wait
        view.setComparison(comparison);
        const int sofar = view.changeCount();
        QVERIFY(sofar < 3000);
        for (int i = 0; i <= sofar; ++i)
            view.goToNext();
        QCOMPARE(view.currentChange(), sofar);
        QCOMPARE(view.changeCount(), 3000);
    }

    void theWholeTextStays_whateverChangedSince()
    {
        const Article article = story(paragraphs(60));
        VersionView view;
        view.resize(500, 300);
        view.show();
        view.setVersion(article, compare(article, story({})));
        view.findChild<QTabBar *>()->setCurrentIndex(1);
        auto &browser = *view.findChild<CompareBrowser *>();
        QTRY_VERIFY(browser.document()->toPlainText().contains(u"第59段"_s));
        const int revision = browser.document()->revision();
        view.setVersion(article, compare(article, story({text(u"新的一段"_s)})));
        QCOMPARE(browser.document()->revision(), revision);
        view.findChild<QTabBar *>()->setCurrentIndex(0);
        QTRY_VERIFY(browser.document()->toPlainText().contains(u"新的一段"_s));
    }

    void aLongStoryOpensQuickly()
    {
        const Blocks before = paragraphs(3000);
        Blocks after = before;
        for (int i = 0; i < after.size(); i += 3)
            after[i].as<Paragraph>()->runs.first().text += u"又添一句。"_s;
        const Comparison comparison = compare(story(before), story(after));
        CompareView view;
        view.resize(600, 400);
        const CpuTime timer;
        view.setComparison(comparison);
        view.grab();
        qInfo("%d ms", int(timer.elapsed()));
        QVERIFY(timer.elapsed() < 3000);
    }
};

GAOQIAN_TEST_WIDGETS(TestCompareView)
#include "tst_compareview.moc"
