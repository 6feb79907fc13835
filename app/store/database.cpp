#include "store/database.h"

#include "base/files.h"
#include "base/ids.h"
#include "store/engine/aside.h"
#include "store/engine/engine.h"
#include "store/engine/location.h"
#include "store/engine/making.h"
#include "store/engine/serveraddress.h"
#include "store/engine/servermaking.h"
#include "store/engine/words.h"
#include "store/lastplace.h"
#include "store/pace.h"
#include "store/query.h"
#include "store/schema.h"

#include <QDeadlineTimer>
#include <QRandomGenerator>
#include <QScopeGuard>
#include <QSqlError>
#include <QThread>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {} // namespace

Database::Database(const QString &path, std::unique_ptr<Engine> engine, Pace *pace) :
    m_path(path), m_engine(std::move(engine)), m_connection(u"gaoqian-"_s + newId()), m_pace(pace)
{
    m_engine->aim(QSqlDatabase::addDatabase(dialect().driver(), m_connection));
}

Database::~Database()
{
    m_prepared.clear();
    if (!m_engine->mayClose(handle()))
        return;
    handle().close();
    QSqlDatabase::removeDatabase(m_connection);
}

const Dialect &Database::dialect() const { return m_engine->dialect(); }

QSqlDatabase Database::handle() const { return QSqlDatabase::database(m_connection, false); }

std::optional<QSqlQuery> Database::takePrepared(const QString &sql) const
{
    const auto idle = m_prepared.find(sql);
    if (idle == m_prepared.end())
        return std::nullopt;
    std::optional<QSqlQuery> prepared(std::move(*idle));
    m_prepared.erase(idle);
    return prepared;
}

void Database::giveBack(const QString &sql, QSqlQuery prepared) const
{
    constexpr qsizetype most = 200; // a filter makes statements of its own
    if (m_prepared.size() < most)
        m_prepared.insert(sql, std::move(prepared));
}

void Database::noteFailure(Failure failure) const { m_failure = failure; }

Result<std::unique_ptr<Database>> Database::create(const QString &path,
                                                   const std::function<Result<void>(std::unique_ptr<Database>)> &furnish,
                                                   const std::function<Result<void>()> &lastly, Pace *pace)
{
    if (isServerAddress(path))
        return createOnServer(path, furnish, lastly, pace);
    const auto making = Making::begin(path, checkNewPlace);
    if (!making)
        return making.error();
    const QString unfinished = (*making)->unfinished();
    auto made = connected(unfinished, fileEngine(unfinished, Opening::New), Opening::New, pace);
    if (!made)
        return made.error();
    const Result<void> furnished = furnish ? furnish(std::move(*made)) : Result<void>();
    made->reset(); // closed, so that all of it is in the one file
    if (!furnished)
        return furnished.error();
    if (const Result<void> moved = (*making)->finish(lastly); !moved)
        return moved.error();
    return open(path, pace);
}

Result<std::unique_ptr<Database>> Database::createOnServer(const QString &path,
                                                           const std::function<Result<void>(std::unique_ptr<Database>)> &furnish,
                                                           const std::function<Result<void>()> &lastly, Pace *pace)
{
    const auto address = parseServerAddress(path);
    if (!address)
        return address.error();
    const auto making = ServerMaking::begin(*address);
    if (!making)
        return making.error();
    auto made = connected(path, serverEngine(*address, unfinishedSchema), Opening::New, pace);
    if (!made)
        return made.error();
    if (const Result<void> furnished = furnish ? furnish(std::move(*made)) : Result<void>(); !furnished)
        return furnished.error();
    made->reset();
    if (const Result<void> named = (*making)->finish(lastly); !named)
        return named.error();
    return open(path, pace);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Pace *pace)
{
    if (isServerAddress(path)) {
        const auto address = parseServerAddress(path);
        return address ? connected(path, serverEngine(*address, newsroomSchema), Opening::Existing, pace)
                       : Result<std::unique_ptr<Database>>(address.error());
    }
    if (const Result<void> file = checkNewsroomFile(path, newestSchemaVersion()); !file)
        return file.error();
    if (const Result<void> unmoved = checkNotMoved(path); !unmoved)
        return unmoved.error();
    if (const Result<void> whole = checkLogIsHere(path); !whole)
        return whole.error();
    Aside::clearAfter(path);
    Making::clearAfter(path);
    auto opened = connected(path, fileEngine(path, Opening::Existing), Opening::Existing, pace);
    if (opened)
        noteLastPlace(**opened);
    return opened;
}

