// One newsroom, open: the connection that every store works through.
#pragma once

#include "base/result.h"
#include "store/pace.h"

#include <QDateTime>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

namespace gaoqian {

class Dialect;
class Engine;
enum class Opening;
enum class Failure;

/// One connection to one newsroom; as many as wanted may be open on one, in one program or several. To be used by the thread that
/// opened it. A newsroom is named by the path of its file, or by the address of its server (see store/engine/serveraddress.h);
/// wherever `path` stands below both are meant.
///
/// While a connection to a file is open, nothing but SQLite may open that file in this process, nor its WAL: closing any
/// descriptor of it would drop the locks that the process holds on it (POSIX), and another program that closes the file would
/// then take itself for the last one and remove the WAL that is in use here.
class Database {
public:
    /// How long a transaction waits for the others' to end, in milliseconds.
    void setPatience(int milliseconds);

    /// Makes a newsroom file at `path` and opens it: empty tables, then whatever `furnish` writes into the database that it is
    /// given (under another path, and only for the time of the call). At no moment does half a newsroom stand at `path`, whenever
    /// the program is killed or the disk is full; what a killed one left beside it is removed. `lastly` is done when all of it is
    /// on the disk and may stand at `path`, and before it does; of several programs that make the same file one comes as far.
    /// Refuses an existing file, a missing or write-protected folder, a network drive, and a place where the WAL of another file
    /// of that name was left (SQLite would take it for this one's).
    static Result<std::unique_ptr<Database>> create(const QString &path,
                                                    const std::function<Result<void>(std::unique_ptr<Database>)> &furnish = {},
                                                    const std::function<Result<void>()> &lastly = {}, Pace *pace = nullptr);

    /// Opens the newsroom file at `path`, brings an older one up to date, and takes up what a program that was killed left in
    /// the file's WAL. Refuses, with the file untouched: no file, a folder, no database, another program's database, one of a
    /// newer version, a write-protected file or folder, a network drive; and a file that was moved while a program has it open
    /// under the name that it had, which both would overwrite. Refuses a newsroom whose tables are not exactly those of its
    /// version: a trigger or view that somebody put in could undo or forge what is written and read.
    /// `pace` outlives the database.
    static Result<std::unique_ptr<Database>> open(const QString &path, Pace *pace = nullptr);

    /// Closes the file, and with the last connection its WAL goes into it; not where that would overwrite what others wrote.
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Runs `work` (from nothing to Result<T>) in one transaction that may write, and answers what it answered: all of it is
    /// kept, on the disk, when `work` succeeds, none of it when it fails or throws. It waits for its turn. Calls inside `work`
    /// join the same transaction; when one of them fails nothing at all is kept, even if its caller goes on. `work` may be run
    /// again from its beginning, so it must not depend on what an earlier run of it left in its captures. Not to be called in a
    /// snapshot. Where a server breaks off just while it keeps the change, it is asked afterwards what became of it; only where
    /// that cannot be known the answer is an error although the change may be there, and it says so.
    template <typename Work> auto transaction(const Work &work) -> std::invoke_result_t<Work>
    {
        return answering(work, [this](const std::function<Result<void>()> &inner) { return write(inner); });
    }

    /// Runs `work` (from nothing to Result<T>), which only reads: everything that it reads is of one moment, whatever others
    /// write meanwhile. Inside a transaction or another snapshot it joins that.
    template <typename Work> auto snapshot(const Work &work) const -> std::invoke_result_t<Work>
    {
        return answering(work, [this](const std::function<Result<void>()> &inner) { return read(inner); });
    }

    /// By how many milliseconds the server's clock was ahead of this computer's when the connection was opened: what decides (who
    /// may write, how long) goes by the server's. 0 for a file, and where the two agree (see store/engine/servertime.h).
    qint64 ahead() const { return m_ahead; }
    Result<QDateTime> serverTime() const; ///< Now; this computer's for a file.

    /// A text that is another one whenever others, in this program or another one, changed anything in the file since. It tells
    /// nothing of what is written through this connection, and nothing to another one. In a snapshot it is that moment's.
    Result<QString> changeMark() const;

    /// From now on `told` is called, by the event loop of the connection's thread, soon after anybody changed anything; and when
    /// a connection had broken and was made anew, since nobody was told meanwhile. False where the database tells nobody, or
    /// cannot just now: there `changeMark` is to be asked. Who listens already goes on to.
    bool listen(const std::function<void()> &told);

    /// Looks the whole file over (seconds for large ones): its structure, references, every picture's hash, every story's digest
    /// and list columns. One sentence for each thing that is wrong.
    Result<QStringList> check() const;

