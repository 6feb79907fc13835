// Opinions that somebody has begun and not signed yet, kept on this desktop: what nobody has put their name to goes into no
// newsroom, and is not lost when another story is looked at or the program crashes.
#pragma once

#include "base/result.h"

#include <QString>

namespace gaoqian {

/// On which story, by whom.
struct OpinionPlace {
    QString articleId;
    QString personId; ///< Empty for somebody who did not say.

    bool operator==(const OpinionPlace &) const = default;
};

size_t qHash(const OpinionPlace &place, size_t seed = 0);

/// A value; copies mean the same files. Keeps nothing when `folder` is empty.
class OpinionDrafts {
public:
    /// Of the newsroom `newsroomId`, in `folder`, which is made when it is needed.
    OpinionDrafts(QString folder, QString newsroomId) : m_folder(std::move(folder)), m_newsroomId(std::move(newsroomId)) {}

    /// Keeps `text` instead of what was kept before; an empty one forgets it.
    Result<void> keep(const OpinionPlace &place, const QString &text) const;
    /// Empty when none is kept.
    Result<QString> kept(const OpinionPlace &place) const;

private:
    QString pathOf(const OpinionPlace &place) const;

    QString m_folder;
    QString m_newsroomId;
};

} // namespace gaoqian
