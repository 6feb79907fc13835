#include "store/schema.h"

#include "store/database.h"
#include "store/engine/dialect.h"
#include "store/engine/words.h"
#include "store/listing.h"
#include "store/query.h"
#include "store/suggestionstore.h"

#include <QMap>
#include <QRegularExpression>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

// Articles keep what the lists show in columns of their own (title ... excerpt_source, slip_state ... slip_head), so that a list
// never reads a story. The story itself lives in working_copies (as it is now) and contents (as some revision saw it, each once
// however many revisions show it).
//
// Decisions, edits and revisions name people without a foreign key: a slip is evidence, kept as it came, and whether its people
// are known is for the slip to say.
Migration firstTables()
{
    return {{
        u"CREATE TABLE settings (key text PRIMARY KEY, value text NOT NULL)"_s,
        u"CREATE TABLE newsroom (single integer PRIMARY KEY CHECK (single = 1), id text NOT NULL, "
        "public_key {blob} NOT NULL)"_s,
        u"CREATE TABLE people (id text PRIMARY KEY, name text NOT NULL, roles text NOT NULL, admin integer NOT NULL, "
        "public_key {blob} NOT NULL, joined text NOT NULL, certificate {blob} NOT NULL, wrapped_key {blob})"_s,
        u"CREATE INDEX people_by_name ON people (name)"_s,
        u"CREATE TABLE former_certificates (person_id text NOT NULL REFERENCES people (id) ON DELETE CASCADE, "
        "number integer NOT NULL, name text NOT NULL, roles text NOT NULL, admin integer NOT NULL, "
        "public_key {blob} NOT NULL, joined text NOT NULL, certificate {blob} NOT NULL, PRIMARY KEY (person_id, number))"_s,
        u"CREATE TABLE newsroom_keys (person_id text PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE, "
        "wrapped_key {blob} NOT NULL)"_s,
        u"CREATE TABLE chains (id text PRIMARY KEY, channel text NOT NULL, chain text NOT NULL, since text NOT NULL, "
        "certificate {blob} NOT NULL)"_s,
        u"CREATE TABLE channels (path text PRIMARY KEY, position integer NOT NULL)"_s,
        u"CREATE TABLE assets (hash text PRIMARY KEY, mime text NOT NULL, width integer NOT NULL, "
        "height integer NOT NULL, size integer NOT NULL, bytes {blob} NOT NULL)"_s,

        u"CREATE TABLE articles (id text PRIMARY KEY, version integer NOT NULL, digest text NOT NULL, "
        "title text NOT NULL, channel text NOT NULL, date text NOT NULL, keywords text NOT NULL, "
        "find_text text NOT NULL, excerpt_source text NOT NULL, list_date text NOT NULL, "
        "origin text NOT NULL, owner_id text NOT NULL, created_at text NOT NULL, updated_at text NOT NULL, "
        "published integer NOT NULL, published_at text, views integer NOT NULL, "
        "slip_state text NOT NULL, awaited_role text NOT NULL, waiting_since text, slip_head text NOT NULL, "
        "lease_holder text NOT NULL, lease_until text)"_s,
        u"CREATE INDEX articles_by_update ON articles (updated_at, id)"_s,
        u"CREATE INDEX articles_by_owner ON articles (owner_id, updated_at, id)"_s,
        u"CREATE INDEX articles_by_state ON articles (slip_state, updated_at, id)"_s,
        u"CREATE INDEX articles_by_role ON articles (awaited_role, updated_at, id)"_s,
        u"CREATE INDEX articles_by_publication ON articles (published, updated_at, id)"_s,
        u"CREATE INDEX articles_latest ON articles (published, list_date, id)"_s,
        u"CREATE INDEX articles_hot ON articles (published, views, list_date, id)"_s,
        u"CREATE INDEX articles_in_channel ON articles (published, channel, list_date, id)"_s,

        u"CREATE TABLE working_copies (article_id text PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE, "
        "article text NOT NULL)"_s,
        u"CREATE TABLE contents (article_id text NOT NULL REFERENCES articles (id) ON DELETE CASCADE, "
        "digest text NOT NULL, article text NOT NULL, PRIMARY KEY (article_id, digest))"_s,
        u"CREATE TABLE revisions (article_id text NOT NULL REFERENCES articles (id) ON DELETE CASCADE, "
        "number integer NOT NULL, digest text NOT NULL, person_id text NOT NULL, reason text NOT NULL, "
        "name text NOT NULL, time text NOT NULL, PRIMARY KEY (article_id, number), "
        "FOREIGN KEY (article_id, digest) REFERENCES contents (article_id, digest) ON DELETE CASCADE)"_s,
        u"CREATE TABLE edits (article_id text NOT NULL REFERENCES articles (id) ON DELETE CASCADE, "
        "number integer NOT NULL, person_id text NOT NULL, time text NOT NULL, from_digest text NOT NULL, "
        "to_digest text NOT NULL, after_decision integer NOT NULL, PRIMARY KEY (article_id, number))"_s,
        u"CREATE TABLE decisions (article_id text NOT NULL REFERENCES articles (id), number integer NOT NULL, "
        "verdict text NOT NULL, stage integer NOT NULL, slot integer NOT NULL, return_to integer NOT NULL, "
        "person_id text NOT NULL, opinion text NOT NULL, time text NOT NULL, content_digest text NOT NULL, "
        "chain_digest text NOT NULL, previous text NOT NULL, signature {blob} NOT NULL, "
        "PRIMARY KEY (article_id, number))"_s,
    }};
}

