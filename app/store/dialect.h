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

/// The four bytes by which a newsroom is told from the database of another program (SQLite's application_id): "GaoQ".
inline constexpr quint32 newsroomMark = 0x47616F51;

/// What QSqlDatabase is told to connect to.
struct Place {
    QString name;
    QString options; ///< For QSqlDatabase::setConnectOptions.
};

class Dialect {
public:
    virtual ~Dialect() = default;

    virtual QString driver() const = 0;                   ///< Name of the Qt SQL driver.
    virtual Place newFile(const QString &path) const = 0; ///< Which connecting makes.
    /// Connecting fails when nothing is there. A statement waits up to `patience` milliseconds for others.
    virtual Place existingFile(const QString &path, int patience) const = 0;

    /// A statement that every new connection runs, and what its answer must be (null: any).
    struct Setup {
        QString statement;
        QString answer;
    };
    virtual QList<Setup> connectionSetup() const = 0;

    /// Opens a transaction that may write: it has its turn here (or is told that others have it) rather than fail in the middle.
    virtual QString beginWrite() const = 0;
    /// How long a statement other than that one waits for others, in milliseconds.
    virtual QString patience(int milliseconds) const = 0;
    /// Opens one that only reads, and reads everything as it was at its first look.
    virtual QString beginRead() const = 0;

    /// Statements of a new connection that succeed only when there is no other one to the same database.
    virtual QStringList haveAlone() const = 0;

    virtual QString blobType() const = 0;

    /// INSERT with one placeholder a column, `keys` first; a row with the same keys is overwritten.
    virtual QString upsert(const QString &table, const QStringList &keys, const QStringList &others) const = 0;

    virtual QString schemaVersion() const = 0;                   ///< Answers one integer.
    virtual QStringList setSchemaVersion(int version) const = 0; ///< Takes part in the transaction.
    virtual QStringList markAsNewsroom() const = 0;              ///< Makes a new database recognisable as ours.
    virtual QString mark() const = 0;                            ///< Answers `newsroomMark` for one that is.
    virtual QString copyTo() const = 0;                          ///< One placeholder: the path of a file to be made.

    /// Answers one value that is another one whenever somebody changed tables, indexes, triggers or views.
    virtual QString structureMark() const = 0;
    /// Answers a row (name, text that made it) for each of them, but for what the database makes by itself.
    virtual QString structure() const = 0;

    /// Answers one value that is another one on the same connection whenever others changed anything since; costs next to
    /// nothing.
    virtual QString changeMark() const = 0;

    /// Statements whose rows (first column) each name something broken; `soundAnswer` is the one that means all is well.
    virtual QStringList integrityChecks() const = 0;
    virtual QString soundAnswer() const = 0;

    virtual Failure failure(const QSqlError &error) const = 0;
};

/// SQLite: one file, WAL, every acknowledged commit on the disk.
std::unique_ptr<Dialect> sqliteDialect();

/// For Qt's SQLite driver: the file at `path` is read as it lies there. Nothing is locked, recovered or written, and what its WAL
/// holds is not seen.
Place untouched(const QString &path);

} // namespace gaoqian
