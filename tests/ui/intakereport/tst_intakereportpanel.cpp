// The report of what came in: its rows, the way from a line to its places, and what the keyboard does in it.
#include "intakereport/intakereportpanel.h"

#include "support/accessible.h"
#include "support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

Arrival docx()
{
    return {.key = u"id-1"_s,
            .title = u"云溪桥头添了一盏长明灯"_s,
            .report = {u"来稿.docx"_s,
                       {{u"3 tracked changes accepted"_s, {4, 9, 20}}, {u"2 styles dropped"_s, {}}},
                       {{u"柳明"_s, QDateTime(QDate(2026, 11, 18), QTime(8, 5)), u"“长明”二字待核"_s, 7}},
                       {u"陶然"_s}}};
}

Arrival broken() { return {.key = u"/坏.docx"_s, .refusal = u"it is cut off"_s, .report = {.name = u"坏.docx"_s}}; }

class Panel : public IntakeReportPanel {
public:
    Panel()
    {
        resize(360, 500);
        show();
    }
    QListView *list = findChild<QListView *>(u"arrivals"_s);
    QPushButton *button(const QString &name) const { return findChild<QPushButton *>(name); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const { QTest::keyClick(list, key, modifiers); }
    QStringList rows() const
    {
        QStringList texts;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            texts << list->model()->index(row, 0).data().toString();
        return texts;
    }
};

} // namespace

class TestIntakeReportPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void modelKeepsItsRules()
    {
        IntakeReportModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.put(docx());
        model.put(broken());
        QCOMPARE(model.rowCount(), 6);
        Arrival changed = docx();
        changed.report.notes.removeLast();
        model.put(changed); // in its place
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.indexOf(u"/坏.docx"_s).row(), 0); // what was refused stands first
        QCOMPARE(model.index(0).data(IntakeReportModel::KeyRole), u"/坏.docx"_s);
        model.put(changed);
        model.remove(u"id-1"_s);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0).data(IntakeReportModel::KeyRole), u"/坏.docx"_s);
        model.remove(u"nobody"_s);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void rowsSayAll()
    {
        Panel panel;
        panel.put(docx());
        panel.put(broken());
        QCOMPARE(panel.rows(), (QStringList{u"坏.docx"_s, u"来稿.docx"_s, u"3 tracked changes accepted"_s, u"2 styles dropped"_s,
                                            u"“长明”二字待核"_s, u"The file names as author: 陶然"_s}));
        const auto detail = [&panel](int row) {
            return panel.list->model()->index(row, 0).data(IntakeReportModel::DetailRole).toString();
        };
        QCOMPARE(detail(2), u"3 place(s)"_s);
        QCOMPARE(detail(4), u"Remark by 柳明, 2026-11-18 08:05"_s);
        QCOMPARE(detail(0), u"Not taken in: it is cut off"_s);
    }

    void enterLeadsFromPlaceToPlace()
    {
        Panel panel;
        panel.put(docx());
        QSignalSpy places(&panel, &IntakeReportPanel::placeWanted);
        panel.showArrival(u"id-1"_s);
        QVERIFY(panel.list->hasFocus() || !panel.isActiveWindow());
        for (int i = 0; i < 4; ++i)
            panel.key(Qt::Key_Return);
        QCOMPARE(places.size(), 4);
        for (int i = 0; i < 4; ++i)
            QCOMPARE(places.at(i), (QVariantList{u"id-1"_s, 0, i % 3}));
        panel.key(Qt::Key_Down);
        panel.key(Qt::Key_Down);
        panel.button(u"go"_s)->click();
        QCOMPARE(places.last(), (QVariantList{u"id-1"_s, 2, 0}));
    }

    void whatHasNoPlaceLeadsToItsStory()
    {
        Panel panel;
        panel.put(docx());
        panel.put(broken());
        QSignalSpy stories(&panel, &IntakeReportPanel::storyWanted);
        QTest::mouseClick(panel.list->viewport(), Qt::LeftButton, {},
                          panel.list->visualRect(panel.list->model()->index(1, 0)).center());
        QCOMPARE(stories.size(), 1);
        panel.list->setCurrentIndex(panel.list->model()->index(0, 0));
        QVERIFY(!panel.button(u"go"_s)->isEnabled());
        panel.key(Qt::Key_Return);
        QCOMPARE(stories.size(), 1);
    }

    void doneTakesWhatIsSelected()
    {
        Panel panel;
        panel.put(docx());
        panel.put(broken());
        QSignalSpy done(&panel, &IntakeReportPanel::doneWith);
        panel.list->selectAll();
        panel.key(Qt::Key_Delete);
        QCOMPARE(done.size(), 1);
        QCOMPARE(done.first().first().toStringList(), (QStringList{u"/坏.docx"_s, u"id-1"_s}));
    }

    void isCopiedAsText()
    {
        Panel panel;
        panel.put(docx());
        panel.put(broken());
        panel.list->setCurrentIndex(panel.list->model()->index(0, 0));
        panel.key(Qt::Key_C, Qt::ControlModifier);
        const QString text = QGuiApplication::clipboard()->text();
        for (const QString &word :
             {u"来稿.docx"_s, u"3 tracked changes accepted"_s, u"“长明”二字待核"_s, u"坏.docx: it is cut off"_s})
            QVERIFY2(text.contains(word), qPrintable(word));
    }

    void authorsAreOfferedForTheOpenStory()
    {
        Panel panel;
        panel.put(docx());
        QVERIFY(panel.button(u"authors"_s)->isHidden());
        panel.setOpenStory(u"id-1"_s);
        QVERIFY(!panel.button(u"authors"_s)->isHidden());
        QSignalSpy authors(&panel, &IntakeReportPanel::authorsWanted);
        panel.button(u"authors"_s)->click();
        QCOMPARE(authors.size(), 1);
        panel.setOpenStory(u"id-2"_s);
        QVERIFY(panel.button(u"authors"_s)->isHidden());
    }

    void longSentencesWrap()
    {
        Panel panel;
        Arrival arrival = docx();
        arrival.report.notes.first().text =
            u"文件里有三处修订已经采纳，两处文本框的文字移到了正文里，还有十四种样式没有保留，请逐一核对"_s;
        panel.put(arrival);
        const int tall = panel.list->visualRect(panel.list->model()->index(1, 0)).height();
        const int flat = panel.list->visualRect(panel.list->model()->index(2, 0)).height();
        QVERIFY(tall > flat + panel.fontMetrics().height());
        QVERIFY(!panel.list->horizontalScrollBar()->isVisible());
    }

    void everyControlHasAName()
    {
        Panel panel;
        panel.put(docx());
        QCOMPARE(test::namelessControls(panel).join(u", "_s), QString());
    }
};

GAOQIAN_TEST_WIDGETS(TestIntakeReportPanel)
#include "tst_intakereportpanel.moc"
