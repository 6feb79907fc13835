// All that is told beside one story, until its editor is done with it: the report of the file that it came from, and those of
// what was pasted or dropped into it since.
#pragma once

#include "newsroom/core/newsroom.h"
#include "newsroom/import/intakereport.h"

namespace gaoqian {

/// Puts `changed` in the place of those with their ids, and `added` behind all, or in the place of theirs where they are there
/// already: what is told twice stands there once. One of `changed` that is not there stays away: somebody was done with it.
void mergeReports(QList<IntakeReport> &reports, const QList<IntakeReport> &changed, const QList<IntakeReport> &added);

class StoryReports {
public:
    explicit StoryReports(Newsroom &newsroom) : m_newsroom(newsroom) {}

    /// That of the file first, then the pieces in the order in which they were put in. Empty when nothing is told (any more).
    Result<QList<IntakeReport>> of(const QString &articleId) const;

    /// As `mergeReports`, in the file. Refused when the story is no longer there.
    Result<void> keep(const QString &articleId, const QList<IntakeReport> &changed, const QList<IntakeReport> &added = {});

    /// Done with the report with this id; nothing when there is none.
    Result<void> remove(const QString &articleId, const QString &id);

private:
    Result<void> put(const QString &articleId, const QList<IntakeReport> &reports);

    Newsroom &m_newsroom;
};

} // namespace gaoqian
