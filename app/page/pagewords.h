// What pages and their themes say is translated together.
#pragma once

#include <QCoreApplication>

namespace gaoqian {

struct PageWords {
    Q_DECLARE_TR_FUNCTIONS(Page)
};

} // namespace gaoqian
