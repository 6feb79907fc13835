// What the ways into the newsroom say is translated together.
#pragma once

#include <QCoreApplication>

namespace gaoqian {

struct ImportWords {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

} // namespace gaoqian
