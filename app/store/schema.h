// The newsroom file's tables, as the numbered steps that lead from nothing to today's form.
#pragma once

#include "base/result.h"

#include <QList>
#include <QStringList>

namespace gaoqian {

class Database;

/// One step of the schema: its statements, in which "{blob}" stands for the dialect's type for bytes, and what then fills new
/// tables from what the newsroom has. Once released, a step's statements are never edited: a change is a new step. The filling
/// runs after the statements of all steps, so that it finds the tables of today's program, whose stores it may use.
struct Migration {
    QStringList statements;
    Result<void> (*fill)(Database &database) = nullptr;
};

/// All steps in order; step i leads to version i + 1.
const QList<Migration> &migrations();

/// The version that this program writes.
int newestSchemaVersion();

/// Ok when the tables, indexes, triggers and views of `database` are exactly those of its version. A trigger, a view in a table's
/// place or a changed table could undo or forge what is written and read, however well it is signed.
Result<void> compareSchema(const Database &database);

/// Brings `database` from the version that it has to the end of `steps`, all or nothing. Answers the version reached. A version
/// beyond `steps` is refused.
Result<int> migrate(Database &database, const QList<Migration> &steps = migrations());

} // namespace gaoqian
