// What the readers of foreign text say is translated together.
#pragma once

#include <QCoreApplication>

namespace gaoqian {

struct IntakeWords {
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

} // namespace gaoqian
