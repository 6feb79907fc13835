// Every act, killed at every write, sync, rename and unlink: the newsroom opens, the doctor is content, the act happened wholly
// or not at all, page and record agree, and nothing half-made is in the way of doing it again.
//
// Killed as by `kill -9`, and as by a pulled plug: then everything that was not synced is gone.
//
//     GAOQIAN_KILLPOINTS=all build/dev/tests/tst_killpoints              every point, and every write by half
//     GAOQIAN_KILLPOINTS=200 GAOQIAN_KILLSEED=7 ... "killed:backup"      about so many points of one act
//
// Without these it takes some points of each act, always among them those at renames, unlinks and syncs.
#include "promises/killcheck.h"

#include "support/testprogram.h"

#include <QRegularExpression>
#include <QTest>

#include <atomic>
#include <mutex>
#include <optional>
#include <random>
#include <thread>

using namespace Qt::StringLiterals;
using namespace gaoqian;
using namespace gaoqian::test;

namespace {

constexpr int workers = 2;
constexpr int pointsInPassing = 8; ///< Of each act, beside those that are always taken.

/// `text` without what is made by chance or by the scratch folder.
QString kindOf(QString text)
{
    static const QList<std::pair<QRegularExpression, QString>> chance{
        {QRegularExpression(u"/[^ ]*/tst_killpoints-\\w+/bench\\d/"_s), {}},
        {QRegularExpression(u"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"_s), u"ID"_s},
        {QRegularExpression(u"[0-9a-f]{64}"_s), u"HASH"_s},
        {QRegularExpression(u"\\.[0-9a-f]{8}\\.part"_s), u".*.part"_s},
        {QRegularExpression(u"#[0-9]+ \\(deleted\\)"_s), u"(no name yet)"_s},
        {QRegularExpression(u"(html|json|png|jpg)\\.[A-Za-z]{6}"_s), u"\\1.*"_s},
        {QRegularExpression(u"\\(\\d+ bytes\\) "_s), {}},
    };
    for (const auto &[pattern, instead] : chance)
        text.replace(pattern, instead);
    return text;
}

bool isWrite(const QString &line) { return line.section(u' ', 1, 1).contains("write"_L1); }

/// The calls before which the folder looks otherwise than after them, and those at which a commit is or is not.
bool isTurningPoint(const QString &line)
{
    static const QStringList calls{u"fsync"_s, u"fdatasync"_s, u"rename"_s, u"link"_s, u"unlink"_s, u"rmdir"_s};
    return calls.contains(line.section(u' ', 1, 1));
}

/// Killed after a sync is killed before the next call: a sync changes nothing that a program can see.
bool changesFolder(const QString &line) { return isTurningPoint(line) && !line.contains("sync "_L1); }

/// A name that may not be on the disk yet.
bool givesAName(const QString &line) { return line.contains(" rename "_L1) || line.contains(" link "_L1); }

/// SQLite lays out its shared memory byte by byte, and each time it is the same.
bool isOfSharedMemory(const QString &line) { return line.section(u' ', 1, 1) == "pwrite"_L1 && line.contains("-shm "_L1); }

/// A page of the newsroom's file itself, moved there from the WAL: until the last of them the file alone makes no sense.
bool isOfCheckpoint(const QString &line) { return line.contains(" pwrite desk/town.gaoqian-newsroom "_L1); }

/// The whole of a lock or a list: who finds half of one must know what to think of it.
bool isSmallFile(const QString &line)
{
    constexpr int most = 512;
    return line.section(u' ', 1, 1) == "write"_L1 && line.section(u' ', -1).toInt() <= most;
}

/// Which points of `trace` are taken.
QList<KillPoint> chosen(const QStringList &trace, uint seed)
{
    const QString wish = qEnvironmentVariable("GAOQIAN_KILLPOINTS");
    const bool all = wish == "all"_L1;
    const int passing = wish.toInt() > 0 ? wish.toInt() : pointsInPassing;
    std::mt19937 random(seed);
    const int last = int(trace.size());
    // What a program answered before it ended is on the disk; the answer comes somewhere before the last points.
    constexpr int afterTheAnswer = 4;
    constexpr int lostInPassing = 3;
    QList<KillPoint> points{KillPoint{last + 1, false, true}};
    for (int number = 1; number <= last; ++number) {
        if (all || number > last - afterTheAnswer || (number > 1 && givesAName(trace[number - 2])) ||
            int(random() % uint(last)) < lostInPassing)
            points += KillPoint{number, false, true};
        const QString &line = trace[number - 1];
        const bool passed = int(random() % uint(last)) < passing && !isOfSharedMemory(line);
        const bool taken = all || passed || isTurningPoint(line) || isSmallFile(line) ||
                           (isOfCheckpoint(line) && number % 8 == 0) || (number > 1 && changesFolder(trace[number - 2]));
        if (!taken)
            continue;
        const bool both = all || isSmallFile(line);
        const bool half = isWrite(line) && (both || random() % 2 == 0);
        if (both || !half)
            points += KillPoint{number, false};
        if (half)
            points += KillPoint{number, true};
    }
    return points;
}

struct Failure {
    QString act;
    KillPoint point;
    QString line;
    Broken broken;
};

} // namespace

