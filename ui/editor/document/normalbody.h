// A body as an article would have it, before it comes into a document.
#pragma once

#include "article/normalise.h"

namespace gaoqian {

inline Blocks normalisedBody(const Blocks &blocks)
{
    Article carrier;
    carrier.body = blocks;
    return normalised(carrier).body;
}

} // namespace gaoqian
