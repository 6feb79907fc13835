// What the command line says around its verbs is translated together.
#pragma once

#include <QCoreApplication>

namespace gaoqian {

struct CliWords {
    Q_DECLARE_TR_FUNCTIONS(CliWords)
};

} // namespace gaoqian
