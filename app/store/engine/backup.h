// Taking a copy of a newsroom file that lies anywhere: on a medium that cannot be written, on a drive of another machine.
#pragma once

#include "base/result.h"

#include <QString>

namespace gaoqian {

/// Makes `to`, which is not there yet, a copy of the newsroom file `backup`, with what stands in its WAL. The backup is only
/// read, and nothing is written beside it, but where a WAL shows that somebody works on it or was killed. The copy has the
/// version that the backup has, and is as sound.
Result<void> copyBackup(const QString &backup, const QString &to);

} // namespace gaoqian
