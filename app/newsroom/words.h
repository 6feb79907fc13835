// What the use cases of a whole newsroom say is translated together.
#pragma once

#include <QCoreApplication>

namespace gaoqian {

struct NewsroomWords {
    Q_DECLARE_TR_FUNCTIONS(NewsroomWords)
};

} // namespace gaoqian
