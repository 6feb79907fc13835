// The strip: the one next act, tooltips, the sentence for those who cannot act, and what a screen reader is told.
#include "slip/slipstrip.h"

#include "look/primarybutton.h"
#include "support/accessible.h"
#include "support/testnewsroom.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QHelpEvent>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

QString tooltipAt(QWidget &widget, const QPoint &position)
{
    QToolTip::hideText();
    QHelpEvent help(QEvent::ToolTip, position, widget.mapToGlobal(position));
    QCoreApplication::sendEvent(&widget, &help);
    return QToolTip::text();
}

} // namespace

class TestSlipStrip : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theButtonAsksForTheNextAct()
    {
        TestNewsroom newsroom;
        SlipRecord record = newsroom.record();
        SlipStrip strip;
        strip.resize(900, strip.sizeHint().height());
        strip.show();
        QSignalSpy acts(&strip, &SlipStrip::actRequested);
        QSignalSpy exports(&strip, &SlipStrip::exportRequested);
        auto *button = strip.findChild<PrimaryButton *>();

        strip.setSlip(Slip::read(record), newsroom.editor, newsroom.clock.now());
        QCOMPARE(button->text(), u"Send up"_s);
        button->click();
        QCOMPARE(acts.takeFirst().first().value<Verdict>(), Verdict::Submit);

        VERIFY_OK(newsroom.signUpTo(record, 1));
        strip.setSlip(Slip::read(record), newsroom.editor, newsroom.clock.now());
        QVERIFY(!button->isVisible());
        strip.setSlip(Slip::read(record), newsroom.reviewer1, newsroom.clock.now());
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(acts.takeFirst().first().value<Verdict>(), Verdict::Approve);

        SlipRecord whole = newsroom.record(u"whole"_s);
        VERIFY_OK(newsroom.signUpTo(whole, 6));
        strip.setSlip(Slip::read(whole), newsroom.editor, newsroom.clock.now());
        button->click();
        QCOMPARE(exports.count(), 1);
        QCOMPARE(acts.count(), 0);

        strip.clear();
        QVERIFY(!button->isVisible());
    }

    void hoveringTellsWhoAndWhetherItHolds()
    {
        TestNewsroom newsroom;
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 2));
        SlipStrip strip;
        strip.resize(900, strip.sizeHint().height());
        strip.show();
        strip.setSlip(Slip::read(record), newsroom.chief, newsroom.clock.now());
        const int middle = strip.height() / 2 + 8;
        const QString first = tooltipAt(strip, {24, middle});
        QVERIFY2(first.contains(u"周晓禾"_s) && first.contains(u"holds"_s), qPrintable(first));
        const QString reason = tooltipAt(strip, {strip.width() - 24, strip.height() / 2});
        QVERIFY2(reason.contains(u"Waiting for 编审: 沈青岚"_s), qPrintable(reason));

        newsroom.edit(record, newsroom.editor, u"changed"_s);
        strip.setSlip(Slip::read(record), newsroom.chief, newsroom.clock.now());
        const QString voided = tooltipAt(strip, {24, middle});
        QVERIFY2(voided.contains(u"no longer counts"_s), qPrintable(voided));
    }

    void theButtonNeverLiesOnTheChain()
    {
        TestNewsroom newsroom;
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 6));
        SlipStrip strip;
        strip.show();
        strip.setSlip(Slip::read(record), newsroom.editor, newsroom.clock.now());
        const auto *button = strip.findChild<PrimaryButton *>();
        for (const int width : {320, 400, 640, 1100}) {
            strip.resize(width, strip.sizeHint().height());
            QVERIFY(strip.rect().contains(button->geometry()));
            const QString besideButton = tooltipAt(strip, {button->x() - 4, strip.height() / 2 + 8});
            QVERIFY2(!besideButton.contains(u"陆承安"_s), qPrintable(besideButton));
        }
    }

    void aScreenReaderGetsTheWholeChain()
    {
        TestNewsroom newsroom;
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 2));
        SlipStrip strip;
        strip.setSlip(Slip::read(record), newsroom.reviewer2, newsroom.clock.now());
        QVERIFY(!strip.accessibleName().isEmpty());
        QVERIFY(strip.accessibleDescription().contains(u"周晓禾 signed as 编辑"_s));
        QVERIFY(strip.accessibleDescription().contains(u"Waiting for 编审 (1 of 2 signed)"_s));
        QCOMPARE(test::namelessControls(strip).join(u", "_s), QString());
        strip.clear();
        QVERIFY(!strip.accessibleDescription().contains(u"周晓禾"_s));
    }
};

GAOQIAN_TEST_WIDGETS(TestSlipStrip)
#include "tst_slipstrip.moc"