class TestKillPoints : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void killed_data();
    void killed();
    void cleanupTestCase();

private:
    QList<Failure> killAtAll(const KilledAct &act, const KillCheck &check, const QList<KillPoint> &points) const;

    std::optional<KillScene> m_scene; ///< Made for a run alone: listing the tests leaves nothing behind.
    QMap<QString, QString> m_summary;
    uint m_seed = 1;
};

void TestKillPoints::initTestCase()
{
    if (!KillScene::canKill())
        QSKIP("killing at a chosen call needs LD_PRELOAD, which is Linux's");
    if (const int wished = qEnvironmentVariableIntValue("GAOQIAN_KILLSEED"))
        m_seed = uint(wished);
    m_scene.emplace();
    QVERIFY(m_scene->isReady());
    const auto furnished = furnish(*m_scene);
    QVERIFY2(furnished.ok(), furnished ? "" : qPrintable(furnished.error().message));
}

void TestKillPoints::killed_data()
{
    QTest::addColumn<int>("number");
    const QList<KilledAct> acts = killedActs();
    for (int i = 0; i < acts.size(); ++i)
        QTest::newRow(qPrintable(acts[i].name)) << i;
}

void TestKillPoints::killed()
{
    QFETCH(int, number);
    const KilledAct act = killedActs().at(number);
    KillCheck check(*m_scene, act);
    const auto trace = check.learn();
    QVERIFY2(trace.ok(), trace ? "" : qPrintable(trace.error().message));
    const QList<KillPoint> points = chosen(*trace, m_seed);
    const QList<Failure> failures = killAtAll(act, check, points);

    // Told by kind: one fault shows at many points.
    QMap<QString, QList<Failure>> kinds;
    QMap<QString, int> promises;
    for (const Failure &failure : failures) {
        kinds[failure.broken.promise + u": "_s + kindOf(failure.broken.what)] += failure;
        ++promises[failure.broken.promise];
    }
    for (auto kind = kinds.cbegin(); kind != kinds.cend(); ++kind) {
        qInfo("%s", qPrintable(kind.key()));
        qInfo("    %d times, before %s%s ... %s", int(kind->size()), qPrintable(kindOf(kind->first().line)),
              kind->first().point.half   ? " (half of it written)"
              : kind->first().point.lost ? " (what was not synced is lost)"
                                         : "",
              qPrintable(kindOf(kind->last().line)));
    }
    QStringList told;
    for (auto promise = promises.cbegin(); promise != promises.cend(); ++promise)
        told += u"%1 %2"_s.arg(promise.key()).arg(promise.value());
    m_summary.insert(u"%1 %2"_s.arg(number, 2).arg(act.name),
                     u"%1 of %2 points, %3"_s.arg(points.size())
                         .arg(trace->size())
                         .arg(told.isEmpty() ? u"every promise kept"_s : u"broken: "_s + told.join(u", "_s)));
    QVERIFY2(failures.isEmpty(), qPrintable(u"%1 promises broken at %2 points (seed %3): %4"_s.arg(failures.size())
                                                .arg(points.size())
                                                .arg(m_seed)
                                                .arg(told.join(u", "_s))));
}

QList<Failure> TestKillPoints::killAtAll(const KilledAct &act, const KillCheck &check, const QList<KillPoint> &points) const
{
    QList<Failure> failures;
    std::mutex guard;
    std::atomic<qsizetype> next = 0;
    const auto work = [&](int worker) {
        const QString trace = m_scene->path(u"trace%1"_s.arg(worker));
        for (qsizetype i = next++; i < points.size(); i = next++) {
            const QList<Broken> broken = check.check(worker, points[i], trace);
            if (broken.isEmpty())
                continue;
            const QString line = KillScene::points(trace).value(points[i].number - 1);
            const std::lock_guard locked(guard);
            for (const Broken &one : broken)
                failures += Failure{act.name, points[i], line, one};
        }
    };
    std::vector<std::thread> pool;
    for (int worker = 1; worker <= workers; ++worker)
        pool.emplace_back(work, worker);
    for (std::thread &thread : pool)
        thread.join();
    std::sort(failures.begin(), failures.end(),
              [](const Failure &a, const Failure &b) { return a.point.number < b.point.number; });
    return failures;
}

void TestKillPoints::cleanupTestCase()
{
    m_scene.reset();
    for (auto act = m_summary.cbegin(); act != m_summary.cend(); ++act)
        qInfo("%s: %s", qPrintable(act.key().mid(3)), qPrintable(act.value()));
    qInfo("seed %u (GAOQIAN_KILLSEED=%u)", m_seed, m_seed);
}

GAOQIAN_TEST_GUILESS(TestKillPoints)
#include "tst_killpoints.moc"
