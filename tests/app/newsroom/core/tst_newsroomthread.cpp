// Beside the window: in the order of asking, told to who still wants it, and what is to be written is written in any case.
#include "newsroom/core/latestread.h"
#include "newsroom/core/newsroomthread.h"
#include "store/database.h"
#include "support/replacedfile.h"
#include "support/scratchnewsroom.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;
using namespace gaoqian;
using namespace gaoqian::test;

class NewsroomThreadTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readingSeesWhatWasToBeWritten()
    {
        ScratchNewsroom newsroom;
        NewsroomThread thread(*newsroom);
        std::atomic<int> written = 0;
        QSemaphore gate;
        thread.write<void>([&](const Result<Newsroom *> &) -> Result<void> {
            gate.acquire();
            written = 1;
            return {};
        });
        int seen = -1;
        thread.readFor<int>(
            this, [&](Newsroom &) -> Result<int> { return written.load(); },
            [&](const Result<int> &answer) { seen = answer.value(); });
        gate.release();
        QTRY_COMPARE(seen, 1);
    }

    void onlyTheLatestQuestionIsAnswered()
    {
        ScratchNewsroom newsroom;
        NewsroomThread thread(*newsroom);
        QSemaphore gate;
        std::atomic<int> begun = 0;
        QList<int> told;
        LatestRead<int> latest;
        const auto ask = [&](int number) {
            latest.ask(
                thread,
                [&, number](Newsroom &) -> Result<int> {
                    ++begun;
                    gate.acquire();
                    return number;
                },
                [&](const Result<int> &answer) {
                    QVERIFY(!latest.isAsked());
                    told << answer.value();
                });
        };
        ask(1);
        QTRY_COMPARE(begun.load(), 1);
        ask(2); // never begun
        ask(3);
        QVERIFY(latest.isAsked());
        gate.release(3);
        QTRY_COMPARE(told, QList<int>{3});
        QCOMPARE(begun.load(), 2);
        ask(4);
        latest.drop();
        QVERIFY(!latest.isAsked());
        VERIFY_OK(thread.read<int>([](const auto &) -> Result<int> { return 0; }).result());
        QCoreApplication::processEvents();
        QCOMPARE(told, QList<int>{3});
    }

    /// Whoever asks shows what stood in the file of before: what is written now is no change to that.
    void fileThatTookThePlaceIsAnotherNewsroom()
    {
        if (isOnServer())
            QSKIP("No file takes the place of a newsroom on a server");
        ScratchNewsroom newsroom;
        NewsroomThread early(*newsroom), late(*newsroom);
        const NewsroomThread::Work<int> count = [](const Result<Newsroom *> &open) -> Result<int> {
            return open ? Result<int>(1) : open.error();
        };
        VERIFY_OK(early.read<int>(count).result());
        VERIFY_OK(newsroom->database().backupTo(newsroom.path(u"backup"_s)));
        if (!putInPlace(newsroom.path(u"backup"_s), newsroom.file()))
            QSKIP("a file that is open cannot be moved here");
        for (NewsroomThread *thread : {&early, &late}) { // neither has written yet
            const auto written = thread->write<int>(count).result();
            QVERIFY(!written.ok());
            QVERIFY2(written.error().message.contains(u"took the place"_s), qPrintable(written.error().message));
        }
    }

    void whoGoesIsNotTold()
    {
        ScratchNewsroom newsroom;
        bool told = false;
        const auto work = [](Newsroom &) -> Result<int> { return 1; };
        const auto note = [&told](const Result<int> &) { told = true; };
        {
            NewsroomThread thread(*newsroom);
            auto context = std::make_unique<QObject>();
            thread.readFor<int>(context.get(), work, note);
            VERIFY_OK(thread.read<int>([](const auto &) -> Result<int> { return 0; }).result());
            context.reset();
            QCoreApplication::processEvents();
            auto latest = std::make_unique<LatestRead<int>>();
            latest->ask(thread, work, note);
            VERIFY_OK(thread.read<int>([](const auto &) -> Result<int> { return 0; }).result());
            latest.reset();
            QCoreApplication::processEvents();
            thread.readFor<int>(this, work, note); // and with the thread nobody is told
        }
        QCoreApplication::processEvents();
        QVERIFY(!told);
    }

    void whatIsToBeWrittenIsWrittenBeforeItEnds()
    {
        ScratchNewsroom newsroom;
        std::atomic<int> written = 0;
        std::atomic<int> read = 0;
        {
            QSemaphore gate; // opened when what was to be read is given up
            std::shared_ptr<void> givenUp(nullptr, [&gate](void *) { gate.release(); });
            NewsroomThread thread(*newsroom);
            for (int i = 0; i < 5; ++i) {
                thread.write<void>([&, i](const Result<Newsroom *> &) -> Result<void> {
                    if (i == 0)
                        gate.acquire();
                    ++written;
                    return {};
                });
            }
            thread.read<void>([&, givenUp = std::exchange(givenUp, {})](const Result<Newsroom *> &) -> Result<void> {
                ++read;
                return {};
            });
        }
        QCOMPARE(written.load(), 5);
        QCOMPARE(read.load(), 0);
    }
};

GAOQIAN_TEST_GUILESS(NewsroomThreadTest)
#include "tst_newsroomthread.moc"
