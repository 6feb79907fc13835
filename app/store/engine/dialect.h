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
    Busy,        ///< Somebody else holds a lock, and was waited for.
    Clash,       ///< Undone because of what others did at the same time; the transaction is to be run again.
    Lost,        ///< The connection to the server broke, or there is none.
    Given,       ///< Refused because an earlier statement of the transaction was; that one tells why.
    NoRight,     ///< Who is logged in may not do this.
    ReadOnly,    ///< The file or its folder may not be written.
    Full,        ///< No room left.
    Damaged,     ///< The file's content is broken.
    NoDatabase,  ///< The file is something else.
    CannotOpen,  ///< The file could not be opened or created.
    Unreachable, ///< The disk failed.
    Other        ///< Anything else, a broken constraint for one.
};

/// The four bytes by which a newsroom is told from the database of another program (SQLite's application_id): "GaoQ".
inline constexpr quint32 newsroomMark = 0x47616F51;

/// How QSqlDatabase is told to open a SQLite file.
struct FileTarget {
    QString name;
    QString options; ///< For QSqlDatabase::setConnectOptions.
};

class Dialect {
public:
    virtual ~Dialect() = default;

    virtual QString driver() const = 0; ///< Name of the Qt SQL driver.
    /// Whether the rows of a query are still to be had when another query was run meanwhile, though they are read one by one.
    virtual bool readsRowByRow() const = 0;

    /// A statement that every new connection runs, and what its answer must be (null: any).
    struct Setup {
        QString statement;
        QString answer;
    };
    virtual QList<Setup> connectionSetup() const = 0;

    /// Opens a transaction that may write. In SQLite it has its turn here (or is told that others have it); in PostgreSQL it may
    /// be told in the middle, or at the end, that it clashed with another one.
    virtual QString beginWrite() const = 0;
    /// How long a statement other than that one waits for others, in milliseconds; empty where it need not be said.
    virtual QString patience(int milliseconds) const = 0;
    /// How long any statement of this connection waits for a lock, in milliseconds; empty where nobody waits in the middle of a
    /// transaction.
    virtual QString lockPatience(int milliseconds) const = 0;
    /// Opens one that only reads, and reads everything as it was at its first look.
    virtual QString beginRead() const = 0;

    /// Run as the last statement before COMMIT; empty where nothing is to be done. It tells the others that there is something
    /// new, as soon as it is kept, and answers a row where anything was written: by its text one can ask `fate` later.
    virtual QString beforeCommit() const = 0;
    /// What became of a transaction whose COMMIT was not answered, on another connection. One placeholder: what `beforeCommit`
    /// answered. Answers one of the words below; anything else means that it cannot be known.
    virtual QString fate() const = 0;
    static constexpr QLatin1String keptFate{"committed"};
    static constexpr QLatin1String undoneFate{"aborted"};
    static constexpr QLatin1String openFate{"in progress"};

    /// Answers the server's time now, as text that `timeFromText` reads; empty where there is no other clock than this
    /// computer's.
    virtual QString now() const = 0;

    virtual QString blobType() const = 0;

    /// INSERT with one placeholder a column, `keys` first; a row with the same keys is overwritten.
    QString upsert(const QString &table, const QStringList &keys, const QStringList &others) const;

    virtual QString schemaVersion() const = 0;                   ///< Answers one integer.
    virtual QStringList setSchemaVersion(int version) const = 0; ///< Takes part in the transaction.
    virtual QStringList markAsNewsroom() const = 0;              ///< Makes a new database recognisable as ours.
    virtual QString mark() const = 0;                            ///< Answers `newsroomMark` for one that is.
    virtual QString copyTo() const = 0;                          ///< One placeholder: the path of a file to be made.

    /// Answers one value that is another one whenever somebody changed tables, indexes, triggers or views. Empty where nobody can
    /// who works on the newsroom: it is enough to compare them once a connection.
    virtual QString structureMark() const = 0;
    /// Answers a row (name, text that tells what it is) for each of them, but for what the database makes by itself.
    virtual QString structure() const = 0;
    /// The text that `structure` answers for what `statement` made.
    virtual QString structureOf(const QString &statement) const = 0;

    /// Answers one value that is another one on the same connection whenever others changed anything since; costs next to
    /// nothing.
    virtual QString changeMark() const = 0;
    /// Where `beforeCommit` tells the others; empty where the database tells nobody, so that `changeMark` is to be asked.
    virtual QString noticeChannel() const = 0;

    /// Statements whose rows (first column) each name something broken; `soundAnswer` is the one that means all is well.
    virtual QStringList integrityChecks() const = 0;
    virtual QString soundAnswer() const = 0;

    virtual Failure failure(const QSqlError &error) const = 0;
};

/// SQLite: one file, WAL, every acknowledged commit on the disk.
std::unique_ptr<Dialect> sqliteDialect();

/// PostgreSQL: the tables stand in `schema`, whose name needs no quoting, and the database compares texts byte by byte.
std::unique_ptr<Dialect> postgresDialect(const QString &schema);

/// Statements of a new connection to a SQLite file that succeed only when there is no other one.
QStringList haveAlone();

/// For Qt's SQLite driver: the file at `path`, which connecting makes; or which must be there, and whose statements wait up to
/// `patience` milliseconds for others.
FileTarget newFile(const QString &path);
FileTarget existingFile(const QString &path, int patience);

/// For Qt's SQLite driver: the file at `path` is read as it lies there. Nothing is locked, recovered or written, and what its WAL
/// holds is not seen.
FileTarget untouched(const QString &path);

} // namespace gaoqian
