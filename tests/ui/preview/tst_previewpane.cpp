// The preview through its widget: what stands in the view, what an update replaces, widths, light, and what happens when it
// breaks.
#include "page/page.h"
#include "support/previewprobe.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QBuffer>
#include <QByteArray>
#include <QImage>
#include <QLabel>
#include <QList>
#include <QObject>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QString>
#include <QStringList>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>
#include <QVariant>
#include <QVariantList>
#include <QWidget>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

class PreviewPaneTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void page_isShownAsGiven();
    void noPage_saysSo();
    void message_standsInThePagesPlace();
    void samePageAgain_comesBackAfterAMessage();
    void changedBlock_aloneIsReplaced();
    void insertedAndRemovedBlocks_leaveTheOthers_data();
    void insertedAndRemovedBlocks_leaveTheOthers();
    void headlineAndTitle_followToo();
    void update_equalsAFreshLoad();
    void update_keepsTheScrollPosition();
    void anotherStory_startsAtItsTop();
    void awkwardText_arrivesWhole();
    void manyUpdates_areJoinedAndEndOnTheLast();
    void largePage_isShown();
    void picture_isServed();
    void unknownPicture_isNotFound();
    void brokenDocument_isLoadedAfresh();
    void lostProcess_canBeLoadedAgain();
    void destroyedDuringAnUpdate_isHarmless();
    void widths_areThePagesOwn();
    void dark_isShownAndKept();
    void writer_keepsTheKeyboard();
    void controls_workByKeyboard();

private:
    QByteArray page(const Article &article, bool draft = true) const
    {
        PageInput input;
        input.article = article;
        input.site.name = u"云岭融媒"_s;
        input.draft = draft;
        return *renderPage(input, *m_theme);
    }

    std::optional<Theme> m_theme;
};

namespace {

Block paragraph(const QString &text) { return Paragraph{{{text}}}; }

Article longArticle()
{
    Article article;
    article.title = u"山路十八弯"_s;
    for (int i = 0; i < 60; ++i)
        article.body.append(paragraph(u"第%1段。"_s.arg(i) + u"山里的路弯弯曲曲,一直通到云上。"_s.repeated(8)));
    return article;
}

// Marks every block from outside; an element that is replaced loses its mark.
QString markAll() { return u"document.querySelectorAll('[data-block]').forEach((e, i) => e.mark = i); true"_s; }

// The marks in order of the document; -1 for none.
QList<int> marks(PreviewPane &pane)
{
    const QVariant list = ask(pane, u"[...document.querySelectorAll('[data-block]')].map(e => e.mark ?? -1)"_s);
    QList<int> marks;
    for (const QVariant &mark : list.toList())
        marks.append(mark.toInt());
    return marks;
}

// The document as it stands.
QString documentOf(PreviewPane &pane) { return ask(pane, u"document.documentElement.outerHTML"_s).toString(); }

QString noticeOf(PreviewPane &pane) { return pane.findChild<QStackedWidget *>()->currentWidget()->findChild<QLabel *>()->text(); }
bool pageIsVisible(PreviewPane &pane) { return viewOf(pane)->isVisibleTo(&pane); }

QToolButton *buttonNamed(PreviewPane &pane, const QString &text)
{
    for (auto *button : pane.findChildren<QToolButton *>())
        if (button->text() == text)
            return button;
    return nullptr;
}

} // namespace

void PreviewPaneTest::initTestCase()
{
    const Result<Theme> theme = Theme::builtIn();
    QVERIFY2(theme.ok(), theme.ok() ? "" : qPrintable(theme.error().message));
    m_theme = *theme;
}

