// All that a newsroom holds, told in words that are the same for two newsrooms in which the same was done: for saying whether an
// act happened wholly, not at all, or by half. Ids and keys, which are made by chance, stand there as names or as whether they
// are sound.
#pragma once

#include "base/result.h"
#include "newsroom/core/newsroom.h"

#include <QMap>

namespace gaoqian::test {

struct NewsroomState {
    /// "site", "chains", "person 陶然", "story 灯会" ... and what is known of it. Under "rows" stands how many rows each table
    /// has.
    QMap<QString, QString> parts;
    /// What the doctor says, and what a table of the doctor's does not know (keys that cannot be unlocked, pictures that are
    /// missing).
    QStringList findings;

    bool operator==(const NewsroomState &) const = default;
};

/// `passphrase` gives what a person's key is under.
Result<NewsroomState> readState(const QString &path, const Surroundings &surroundings,
                                const std::function<QString(const QString &name)> &passphrase);

/// A line for each part that is not as it should be, from a little before where it begins to differ; empty when they are equal.
QString difference(const NewsroomState &now, const NewsroomState &wanted);

} // namespace gaoqian::test
