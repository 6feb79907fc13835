// A desk whose clock is wrong goes by the server's.
#include "store/engine/servertime.h"
#include "support/scratchdatabase.h"
#include "support/testprogram.h"

#include <QTest>

using namespace gaoqian;
using namespace gaoqian::test;

class TestServerTime : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void difference_data()
    {
        QTest::addColumn<int>("server"); // milliseconds after the question, by the desk's clock
        QTest::addColumn<int>("took");
        QTest::addColumn<int>("ahead");
        QTest::newRow("the same") << 3 << 6 << 0;
        QTest::newRow("a tick") << -15 << 1 << 0;
        QTest::newRow("a second") << 1000 << 10 << 0;
        QTest::newRow("five minutes ahead") << 300005 << 10 << 300000;
        QTest::newRow("five minutes behind") << -299995 << 10 << -300000;
        QTest::newRow("a slow answer tells no more than it took") << 7000 << 6000 << 0;
        QTest::newRow("a slow answer tells more than it took") << 63000 << 6000 << 60000;
    }

    void difference()
    {
        QFETCH(int, server);
        QFETCH(int, took);
        QFETCH(int, ahead);
        const QDateTime asked(QDate(2026, 11, 23), QTime(8, 0), Qt::UTC);
        QCOMPARE(clockDifference(asked.addMSecs(server), asked, asked.addMSecs(took)), ahead);
    }

    /// The same computer has one clock.
    void serverHereIsNotAhead()
    {
        ScratchDatabase scratch;
        QCOMPARE(scratch.database->ahead(), 0);
    }

    void serverIsAskedInItsOwnWords()
    {
        if (!isOnServer())
            QSKIP("A file has no clock of its own");
        ScratchDatabase scratch;
        const auto now = scratch.database->serverTime();
        VERIFY_OK(now);
        QVERIFY(std::abs(now->msecsTo(QDateTime::currentDateTimeUtc())) < 60000);
    }
};

GAOQIAN_TEST_GUILESS(TestServerTime)
#include "tst_servertime.moc"
