// Confirming what was recognised on web pages: what the form shows and gives back, and that nothing else is taken.
#include "intakereport/collecteddialog.h"

#include "form/tagfield.h"
#include "intakereport/collectedmodel.h"
#include "support/accessible.h"
#include "support/testprogram.h"

#include <QAbstractItemModel>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDate>
#include <QDateTime>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QList>
#include <QObject>
#include <QPushButton>
#include <QSignalSpy>
#include <QString>
#include <QTest>
#include <QTime>
#include <QTreeView>
#include <QWidget>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

CollectedPage page(const QString &title)
{
    CollectedPage page{u"/稿/"_s + title + u".html"_s, {}, {}};
    page.article.title = title;
    page.article.source = u"青石晚报"_s;
    page.article.date = QDate(2026, 11, 18);
    page.published = QDateTime(page.article.date, QTime(9, 5));
    page.article.originCredits = {{u"责任编辑"_s, {u"柳明"_s}}};
    page.article.sourceUrl = u"https://example.org/a"_s;
    page.article.body = {Paragraph{.runs = {Run{u"傍晚，灯亮了。"_s}}}};
    return page;
}

class Dialog : public CollectedDialog {
public:
    explicit Dialog(const QList<CollectedPage> &pages) : CollectedDialog(pages, {{u"民生"_s}}) { show(); }

    QLineEdit *line(const QString &name) const
    {
        for (QLineEdit *edit : findChildren<QLineEdit *>()) {
            if (edit->accessibleName() == name)
                return edit;
        }
        qFatal("no field %s", qPrintable(name));
    }
    QTreeView *table = findChild<QTreeView *>(u"pages"_s);
    QPushButton *take = findChild<QPushButton *>(u"take"_s);
    qsizetype marks(const QString &text) const
    {
        const auto labels = findChildren<QLabel *>();
        return std::count_if(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text() == text; });
    }
};

} // namespace

class TestCollectedDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void untouchedGivesBackWhatWasFound()
    {
        const Dialog dialog({page(u"灯"_s)});
        QVERIFY(!dialog.table);
        QCOMPARE(dialog.pages().size(), 1);
        QCOMPARE(dialog.pages().first().article, page(u"灯"_s).article);
        QCOMPARE(dialog.pages().first().published, page(u"灯"_s).published);
    }

    void marksSayWhatWasFound()
    {
        const Dialog dialog({page(u"灯"_s)});
        QCOMPARE(dialog.marks(u"not found"_s), 2); // authors and channel
        QCOMPARE(dialog.marks(u"from the page"_s), 5);
        QTest::keyClicks(dialog.line(u"Source"_s), u"x"_s);
        QCOMPARE(dialog.marks(u"from the page"_s), 4);
        QCOMPARE(dialog.marks(u"changed"_s), 1);
    }

    void editsAreTaken()
    {
        const Dialog dialog({page(u"灯"_s)});
        dialog.line(u"Title"_s)->selectAll();
        QTest::keyClicks(dialog.line(u"Title"_s), u"Lamp"_s);
        dialog.line(u"Time of publication"_s)->selectAll();
        QTest::keyClicks(dialog.line(u"Time of publication"_s), u"21:30"_s);
        const CollectedPage taken = dialog.pages().first();
        QCOMPARE(taken.article.title, u"Lamp"_s);
        QCOMPARE(taken.published, QDateTime(QDate(2026, 11, 18), QTime(21, 30)));
        QCOMPARE(taken.article.body, page(u"灯"_s).article.body);
    }

    void enterTakesThePage()
    {
        Dialog dialog({page(u"灯"_s)});
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        QTest::keyClick(dialog.line(u"Title"_s), Qt::Key_Return);
        QCOMPARE(accepted.size(), 1);
        Dialog other({page(u"灯"_s)});
        QTest::keyClick(&other, Qt::Key_Escape);
        QCOMPARE(other.result(), int(QDialog::Rejected));
    }

    void severalHaveATable()
    {
        const Dialog dialog({page(u"甲"_s), page(u"乙"_s), page(u"丙"_s)});
        const QAbstractItemModelTester tester(dialog.table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTest::keyClick(dialog.table, Qt::Key_Down);
        QCOMPARE(dialog.line(u"Title"_s)->text(), u"乙"_s);
        dialog.line(u"Title"_s)->selectAll();
        QTest::keyClicks(dialog.line(u"Title"_s), u"new"_s);
        QTest::keyClick(dialog.table, Qt::Key_Down);
        QTest::keyClick(dialog.table, Qt::Key_Space); // 丙 is left
        QCOMPARE(dialog.take->text(), u"Take 2 page(s) in"_s);
        QCOMPARE(dialog.pages().size(), 2);
        QCOMPARE(dialog.pages().last().article.title, u"new"_s);
        QTest::keyClick(dialog.table, Qt::Key_Up);
        QCOMPARE(dialog.marks(u"changed"_s), 1); // what was found is not forgotten
    }

    void tabGoesRoundEveryControl()
    {
        Dialog dialog({page(u"甲"_s), page(u"乙"_s)});
        dialog.show();
        dialog.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        for (int row = 0; row < 2; ++row) {
            dialog.table->setCurrentIndex(dialog.table->model()->index(row, 0)); // other credit lines
            dialog.line(u"Title"_s)->setFocus();
            QList<QWidget *> seen;
            for (QWidget *now = QApplication::focusWidget(); !seen.contains(now); now = QApplication::focusWidget()) {
                seen << now;
                QTest::keyClick(now, Qt::Key_Tab);
            }
            QCOMPARE(QApplication::focusWidget(), dialog.line(u"Title"_s)); // round, and not into a circle within
            QVERIFY(seen.contains(dialog.table));
            QVERIFY(seen.contains(dialog.take));
            const auto *role = dialog.line(u"Role of credit line 1"_s);
            QCOMPARE(seen.indexOf(dialog.line(u"Names of credit line 1: add one"_s)), seen.indexOf(role) + 1);
            QVERIFY(seen.contains(role));
        }
    }

    void withoutAnyThereIsNothingToTake()
    {
        const Dialog dialog({page(u"甲"_s), page(u"乙"_s)});
        QAbstractItemModel *model = dialog.table->model();
        for (int row = 0; row < 2; ++row)
            QVERIFY(model->setData(model->index(row, 0), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(!dialog.take->isEnabled());
        QVERIFY(!model->setData(model->index(0, 1), Qt::Checked, Qt::CheckStateRole));
    }

    void everyControlHasAName()
    {
        const Dialog dialog({page(u"甲"_s), page(u"乙"_s)});
        QCOMPARE(test::namelessControls(dialog).join(u", "_s), QString());
    }
};

GAOQIAN_TEST_WIDGETS(TestCollectedDialog)
#include "tst_collecteddialog.moc"