void PreviewPaneTest::page_isShownAsGiven()
{
    Article article;
    article.title = u"一封家书"_s;
    article.body = {paragraph(u"第一段"_s), Heading{2, u"01"_s, {{u"回乡"_s}}}, paragraph(u"a < b & \"c\""_s)};
    const QByteArray bytes = page(article);
    PreviewPane pane;
    pane.show();
    QVERIFY(showPage(pane, bytes));
    QCOMPARE(pane.pageBytes(), bytes);
    QVERIFY(pageIsVisible(pane));
    const QString text = ask(pane, u"document.body.innerText"_s).toString();
    for (const QString &part : {u"云岭融媒"_s, u"一封家书"_s, u"第一段"_s, u"回乡"_s, u"a < b & \"c\""_s})
        QVERIFY2(text.contains(part), qPrintable(text));
    QCOMPARE(ask(pane, u"document.querySelectorAll('[data-block]').length"_s).toInt(), 3);
}

void PreviewPaneTest::noPage_saysSo()
{
    PreviewPane pane;
    pane.show();
    QVERIFY(!pageIsVisible(pane));
    QVERIFY(!noticeOf(pane).isEmpty());
    QVERIFY(showPage(pane, page(longArticle())));
    QVERIFY(pageIsVisible(pane));
    pane.setPage({});
    QVERIFY(!pageIsVisible(pane));
    QVERIFY(pane.pageBytes().isEmpty());
}

void PreviewPaneTest::message_standsInThePagesPlace()
{
    PreviewPane pane;
    pane.show();
    QSignalSpy shown(&pane, &PreviewPane::shown);
    pane.setPage(page(longArticle()));
    pane.setMessage(u"The theme is <broken> in line 3"_s); // while the page is still on its way
    QVERIFY(!shown.wait(1000));
    QVERIFY(!pageIsVisible(pane));
    QCOMPARE(noticeOf(pane), u"The theme is <broken> in line 3"_s);
    QVERIFY(pane.pageBytes().isEmpty());
}

void PreviewPaneTest::samePageAgain_comesBackAfterAMessage()
{
    PreviewPane pane;
    pane.show();
    const QByteArray bytes = page(longArticle());
    QVERIFY(showPage(pane, bytes));
    pane.setMessage(u"no"_s);
    QVERIFY(showPage(pane, bytes));
    QVERIFY(pageIsVisible(pane));
}

void PreviewPaneTest::changedBlock_aloneIsReplaced()
{
    Article article = longArticle();
    PreviewPane pane;
    QVERIFY(showPage(pane, page(article)));
    ask(pane, markAll());
    article.body[7] = paragraph(u"换过的一段"_s);
    QVERIFY(showPage(pane, page(article)));
    QList<int> expected(article.body.size());
    std::iota(expected.begin(), expected.end(), 0);
    expected[7] = -1;
    QCOMPARE(marks(pane), expected);
    QCOMPARE(ask(pane, u"document.querySelectorAll('[data-block]')[7].innerText"_s).toString(), u"换过的一段"_s);
}

void PreviewPaneTest::insertedAndRemovedBlocks_leaveTheOthers_data()
{
    QTest::addColumn<int>("removed"); // index, -1 for none
    QTest::addColumn<int>("inserted");
    QTest::newRow("insert first") << -1 << 0;
    QTest::newRow("insert in the middle") << -1 << 30;
    QTest::newRow("insert last") << -1 << 60;
    QTest::newRow("remove first") << 0 << -1;
    QTest::newRow("remove last") << 59 << -1;
    QTest::newRow("move") << 10 << 12;
}

