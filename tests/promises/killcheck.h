// What must be so after an act was killed: the promises, one function each, against what the act does when nobody disturbs it.
#pragma once

#include "promises/killedacts.h"
#include "promises/newsroomstate.h"

namespace gaoqian::test {

/// A promise that was not kept.
struct Broken {
    QString promise; ///< "opens", "doctor", "whole", "acknowledged", "agrees", "again", "leavings"
    QString what;
};

class KillCheck {
public:
    KillCheck(const KillScene &scene, const KilledAct &act) : m_scene(scene), m_act(act) {}

    /// Does the act undisturbed, twice, on the first bench; must come first. Gives the trace of its points, a line each.
    Result<QStringList> learn();

    /// Kills the act at `point` on the bench of `worker` and looks at what is there then. `trace` is given the points that it
    /// reached.
    QList<Broken> check(int worker, const KillPoint &point, const QString &trace) const;

private:
    enum class Happened { No, Yes, Partly };
    class Look;

    /// What is compared with: the act itself, or the one that is repaired.
    const QStringList &act() const { return m_act.kind == KilledAct::Kind::Repair ? m_act.killed : m_act.arguments; }
    void lay(const QString &bench) const;
    void killBefore(const QString &bench) const;
    Result<std::optional<NewsroomState>> stateOf(const QString &bench) const;
    Result<NewsroomState> stateOfCopy(const QString &file) const;

    const KillScene &m_scene;
    const KilledAct m_act;
    std::optional<NewsroomState> m_before; ///< Nothing: no newsroom.
    NewsroomState m_after;
    int m_killedAt = 0; ///< Repair: the point of the export before.
    Tree m_filesBefore;
    Tree m_filesAfter;
    Tree m_filesAgain; ///< After the act was done once more: pages name each other, so the second may differ.
};

} // namespace gaoqian::test
