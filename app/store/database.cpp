#include "store/database.h"

#include "base/files.h"
#include "base/ids.h"
#include "store/engine/aside.h"
#include "store/engine/engine.h"
#include "store/engine/location.h"
#include "store/engine/making.h"
#include "store/engine/serveraddress.h"
#include "store/engine/servermaking.h"
#include "store/engine/servertime.h"
#include "store/engine/words.h"
#include "store/lastplace.h"
#include "store/pace.h"
#include "store/query.h"
#include "store/schema.h"

#include <QScopeGuard>
#include <QSqlError>

namespace gaoqian {

using namespace Qt::StringLiterals;

Database::Database(const QString &path, std::unique_ptr<Engine> engine, Pace *pace) :
    m_path(path), m_engine(std::move(engine)), m_connection(u"gaoqian-"_s + newId()), m_pace(pace)
{
    m_engine->aim(QSqlDatabase::addDatabase(dialect().driver(), m_connection));
}

Database::~Database()
{
    if (m_engine->reconnects()) // with the connection a server forgets what was prepared, without being told of each
        QSqlDatabase::removeDatabase(m_connection);
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

/// A statement that is refused because of an earlier one does not hide why that was.
void Database::noteFailure(Failure failure) const
{
    if (!m_failure || failure != Failure::Given)
        m_failure = failure;
}

bool Database::mayAskAgain() const
{
    if (m_within != Within::Nothing || m_isConnecting || !reconnected())
        return false;
    m_failure.reset();
    return true;
}

void Database::setPatience(int milliseconds)
{
    m_patience = milliseconds;
    if (const QString statement = dialect().lockPatience(milliseconds); !statement.isEmpty())
        Q_UNUSED(Query(*this, statement).run()) // where it fails the connection is gone, and the next one is told
}

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
    m_isConnecting = true;
    const auto connected = qScopeGuard([this] { m_isConnecting = false; });
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
    const QString waits = dialect().lockPatience(m_patience);
    const Result<int> set = waits.isEmpty() ? 0 : Query(*this, waits).run();
    return set ? compareClocks() : set.error();
}

Result<QDateTime> Database::serverTime() const
{
    if (dialect().now().isEmpty())
        return QDateTime::currentDateTimeUtc();
    const auto told = Query(*this, dialect().now()).first<QDateTime>([](const Row &row) { return row.time(0); });
    return told ? Result<QDateTime>(told->value_or(QDateTime())) : told.error();
}

Result<void> Database::compareClocks() const
{
    if (dialect().now().isEmpty())
        return {};
    const QDateTime asked = QDateTime::currentDateTimeUtc();
    const auto told = serverTime();
    if (!told)
        return told.error();
    m_ahead = clockDifference(*told, asked, QDateTime::currentDateTimeUtc());
    return {};
}

bool Database::reconnected() const
{
    if (!m_engine->reconnects())
        return false;
    cutOff();
    if (!connectNow(Opening::Existing)) {
        handle().close(); // it may be open, and not be the newsroom
        return false;
    }
    if (m_told) {
        listenNow(); // before anything is looked at, so that nothing falls between
        m_told();
    }
    return true;
}

/// With the connection itself, so that what was prepared on it is forgotten rather than taken back through what is broken.
void Database::cutOff() const
{
    QSqlDatabase::removeDatabase(m_connection);
    m_prepared.clear();
    m_engine->aim(QSqlDatabase::addDatabase(dialect().driver(), m_connection));
    ++m_connectionNumber;
    m_isHeard = false;
    m_isCompared = false; // who knows what was done there meanwhile
}

bool Database::listen(const std::function<void()> &told)
{
    if (!m_told) {
        m_told = told;
        listenNow();
    }
    return m_isHeard;
}

void Database::listenNow() const { m_isHeard = m_engine->listen(handle(), m_told); }

Result<void> Database::checkMark() const
{
    const auto mark = Query(*this, dialect().mark()).first<QString>([](const Row &row) { return row.text(0); });
    if (!mark)
        return mark.error();
    return mark->value_or(QString()) == QString::number(newsroomMark) ? Result<void>() : m_engine->foreign();
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
    const auto mark = Query(*this, dialect().changeMark()).first<QString>([](const Row &row) { return row.text(0); });
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
