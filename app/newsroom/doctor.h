// Looking a newsroom file over: the database, the pictures, every slip.
#pragma once

#include "newsroom/newsroom.h"

namespace gaoqian {

/// One sentence for each thing that is wrong; empty when all is well. A signed or published story whose slip no longer holds is
/// wrong.
Result<QStringList> examine(Newsroom &newsroom);

} // namespace gaoqian
