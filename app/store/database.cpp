#include "store/database.h"

#include "base/files.h"
#include "base/ids.h"
#include "base/platform.h"
#include "store/aside.h"
#include "store/dialect.h"
#include "store/location.h"
#include "store/making.h"
#include "store/pace.h"
#include "store/query.h"
#include "store/schema.h"
#include "store/words.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QScopeGuard>
#include <QSqlError>
#include <QThread>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

/// For what may have to wait outside a transaction that writes: a look while another program takes up what a killed one left.
constexpr int statementPatience = 5000;

} // namespace

Database::Database(const QString &path, File file, Pace *pace) :
    m_path(path), m_connection(u"gaoqian-"_s + newId()), m_dialect(sqliteDialect()), m_pace(pace), m_whereabouts(path)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(m_dialect->driver(), m_connection);
    const Place place = file == File::New ? m_dialect->newFile(path) : m_dialect->existingFile(path, statementPatience);
    database.setDatabaseName(place.name);
    database.setConnectOptions(place.options);
}

Database::~Database()
{
    // Where the file is elsewhere now, SQLite notices that itself, and leaves file and log alone.
    const Whereabouts::Finding finding = m_whereabouts.look();
    if (finding == Whereabouts::Finding::Overwritten || finding == Whereabouts::Finding::LogGone) {
        m_whereabouts.neverClose(handle());
        return;
    }
    m_whereabouts.forget();
    handle().close();
    QSqlDatabase::removeDatabase(m_connection);
}

QSqlDatabase Database::handle() const { return QSqlDatabase::database(m_connection, false); }