void PreviewPaneTest::insertedAndRemovedBlocks_leaveTheOthers()
{
    QFETCH(int, removed);
    QFETCH(int, inserted);
    Article article = longArticle();
    PreviewPane pane;
    QVERIFY(showPage(pane, page(article)));
    ask(pane, markAll());
    QList<int> expected(article.body.size());
    std::iota(expected.begin(), expected.end(), 0);
    if (removed >= 0) {
        article.body.removeAt(removed);
        expected.removeAt(removed);
    }
    if (inserted >= 0) {
        article.body.insert(inserted, paragraph(u"新的一段"_s));
        expected.insert(inserted, -1);
    }
    QVERIFY(showPage(pane, page(article)));
    const QList<int> found = marks(pane);
    QCOMPARE(found.size(), expected.size());
    int lost = 0;
    for (int i = 0; i < found.size(); ++i)
        lost += found.at(i) != expected.at(i);
    QVERIFY2(lost <= (removed >= 0 && inserted >= 0 ? 3 : 0), qPrintable(QString::number(lost)));
    const QVariantList numbers =
        ask(pane, u"[...document.querySelectorAll('[data-block]')].map(e => e.dataset.block)"_s).toList();
    for (int i = 0; i < numbers.size(); ++i)
        QCOMPARE(numbers.at(i).toInt(), i);
}

void PreviewPaneTest::headlineAndTitle_followToo()
{
    Article article = longArticle();
    PreviewPane pane;
    QVERIFY(showPage(pane, page(article)));
    ask(pane, markAll());
    article.title = u"新标题"_s;
    article.source = u"云岭日报"_s;
    QVERIFY(showPage(pane, page(article)));
    QCOMPARE(ask(pane, u"document.querySelector('h1').innerText"_s).toString(), u"新标题"_s);
    QVERIFY(ask(pane, u"document.title"_s).toString().contains(u"新标题"_s));
    QVERIFY(ask(pane, u"document.body.innerText"_s).toString().contains(u"云岭日报"_s));
    QVERIFY(!marks(pane).contains(-1));
}

void PreviewPaneTest::update_equalsAFreshLoad()
{
    // Whatever came before, the document is the one that the bytes alone would give.
    QRandomGenerator random(20240611);
    PreviewPane updated;
    for (int round = 0; round < 12; ++round) {
        Article article;
        article.title = u"标题%1"_s.arg(random.bounded(3));
        if (random.bounded(2))
            article.kicker = u"引题"_s;
        const int blocks = random.bounded(8);
        for (int i = 0; i < blocks; ++i) {
            switch (random.bounded(4)) {
            case 0:
                article.body.append(Heading{2, u"0%1"_s.arg(i), {{u"小标题"_s}}});
                break;
            case 1:
                article.body.append(ListBlock{false, {{{paragraph(u"项%1"_s.arg(random.bounded(2)))}}}});
                break;
            case 2:
                article.body.append(Quote{{paragraph(u"引%1"_s.arg(random.bounded(2)))}});
                break;
            default:
                article.body.append(paragraph(u"段%1"_s.arg(random.bounded(4))));
            }
        }
        const QByteArray bytes = page(article, random.bounded(2));
        QVERIFY(showPage(updated, bytes));
        PreviewPane fresh;
        QVERIFY(showPage(fresh, bytes));
        QCOMPARE(documentOf(updated), documentOf(fresh));
    }
}

void PreviewPaneTest::update_keepsTheScrollPosition()
{
    Article article = longArticle();
    PreviewPane pane;
    pane.resize(500, 600);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    QVERIFY(showPage(pane, page(article)));
    ask(pane, u"window.scrollTo(0, 1500); true"_s);
    QCOMPARE(ask(pane, u"window.scrollY"_s).toInt(), 1500);
    article.body[58] = paragraph(u"换过的一段"_s);
    QVERIFY(showPage(pane, page(article)));
    QCOMPARE(ask(pane, u"window.scrollY"_s).toInt(), 1500);
}

