// What chains, slips and keys say is translated together.
#pragma once

#include <QCoreApplication>

namespace gaoqian {

struct SignoffWords {
    Q_DECLARE_TR_FUNCTIONS(SignoffWords)
};

} // namespace gaoqian
