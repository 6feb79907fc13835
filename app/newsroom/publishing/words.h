// What making and publishing pages says is translated together.
#pragma once

#include <QCoreApplication>

namespace gaoqian {

struct PublishingWords {
    Q_DECLARE_TR_FUNCTIONS(PublishingWords)
};

} // namespace gaoqian
