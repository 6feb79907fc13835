// Database's transactions: waiting for one's turn, running one once more where others undid it, and what became of one whose
// answer was lost.
#include "store/database.h"

#include "store/engine/engine.h"
#include "store/engine/words.h"
#include "store/pace.h"
#include "store/query.h"

#include <QDeadlineTimer>
#include <QRandomGenerator>
#include <QScopeGuard>
#include <QThread>

#include <utility>

namespace gaoqian {

using namespace Qt::StringLiterals;

Result<void> Database::read(const std::function<Result<void>()> &work) const
{
    if (m_within != Within::Nothing)
        return work();
    if (const Result<void> begun = beginRead(); !begun)
        return begun;
    m_within = Within::Snapshot;
    const auto ending = qScopeGuard([this] { leave(false); });
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
    const Result<int> begun = Query(*this, dialect().beginRead()).run();
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
    bool mayReconnect = m_engine->reconnects();
    while (true) {
        m_failure.reset();
        const Result<void> done = tryTransaction(work);
        const bool isWorthIt = m_failure == Failure::Clash || (m_failure == Failure::Busy && !deadline.hasExpired()) ||
                               (m_failure == Failure::Lost && std::exchange(mayReconnect, false));
        if (done || !isWorthIt || (!m_pace && deadline.hasExpired()))
            return done;
        waitBeforeAsking();
    }
}

Result<void> Database::tryTransaction(const std::function<Result<void>()> &work)
{
    if (const Result<void> begun = begin(); !begun) {
        if (m_failure == Failure::Lost)
            m_failure = Failure::Unreachable; // a connection was tried already
        return begun;
    }
    m_within = Within::Transaction;
    m_failure.reset();
    bool kept = false;
    const auto ending = qScopeGuard([&] { leave(kept); });
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
        return tryTransaction(work);
    }
    if (done)
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
        if (m_engine->checkInPlace())
            return {};
        rollBack();
    }
}

Result<void> Database::commit() const
{
    std::optional<QString> told; // where anything was written and a connection may break
    if (const QString statement = dialect().beforeCommit(); !statement.isEmpty()) {
        auto written = Query(*this, statement).first<QString>([](const Row &row) { return row.text(0); });
        if (!written)
            return written.error();
        told = std::move(*written);
    }
    const Result<int> committed = Query(*this, u"COMMIT"_s).run();
    if (!committed) {
        const Result<void> kept = told && m_failure == Failure::Lost ? fateOf(*told) : committed.error();
        if (!kept)
            return kept;
    }
    if (m_pace)
        m_pace->afterCommit();
    return m_engine->noteCommitted();
}

Result<void> Database::fateOf(const QString &told) const
{
    const QDeadlineTimer deadline(m_patience);
    bool isConnected = false;
    while (!told.isEmpty()) {
        isConnected = isConnected || reconnected();
        if (isConnected) {
            Query asking(*this, dialect().fate());
            const auto fate = asking.bind(told).first<QString>([](const Row &row) { return row.text(0); });
            if (fate && *fate == dialect().keptFate)
                return {};
            m_failure = Failure::Lost;
            if (fate && *fate == dialect().undoneFate)
                return m_engine->refusal({}); // and it may be run again
            isConnected = fate || asking.failure() != Failure::Lost;
            if (isConnected && (!fate || *fate != dialect().openFate))
                break;
        }
        if (deadline.hasExpired())
            break;
        QThread::msleep(50); // for the server to come back, or to end what it had begun
    }
    cutOff();
    m_failure = Failure::Unreachable; // not to be run again: it may be there
    return m_engine->uncertain();
}

void Database::rollBack() const { Q_UNUSED(Query(*this, u"ROLLBACK"_s).run()) }

/// Nothing of a transaction stays open. A roll-back fails where the database has rolled back by itself (disk full); and on a
/// connection that broke, or seems to have, nothing is believed any more.
void Database::leave(bool kept) const
{
    const auto why = m_failure;
    if (!kept && why == Failure::Lost && m_engine->reconnects())
        cutOff();
    else if (!kept && isConnected())
        rollBack();
    m_failure = why;
    m_within = Within::Nothing;
}

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
    while (true) {
        Query begin(*this, dialect().beginWrite());
        const Result<int> begun = begin.run();
        if (begun)
            return {};
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

} // namespace gaoqian
