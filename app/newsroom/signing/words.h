// What acting on slips says is translated together.
#pragma once

#include <QCoreApplication>

namespace gaoqian {

struct SigningWords {
    Q_DECLARE_TR_FUNCTIONS(SigningWords)
};

} // namespace gaoqian
