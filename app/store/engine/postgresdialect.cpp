#include "store/engine/dialect.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

/// What stands in the outermost parentheses of `statement`, cut at its commas.
QStringList partsOf(const QString &statement)
{
    const qsizetype from = statement.indexOf(u'(') + 1;
    QStringList parts{QString()};
    int depth = 1;
    for (qsizetype i = from; i < statement.size() && depth > 0; ++i) {
        const QChar c = statement[i];
        depth += c == u'(' ? 1 : c == u')' ? -1 : 0;
        if (c == u',' && depth == 1)
            parts += QString();
        else if (depth > 0)
            parts.last() += c;
    }
    for (QString &part : parts)
        part = part.simplified();
    return parts;
}

/// "name type", with what PostgreSQL derives from the keys: a key's columns are never null.
QString columnsOf(const QString &statement)
{
    static const QRegularExpression key(u"^PRIMARY KEY \\((.*)\\)$"_s);
    static const QRegularExpression column(u"^(?!PRIMARY |FOREIGN |UNIQUE |CHECK )(\\w+) (\\w+)\\b(.*)$"_s);
    QStringList keys;
    const QStringList parts = partsOf(statement);
    for (const QString &part : parts) {
        if (const auto match = key.match(part); match.hasMatch())
            keys += match.captured(1).split(u", "_s);
    }
    QStringList columns;
    for (const QString &part : parts) {
        const auto match = column.match(part);
        if (!match.hasMatch())
            continue;
        const QString rest = match.captured(3);
        const bool isNeverNull =
            rest.contains("NOT NULL"_L1) || rest.contains("PRIMARY KEY"_L1) || keys.contains(match.captured(1));
        columns += match.captured(1) + u' ' + match.captured(2) + (isNeverNull ? u" NOT NULL"_s : QString());
    }
    return columns.join(u", "_s);
}

class PostgresDialect final : public Dialect {
public:
    explicit PostgresDialect(QString schema) : m_schema(std::move(schema)) {}

    QString driver() const override { return u"QPSQL"_s; }
    bool readsRowByRow() const override { return false; }

    QList<Setup> connectionSetup() const override
    {
        return {
            {u"SET client_encoding TO 'UTF8'"_s, {}},
            // The library prints what a server remarks to where the command line tells its errors; what fails is told as it is.
            {u"SET client_min_messages TO error"_s, {}},
            // Ids, times and digests are compared as what they are: bytes.
            {u"SELECT datlocprovider::text || ' ' || datcollate || ' ' || pg_encoding_to_char(encoding) FROM pg_database "
             "WHERE datname = current_database()"_s,
             u"c C UTF8"_s},
            {u"SET search_path TO \"%1\""_s.arg(m_schema), {}},
        };
    }

    QString beginWrite() const override { return u"BEGIN ISOLATION LEVEL SERIALIZABLE"_s; }
    QString patience(int) const override { return {}; }
    QString lockPatience(int milliseconds) const override
    {
        return u"SET lock_timeout TO %1"_s.arg(std::max(milliseconds, 1)); // 0 would mean: for ever
    }
    QString beginRead() const override { return u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s; }

    // Which history of the server the number belongs to stands beside it: a server that crashed, or a copy that took its place,
    // may give the number of what it lost to another transaction.
    QString beforeCommit() const override
    {
        return u"SELECT number::text || ' ' || %1, pg_notify('%2', '') FROM (SELECT pg_current_xact_id_if_assigned() AS number) "
               "written WHERE number IS NOT NULL"_s.arg(history, noticeChannel());
    }
    QString fate() const override
    {
        return u"SELECT CASE WHEN split_part(told, ' ', 2) = %1 THEN pg_xact_status(split_part(told, ' ', 1)::xid8) END FROM "
               "(SELECT CAST(? AS text) AS told) asked"_s.arg(history);
    }
    QString noticeChannel() const override { return m_schema + u"_changed"_s; }

    QString now() const override
    {
        return u"SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')"_s;
    }

    QString blobType() const override { return u"bytea"_s; }

