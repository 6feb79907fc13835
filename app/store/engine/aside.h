// Moving a newsroom file out of the way of the one that takes its place.
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QString>

namespace gaoqian {

/// What stood at a newsroom's place, with the WAL that belongs to it, under another name. The files cannot be moved in one step;
/// until another file stands in their place, one beside them says where they go, so that whoever is next, after a program that
/// was killed, moves the rest after them. Nobody can open or make a newsroom there meanwhile.
class Aside {
public:
    /// Moves what stands at `path`, a whole newsroom or whatever is left of one, to a name that nothing has and that tells the
    /// time `now`. Where an earlier call was killed on the way, finishes that one instead. The caller holds the right to make the
    /// file `path` (see Making). On failure nothing was moved, or the error says what was.
    static Result<Aside> move(const QString &path, const QDateTime &now);

    /// Where to; empty when nothing was there.
    const QString &path() const { return m_aside; }

    Result<void> putBack() const;

    /// Another file stands in the place.
    void settle() const;

    /// Whether a program was killed while it moved what stood at `path`, so that nothing stands there; or what is at `path` was
    /// being moved there then, and its WAL may still be on the way.
    static bool isLeftBetween(const QString &path);

    /// Whether a program is at it now: what stood at `path`, a link or the file itself, is being moved, and nothing can be said
    /// of it until another file stands there.
    static bool isUnderWay(const QString &path);

    /// Forgets a moving of which nothing was done, or all: a file stands at `path`.
    static void clearAfter(const QString &path);

private:
    Aside(const QString &path, const QString &aside) : m_path(path), m_aside(aside) {}

    QString m_path;
    QString m_aside;
};

} // namespace gaoqian
