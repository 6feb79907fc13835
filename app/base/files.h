// Reading and writing whole files with failures as values; writing is atomic.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace gaoqian {

/// All bytes of the file at `path`. Refuses folders, unreadable files, files larger than `maxBytes` (the sentence says
/// which) and, without opening it, a file that this process holds open for writing: see `isHeldOpen`.
Result<QByteArray> readFile(const QString &path, qint64 maxBytes);

/// Whether the disk that holds `path` has more than a few pages of room left: what a library calls an error of reading, writing
/// or locking is mostly a full disk.
bool hasRoom(const QString &path);

/// The sentence for a disk without room for `path`.
Error diskFull(const QString &path);

/// Writes `bytes` to `path` so that at any moment the path holds either its old content or all of the new one.
/// The folder must exist. A symbolic link at `path` is replaced, not followed. See `StagedFile`.
Result<void> writeFileAtomically(const QString &path, const QByteArray &bytes);

} // namespace gaoqian