    // The version stands in the comment on the schema: it takes part in transactions, and needs no table of its own.
    QString schemaVersion() const override
    {
        return u"SELECT COALESCE(substring(obj_description(to_regnamespace('%1'), 'pg_namespace') from '^gaoqian ([0-9]+)$'), '0')"_s
            .arg(m_schema);
    }
    QStringList setSchemaVersion(int version) const override
    {
        return {u"COMMENT ON SCHEMA \"%1\" IS 'gaoqian %2'"_s.arg(m_schema).arg(version)};
    }
    QStringList markAsNewsroom() const override { return {}; }
    QString mark() const override
    {
        return u"SELECT CASE WHEN obj_description(to_regnamespace('%1'), 'pg_namespace') LIKE 'gaoqian %' THEN '%2' ELSE '' END"_s
            .replace("%1"_L1, m_schema)
            .replace("%2"_L1, QString::number(newsroomMark));
    }
    QString copyTo() const override { return {}; }

    QString structureMark() const override { return {}; }
    QString structure() const override
    {
        return u"SELECT c.relname, CASE c.relkind WHEN 'r' THEN (SELECT string_agg(a.attname || ' ' || "
               "format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END, ', ' ORDER BY "
               "a.attnum) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) "
               "WHEN 'i' THEN 'index' ELSE c.relkind::text END FROM pg_class c WHERE c.relnamespace = to_regnamespace('%1') "
               "AND NOT (c.relkind = 'i' AND EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = c.oid)) "
               "UNION ALL SELECT t.tgname, 'trigger' FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid "
               "WHERE c.relnamespace = to_regnamespace('%1') AND NOT t.tgisinternal "
               "UNION ALL SELECT r.rulename, 'rule' FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class "
               "WHERE c.relnamespace = to_regnamespace('%1') AND c.relkind = 'r' "
               "UNION ALL SELECT p.proname, 'function' FROM pg_proc p WHERE p.pronamespace = to_regnamespace('%1')"_s.arg(
                   m_schema);
    }
    QString structureOf(const QString &statement) const override
    {
        return statement.startsWith("CREATE TABLE"_L1) ? columnsOf(statement) : u"index"_s;
    }

    // Which transactions can be seen: the next number alone would hide one that was kept after a younger one. It changes with
    // whatever is written on the server, rarely by others than this newsroom's.
    QString changeMark() const override { return u"SELECT pg_current_snapshot()::text"_s; }

    QStringList integrityChecks() const override { return {}; } // the server's own business
    QString soundAnswer() const override { return {}; }

    Failure failure(const QSqlError &error) const override
    {
        // https://www.postgresql.org/docs/15/errcodes-appendix.html
        static const QHash<QString, Failure> codes{
            {u"40001"_s, Failure::Clash},                                      // serialization_failure
            {u"40P01"_s, Failure::Clash},                                      // deadlock_detected
            {u"55P03"_s, Failure::Busy},                                       // lock_not_available
            {u"25P02"_s, Failure::Given},                                      // in_failed_sql_transaction
            {u"25P03"_s, Failure::Lost},                                       // idle_in_transaction_session_timeout
            {u"57P05"_s, Failure::Lost},                                       // idle_session_timeout
            {u"57P01"_s, Failure::Lost},                                       // admin_shutdown
            {u"57P02"_s, Failure::Lost},                                       // crash_shutdown
            {u"57P03"_s, Failure::Lost},                                       // cannot_connect_now
            {u"53300"_s, Failure::Lost},                                       // too_many_connections
            {u"53100"_s, Failure::Full},                                       // disk_full
            {u"42501"_s, Failure::NoRight},                                    // insufficient_privilege
            {u"28000"_s, Failure::NoRight},                                    // invalid_authorization_specification
            {u"28P01"_s, Failure::NoRight},                                    // invalid_password
            {u"25006"_s, Failure::ReadOnly},                                   // read_only_sql_transaction: a standby
            {u"3D000"_s, Failure::NoDatabase}, {u"XX001"_s, Failure::Damaged}, // data_corrupted
            {u"XX002"_s, Failure::Damaged},                                    // index_corrupted
        };
        const QString code = error.nativeErrorCode();
        if (code.startsWith("08"_L1))
            return Failure::Lost;
        // A connection that died says nothing, or says it without a code.
        if (code.isEmpty())
            return Failure::Lost;
        return codes.value(code, Failure::Other);
    }

private:
    /// Another one when a copy took over, by the part of a name that says so, and after a crash, which empties the statistics.
    static constexpr QLatin1String history{
        "(SELECT left(pg_walfile_name(pg_current_wal_insert_lsn()), 8) || '/' || extract(epoch FROM stats_reset) FROM "
        "pg_stat_bgwriter)"};

    const QString m_schema;
};

} // namespace

std::unique_ptr<Dialect> postgresDialect(const QString &schema) { return std::make_unique<PostgresDialect>(schema); }

} // namespace gaoqian
