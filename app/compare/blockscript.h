// From one body to another by whole blocks.
#pragma once

#include "article/article.h"
#include "compare/editscript.h"

namespace gaoqian {

/// The two bodies, kept and changed stretches alternating, with as many blocks kept as can be. Where that would cost too much,
/// everything between their common beginning and end is changed.
Stretches blockScript(const Blocks &before, const Blocks &after);

} // namespace gaoqian
