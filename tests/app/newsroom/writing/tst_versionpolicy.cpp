// When versions are kept by themselves, and which may go: over long stretches of time, and again and again.
#include "newsroom/writing/versionpolicy.h"

#include "article/articlerecord.h"
#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gaoqian;

namespace {

const QDateTime noon(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);

Revision automatic(int number, const QDateTime &time)
{
    return {u"story"_s, number, u"digest %1"_s.arg(number), u"person"_s, automaticReason(), {}, time};
}

/// `revisions` without those that may go at `now`.
QList<Revision> thinned(QList<Revision> revisions, const QDateTime &now, const QSet<QString> &decided = {})
{
    const QList<int> letGo = versionsToLetGo(revisions, decided, now);
    revisions.removeIf([&](const Revision &revision) { return letGo.contains(revision.number); });
    return revisions;
}

} // namespace

class TestVersionPolicy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void due()
    {
        QVERIFY(isAutomaticVersionDue({}, noon));
        QVERIFY(!isAutomaticVersionDue(automatic(1, noon.addSecs(-599)), noon));
        QVERIFY(isAutomaticVersionDue(automatic(1, noon.addSecs(-600)), noon));
        QVERIFY(!isAutomaticVersionDue(automatic(1, noon), noon));
        for (const int ahead : {1, 60, 400 * 24 * 60 * 60}) // the clock was set back
            QVERIFY(isAutomaticVersionDue(automatic(1, noon.addSecs(ahead)), noon));
    }

    void theLastHourStaysWhole()
    {
        QList<Revision> revisions;
        for (int i = 1; i <= 60; ++i)
            revisions.append(automatic(i, noon.addSecs(-3600 + i * 60)));
        QCOMPARE(versionsToLetGo(revisions, {}, noon), QList<int>());
    }

    void thenOneAnHourThenOneADay()
    {
        QList<Revision> revisions;
        int number = 0;
        for (int minutes = 5 * 24 * 60; minutes > 0; minutes -= 10)
            revisions.append(automatic(++number, noon.addSecs(-60 * minutes)));
        const QList<Revision> kept = thinned(revisions, noon);
        const auto between = [&](int fromHour, int toHour) {
            return std::count_if(kept.begin(), kept.end(), [&](const Revision &revision) {
                const qint64 age = revision.time.secsTo(noon);
                return age >= fromHour * 3600 && age < toHour * 3600;
            });
        };
        QCOMPARE(between(0, 1), 5);
        QCOMPARE(between(1, 24), 24);     // eleven o’clock itself, and the hours before it
        QCOMPARE(between(24, 24 * 5), 5); // half of two days, and three whole ones
        QCOMPARE(kept.last().number, number);
        // The newest of its hour: what one was left with.
        QCOMPARE(kept[kept.size() - 7].time, noon.addSecs(-70 * 60));
        QCOMPARE(thinned(kept, noon), kept);
    }

    void namedSignedAndAskedForStay()
    {
        QList<Revision> revisions;
        for (int i = 1; i <= 8; ++i)
            revisions.append(automatic(i, noon.addDays(-30).addSecs(i)));
        revisions[1].name = u"付印前"_s;
        revisions[3].reason = u"sign"_s;
        revisions[5].reason = u"save"_s;
        QCOMPARE(versionsToLetGo(revisions, {u"digest 3"_s}, noon), (QList{1, 5, 7}));
    }

    void theNewestAlwaysStays()
    {
        // Made while the clock was wrong: it is older than what came before it.
        const QList<Revision> revisions{automatic(1, noon.addSecs(-7200)), automatic(2, noon.addSecs(-7100)),
                                        automatic(3, noon.addDays(-3).addSecs(-10)), automatic(4, noon.addDays(-3).addSecs(-20))};
        QVERIFY(!versionsToLetGo(revisions, {}, noon).contains(4));
        QCOMPARE(versionsToLetGo({}, {}, noon), QList<int>());
    }

    void overMonthsOfWork()
    {
        QRandomGenerator random(3);
        QList<Revision> revisions;
        QDateTime now = noon;
        for (int i = 1; i <= 3000; ++i) {
            now = now.addSecs(random.bounded(10) == 0 ? random.bounded(30 * 3600) : random.bounded(600, 1500));
            revisions.append(automatic(i, now));
            const QList<Revision> before = revisions;
            revisions = thinned(revisions, now);
            QCOMPARE(revisions.last().number, i);
            // What goes has a younger one on the same day.
            for (const Revision &revision : before) {
                if (revisions.contains(revision))
                    continue;
                QVERIFY(std::any_of(revisions.begin(), revisions.end(), [&](const Revision &other) {
                    return other.time > revision.time && other.time.date() == revision.time.date();
                }));
            }
        }
        QVERIFY(revisions.size() < 60 + noon.daysTo(now));
    }
};

GAOQIAN_TEST_GUILESS(TestVersionPolicy)
#include "tst_versionpolicy.moc"
