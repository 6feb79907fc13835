// One newsroom file, open: the connection that every store works through.
#pragma once

#include "base/result.h"

#include <QSqlDatabase>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace gaoqian {

class Dialect;

/// One connection to one newsroom file; as many as wanted may be open on one file, in one program or several. To be used by the
/// thread that opened it.
class Database {
public:
    /// Makes a newsroom file with empty tables at `path` and opens it. At no moment does half a newsroom stand at `path`.
    /// Refuses an existing file, a missing or write-protected folder, and a network drive.
    static Result<std::unique_ptr<Database>> create(const QString &path);

    /// Opens the newsroom file at `path`, brings an older one up to date, and takes up what a program that was killed left in
    /// the file's WAL. Refuses, with the file untouched: no file, a folder, no database, another program's database, one of a
    /// newer version, a write-protected file or folder, a network drive.
    static Result<std::unique_ptr<Database>> open(const QString &path);

    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Runs `work` in one transaction: all of it is kept, on the disk, when `work` succeeds, none of it when it fails. Calls
    /// inside `work` join the same transaction; when one of them fails nothing at all is kept, even if its caller goes on.
    Result<void> transaction(const std::function<Result<void>()> &work);

    /// Looks the whole file over (seconds for large ones): its structure, references, every picture's hash, every story's digest
    /// and list columns. One sentence for each thing that is wrong.
    Result<QStringList> check() const;

    /// Writes a copy of the newsroom as it stands to `path`, which must not exist; others may go on working. Only a whole copy
    /// ever stands at `path`.
    Result<void> backupTo(const QString &path) const;

    const QString &path() const { return m_path; }
    int schemaVersion() const { return m_schemaVersion; }

    /// For the stores and for tests; no SQL outside store/.
    const Dialect &dialect() const { return *m_dialect; }
    QSqlDatabase handle() const;

private:
    explicit Database(const QString &path);

    /// Connects and brings the schema up to date.
    static Result<std::unique_ptr<Database>> connected(const QString &path);
    Result<void> setUp();
    /// Refuses when the file that was opened no longer stands at `path`: what would be written then, nobody could find again.
    Result<void> checkInPlace() const;
    Result<void> runTransaction(const std::function<Result<void>()> &work);

    QString m_path;
    QString m_connection; ///< The connection's name within Qt Sql, unlike any other's.
    std::unique_ptr<Dialect> m_dialect;
    int m_schemaVersion = 0;
    QByteArray m_file; ///< `fileIdentity` of the file that was opened.
    bool m_inTransaction = false;
    std::optional<Error> m_spoilt; ///< Why the running transaction can no longer be kept.
};

} // namespace gaoqian
