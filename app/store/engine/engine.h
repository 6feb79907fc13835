// What hangs on the kind of database that a newsroom lives in, beside the SQL: how one is connected to, how it is noticed that it
// is no longer what was opened, how a connection ends, and what a person is told.
#pragma once

#include "base/result.h"
#include "store/engine/dialect.h"

#include <QSqlDatabase>
#include <QString>

#include <functional>
#include <memory>

namespace gaoqian {

struct ServerAddress;

/// Of one connection to one newsroom, and of its thread.
class Engine {
public:
    virtual ~Engine() = default;

    virtual const Dialect &dialect() const = 0;

    /// Tells `connection`, which is not open, what to connect to.
    virtual void aim(QSqlDatabase connection) const = 0;

    /// The connection was opened just now, and is about to be worked through. Refuses where something else was opened meanwhile.
    virtual Result<void> noteOpened() { return {}; }
    /// A transaction was kept. An error where it is not certain that others will see it.
    virtual Result<void> noteCommitted() { return {}; }

    /// Refuses when what was opened is not there any more. It may be asked between any two transactions, so it costs next to
    /// nothing.
    virtual Result<void> checkInPlace() const { return {}; }

    /// Whether a connection that broke is to be opened anew and asked again.
    virtual bool reconnects() const { return false; }

    /// Asks that `told` is called, by the event loop of the connection's thread, soon after anybody changed anything; to be asked
    /// once more whenever the connection was opened anew. False where the database tells nobody, or cannot just now.
    virtual bool listen(const QSqlDatabase &, const std::function<void()> &) const { return false; }

    /// The connection ends. False: it must stay open until the process does.
    virtual bool mayClose(const QSqlDatabase &connection) = 0;

    /// The newsroom cannot be written safely where it is: a statement of `Dialect::connectionSetup` was answered otherwise.
    virtual Error unsuitable() const = 0;
    /// What is opened is the database of another program.
    virtual Error foreign() const = 0;
    /// The connection broke while a change was being kept, and what became of it cannot be known.
    virtual Error uncertain() const = 0;
    /// The sentence for what the database refused.
    virtual Error refusal(const QSqlError &error) const = 0;
    /// The sentence for a plugin of Qt that is missing.
    virtual Error noDriver() const = 0;
};

enum class Opening { Existing, New };

/// For what may have to wait outside a transaction that writes, in milliseconds: a look at a file while another program takes up
/// what a killed one left.
inline constexpr int statementPatience = 5000;

/// SQLite, and the file at `path`.
std::unique_ptr<Engine> fileEngine(const QString &path, Opening opening);

/// PostgreSQL, and the newsroom at `address`, whose tables are in `schema`.
std::unique_ptr<Engine> serverEngine(const ServerAddress &address, const QString &schema);

/// The schema that a newsroom's tables stand in.
inline const QString newsroomSchema = QStringLiteral("gaoqian");

} // namespace gaoqian
