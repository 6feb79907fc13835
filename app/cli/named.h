// What a command line means by an id: a whole one, or the beginning of one.
#pragma once

#include "newsroom/core/newsroom.h"
#include "signoff/slip.h"

namespace gaoqian {

/// The slip of the story that `idText` names, of one moment.
Result<Slip> slipNamed(Newsroom &newsroom, const QString &idText);

} // namespace gaoqian
