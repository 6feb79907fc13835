// Where a connection can be watched and held up: before every statement, while it waits for another's turn to end, when a
// transaction is about to be kept and when it was. The program runs without one; the race tests own one.
#pragma once

#include <QString>

namespace gaoqian {

/// How long a transaction waits for the others' to end before it says that the file is in use, in milliseconds.
inline constexpr int defaultPatience = 30000;

/// Shared by the connections that it was given to; called by their threads.
class Pace {
public:
    virtual ~Pace() = default;

    /// A statement is about to go to the database; returns when it may.
    virtual void beforeStatement(const QString &sql) = 0;

    /// Another connection is writing, or another program is exporting; returns when it is worth asking again.
    virtual void whileOthersWrite() = 0;

    /// A transaction was kept, and who made it does not know yet; returns when they may go on.
    virtual void afterCommit() {}

    /// The work of a transaction was done and could be kept. True: it is undone and done once more, as after a clash that the
    /// database itself resolved.
    virtual bool wantsOnceMore() { return false; }
};

} // namespace gaoqian
