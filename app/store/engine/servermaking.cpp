#include "store/engine/servermaking.h"

#include "base/ids.h"
#include "store/engine/engine.h"
#include "store/engine/words.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QSqlQuery>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

/// The number of the lock that who makes a newsroom in a database holds.
constexpr quint32 makingTurn = newsroomMark;

} // namespace

ServerMaking::ServerMaking(const ServerAddress &address) :
    m_connection(u"gaoqian-making-"_s + newId()), m_engine(serverEngine(address, unfinishedSchema)), m_told(address.told())
{
    m_engine->aim(QSqlDatabase::addDatabase(m_engine->dialect().driver(), m_connection));
}

ServerMaking::~ServerMaking()
{
    if (m_isMine)
        Q_UNUSED(run(u"DROP SCHEMA IF EXISTS %1 CASCADE"_s.arg(unfinishedSchema)))
    connection().close();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<ServerMaking>> ServerMaking::begin(const ServerAddress &address)
{
    std::unique_ptr<ServerMaking> making(new ServerMaking(address));
    if (const Result<void> connected = making->connect(); !connected)
        return connected.error();
    const auto turn = making->answer(u"SELECT pg_try_advisory_lock(%1)"_s.arg(makingTurn));
    if (!turn)
        return turn.error();
    if (*turn != "true"_L1)
        return conflict(
            StoreWords::tr("Another program is making a newsroom at %1 at this moment; wait for it").arg(making->m_told));
    const auto there = making->answer(u"SELECT to_regnamespace('%1')::text"_s.arg(newsroomSchema));
    if (!there)
        return there.error();
    if (!there->isEmpty())
        return refused(StoreWords::tr("There is a newsroom at %1 already; open that one").arg(making->m_told));
    for (const QString &statement : {u"DROP SCHEMA IF EXISTS %1 CASCADE"_s, u"CREATE SCHEMA %1"_s}) {
        if (const Result<void> done = making->run(statement.arg(unfinishedSchema)); !done)
            return done.error();
    }
    making->m_isMine = true;
    return making;
}

Result<void> ServerMaking::finish(const std::function<Result<void>()> &lastly)
{
    if (const Result<void> done = lastly ? lastly() : Result<void>(); !done)
        return done;
    const Result<void> renamed = run(u"ALTER SCHEMA %1 RENAME TO %2"_s.arg(unfinishedSchema, newsroomSchema));
    m_isMine = !renamed;
    return renamed;
}

Result<void> ServerMaking::connect() const
{
    if (!QSqlDatabase::isDriverAvailable(m_engine->dialect().driver()))
        return m_engine->noDriver();
    QSqlDatabase database = connection();
    return database.open() ? Result<void>() : m_engine->refusal(database.lastError());
}

Result<void> ServerMaking::run(const QString &statement) const
{
    const Result<QString> done = answer(statement);
    return done ? Result<void>() : done.error();
}

Result<QString> ServerMaking::answer(const QString &statement) const
{
    QSqlQuery query(connection());
    if (!query.exec(statement))
        return m_engine->refusal(query.lastError());
    return query.next() ? query.value(0).toString() : QString();
}

} // namespace gaoqian
