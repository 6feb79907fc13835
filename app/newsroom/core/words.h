// What opening and pinning a newsroom says is translated together.
#pragma once

#include <QCoreApplication>

namespace gaoqian {

struct CoreWords {
    Q_DECLARE_TR_FUNCTIONS(CoreWords)
};

} // namespace gaoqian
