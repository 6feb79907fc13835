#include "store/engine/whereabouts.h"

#include <QFileInfo>
#include <QHash>

#include <cstdlib>
#include <mutex>
#include <optional>
#include <utility>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

/// What this process saw of a file last.
struct Seen {
    FileTrace trace;
    QString path;          ///< When it was opened, without links.
    QByteArray log;        ///< Of all connections of the process; empty before there is one.
    qint64 logTouched = 0; ///< When the log was touched last, as a connection that opened it saw.
    int connections = 0;
    bool wasAway = false; ///< Once, when it was looked for, it was not in its place.
    bool overwritten = false;
};

/// Locks, too, belong to the process and not to a connection.
struct Ledger {
    std::mutex mutex;
    QHash<QByteArray, Seen> files; ///< By identity.
};

Ledger &ledger()
{
    static Ledger ledger;
    return ledger;
}

QString realPath(const QString &path) { return QFileInfo(path).canonicalFilePath(); }

/// What tells the log of the file at `path` from another one of that name. It lies where the file really is.
QByteArray logIdentity(const QString &path)
{
    const QString real = realPath(path);
    const QByteArray wal = real.isEmpty() ? QByteArray() : fileIdentity(real + u"-wal"_s);
    return wal.isEmpty() ? wal : wal + '/' + fileIdentity(real + u"-shm"_s);
}

FileTrace logTrace(const QString &path) { return fileTrace(realPath(path) + u"-wal"_s); }

/// Whether the file's last change, at `touched`, was one of names in its folder: that it was moved there. Whoever changes its
/// rights or its times, or copies it, leaves the folder alone.
bool wasMovedThen(qint64 touched, const QString &path)
{
    constexpr qint64 sameMoment = 4'000'000; // nanoseconds: both are noted in one act, by a clock that ticks
    const FileTrace folder = fileTrace(QFileInfo(realPath(path)).absolutePath());
    return std::abs(folder.written - touched) <= sameMoment;
}

/// Whether the file, whose trace `now` was taken with the ledger locked, was written under another name since it was seen last.
/// Such a file was moved away, written there without our log, and moved back. So all of these hold:
/// - it was touched after it was written (moving touches; writing sets both times to the same), and both since the last look;
/// - it was seen away, or its folder changed when it was touched: honest tools change rights and times, too, without moving;
/// - its log was not touched in the same way: else it was moved along, and whoever wrote used it. A file system whose times mean
///   nothing shows that on the log as well. (As root, SQLite touches the log when it opens it, to give it the file's owner;
///   `logTouched` is from then.)
bool isOverwrittenNow(const FileTrace &now, const QString &path)
{
    const auto seen = ledger().files.find(now.identity);
    if (seen == ledger().files.end() || seen->overwritten)
        return seen != ledger().files.end();
    if (now.touched != seen->trace.touched && now.written != seen->trace.written && now.touched != now.written) {
        if (fileTrace(path) != now)
            return false; // it is just being written, and the two times were of two moments
        const FileTrace log = logTrace(path);
        const bool isMovedAlong = log.touched != log.written && log.touched != seen->logTouched;
        seen->overwritten = !isMovedAlong && (seen->wasAway || wasMovedThen(now.touched, path));
    }
    seen->wasAway = false;
    seen->trace = now;
    return seen->overwritten;
}

/// The file at `path` where this process has it open under just that path.
std::optional<Seen> openHere(const QString &path)
{
    const auto seen = ledger().files.constFind(fileIdentity(path));
    return seen != ledger().files.constEnd() && seen->connections > 0 && seen->path == realPath(path) ? std::optional(*seen)
                                                                                                      : std::nullopt;
}

} // namespace

void Whereabouts::forget()
{
    const std::scoped_lock lock(ledger().mutex);
    const auto seen = ledger().files.find(std::exchange(m_file, {}));
    if (seen != ledger().files.end() && --seen->connections == 0 && !seen->overwritten)
        ledger().files.erase(seen);
}

void Whereabouts::noteFile()
{
    const std::scoped_lock lock(ledger().mutex);
    const FileTrace now = fileTrace(m_path);
    Seen &seen = ledger().files[now.identity];
    if (seen.connections++ == 0 && !seen.overwritten) {
        seen.trace = now;
        seen.path = realPath(m_path);
    }
    m_file = now.identity;
    m_log = seen.log = logIdentity(m_path);
    seen.logTouched = logTrace(m_path).touched;
}

void Whereabouts::noteFirstLog()
{
    if (!m_log.isEmpty())
        return;
    const std::scoped_lock lock(ledger().mutex);
    m_log = logIdentity(m_path);
    if (const auto seen = ledger().files.find(m_file); seen != ledger().files.end()) {
        seen->log = m_log;
        seen->logTouched = logTrace(m_path).touched;
    }
}

Whereabouts::Finding Whereabouts::look() const
{
    {
        const std::scoped_lock lock(ledger().mutex);
        const FileTrace now = fileTrace(m_path);
        if (now.identity.isEmpty()) {
            if (const auto seen = ledger().files.find(m_file); seen != ledger().files.end())
                seen->wasAway = true;
            return Finding::Gone;
        }
        if (now.identity != m_file)
            return Finding::Replaced;
        if (isOverwrittenNow(now, m_path))
            return Finding::Overwritten;
    }
    return m_log.isEmpty() || logIdentity(m_path) == m_log ? Finding::InPlace : Finding::LogGone;
}

bool Whereabouts::isOverwritten(const QString &path)
{
    const std::scoped_lock lock(ledger().mutex);
    return isOverwrittenNow(fileTrace(path), path);
}

bool Whereabouts::isOpenHere(const QString &path)
{
    const std::scoped_lock lock(ledger().mutex);
    return openHere(path).has_value();
}

bool Whereabouts::isLogGone(const QString &path)
{
    const std::scoped_lock lock(ledger().mutex);
    const auto seen = openHere(path);
    return seen && !seen->log.isEmpty() && logIdentity(path) != seen->log;
}

void Whereabouts::neverClose(const QSqlDatabase &connection)
{
    m_file.clear(); // so that it counts as open for as long
    // Qt closes a connection when the last copy of it goes.
    static std::mutex mutex;
    static auto *const kept = new QList<QSqlDatabase>;
    const std::scoped_lock lock(mutex);
    kept->append(connection);
}

} // namespace gaoqian
