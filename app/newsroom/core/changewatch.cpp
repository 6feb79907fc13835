#include "newsroom/core/changewatch.h"

#include "store/database.h"

#include <algorithm>
#include <utility>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

/// Where notices come, so many times rarer it is asked whether they still would.
constexpr int trust = 5;

} // namespace

ChangeWatch::ChangeWatch(const NewsroomAddress &newsroom, QObject *parent, int lookInterval) :
    QObject(parent), m_thread(newsroom), m_lookInterval(lookInterval)
{
    m_soon.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ChangeWatch::look);
    connect(&m_soon, &QTimer::timeout, this, &ChangeWatch::look);
    m_timer.start(lookInterval);
}

void ChangeWatch::sayAgain()
{
    m_mark.clear();
    if (!m_isTold || m_soon.isActive())
        return; // it is looked before long
    // Where several write, everybody reads again once in a while, and not at every word.
    m_soon.start(m_told.isValid() ? std::max(0, m_lookInterval - int(m_told.elapsed())) : 0);
}

void ChangeWatch::look()
{
    if (m_asked.isAsked())
        return; // a disk that is slow is not asked more often than it answers
    // The thread, whose connection calls this, ends before this object.
    const auto told = [this] { QMetaObject::invokeMethod(this, &ChangeWatch::sayAgain, Qt::QueuedConnection); };
    m_asked.ask(
        m_thread,
        [told](Newsroom &newsroom) -> Result<Seen> {
            // In this order: what happens in between is told, and not only to be seen by who looks again.
            const bool listens = newsroom.database().listen(told);
            const auto mark = newsroom.database().changeMark();
            if (!mark)
                return mark.error();
            return listens ? Seen{u"told"_s, true} : Seen{*mark, false};
        },
        [this](const Result<Seen> &seen) { take(seen); });
}

void ChangeWatch::take(const Result<Seen> &seen)
{
    m_isTold = seen && seen->told;
    lookEvery(m_isTold ? m_lookInterval * trust : m_lookInterval);
    const QString lostBefore = std::exchange(m_lost, seen ? QString() : seen.error().message);
    if (!seen && m_lost != lostBefore)
        Q_EMIT lost(seen.error());
    if (seen && !lostBefore.isEmpty())
        Q_EMIT found();
    if (!seen || seen->mark == m_mark)
        return;
    m_mark = seen->mark;
    m_told.start();
    Q_EMIT changed();
}

void ChangeWatch::lookEvery(int interval)
{
    if (m_timer.interval() != interval)
        m_timer.setInterval(interval);
}

} // namespace gaoqian
