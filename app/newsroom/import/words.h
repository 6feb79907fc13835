// What taking files in says is translated together.
#pragma once

#include <QCoreApplication>

namespace gaoqian {

struct ImportWords {
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
};

} // namespace gaoqian
