#include "newsroom/writing/versionpolicy.h"

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hour = 60 * 60;
constexpr qint64 day = 24 * hour;

/// Versions in the same span compete for one place; -1 for those that need not compete. The spans are those of the calendar, so
/// that what stayed once does not lose its place as time goes on.
qint64 spanOf(const Revision &revision, const QDateTime &now)
{
    const qint64 age = revision.time.secsTo(now);
    if (age < hour)
        return -1;
    const qint64 time = revision.time.toSecsSinceEpoch();
    return age < day ? time / hour : time / day * day; // hours are numbered far below the seconds of a day
}

} // namespace

QString automaticReason() { return u"auto"_s; }

QString changedElsewhereReason() { return u"elsewhere"_s; }

bool isAutomaticVersionDue(const std::optional<Revision> &last, const QDateTime &now)
{
    if (!last)
        return true;
    const qint64 age = last->time.secsTo(now);
    return age < 0 || age >= automaticInterval;
}

QList<int> versionsToLetGo(const QList<Revision> &revisions, const QSet<QString> &decided, const QDateTime &now)
{
    QList<int> letGo;
    QSet<qint64> taken;
    for (auto revision = revisions.rbegin(); revision != revisions.rend(); ++revision) {
        const qint64 span = spanOf(*revision, now);
        const bool first = !taken.contains(span);
        taken.insert(span);
        const bool mayGo =
            revision->reason == automaticReason() && revision->name.isEmpty() && !decided.contains(revision->digest);
        if (mayGo && span >= 0 && !first)
            letGo.prepend(revision->number);
    }
    // A clock that was set back must not make the next number an old one.
    if (!letGo.isEmpty() && letGo.last() == revisions.last().number)
        letGo.removeLast();
    return letGo;
}

} // namespace gaoqian