    /// Writes a copy of the newsroom as it stands to `path`, which must not exist; others may go on working. Only a whole copy
    /// ever stands at `path`; what a backup that was killed left beside it is removed.
    Result<void> backupTo(const QString &path) const;

    const QString &path() const { return m_path; }
    int schemaVersion() const { return m_schemaVersion; }

    /// Why the last run of a query failed, noted for who runs a transaction.
    void noteFailure(Failure failure) const;
    bool isConnected() const { return handle().isOpen(); }
    /// A statement found the connection broken. True where that was outside of any transaction and there is another one now: it
    /// can be asked once more.
    bool mayAskAgain() const;
    /// Another number for each connection that was made anew: what was prepared before it is gone.
    int connectionNumber() const { return m_connectionNumber; }

    /// For the stores and for tests; no SQL outside store/.
    const Dialect &dialect() const;
    const Engine &engine() const { return *m_engine; }
    QSqlDatabase handle() const;
    Pace *pace() const { return m_pace; }

    /// A prepared statement that nobody is using, or nothing. It is given back after use, so that each is prepared once.
    std::optional<QSqlQuery> takePrepared(const QString &sql) const;
    void giveBack(const QString &sql, QSqlQuery prepared) const;

private:
    enum class Within { Nothing, Snapshot, Transaction };

    Database(const QString &path, std::unique_ptr<Engine> engine, Pace *pace);

    static Result<std::unique_ptr<Database>> createOnServer(const QString &address,
                                                            const std::function<Result<void>(std::unique_ptr<Database>)> &furnish,
                                                            const std::function<Result<void>()> &lastly, Pace *pace);
    /// Connects and brings the schema up to date. An existing file is never made anew, should somebody move it away meanwhile.
    static Result<std::unique_ptr<Database>> connected(const QString &path, std::unique_ptr<Engine> engine, Opening opening,
                                                       Pace *pace);
    Result<void> connectNow(Opening opening) const;
    Result<void> setUp() const;
    Result<void> compareClocks() const;
    void listenNow() const;
    /// After the server was lost: opens the connection anew where the engine can. False where it cannot, or fails.
    bool reconnected() const;
    Result<void> checkMark() const;
    /// Refuses when the newsroom is no longer where it was opened.
    Result<void> checkInPlace() const;
    Result<void> begin() const;
    Result<void> beginRead() const;
    Result<void> checkSchema() const;

    Result<void> write(const std::function<Result<void>()> &work);
    Result<void> read(const std::function<Result<void>()> &work) const;
    Result<void> runTransaction(const std::function<Result<void>()> &work);
    /// One try. Where it fails `m_failure` tells whether it is worth running again.
    Result<void> tryTransaction(const std::function<Result<void>()> &work);
    Result<void> waitForTurn() const;
    void waitBeforeAsking() const;
    Result<void> setPatienceOfStatements(int milliseconds) const;
    Result<void> commit() const;
    /// What became of the transaction that `told` (of Dialect::beforeCommit) is of: ok when it was kept.
    Result<void> fateOf(const QString &told) const;
    void rollBack() const;
    void cutOff() const;
    void leave(bool kept) const;

    template <typename Work, typename Run> static auto answering(const Work &work, const Run &run) -> std::invoke_result_t<Work>
    {
        using Answer = std::invoke_result_t<Work>;
        if constexpr (std::is_same_v<Answer, Result<void>>) {
            return run(work);
        } else {
            std::optional<Answer> answer;
            const Result<void> done = run([&]() -> Result<void> {
                answer.emplace(work());
                return answer->ok() ? Result<void>() : Result<void>(answer->error());
            });
            return done ? Answer(std::move(*answer)) : Answer(done.error());
        }
    }

    const QString m_path;
    const std::unique_ptr<Engine> m_engine;
    QString m_connection; ///< The connection's name within Qt Sql, unlike any other's.
    Pace *m_pace = nullptr;
    int m_patience = defaultPatience;
    int m_schemaVersion = 0;
    mutable QHash<QString, QSqlQuery> m_prepared; ///< By their SQL; those that nobody is using.
    mutable QString m_structure;                  ///< `Dialect::structureMark` when the schema was last compared.
    mutable bool m_isCompared = false;            ///< The schema, at least once.
    std::function<void()> m_told;                 ///< Who listens; empty when nobody does.
    mutable bool m_isHeard = false;
    mutable qint64 m_ahead = 0;
    mutable bool m_isConnecting = false;
    mutable int m_connectionNumber = 0;
    mutable Within m_within = Within::Nothing;
    mutable std::optional<Failure> m_failure; ///< Of a query, since the running transaction began.
    std::optional<Error> m_spoilt;            ///< Why the running transaction can no longer be kept.
};

} // namespace gaoqian