// What forms were filled in with, counted over the working copies, so that it can be offered again; and templates.
Migration memoryAndTemplates()
{
    return {{
                u"CREATE TABLE memory (kind text NOT NULL, value text NOT NULL, uses integer NOT NULL, last_used text NOT NULL, "
                "PRIMARY KEY (kind, value))"_s,
                u"CREATE INDEX memory_by_use ON memory (kind, uses, last_used, value)"_s,
                u"CREATE TABLE templates (id text PRIMARY KEY, name text NOT NULL, article text NOT NULL, "
                "updated_at text NOT NULL)"_s,
            },
            fillMemory};
}

// What came along with a story that was taken in (see newsroom/import/intakereport.h), until its editor is done with it.
Migration intakeReports()
{
    return {{u"CREATE TABLE intake_reports (article_id text PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE, "
             "report text NOT NULL)"_s}};
}

// What the page's lists show, apart from what is being written on: the content with which each story went out. What went out, and
// what was about to go out when a program was killed. When a picture came in, or was last
// taken out of a story, so that one which nothing has shown for long can be let go.
Migration whatWentOut()
{
    return {{
                u"CREATE TABLE listed (article_id text PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE, "
                "digest text NOT NULL, decisions integer NOT NULL, head text NOT NULL, title text NOT NULL, "
                "channel text NOT NULL, keywords text NOT NULL, excerpt_source text NOT NULL, list_date text NOT NULL, "
                "views integer NOT NULL, own_page integer NOT NULL)"_s,
                u"CREATE INDEX listed_latest ON listed (list_date, article_id)"_s,
                u"CREATE INDEX listed_hot ON listed (views, list_date, article_id)"_s,
                u"CREATE INDEX listed_in_channel ON listed (channel, list_date, article_id)"_s,
                u"DROP INDEX articles_latest"_s,
                u"DROP INDEX articles_hot"_s,
                u"DROP INDEX articles_in_channel"_s,
                u"CREATE TABLE publications (article_id text NOT NULL REFERENCES articles (id) ON DELETE CASCADE, "
                "number integer NOT NULL, digest text NOT NULL, decisions integer NOT NULL, head text NOT NULL, "
                "folder text NOT NULL, file text NOT NULL, page_hash text NOT NULL, person_id text NOT NULL, "
                "time text NOT NULL, is_out integer NOT NULL, desk text NOT NULL, part text NOT NULL, "
                "before_digest text NOT NULL, before_decisions integer NOT NULL, before_head text NOT NULL, before_time text, "
                "PRIMARY KEY (article_id, number))"_s,
                u"CREATE INDEX publications_unfinished ON publications (is_out, article_id) WHERE is_out = 0"_s,
                u"CREATE TABLE asset_times (hash text PRIMARY KEY REFERENCES assets (hash) ON DELETE CASCADE, "
                "time text NOT NULL)"_s,
            },
            fillLists};
}

