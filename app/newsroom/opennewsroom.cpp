#include "newsroom/opennewsroom.h"

#include "newsroom/publishing/publishing.h"

namespace gaoqian {

namespace {

/// Milliseconds, where there is something to settle: until the turn of a killed program counts as free.
constexpr int patience = 4000;

} // namespace

Result<std::unique_ptr<Newsroom>> openNewsroom(const QString &path, const Surroundings &surroundings)
{
    auto newsroom = Newsroom::open(path, surroundings);
    if (newsroom)
        settleInterruptedExports(**newsroom, patience);
    return newsroom;
}

} // namespace gaoqian
