// A newsroom is made by one, and known to this desktop by that one's key.
#include "newsroom/core/newsroom.h"
#include "newsroom/opennewsroom.h"
#include "store/engine/making.h"
#include "support/scratchnewsroom.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

class TestNewsroom : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Whoever comes second has looked at the place, too, when nothing stood there yet.
    void oneOfTwoMakesIt()
    {
        QTemporaryDir folder;
        const ScratchHome home;
        const QString path = home.address(folder.filePath(u"town"_s));
        const FrozenClock clock(QDateTime(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC));
        Pins pins(folder.filePath(u"pins.json"_s));
        const Surroundings around{clock, pins, KdfCost::minimal()};
        constexpr int makers = 3;
        std::atomic<int> begun = 0;
        std::atomic<int> made = 0;
        QStringList refusals[makers];
        std::vector<std::thread> threads;
        {
            // Until they have all looked and wait for their turn; at a server nobody waits.
            std::unique_ptr<Making> turn;
            if (!isOnServer())
                turn = must(Making::begin(path, [](const QString &) { return Result<void>(); }));
            for (QStringList &told : refusals) {
                threads.emplace_back([&] {
                    NewsroomPlan plan;
                    plan.adminName = u"陶然"_s;
                    plan.adminRoles = QStringList{u"编辑"_s};
                    ++begun;
                    if (const auto newsroom = Newsroom::create(path, plan, Secret::fromPassphrase(u"口令"_s), around))
                        ++made;
                    else
                        told += newsroom.error().message;
                });
            }
            QTRY_COMPARE(begun.load(), makers);
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(made.load(), 1);
        for (const QStringList &told : refusals)
            QVERIFY2(told.isEmpty() ||
                         told.first().contains(isOnServer() ? home.address({}).section(u'/', 3).section(u'?', 0, 0) : path),
                     qPrintable(told.join(u' ')));
        // The key that this desktop knows is that of the one that stands there.
        VERIFY_OK(openNewsroom(path, around));
    }
};

GAOQIAN_TEST_GUILESS(TestNewsroom)
#include "tst_newsroom.moc"