/// What the tables, indexes, triggers and views of a newsroom of `version` are: the text that made each, by its name.
QMap<QString, QString> expectedStructure(const Dialect &dialect, int version)
{
    static const QRegularExpression made(u"^CREATE (?:TABLE|(?:UNIQUE )?INDEX) (\\w+)"_s);
    static const QRegularExpression dropped(u"^DROP (?:TABLE|INDEX) (\\w+)$"_s);
    QMap<QString, QString> structure;
    for (int step = 0; step < version; ++step) {
        for (QString statement : migrations()[step].statements) {
            if (const auto match = made.match(statement); match.hasMatch())
                structure[match.captured(1)] = dialect.structureOf(statement.replace("{blob}"_L1, dialect.blobType()));
            else if (const auto gone = dropped.match(statement); gone.hasMatch())
                structure.remove(gone.captured(1));
        }
    }
    return structure;
}

Error newerVersion(const Database &database)
{
    return ioError(
        StoreWords::tr("%1 was written by a newer version of Gaoqian; update this program to open it").arg(database.path()));
}

Result<void> runAll(Database &database, const QStringList &statements)
{
    for (QString statement : statements) {
        const Result<int> run = Query(database, statement.replace("{blob}"_L1, database.dialect().blobType())).run();
        if (!run)
            return run.error();
    }
    return {};
}

} // namespace

const QList<Migration> &migrations()
{
    static const QList<Migration> steps = {firstTables(), memoryAndTemplates(), intakeReports(), whatWentOut()};
    return steps;
}

int newestSchemaVersion() { return int(migrations().size()); }

Result<void> compareSchema(const Database &database)
{
    const Dialect &dialect = database.dialect();
    const Result<int> version = Query(database, dialect.schemaVersion()).number();
    if (!version)
        return version.error();
    if (*version > newestSchemaVersion())
        return newerVersion(database);
    QMap<QString, QString> missing = expectedStructure(dialect, *version);
    QStringList foreign;
    const Result<void> read = Query(database, dialect.structure()).each([&](const Row &row) -> Result<void> {
        if (missing.value(row.text(0)) != row.text(1))
            foreign += row.text(0);
        else
            missing.remove(row.text(0));
        return {};
    });
    if (!read)
        return read;
    if (!foreign.isEmpty())
        return ioError(
            StoreWords::tr("The newsroom file %1 holds something that Gaoqian did not put there and that could undo or forge "
                           "what is written (%2); put the last backup in its place (gaoqian-cli restore), or have whoever "
                           "looks after this computer find "
                           "out who did it and take it out")
                .arg(database.path(), foreign.join(u", "_s)));
    if (!missing.isEmpty())
        return ioError(
            StoreWords::tr(
                "The newsroom file %1 lacks a part that every newsroom has (%2); put the last backup in its place (gaoqian-cli "
                "restore)")
                .arg(database.path(), missing.keys().join(u", "_s)));
    return {};
}

Result<int> migrate(Database &database, const QList<Migration> &steps)
{
    const Dialect &dialect = database.dialect();
    const auto currentVersion = [&]() -> Result<int> {
        Result<int> version = Query(database, dialect.schemaVersion()).number();
        if (version && *version > steps.size())
            return newerVersion(database);
        return version;
    };
    const int newest = int(steps.size());
    // Looked at without a lock first: a file that is up to date opens even while another window writes.
    const Result<int> before = currentVersion();
    if (!before || *before == newest)
        return before;

    const Result<void> done = database.transaction([&]() -> Result<void> {
        // Another window may have migrated the file while this one waited for its turn.
        const Result<int> version = currentVersion();
        if (!version)
            return version.error();
        if (*version == newest)
            return {};
        Result<void> run = *version == 0 ? runAll(database, dialect.markAsNewsroom()) : Result<void>();
        for (int step = *version; run && step < newest; ++step)
            run = runAll(database, steps[step].statements);
        for (int step = *version; run && step < newest; ++step)
            run = steps[step].fill ? steps[step].fill(database) : Result<void>();
        return run ? runAll(database, dialect.setSchemaVersion(newest)) : run;
    });
    if (!done)
        return done.error();
    return newest;
}

} // namespace gaoqian
