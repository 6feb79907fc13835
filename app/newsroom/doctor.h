// Looking a newsroom over: the file, the people, the chains, the pictures, every slip, and what went out.
#pragma once

#include "newsroom/core/newsroom.h"

namespace gaoqian {

/// One sentence for each thing that is wrong; empty when all is well. A story that was changed, returned or taken back after it
/// went out is in order; one that went out without every signature on exactly what went out is wrong, and so is anybody and any
/// chain that the newsroom's key did not certify. All of one moment, but for the pages that went out, which lie outside the file.
Result<QStringList> examine(Newsroom &newsroom);

} // namespace gaoqian
