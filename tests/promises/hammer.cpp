// Several real programs on one newsroom, killed at will: what is promised is kept. By hand, since it takes minutes and is never
// twice the same:
//
//     cmake --build build/dev --target hammer gaoqian-cli
//     build/dev/tests/hammer build/dev/bin/gaoqian-cli 3
//
// runs gaoqian-cli, four at a time, and two windows that keep the newsroom open, for three minutes: in rounds of some seconds,
// each on a story in some state, after each of which everything is looked at as after a race.
#include "promises/racelook.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTextStream>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace gaoqian;
using namespace gaoqian::test;

namespace {

constexpr int programs = 4;
constexpr int windows = 2;
constexpr qint64 roundMilliseconds = 4000;

struct Tally {
    std::atomic<int> acts = 0;
    std::atomic<int> refused = 0;
    std::atomic<int> killed = 0;
    int rounds = 0;
    int failed = 0;
};

/// Somebody whose command line is a program of its own; chance may kill it.
class Outsider final : public Actor {
public:
    Outsider(RaceScene &scene, int number, QString program, const QElapsedTimer &time, QRandomGenerator &chance) :
        Actor(scene, nullptr, number), m_program(std::move(program)), m_time(time), m_chance(chance)
    {}

protected:
    int moment() const override { return int(m_time.elapsed()); }

    void cli(Deed &deed, const QStringList &arguments) override
    {
        QStringList all = QStringList{u"--newsroom"_s, m_scene.file()} + arguments;
        if (const qsizetype as = arguments.indexOf(u"--as"_s); as >= 0)
            all += {u"--passphrase-file"_s, passphraseFile(arguments[as + 1])};
        if (deed.act == "staff add"_L1)
            all += {u"--new-passphrase-file"_s, passphraseFile(u"新人"_s)};
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_CONFIG_HOME"_s, m_scene.path(u"config"_s));
        process.setProcessEnvironment(environment);
        process.start(m_program, all);
        constexpr int longest = 60000;
        const bool kill = m_chance.bounded(6) == 0;
        if (kill && !process.waitForFinished(m_chance.bounded(1, 80)))
            process.kill();
        process.waitForFinished(longest);
        const bool ended = process.state() == QProcess::NotRunning && process.exitStatus() == QProcess::NormalExit;
        deed.exit = ended ? process.exitCode() : -1;
        deed.out = QString::fromUtf8(process.readAllStandardOutput()).trimmed();
        deed.error = QString::fromUtf8(process.readAllStandardError()).trimmed();
    }

private:
    QString passphraseFile(const QString &name) const
    {
        const QString path = m_scene.path(name + u".%1.pass"_s.arg(m_number));
        QFile file(path);
        if (!file.exists() && file.open(QIODevice::WriteOnly))
            file.write(RaceScene::passphraseText(name).toUtf8() + '\n');
        return path;
    }

    const QString m_program;
    const QElapsedTimer &m_time;
    QRandomGenerator &m_chance;
};

/// What an actor does until the round is over.
QList<Deed> work(RaceScene &scene, int number, const QString &program, const QString &state, const QElapsedTimer &time,
                 Tally &tally)
{
    QRandomGenerator chance(static_cast<quint32>(QRandomGenerator::global()->generate()));
    Outsider actor(scene, number, program, time, chance);
    QStringList acts;
    for (const QString &act : Actor::acts()) {
        const bool atWindow = act.startsWith("window"_L1);
        if (atWindow == (number >= programs) && act != "window types and takes back"_L1 && act != "open and close"_L1)
            acts += act;
    }
    acts.removeAll(u"reject"_s); // after which there is nothing to do
    QList<Deed> deeds;
    while (time.elapsed() < roundMilliseconds) {
        deeds += actor.perform(acts[chance.bounded(int(acts.size()))], state);
        ++tally.acts;
        tally.killed += deeds.last().killed() ? 1 : 0;
        tally.refused += deeds.last().exit == 1 ? 1 : 0;
    }
    return deeds;
}

QStringList playRound(RaceScene &scene, const QString &program, Tally &tally)
{
    const QStringList states = scene.states();
    const QString state = states[QRandomGenerator::global()->bounded(int(states.size()))];
    scene.lay(state);
    scene.clock().set(QDateTime::currentDateTimeUtc());
    QElapsedTimer time;
    time.start();
    QList<QList<Deed>> deeds(programs + windows);
    std::vector<std::thread> threads;
    for (int i = 0; i < programs + windows; ++i)
        threads.emplace_back([&, i] { deeds[i] = work(scene, i, program, state, time, tally); });
    for (std::thread &thread : threads)
        thread.join();
    QList<Deed> all;
    for (const QList<Deed> &own : std::as_const(deeds))
        all += own;
    scene.clock().set(QDateTime::currentDateTimeUtc());
    KnownSigned known;
    const auto newsroom = scene.open();
    return brokenPromises(scene, *newsroom, all, known, Looking::AfterKills);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QTextStream out(stdout);
    if (arguments.size() != 3 || !QFile::exists(arguments[1])) {
        out << "hammer GAOQIAN-CLI MINUTES\n";
        return 2;
    }
    RaceScene scene;
    Tally tally;
    QElapsedTimer time;
    for (time.start(); time.elapsed() < arguments[2].toInt() * qint64(60000); ++tally.rounds) {
        const QStringList broken = playRound(scene, QDir::current().absoluteFilePath(arguments[1]), tally);
        tally.failed += broken.isEmpty() ? 0 : 1;
        for (const QString &what : broken)
            out << "round " << tally.rounds << ": " << what << Qt::endl;
    }
    out << tally.rounds << " rounds, " << tally.acts << " acts, " << tally.refused << " refused, " << tally.killed
        << " killed; promises were broken in " << tally.failed << " rounds" << Qt::endl;
    return tally.failed == 0 ? 0 : 1;
}
