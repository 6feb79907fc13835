#include "store/engine/dialect.h"

#include <QUrl>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

QString address(const QString &path, const QString &query)
{
    QUrl url = QUrl::fromLocalFile(path);
    url.setQuery(query);
    return QString::fromLatin1(url.toEncoded());
}

class SqliteDialect final : public Dialect {
public:
    QString driver() const override { return u"QSQLITE"_s; }
    bool readsRowByRow() const override { return true; }

    QList<Setup> connectionSetup() const override
    {
        return {
            {u"PRAGMA journal_mode = WAL"_s, u"wal"_s},
            {u"PRAGMA synchronous = FULL"_s, {}},
            {u"PRAGMA foreign_keys = ON"_s, {}},
            // A file from a stranger may carry triggers and views; they get no functions with side effects.
            {u"PRAGMA trusted_schema = OFF"_s, {}},
        };
    }

    QString beginWrite() const override { return u"BEGIN IMMEDIATE"_s; }
    QString patience(int milliseconds) const override { return u"PRAGMA busy_timeout = %1"_s.arg(milliseconds); }
    QString lockPatience(int) const override { return {}; }
    QString beginRead() const override { return u"BEGIN"_s; }
    QString beforeCommit() const override { return {}; }
    QString fate() const override { return {}; } // a file answers
    QString now() const override { return {}; }
    QString blobType() const override { return u"blob"_s; }

    QString schemaVersion() const override { return u"PRAGMA user_version"_s; }
    QStringList setSchemaVersion(int version) const override { return {u"PRAGMA user_version = %1"_s.arg(version)}; }
    QStringList markAsNewsroom() const override { return {u"PRAGMA application_id = %1"_s.arg(newsroomMark)}; }
    QString mark() const override { return u"PRAGMA application_id"_s; }
    QString copyTo() const override { return u"VACUUM INTO ?"_s; }

    QString structureMark() const override { return u"PRAGMA schema_version"_s; }
    QString structure() const override
    {
        // What ANALYZE writes is nobody's business but the planner's; a primary key's index has no text.
        return u"SELECT name, COALESCE(sql, '') FROM sqlite_schema WHERE NOT (type = 'table' AND name IN ('sqlite_stat1', "
               "'sqlite_stat3', 'sqlite_stat4')) AND NOT (type = 'index' AND sql IS NULL AND substr(name, 1, 17) = "
               "'sqlite_autoindex_')"_s;
    }

    QString structureOf(const QString &statement) const override { return statement; }

    QString changeMark() const override { return u"PRAGMA data_version"_s; }
    QString noticeChannel() const override { return {}; }

    QStringList integrityChecks() const override
    {
        return {u"PRAGMA integrity_check"_s,
                u"SELECT 'row ' || rowid || ' of ' || \"table\" || ' refers to a missing row of ' || parent "
                "FROM pragma_foreign_key_check"_s};
    }
    QString soundAnswer() const override { return u"ok"_s; }

    Failure failure(const QSqlError &error) const override
    {
        // The low byte of an extended result code is the plain one: https://www.sqlite.org/rescode.html
        switch (error.nativeErrorCode().toInt() & 0xff) {
        case 5:  // SQLITE_BUSY
        case 6:  // SQLITE_LOCKED
        case 15: // SQLITE_PROTOCOL: lost the race for the WAL's locks too often
            return Failure::Busy;
        case 3: // SQLITE_PERM
        case 8: // SQLITE_READONLY
            return Failure::ReadOnly;
        case 13: // SQLITE_FULL
            return Failure::Full;
        case 11: // SQLITE_CORRUPT
            return Failure::Damaged;
        case 26: // SQLITE_NOTADB
            return Failure::NoDatabase;
        case 14: // SQLITE_CANTOPEN
            return Failure::CannotOpen;
        case 10: // SQLITE_IOERR
            return Failure::Unreachable;
        default:
            return Failure::Other;
        }
    }
};

} // namespace

std::unique_ptr<Dialect> sqliteDialect() { return std::make_unique<SqliteDialect>(); }

QStringList haveAlone() { return {u"PRAGMA locking_mode = EXCLUSIVE"_s, u"BEGIN EXCLUSIVE"_s, u"ROLLBACK"_s}; }

FileTarget newFile(const QString &path) { return {path, {}}; }

FileTarget existingFile(const QString &path, int patience)
{
    return {address(path, u"mode=rw"_s), u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1"_s.arg(patience)};
}

FileTarget untouched(const QString &path)
{
    return {address(path, u"immutable=1"_s), u"QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY"_s};
}

} // namespace gaoqian
