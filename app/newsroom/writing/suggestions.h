// What a form can offer while somebody fills it in: the newsroom's channels, its staff, and what earlier stories were filled in
// with.
#pragma once

#include "newsroom/core/newsroom.h"

namespace gaoqian {

struct Suggestions {
    QList<QStringList> channels;
    QStringList sources, collectors, authors, keywords;
};

/// What cannot be read is not offered.
Suggestions suggestions(Newsroom &newsroom);

/// The newsroom's channels, each as its path from the top of the tree.
Result<QList<QStringList>> channels(Newsroom &newsroom);
/// Adds the channel, and those above it, unless they are there.
Result<void> addChannel(Newsroom &newsroom, const QStringList &channel);

} // namespace gaoqian
