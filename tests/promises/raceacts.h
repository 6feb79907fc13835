// Every act that races: its name, when it can succeed, and how it is done.
#pragma once

#include "promises/raceactor.h"

namespace gaoqian::test {

struct RaceAct {
    QString name;
    QStringList changes; ///< What that others see it may change: "story", "lists" (what pages show beside their story) ...
    QStringList states;  ///< Of the story, in which it can succeed; empty for any.
    std::function<void(Actor &, Deed &, const QString &state)> perform;

    /// Whose change by somebody else it may be told of, and refused for.
    QStringList reliesOn() const;
};

const QList<RaceAct> &raceActs();

} // namespace gaoqian::test
