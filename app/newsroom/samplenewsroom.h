// The sample newsroom: an invented town's people, channels and stories, made by the same use cases that a real one is.
#pragma once

#include "newsroom/core/newsroom.h"

namespace gaoqian {

/// Every passphrase in the sample newsroom.
QString samplePassphrase();

/// Makes the sample newsroom at `path` from `folder` (":/sample"): every story goes through its real acts, at the times that the
/// sample's own list gives. `surroundings.clock` is used for nothing but what has no time of its own.
Result<std::unique_ptr<Newsroom>> makeSampleNewsroom(const QString &path, const Surroundings &surroundings,
                                                     const QString &folder = QStringLiteral(":/sample"));

} // namespace gaoqian
