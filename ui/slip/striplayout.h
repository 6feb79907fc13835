// Where everything of the strip stands for a width: what gives way first when there is too little of it. No painting.
#pragma once

#include "slip/seal.h"

#include <QFont>
#include <QList>
#include <QRect>
#include <QString>

namespace gaoqian {

struct StripSeal {
    QRect rect;
    SealFace face;
    int slot = 0; ///< Index in `Slip::slotList`.
};

struct StripStage {
    QRect rect; ///< The whole stage.
    QRect roleRect;
    QString role;
    QRect waitingRect;
    QString waiting; ///< "waiting 2 h"; empty when there is no room or nobody waits.
    bool current = false;
    QList<StripSeal> seals;
};

struct StripFonts {
    QFont name;
    QFont small;
};

/// Stages of `slip` in `area`, in their order from the left. When they do not fit, names are shortened first, then the waiting
/// time goes, then names and gaps, then roles are elided; nothing ever stands outside `area`.
QList<StripStage> stripLayout(const Slip &slip, const QDateTime &now, const QRect &area, const StripFonts &fonts);

} // namespace gaoqian
