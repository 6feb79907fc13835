// Putting a backup in the place of a newsroom that cannot be used any more.
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QString>

namespace gaoqian {

/// Makes the newsroom file at `path` a copy of the one at `backup`, brought up to date. The backup stays as it is, and may lie on
/// a medium that cannot be written or on another machine. What stands at `path`, with the WAL that belongs to it, is moved aside,
/// and where to is answered (empty when there was nothing): a WAL that stayed would be taken for the backup's and damage it,
/// which is what copying by hand does. Refuses, with nothing changed, a backup that is none or not sound itself. Where the
/// program is killed, all that stood there stands there yet, or is aside and is found there when it is done again. Windows that
/// have the old file open notice that another took its place.
Result<QString> restoreBackup(const QString &path, const QString &backup, const QDateTime &now);

} // namespace gaoqian
