// Every act that races: its name, when it can succeed, and how it is done.
#pragma once

#include "promises/raceactor.h"

namespace gaoqian::test {

struct RaceAct {
    QString name;
    bool writes;        ///< It may change something that others see.
    QStringList states; ///< Of the story, in which it can succeed; empty for any.
    std::function<void(Actor &, Deed &, const QString &state)> perform;
};

const QList<RaceAct> &raceActs();

} // namespace gaoqian::test
