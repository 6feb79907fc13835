// Work beside the window is told where it was asked for, and nobody is told who is gone or does not want it any more.
#include "base/beside.h"

#include "support/testprogram.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

/// One thread, held up until it may go on.
struct HeldUp {
    HeldUp()
    {
        pool.setMaxThreadCount(1);
        pool.start([this] { gate.acquire(); });
    }
    ~HeldUp() { finish(); }

    /// All that was to be done is done and told of.
    void finish()
    {
        gate.release(100);
        pool.waitForDone();
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    QThreadPool pool;
    QSemaphore gate;
};

} // namespace

class BesideTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isDoneThereAndToldHere()
    {
        QThreadPool pool;
        QThread *there = nullptr;
        QThread *here = nullptr;
        QString told;
        beside(
            pool, this,
            [&there] {
                there = QThread::currentThread();
                return u"夜渡"_s;
            },
            [&](const QString &answer) {
                here = QThread::currentThread();
                told = answer;
            });
        QCOMPARE(told, QString()); // never before one is back in the event loop
        QTRY_COMPARE(told, u"夜渡"_s);
        QCOMPARE(here, thread());
        QVERIFY(there && there != here);
    }

    void workWithoutAnswerIsToldToo()
    {
        QThreadPool pool;
        std::atomic<bool> done = false;
        bool told = false;
        beside(
            pool, this, [&done] { done = true; }, [&told] { told = true; });
        QTRY_VERIFY(told);
        QVERIFY(done);
    }

    void oneCanWaitForIt()
    {
        QThreadPool pool;
        QStringList told;
        const auto answer = beside(
            pool, this, [] { return u"夜渡"_s; }, [&told](const QString &text) { told << text; });
        QCOMPARE(answer.result(), u"夜渡"_s);
        QTRY_COMPARE(told.size(), 1);
    }

    void whoIsGoneIsNotTold()
    {
        HeldUp held;
        bool told = false;
        std::atomic<bool> done = false;
        auto owner = std::make_unique<QObject>();
        beside(
            held.pool, owner.get(), [&done] { done = true; }, [&told] { told = true; });
        owner.reset();
        held.finish();
        QVERIFY(done); // it may have been worth doing
        QVERIFY(!told);
    }

    void whoGoesWhenTheNewsIsOnItsWayIsNotTold()
    {
        QThreadPool pool;
        bool told = false;
        auto owner = std::make_unique<QObject>();
        beside(
            pool, owner.get(), [] {}, [&told] { told = true; });
        pool.waitForDone();
        owner.reset();
        QCoreApplication::processEvents();
        QVERIFY(!told);
    }

    void whoGoesWhileBeingToldMay()
    {
        QThreadPool pool;
        bool told = false;
        auto owner = std::make_unique<QObject>();
        beside(
            pool, owner.get(), [] {},
            [&] {
                owner.reset();
                told = true;
            });
        QTRY_VERIFY(told);
    }

    void whatIsCancelledIsNotBegun()
    {
        HeldUp held;
        bool told = false;
        std::atomic<bool> done = false;
        auto answer = beside(
            held.pool, this, [&done] { done = true; }, [&told] { told = true; });
        answer.cancel();
        held.finish();
        QVERIFY(!done);
        QVERIFY(!told);
    }

    void whatIsCancelledBeforeItIsToldIsNotTold()
    {
        QThreadPool pool;
        bool told = false;
        auto answer = beside(
            pool, this, [] { return 1; }, [&told](int) { told = true; });
        QCOMPARE(answer.result(), 1);
        pool.waitForDone();
        answer.cancel();
        QCoreApplication::processEvents();
        QVERIFY(!told);
    }

    void whatItsPoolForgetsIsNotTold()
    {
        HeldUp held;
        bool told = false;
        const auto answer = beside(
            held.pool, this, [] {}, [&told] { told = true; });
        held.pool.clear();
        held.finish();
        QVERIFY(answer.isFinished() && answer.isCanceled());
        QVERIFY(!told);
    }

    void withItsKeeperNobodyIsTold()
    {
        QPromise<int> promise;
        promise.start();
        bool told = false;
        auto keeper = std::make_unique<QObject>();
        whenDone(
            promise.future(), this, [&told](int) { told = true; }, keeper.get());
        promise.addResult(1);
        promise.finish();
        keeper.reset();
        QCoreApplication::processEvents();
        QVERIFY(!told);
    }
};

GAOQIAN_TEST_GUILESS(BesideTest)
#include "tst_beside.moc"
