// What the stores say is translated together.
#pragma once

#include <QCoreApplication>

namespace gaoqian {

struct StoreWords {
    Q_DECLARE_TR_FUNCTIONS(StoreWords)
};

} // namespace gaoqian
