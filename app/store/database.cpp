#include "store/database.h"

#include "base/ids.h"
#include "base/platform.h"
#include "store/dialect.h"
#include "store/location.h"
#include "store/query.h"
#include "store/schema.h"

#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QSqlError>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Store)
};

/// A name beside `path` for a file that takes its place when it is whole.
QString unfinishedName(const QString &path) { return path + u"."_s + newId().left(8) + u".part"_s; }

/// Puts a finished file where it belongs; `QFile::rename` overwrites nothing.
Result<void> moveIntoPlace(const QString &from, const QString &to)
{
    QFile file(from);
    if (!file.rename(to))
        return ioError(Tr::tr("%1 cannot be written (%2); choose another name").arg(to, file.errorString()));
    return {};
}

} // namespace

Database::Database(const QString &path) : m_path(path), m_connection(u"gaoqian-"_s + newId()), m_dialect(sqliteDialect())
{
    QSqlDatabase database = QSqlDatabase::addDatabase(m_dialect->driver(), m_connection);
    database.setDatabaseName(path);
    database.setConnectOptions(m_dialect->connectOptions());
}

Database::~Database()
{
    handle().close();
    QSqlDatabase::removeDatabase(m_connection);
}

QSqlDatabase Database::handle() const { return QSqlDatabase::database(m_connection, false); }

Result<std::unique_ptr<Database>> Database::create(const QString &path)
{
    const Result<void> place = checkNewPlace(path);
    if (!place)
        return place.error();
    const QString unfinished = unfinishedName(path);
    const auto removeRemains = qScopeGuard([&] { QFile::remove(unfinished); });
    {
        const Result<std::unique_ptr<Database>> made = connected(unfinished);
        if (!made)
            return made.error();
    }
    const Result<void> moved = moveIntoPlace(unfinished, path);
    if (!moved)
        return moved.error();
    return open(path);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path)
{
    const Result<void> file = checkNewsroomFile(path, newestSchemaVersion());
    if (!file)
        return file.error();
    return connected(path);
}

Result<std::unique_ptr<Database>> Database::connected(const QString &path)
{
    std::unique_ptr<Database> database(new Database(path));
    const Result<void> ready = database->setUp();
    if (!ready)
        return ready.error();
    const Result<int> version = migrate(*database);
    if (!version)
        return version.error();
    database->m_schemaVersion = *version;
    return database;
}

Result<void> Database::setUp()
{
    if (!QSqlDatabase::isDriverAvailable(m_dialect->driver()))
        return ioError(Tr::tr("The Qt plugin %1 is missing; install it to open newsroom files").arg(m_dialect->driver()));
    QSqlDatabase database = handle();
    if (!database.open())
        return databaseError(*this, database.lastError());
    m_file = fileIdentity(m_path);
    const QList<Dialect::Setup> steps = m_dialect->connectionSetup();
    for (const Dialect::Setup &step : steps) {
        const auto answer = Query(*this, step.statement).first<QString>([](const Row &row) { return row.text(0); });
        if (!answer)
            return answer.error();
        if (!step.answer.isNull() && answer->value_or(QString()) != step.answer)
            return ioError(Tr::tr("The newsroom file %1 cannot be written safely where it is; move it to a disk of this computer")
                               .arg(m_path));
    }
    return {};
}

Result<void> Database::transaction(const std::function<Result<void>()> &work)
{
    if (m_inTransaction) {
        const Result<void> done = work();
        if (!done && !m_spoilt)
            m_spoilt = done.error();
        return done;
    }
    m_inTransaction = true;
    m_spoilt.reset();
    const auto leave = qScopeGuard([this] { m_inTransaction = false; });
    return runTransaction(work);
}

Result<void> Database::checkInPlace() const
{
    if (fileIdentity(m_path) == m_file)
        return {};
    return ioError(
        QFileInfo::exists(m_path)
            ? Tr::tr("Another file took the place of the newsroom file %1; start Gaoqian again to use that one").arg(m_path)
            : Tr::tr("The newsroom file %1 was moved or deleted; put it back to go on").arg(m_path));
}

Result<void> Database::runTransaction(const std::function<Result<void>()> &work)
{
    if (const Result<void> inPlace = checkInPlace(); !inPlace)
        return inPlace;
    const Result<int> begun = Query(*this, m_dialect->beginWrite()).run();
    if (!begun)
        return begun.error();
    Result<void> done = work();
    if (done && m_spoilt)
        done = *m_spoilt;
    if (done) {
        const Result<int> committed = Query(*this, u"COMMIT"_s).run();
        if (committed)
            return {};
        done = committed.error();
    }
    // It fails where the database has rolled back by itself (disk full); either way nothing is kept.
    Q_UNUSED(Query(*this, u"ROLLBACK"_s).run())
    return done;
}

Result<void> Database::backupTo(const QString &path) const
{
    if (m_inTransaction)
        return refused(Tr::tr("A backup cannot be made while something is being saved; try again in a moment"));
    const QFileInfo target(path);
    if (target.exists() || target.isSymLink())
        return ioError(Tr::tr("There is already a file %1; choose another name for the backup").arg(path));
    if (!QFileInfo(target.absolutePath()).isDir())
        return ioError(Tr::tr("There is no folder %1; make it first or choose another").arg(target.absolutePath()));
    const QString unfinished = unfinishedName(path);
    const auto removeRemains = qScopeGuard([&] { QFile::remove(unfinished); });
    const Result<int> copied = Query(*this, m_dialect->copyTo()).bind(unfinished).run();
    if (!copied)
        return ioError(Tr::tr("The backup %1 could not be written (%2)").arg(path, copied.error().message));
    return moveIntoPlace(unfinished, path);
}

} // namespace gaoqian
