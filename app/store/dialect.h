// What differs between the databases that a newsroom can live in. Everything else in store/ is SQL that SQLite and PostgreSQL
// both understand: times are UTC text (`timeText`), ids and digests text, JSON text, truth integers 0 and 1.
#pragma once

#include <QList>
#include <QSqlError>
#include <QString>
#include <QStringList>

#include <memory>

namespace gaoqian {

/// Why a database refused, as far as a person would do something different about it.
enum class Failure {
    Busy,        ///< Somebody else holds a lock.
    ReadOnly,    ///< The file or its folder may not be written.
    Full,        ///< No room left.
    Damaged,     ///< The file's content is broken.
    NoDatabase,  ///< The file is something else.
    CannotOpen,  ///< The file could not be opened or created.
    Unreachable, ///< The disk or the server failed.
    Other        ///< Anything else, a broken constraint for one.
};

class Dialect {
public:
    virtual ~Dialect() = default;

    virtual QString driver() const = 0;         ///< Name of the Qt SQL driver.
    virtual QString connectOptions() const = 0; ///< For QSqlDatabase::setConnectOptions.

    /// A statement that every new connection runs, and what its answer must be (null: any).
    struct Setup {
        QString statement;
        QString answer;
    };
    virtual QList<Setup> connectionSetup() const = 0;

    /// Opens a transaction that may write: it waits for its turn here rather than fail in the middle.
    virtual QString beginWrite() const = 0;

    virtual QString blobType() const = 0;

    /// INSERT with one placeholder a column, `keys` first; a row with the same keys is overwritten.
    virtual QString upsert(const QString &table, const QStringList &keys, const QStringList &others) const = 0;

    virtual QString schemaVersion() const = 0;                   ///< Answers one integer.
    virtual QStringList setSchemaVersion(int version) const = 0; ///< Takes part in the transaction.
    virtual QStringList markAsNewsroom() const = 0;              ///< Makes a new database recognisable as ours.
    virtual QString copyTo() const = 0;                          ///< One placeholder: the path of a file to be made.

    /// Statements whose rows (first column) each name something broken; `soundAnswer` is the one that means all is well.
    virtual QStringList integrityChecks() const = 0;
    virtual QString soundAnswer() const = 0;

    virtual Failure failure(const QSqlError &error) const = 0;
};

/// SQLite: one file, WAL, every acknowledged commit on the disk.
std::unique_ptr<Dialect> sqliteDialect();

/// What SQLite keeps at fixed places of a file's first 100 bytes, so that a file can be judged without opening (and so perhaps
/// touching) it as a database.
struct SqliteHeader {
    bool isSqlite = false;
    bool isNewsroom = false;
    int schemaVersion = 0;
};
inline constexpr int sqliteHeaderSize = 100;
SqliteHeader readSqliteHeader(const QByteArray &firstBytes);

} // namespace gaoqian