Result<std::unique_ptr<Database>> Database::connected(const QString &path, std::unique_ptr<Engine> engine, Opening opening,
                                                      Pace *pace)
{
    std::unique_ptr<Database> database(new Database(path, std::move(engine), pace));
    if (const Result<void> ready = database->connectNow(opening); !ready)
        return ready.error();
    if (const Result<void> opened = database->m_engine->noteOpened(); !opened)
        return opened.error();
    const Result<int> version = migrate(*database);
    if (!version)
        return version.error();
    database->m_schemaVersion = *version;
    if (const Result<void> ours = database->snapshot([] { return Result<void>(); }); !ours)
        return ours.error();
    return database;
}

Result<void> Database::connectNow(Opening opening) const
{
    if (!QSqlDatabase::isDriverAvailable(dialect().driver()))
        return m_engine->noDriver();
    QSqlDatabase database = handle();
    if (!database.open())
        return databaseError(*this, database.lastError());
    // Before anything is set: what stands in a file's WAL alone was not to be seen from outside.
    if (const Result<void> ours = opening == Opening::New ? Result<void>() : checkMark(); !ours)
        return ours;
    return setUp();
}

Result<void> Database::setUp() const
{
    const QList<Dialect::Setup> steps = dialect().connectionSetup();
    for (const Dialect::Setup &step : steps) {
        const auto answer = Query(*this, step.statement).first<QString>([](const Row &row) { return row.text(0); });
        if (!answer)
            return answer.error();
        if (!step.answer.isNull() && answer->value_or(QString()) != step.answer)
            return m_engine->unsuitable();
    }
    return {};
}

bool Database::reconnected() const
{
    if (!m_engine->reconnects())
        return false;
    m_prepared.clear();
    handle().close();
    return connectNow(Opening::Existing).ok();
}

Result<void> Database::checkMark() const
{
    const auto mark = Query(*this, dialect().mark()).first<QString>([](const Row &row) { return row.text(0); });
    if (!mark)
        return mark.error();
    return mark->value_or(QString()) == QString::number(newsroomMark) ? Result<void>() : m_engine->foreign();
}

Result<void> Database::read(const std::function<Result<void>()> &work) const
{
    if (m_within != Within::Nothing)
        return work();
    if (const Result<void> begun = beginRead(); !begun)
        return begun;
    m_within = Within::Snapshot;
    const auto leave = qScopeGuard([this] {
        m_within = Within::Nothing;
        rollBack();
    });
    // Within, so that no other program changes what was compared before it is read.
    if (const Result<void> ours = checkSchema(); !ours)
        return ours;
    return work();
}

Result<void> Database::beginRead() const
{
    if (const Result<void> inPlace = checkInPlace(); !inPlace)
        return inPlace;
    m_failure.reset();
    Result<int> begun = Query(*this, dialect().beginRead()).run();
    if (!begun && m_failure == Failure::Lost && reconnected())
        begun = Query(*this, dialect().beginRead()).run();
    return begun ? Result<void>() : begun.error();
}

Result<void> Database::write(const std::function<Result<void>()> &work)
{
    if (m_within == Within::Snapshot)
        return ioError(StoreWords::tr("A change was asked for in the middle of reading; report this fault of the program"));
    if (m_within == Within::Nothing)
        return runTransaction(work);
    const Result<void> done = work();
    if (!done && !m_spoilt)
        m_spoilt = done.error();
    return done;
}

Result<void> Database::runTransaction(const std::function<Result<void>()> &work)
{
    const QDeadlineTimer deadline(m_patience);
    while (true) {
        bool clashed = false;
        const Result<void> done = tryTransaction(work, clashed);
        if (done || !clashed || (!m_pace && deadline.hasExpired()))
            return done;
        waitBeforeAsking();
    }
}

Result<void> Database::tryTransaction(const std::function<Result<void>()> &work, bool &clashed)
{
    if (const Result<void> begun = begin(); !begun)
        return begun;
    m_within = Within::Transaction;
    m_failure.reset();
    bool kept = false;
    const auto leave = qScopeGuard([&] {
        m_within = Within::Nothing;
        // It fails where the database has rolled back by itself (disk full); either way nothing is kept.
        if (!kept)
            rollBack();
    });
    if (const Result<void> ours = checkSchema(); !ours)
        return ours;
    m_spoilt.reset();
    Result<void> done = work();
    if (done && m_spoilt)
        done = *m_spoilt;
    if (done && m_pace && m_pace->wantsOnceMore()) {
        rollBack();
        m_within = Within::Nothing;
        kept = true; // nothing of this run is open any more
        return tryTransaction(work, clashed);
    }
    if (done)
        done = commit();
    kept = done.ok();
    clashed = !done && m_failure == Failure::Clash;
    return done;
}

