#include "base/clock.h"

#include "support/testprogram.h"

#include <QTest>
#include <QTimeZone>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class TestClock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void systemClockIsUtc() { QCOMPARE(SystemClock().now().timeSpec(), Qt::UTC); }

    void manualClockMovesOnlyWhenTold()
    {
        const QDateTime start(QDate(2023, 4, 15), QTime(8, 30), Qt::UTC);
        FrozenClock clock(start);
        QCOMPARE(clock.now(), start);
        clock.advance(90);
        QCOMPARE(clock.now(), start.addSecs(90));
        clock.set(start);
        QCOMPARE(clock.now(), start);
    }

    void textIsUtcToTheMillisecond()
    {
        const QDateTime time(QDate(2026, 11, 23), QTime(16, 15, 30, 7), QTimeZone(8 * 3600));
        QCOMPARE(timeText(time), u"2026-11-23T08:15:30.007Z"_s);
        QCOMPARE(timeFromText(timeText(time)), time);
    }

    void whatIsNoTimeIsInvalid()
    {
        QVERIFY(!timeFromText(u"yesterday"_s).isValid());
        QVERIFY(!timeFromText(QString()).isValid());
    }
};

GAOQIAN_TEST_APPLESS(TestClock)
#include "tst_clock.moc"