void PreviewPaneTest::anotherStory_startsAtItsTop()
{
    Article article = longArticle();
    PreviewPane pane;
    pane.resize(500, 600);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    QSignalSpy shown(&pane, &PreviewPane::shown);
    const auto show = [&](const QString &story) {
        shown.clear();
        pane.setPage(page(article), story);
        return !shown.isEmpty() || shown.wait();
    };
    QVERIFY(show(u"a"_s));
    ask(pane, u"window.scrollTo(0, 1500); true"_s);
    article.title = u"同一篇"_s;
    QVERIFY(show(u"a"_s));
    QCOMPARE(ask(pane, u"window.scrollY"_s).toInt(), 1500);
    QVERIFY(show(u"b"_s)); // the very same page even
    QCOMPARE(ask(pane, u"window.scrollY"_s).toInt(), 0);

    // as well when the page must be loaded afresh
    ask(pane, u"window.scrollTo(0, 1500); true"_s);
    article.title = u"另一篇"_s;
    pane.setPage(page(article), u"b"_s);
    article.title = u"又一篇"_s;
    QVERIFY(show(u"c"_s)); // while the other is under way
    QTRY_COMPARE(ask(pane, u"document.title.includes('又一篇') ? window.scrollY : -1"_s).toInt(), 0);
}

void PreviewPaneTest::awkwardText_arrivesWhole()
{
    Article article;
    article.title = u"标题"_s;
    PreviewPane pane;
    QVERIFY(showPage(pane, page(article)));
    const QString awkward = u"\"'`\\n ${1} </script><!-- ]]> 𠮷\u00a0\u2029 & &amp; \U0001F4F0"_s;
    article.body = {paragraph(awkward)};
    const QByteArray bytes = page(article);
    QVERIFY(showPage(pane, bytes));
    PreviewPane fresh;
    QVERIFY(showPage(fresh, bytes));
    const QString text = u"document.querySelector('[data-block]').textContent"_s;
    QVERIFY(ask(pane, text).toString().contains(u"</script><!-- ]]> 𠮷"_s));
    QCOMPARE(ask(pane, text).toString(), ask(fresh, text).toString());
}

void PreviewPaneTest::manyUpdates_areJoinedAndEndOnTheLast()
{
    Article article = longArticle();
    PreviewPane pane;
    QSignalSpy shown(&pane, &PreviewPane::shown);
    for (int i = 1; i <= 100; ++i) {
        article.body[3] = paragraph(u"第%1次"_s.arg(i));
        pane.setPage(page(article));
    }
    QTRY_COMPARE(ask(pane, u"document.querySelectorAll('[data-block]')[3]?.innerText"_s).toString(), u"第100次"_s);
    QTRY_VERIFY(!shown.isEmpty());
    QVERIFY2(shown.size() <= 3, qPrintable(QString::number(shown.size())));
    QCOMPARE(pane.pageBytes(), page(article));
}