Result<std::unique_ptr<Database>> Database::create(const QString &path,
                                                   const std::function<Result<void>(std::unique_ptr<Database>)> &furnish,
                                                   const std::function<Result<void>()> &lastly, Pace *pace)
{
    const auto making = Making::begin(path, checkNewPlace);
    if (!making)
        return making.error();
    auto made = connected((*making)->unfinished(), File::New, pace);
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

Result<std::unique_ptr<Database>> Database::open(const QString &path, Pace *pace)
{
    if (const Result<void> file = checkNewsroomFile(path, newestSchemaVersion()); !file)
        return file.error();
    if (const Result<void> unmoved = checkNotMoved(path); !unmoved)
        return unmoved.error();
    Aside::clearAfter(path);
    Making::clearAfter(path);
    return connected(path, File::Existing, pace);
}

Result<std::unique_ptr<Database>> Database::connected(const QString &path, File file, Pace *pace)
{
    std::unique_ptr<Database> database(new Database(path, file, pace));
    const QByteArray before = fileIdentity(path);
    if (const Result<void> ready = database->connectNow(file); !ready)
        return ready.error();
    database->m_whereabouts.noteFile();
    // Exchanged meanwhile, the file that was opened may be the one from before, and it would be taken for the one of now.
    if (file == File::Existing && fileIdentity(path) != before)
        return ioError(
            StoreWords::tr("Another file took the place of the newsroom file %1 while it was being opened; try again").arg(path));
    const Result<int> version = migrate(*database);
    if (!version)
        return version.error();
    database->m_schemaVersion = *version;
    if (const Result<void> ours = database->snapshot([] { return Result<void>(); }); !ours)
        return ours.error();
    return database;
}

Result<void> Database::connectNow(File file) const
{
    if (!QSqlDatabase::isDriverAvailable(m_dialect->driver()))
        return ioError(StoreWords::tr("The Qt plugin %1 is missing; install it to open newsroom files").arg(m_dialect->driver()));
    QSqlDatabase database = handle();
    if (!database.open())
        return databaseError(*this, database.lastError());
    // Before anything is set: what stands in the WAL alone was not to be seen from outside.
    if (const Result<void> ours = file == File::New ? Result<void>() : checkMark(); !ours)
        return ours;
    const QList<Dialect::Setup> steps = m_dialect->connectionSetup();
    for (const Dialect::Setup &step : steps) {
        const auto answer = Query(*this, step.statement).first<QString>([](const Row &row) { return row.text(0); });
        if (!answer)
            return answer.error();
        if (!step.answer.isNull() && answer->value_or(QString()) != step.answer)
            return ioError(
                StoreWords::tr("The newsroom file %1 cannot be written safely where it is; move it to a disk of this computer")
                    .arg(m_path));
    }
    return {};
}

Result<void> Database::checkMark() const
{
    const auto mark = Query(*this, m_dialect->mark()).first<QString>([](const Row &row) { return row.text(0); });
    if (!mark)
        return mark.error();
    if (mark->value_or(QString()) == QString::number(newsroomMark))
        return {};
    return ioError(StoreWords::tr("%1 is the database of another program; choose a newsroom file").arg(m_path));
}

Result<void> Database::read(const std::function<Result<void>()> &work) const
{
    if (m_within != Within::Nothing)
        return work();
    if (const Result<void> inPlace = checkInPlace(); !inPlace)
        return inPlace;
    if (const Result<int> begun = Query(*this, m_dialect->beginRead()).run(); !begun)
        return begun.error();
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
    if (const Result<void> begun = begin(); !begun)
        return begun;
    m_within = Within::Transaction;
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
    if (!done)
        return done;
    if (m_pace && m_pace->wantsOnceMore()) {
        rollBack();
        m_within = Within::Nothing;
        kept = true; // nothing of this run is open any more
        return runTransaction(work);
    }
    done = commit();
    kept = done.ok();
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
        if (m_whereabouts.look() == Whereabouts::Finding::InPlace)
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
    m_whereabouts.noteFirstLog();
    if (m_whereabouts.look() == Whereabouts::Finding::InPlace)
        return {};
    // It went into a file that nobody can find any more. Nothing of the kind is known to happen while all programs keep to the
    // rule at the head of the class; others need not know it.
    return ioError(
        StoreWords::tr("Another program removed parts of the newsroom file %1 while it was in use here; whether the last change "
                       "was kept is not certain, so look before you do it again")
            .arg(m_path));
}

void Database::rollBack() const { Q_UNUSED(Query(*this, u"ROLLBACK"_s).run()) }

/// SQLite's own waiting grows to a tenth of a second between two questions, so that whoever writes again and again is always
/// first; asking often and at random moments gives everybody a turn.
Result<void> Database::waitForTurn() const
{
    if (const Result<void> set = setPatienceOfStatements(0); !set)
        return set;
    const auto restore = qScopeGuard([this] { Q_UNUSED(setPatienceOfStatements(statementPatience)) });
    QDeadlineTimer deadline(m_patience);
    while (true) {
        Query begin(*this, m_dialect->beginWrite());
        const Result<int> begun = begin.run();
        if (begun)
            return {};
        if (begin.failure() != Failure::Busy || (!m_pace && deadline.hasExpired()))
            return begun.error();
        if (m_pace)
            m_pace->whileOthersWrite();
        else
            QThread::usleep(QRandomGenerator::global()->bounded(500u, 6000u));
    }
}

Result<void> Database::setPatienceOfStatements(int milliseconds) const
{
    return Query(*this, m_dialect->patience(milliseconds)).each([](const Row &) { return Result<void>(); });
}

Result<void> Database::checkInPlace() const
{
    switch (m_whereabouts.look()) {
    case Whereabouts::Finding::InPlace:
        return {};
    case Whereabouts::Finding::Gone:
        return unlessReplaced(
            m_path, ioError(StoreWords::tr("The newsroom file %1 was moved or deleted; put it back to go on").arg(m_path)));
    case Whereabouts::Finding::Replaced:
        return ioError(StoreWords::tr("Another file took the place of the newsroom file %1; start Gaoqian again to use that one")
                           .arg(m_path));
    case Whereabouts::Finding::Overwritten:
        return overwritten(m_path);
    case Whereabouts::Finding::LogGone:
        break;
    }
    return logGone(m_path);
}

Result<void> Database::checkSchema() const
{
    const auto mark = Query(*this, m_dialect->structureMark()).first<QString>([](const Row &row) { return row.text(0); });
    if (!mark)
        return mark.error();
    if (!m_structure.isEmpty() && mark->value_or(QString()) == m_structure)
        return {};
    if (const Result<void> ours = compareSchema(*this); !ours)
        return ours;
    m_structure = mark->value_or(QString());
    return {};
}

Result<QString> Database::changeMark() const
{
    if (m_within == Within::Nothing) {
        if (const Result<void> inPlace = checkInPlace(); !inPlace)
            return inPlace.error();
    }
    const auto mark = Query(*this, m_dialect->changeMark()).first<QString>([](const Row &row) { return row.text(0); });
    return mark ? Result<QString>(mark->value_or(QString())) : mark.error();
}

Result<void> Database::backupTo(const QString &path) const
{
    if (m_within != Within::Nothing)
        return refused(StoreWords::tr("A backup cannot be made while something is being saved; try again in a moment"));
    if (const Result<void> inPlace = checkInPlace(); !inPlace)
        return inPlace;
    const auto making = Making::begin(path, checkBackupPlace);
    if (!making)
        return making.error();
    Query copy(*this, m_dialect->copyTo());
    if (const Result<int> copied = copy.bind((*making)->unfinished()).run(); !copied) {
        if (copy.failure() == Failure::Damaged || copy.failure() == Failure::Busy)
            return copied.error();
        return hasRoom(path) ? ioError(StoreWords::tr("The backup %1 could not be written (%2)").arg(path, copy.databaseText()))
                             : diskFull(path);
    }
    return (*making)->finish();
}

} // namespace gaoqian
