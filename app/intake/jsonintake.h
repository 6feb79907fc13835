// The article's own JSON form as intake.
#pragma once

#include "intake/taken.h"

namespace gaoqian {

/// Pictures are named in the JSON but not part of it; a note says so.
Result<Intake> takeInJson(const QByteArray &bytes);

} // namespace gaoqian