void PreviewPaneTest::largePage_isShown()
{
    Article article;
    article.title = u"长篇"_s;
    for (int i = 0; i < 1000; ++i)
        article.body.append(paragraph(u"山"_s.repeated(299) + u'。'));
    article.body.append(paragraph(u"末段"_s));
    PreviewPane pane;
    pane.show();
    QVERIFY(showPage(pane, page(article)));
    QCOMPARE(ask(pane, u"document.querySelector('[data-block=\"1000\"]').innerText"_s).toString(), u"末段"_s);
    article.body[500] = paragraph(u"中段"_s);
    QVERIFY(showPage(pane, page(article)));
    QCOMPARE(ask(pane, u"document.querySelector('[data-block=\"500\"]').innerText"_s).toString(), u"中段"_s);
    QVERIFY(ask(pane, u"document.body.innerText.length"_s).toInt() > 299'000);
}

void PreviewPaneTest::picture_isServed()
{
    QImage image(32, 16, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QVERIFY(image.save(&buffer, "png"));

    const QString hash = QString(64, u'a');
    PageInput input;
    input.article.title = u"图"_s;
    input.article.body = {Figure{hash, u"山"_s, {{u"图说"_s}}}};
    input.pictures.insert(hash, {u"aa.png"_s, 32, 16});
    PreviewPane pane;
    QStringList asked;
    PictureTold told;
    pane.setPictureSource([&](const QString &file, const PictureTold &then) {
        asked.append(file);
        told = then;
    });
    pane.setPage(*renderPage(input, *m_theme));
    QTRY_VERIFY(told);
    told(ServedPicture{bytes, "image/png"});                                   // it comes when it comes
    QTRY_COMPARE(ask(pane, u"document.images[0].naturalWidth"_s).toInt(), 32); // the page's own policy allows it
    QCOMPARE(asked, QStringList{u"aa.png"_s});
}

void PreviewPaneTest::unknownPicture_isNotFound()
{
    PreviewPane pane;
    pane.setPictureSource([](const QString &file, const PictureTold &told) {
        told(file == u"page.html"_s ? std::optional<ServedPicture>({"<p>no picture</p>", "text/html"}) : std::nullopt);
    });
    QVERIFY(showPage(pane, "<!DOCTYPE html><body><img src=\"assets/gone.png\"><img src=\"assets/page.html\">"
                           "<img src=\"assets/../index.html\"><img src=\"other/gone.png\">"));
    QTRY_VERIFY(ask(pane, u"[...document.images].every(i => i.complete)"_s).toBool());
    QVERIFY(ask(pane, u"[...document.images].every(i => i.naturalWidth === 0)"_s).toBool());
}

void PreviewPaneTest::brokenDocument_isLoadedAfresh()
{
    Article article = longArticle();
    PreviewPane pane;
    pane.resize(500, 600);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    QVERIFY(showPage(pane, page(article)));
    ask(pane, u"document.head.remove(); window.scrollTo(0, 1500); true"_s);
    QTRY_COMPARE(qRound(viewOf(pane)->page()->scrollPosition().y()), 1500);
    article.body[0] = paragraph(u"换过的一段"_s);
    QVERIFY(showPage(pane, page(article)));
    QVERIFY(ask(pane, u"document.body.innerText"_s).toString().contains(u"换过的一段"_s));
    QVERIFY(ask(pane, u"document.title"_s).toString().contains(article.title));
    QTRY_COMPARE(ask(pane, u"window.scrollY"_s).toInt(), 1500);
}

void PreviewPaneTest::lostProcess_canBeLoadedAgain()
{
#ifndef Q_OS_UNIX
    QSKIP("ends the page's process with kill(1)");
#endif
    PreviewPane pane;
    pane.show();
    QVERIFY(showPage(pane, page(longArticle())));
    const qint64 process = viewOf(pane)->page()->renderProcessPid();
    QVERIFY(process > 0);
    QCOMPARE(QProcess::execute(u"kill"_s, {u"-9"_s, QString::number(process)}), 0);
    QTRY_VERIFY(!pageIsVisible(pane));
    QVERIFY(!noticeOf(pane).isEmpty());
    auto *again = pane.findChild<QPushButton *>();
    QVERIFY(again->isVisible());
    QSignalSpy shown(&pane, &PreviewPane::shown);
    again->click();
    QVERIFY(shown.wait(20000));
    QVERIFY(pageIsVisible(pane));
    QVERIFY(ask(pane, u"document.body.innerText"_s).toString().contains(u"山路十八弯"_s));
}

void PreviewPaneTest::destroyedDuringAnUpdate_isHarmless()
{
    for (int i = 0; i < 3; ++i) {
        auto pane = std::make_unique<PreviewPane>();
        QVERIFY(showPage(*pane, page(longArticle())));
        Article article = longArticle();
        article.title = u"另一个"_s;
        pane->setPage(page(article));
        pane.reset();
    }
    PreviewPane loading;
    loading.setPage(page(longArticle()));
}

void PreviewPaneTest::widths_areThePagesOwn()
{
    PreviewPane pane;
    pane.resize(600, 500);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    QVERIFY(showPage(pane, page(longArticle())));
    QCOMPARE(pane.pageWidth(), PageWidth::Phone);
    QTRY_COMPARE(ask(pane, u"window.innerWidth"_s).toInt(), 390);
    pane.setPageWidth(PageWidth::Desktop);
    QTRY_COMPARE(ask(pane, u"window.innerWidth"_s).toInt(), 1200);
    pane.resize(800, 500);
    QTRY_COMPARE(ask(pane, u"window.innerWidth"_s).toInt(), 1200);
    Article article = longArticle();
    article.title = u"另一个"_s;
    QVERIFY(showPage(pane, page(article)));
    QCOMPARE(ask(pane, u"window.innerWidth"_s).toInt(), 1200);
    pane.setPageWidth(PageWidth::Phone);
    QTRY_COMPARE(ask(pane, u"window.innerWidth"_s).toInt(), 390);
    pane.resize(320, 500);
    QTRY_COMPARE(ask(pane, u"window.innerWidth"_s).toInt(), 390);
}

void PreviewPaneTest::dark_isShownAndKept()
{
    const QString paper = u"getComputedStyle(document.body).backgroundColor"_s;
    Article article = longArticle();
    PreviewPane pane;
    QVERIFY(showPage(pane, page(article)));
    const QString light = ask(pane, paper).toString();
    const QString exported = documentOf(pane);
    pane.setDark(true);
    const QString dark = ask(pane, paper).toString();
    QVERIFY(dark != light);
    QCOMPARE(documentOf(pane), exported); // seen differently, not another page

    article.title = u"另一个"_s;
    QVERIFY(showPage(pane, page(article)));
    QCOMPARE(ask(pane, paper).toString(), dark);
    // Another style sheet takes the place of this one: it is dark too.
    QVERIFY(showPage(pane, page(article).replace("<style>", "<style>p { color: red; }")));
    QCOMPARE(ask(pane, paper).toString(), dark);
    pane.setDark(false);
    QCOMPARE(ask(pane, paper).toString(), light);

    PreviewPane darkFromTheStart;
    darkFromTheStart.setDark(true);
    QVERIFY(showPage(darkFromTheStart, page(article)));
    QCOMPARE(ask(darkFromTheStart, paper).toString(), dark);
}

void PreviewPaneTest::writer_keepsTheKeyboard()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *text = new QPlainTextEdit(&window);
    auto *pane = new PreviewPane(&window);
    layout->addWidget(text);
    layout->addWidget(pane);
    window.resize(600, 800);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    text->setFocus();
    QVERIFY(showPage(*pane, page(longArticle())));
    QCOMPARE(QApplication::focusWidget(), text);
    Article article = longArticle();
    article.title = u"另一个"_s;
    QVERIFY(showPage(*pane, page(article)));
    QCOMPARE(QApplication::focusWidget(), text);
}

void PreviewPaneTest::controls_workByKeyboard()
{
    PreviewPane pane;
    pane.show();
    QSignalSpy changed(&pane, &PreviewPane::lookChanged);
    QTest::keyClick(buttonNamed(pane, u"Desktop"_s), Qt::Key_Space);
    QCOMPARE(pane.pageWidth(), PageWidth::Desktop);
    QVERIFY(!buttonNamed(pane, u"Phone"_s)->isChecked());
    QTest::keyClick(buttonNamed(pane, u"Phone"_s), Qt::Key_Space);
    QCOMPARE(pane.pageWidth(), PageWidth::Phone);
    QTest::keyClick(buttonNamed(pane, u"Dark"_s), Qt::Key_Space);
    QVERIFY(pane.isDark());
    QTest::keyClick(buttonNamed(pane, u"Dark"_s), Qt::Key_Space);
    QVERIFY(!pane.isDark());
    QCOMPARE(changed.size(), 4);
}

static int run(int argc, char **argv)
{
    registerPageScheme();
    QApplication app(argc, argv);
    PreviewPaneTest test;
    return QTest::qExec(&test, argc, argv);
}
GAOQIAN_TEST_MAIN(run)

#include "tst_previewpane.moc"
