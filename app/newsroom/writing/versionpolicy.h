// When a version is kept without anybody asking for it, and which of these are let go again. Pure rules; Versions carries them
// out.
#pragma once

#include "article/articlerecord.h"

#include <QSet>

#include <optional>

namespace gaoqian {

/// The reason of versions that nobody asked for; see `Revision::reason`.
QString automaticReason();

/// The reason of one that keeps what a window showed before others changed the story.
QString changedElsewhereReason();

/// How long after the last version another is kept by itself, in seconds.
inline constexpr int automaticInterval = 10 * 60;

/// Whether the time has come to keep a version by itself. `last` is the newest one there is; one from the future is of a clock
/// that was wrong, and is not waited for.
bool isAutomaticVersionDue(const std::optional<Revision> &last, const QDateTime &now);

/// The numbers of the versions that may go: automatic ones that have no name and that no decision refers to (`decided`, content
/// digests). Those of the last hour stay, then the newest of every hour for a day, then the newest of every day. `revisions`:
/// all of one article's, oldest first. The newest one always stays: numbers are never given twice.
QList<int> versionsToLetGo(const QList<Revision> &revisions, const QSet<QString> &decided, const QDateTime &now);

} // namespace gaoqian
