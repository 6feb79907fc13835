// The article's own JSON form as intake.
#pragma once

#include "base/result.h"
#include "intake/core/taken.h"

namespace gaoqian {

/// Pictures are named in the JSON but not part of it; a note says so.
Result<Intake> takeInJson(const QByteArray &bytes);

} // namespace gaoqian
