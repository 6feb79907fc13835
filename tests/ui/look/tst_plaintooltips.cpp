#include "look/plaintooltips.h"

#include "support/helddatabase.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QLabel>
#include <QTest>
#include <QToolTip>
#include <QWidget>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class PlainToolTipsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTitleOpensNoFile()
    {
        const HeldDatabase held;
        QVERIFY(held.locksStand());
        QWidget window;
        window.resize(200, 100);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        // The second text goes into the label of the first.
        for (const QString &start : {u"甲"_s, u"乙"_s}) {
            const QString title = start + u"<img src=\"%1\"><b>题</b>"_s.arg(held.path());
            QToolTip::showText(window.mapToGlobal(QPoint(5, 5)), title, &window);
            const QWidgetList windows = QApplication::topLevelWidgets();
            const auto tip = std::find_if(windows.begin(), windows.end(), [](const QWidget *widget) {
                return widget->inherits("QTipLabel") && widget->isVisible();
            });
            QVERIFY(tip != windows.end());
            auto *label = qobject_cast<QLabel *>(*tip);
            QVERIFY(label);
            QCOMPARE(label->text(), title);
            QCOMPARE(label->textFormat(), Qt::PlainText);
            QVERIFY(!label->grab().isNull());
            QVERIFY(held.locksStand());
        }
    }
};

static int run(int argc, char **argv)
{
    if (const auto answer = HeldDatabase::visitIfAsked(argc, argv))
        return *answer;
    QApplication application(argc, argv);
    PlainToolTips plain;
    application.installEventFilter(&plain);
    PlainToolTipsTest test;
    return QTest::qExec(&test, argc, argv);
}
GAOQIAN_TEST_MAIN(run)

#include "tst_plaintooltips.moc"
