#include "newsroom/core/changewatch.h"

#include "store/database.h"

namespace gaoqian {

ChangeWatch::ChangeWatch(const NewsroomAddress &newsroom, QObject *parent, int lookInterval) : QObject(parent), m_thread(newsroom)
{
    m_timer.setInterval(lookInterval);
    connect(&m_timer, &QTimer::timeout, this, &ChangeWatch::look);
    m_timer.start();
}

void ChangeWatch::look()
{
    if (m_asked.isAsked())
        return; // a disk that is slow is not asked more often than it answers
    m_asked.ask(
        m_thread, [](Newsroom &newsroom) { return newsroom.database().changeMark(); },
        [this](const Result<QString> &mark) { take(mark); });
}

void ChangeWatch::take(const Result<QString> &mark)
{
    // A file that cannot be read is told by whoever wants something of it; this goes on asking.
    if (!mark || *mark == m_mark)
        return;
    m_mark = *mark;
    Q_EMIT changed();
}

} // namespace gaoqian
