// What writing a story says is translated together.
#pragma once

#include <QCoreApplication>

namespace gaoqian {

struct WritingWords {
    Q_DECLARE_TR_FUNCTIONS(WritingWords)
};

} // namespace gaoqian
