// Which file a newsroom was when it was last opened. A file that is renamed after its program was killed leaves its log (SQLite's
// WAL, which is found by the file's name) under the old name, and with it what was saved last.
#pragma once

#include "base/result.h"

#include <QString>

namespace gaoqian {

class Database;

/// Notes, in the newsroom's file itself, where that lies. Writes only when it lay elsewhere before, and not while another program
/// writes; where it cannot, nothing is noted until the file is opened again. `database` is a file, not a server.
void noteLastPlace(const Database &database);

/// Ok unless the newsroom file at `path` lay elsewhere when it was last opened, is the very file, and has left its log there.
/// Whoever opened it here would not see what is in the log, and it could not be put together again. The file is looked at, not
/// opened; it is open nowhere.
Result<void> checkLogIsHere(const QString &path);

} // namespace gaoqian