/// Others may take long over their turn, and the file may be moved meanwhile; between the second look and what is written now
/// nobody is waited for.
Result<void> Database::begin() const
{
    while (true) {
        if (const Result<void> inPlace = checkInPlace(); !inPlace)
            return inPlace;
        if (const Result<void> begun = waitForTurn(); !begun)
            return begun;
        if (m_engine->checkInPlace())
            return {};
        rollBack();
    }
}

Result<void> Database::commit() const
{
    const Result<int> committed = Query(*this, u"COMMIT"_s).run();
    if (!committed)
        return committed.error();
    if (m_pace)
        m_pace->afterCommit();
    return m_engine->noteCommitted();
}

void Database::rollBack() const { Q_UNUSED(Query(*this, u"ROLLBACK"_s).run()) }

/// SQLite's own waiting grows to a tenth of a second between two questions, so that whoever writes again and again is always
/// first; asking often and at random moments gives everybody a turn.
void Database::waitBeforeAsking() const
{
    if (m_pace)
        m_pace->whileOthersWrite();
    else
        QThread::usleep(QRandomGenerator::global()->bounded(500u, 6000u));
}

Result<void> Database::waitForTurn() const
{
    if (const Result<void> set = setPatienceOfStatements(0); !set)
        return set;
    const auto restore = qScopeGuard([this] { Q_UNUSED(setPatienceOfStatements(statementPatience)) });
    const QDeadlineTimer deadline(m_patience);
    bool mayReconnect = true;
    while (true) {
        Query begin(*this, dialect().beginWrite());
        const Result<int> begun = begin.run();
        if (begun)
            return {};
        if (begin.failure() == Failure::Lost && std::exchange(mayReconnect, false) && reconnected())
            continue;
        if (begin.failure() != Failure::Busy || (!m_pace && deadline.hasExpired()))
            return begun.error();
        waitBeforeAsking();
    }
}

Result<void> Database::setPatienceOfStatements(int milliseconds) const
{
    const QString statement = dialect().patience(milliseconds);
    return statement.isEmpty() ? Result<void>() : Query(*this, statement).each([](const Row &) { return Result<void>(); });
}

Result<void> Database::checkInPlace() const { return m_engine->checkInPlace(); }

Result<void> Database::checkSchema() const
{
    const QString asked = dialect().structureMark();
    if (asked.isEmpty() && m_isCompared)
        return {};
    QString mark;
    if (!asked.isEmpty()) {
        const auto answer = Query(*this, asked).first<QString>([](const Row &row) { return row.text(0); });
        if (!answer)
            return answer.error();
        mark = answer->value_or(QString());
        if (m_isCompared && mark == m_structure)
            return {};
    }
    if (const Result<void> ours = compareSchema(*this); !ours)
        return ours;
    m_structure = mark;
    m_isCompared = true;
    return {};
}

Result<QString> Database::changeMark() const
{
    if (m_within == Within::Nothing) {
        if (const Result<void> inPlace = checkInPlace(); !inPlace)
            return inPlace.error();
    }
    const auto read = [this] {
        return Query(*this, dialect().changeMark()).first<QString>([](const Row &row) { return row.text(0); });
    };
    m_failure.reset();
    auto mark = read();
    if (!mark && m_within == Within::Nothing && m_failure == Failure::Lost && reconnected())
        mark = read();
    return mark ? Result<QString>(mark->value_or(QString())) : mark.error();
}

Result<void> Database::backupTo(const QString &path) const
{
    if (m_within != Within::Nothing)
        return refused(StoreWords::tr("A backup cannot be made while something is being saved; try again in a moment"));
    if (const Result<void> inPlace = checkInPlace(); !inPlace)
        return inPlace;
    if (dialect().copyTo().isEmpty())
        return refused(StoreWords::tr("A newsroom on a server is backed up there (pg_dump); ask who looks after it"));
    const auto making = Making::begin(path, checkBackupPlace);
    if (!making)
        return making.error();
    Query copy(*this, dialect().copyTo());
    if (const Result<int> copied = copy.bind((*making)->unfinished()).run(); !copied) {
        if (copy.failure() == Failure::Damaged || copy.failure() == Failure::Busy)
            return copied.error();
        return hasRoom(path) ? ioError(StoreWords::tr("The backup %1 could not be written (%2)").arg(path, copy.databaseText()))
                             : diskFull(path);
    }
    return (*making)->finish();
}

} // namespace gaoqian
