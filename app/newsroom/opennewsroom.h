// Opening a newsroom to work in it: what a program that was killed had begun is settled first.
#pragma once

#include "newsroom/core/newsroom.h"

namespace gaoqian {

/// As `Newsroom::open`; what a program that was killed had begun to export is finished or taken back (see
/// newsroom/publishing/publishing.h).
Result<std::unique_ptr<Newsroom>> openNewsroom(const QString &path, const Surroundings &surroundings);

} // namespace gaoqian
