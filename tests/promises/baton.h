// Several actors on one newsroom, of whom exactly one moves at any moment: at every statement, at every wait and wherever an
// actor pauses, chance decides who goes on. What chance decided is given by a seed, so that a run can be had once more.
#pragma once

#include "store/pace.h"

#include <QList>
#include <QRandomGenerator>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <stdexcept>

namespace gaoqian::test {

/// Everybody waits for somebody else; thrown through the actor that noticed it.
struct Stuck : std::runtime_error {
    Stuck() : std::runtime_error("everybody waits for somebody else") {}
};

class Baton final : public Pace {
public:
    /// One after the other, in their order, none interrupted: what an interleaving is compared with.
    Baton();
    /// As `seed` says, which also says how wild it gets: most runs interrupt one actor, or one and then the other, others
    /// interrupt all the time. Half of them let transactions be done once more. `lengths`: how many pauses each actor makes when
    /// nobody is in the way, so that every one of them may be the one where it is interrupted; of these the first `opening` are
    /// the same for all and interrupted less often.
    Baton(quint32 seed, const QList<int> &lengths, int opening);

    /// Runs each of `actors` in a thread of its own, one of them at a time, until all have ended. False when everybody waited for
    /// somebody else.
    bool run(const QList<std::function<void()>> &actors);

    /// Another may go on here; called by an actor. Anybody else goes on at once.
    void pause();
    /// How many pauses there were so far: the hour of this run.
    int moment() const { return m_moment; }

    void beforeStatement(const QString &) override { pause(); }
    void afterCommit() override { pause(); }
    void whileOthersWrite() override;
    bool wantsOnceMore() override;

private:
    enum class Style { OneByOne, FewTurns, ManyTurns };

    bool isTurn(int who);
    int chosen(int who);
    void passTo(int next);
    void waitFor(std::unique_lock<std::mutex> &lock, int who);
    void leave(int who);

    QRandomGenerator m_chance;
    Style m_style = Style::OneByOne;
    QList<int> m_turns;  ///< For FewTurns: at which of its pauses each actor is interrupted; -1 for at none.
    QList<int> m_pauses; ///< How many each actor made.
    int m_percent = 0;   ///< For ManyTurns.
    bool m_repeats = false;
    int m_moment = 0;
    int m_waits = 0; ///< Since somebody last got on.
    bool m_stuck = false;
    std::mutex m_mutex;
    std::vector<std::condition_variable> m_wakes;
    QList<bool> m_ended;
    int m_holder = -1;
};

} // namespace gaoqian::test
