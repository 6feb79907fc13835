// What comparisons say is translated together.
#pragma once

#include <QCoreApplication>

namespace gaoqian {

struct CompareWords {
    Q_DECLARE_TR_FUNCTIONS(Compare)
};

} // namespace gaoqian
