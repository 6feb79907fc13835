// Where a connection can be watched and held up: before every statement, while it waits for another's turn to end, and when a
// transaction is about to be kept. The program runs without one; the race tests own one.
#pragma once

#include <QString>

namespace gaoqian {

/// Shared by the connections that it was given to; called by their threads.
class Pace {
public:
    virtual ~Pace() = default;

    /// A statement is about to go to the database; returns when it may.
    virtual void beforeStatement(const QString &sql) = 0;

    /// Another connection is writing; returns when it is worth asking again.
    virtual void whileOthersWrite() = 0;

    /// The work of a transaction was done and could be kept. True: it is undone and done once more, as after a clash that the
    /// database itself resolved.
    virtual bool wantsOnceMore() { return false; }
};

} // namespace gaoqian
