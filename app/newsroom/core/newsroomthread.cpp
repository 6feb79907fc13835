#include "newsroom/core/newsroomthread.h"

#include "newsroom/core/words.h"

#include <QThread>

namespace gaoqian {

/// A thread with its connection, which does one task after the other.
class NewsroomThread::Lane {
public:
    explicit Lane(const NewsroomThread &owner, const QString &name) :
        m_owner(owner), m_clock(owner.m_newsroom.clock().now()),
        m_surroundings(surroundingsOf(owner.m_newsroom.surroundings(), m_clock)), m_desk(new QObject)
    {
        m_thread.setObjectName(name);
        m_desk->moveToThread(&m_thread);
        m_thread.start();
    }

    ~Lane()
    {
        QMetaObject::invokeMethod(m_desk, [this] {
            m_newsroom.reset(); // a connection ends in the thread that began it
            m_thread.quit();
        });
        m_thread.wait();
        delete m_desk;
    }

    /// `mayBegin` is asked in the thread, and may wait.
    void run(const QDateTime &now, std::function<bool()> mayBegin, Task task)
    {
        QMetaObject::invokeMethod(
            m_desk,
            [this, now, mayBegin = std::move(mayBegin), task = std::move(task)] {
                if (!mayBegin())
                    return;
                m_clock.set(now);
                task(opened());
            },
            Qt::QueuedConnection);
    }

private:
    /// `around` with the lane's own clock; what is kept aside is no lane's matter.
    static Surroundings surroundingsOf(const Surroundings &around, const Clock &clock)
    {
        return {clock, around.pins, around.keyCost, {}, around.pace, around.patience};
    }

    Result<Newsroom *> opened()
    {
        if (!m_newsroom) {
            auto newsroom = Newsroom::openKnown(m_owner.m_newsroom.path(), m_owner.m_newsroom.identity(), m_surroundings);
            if (!newsroom)
                return newsroom.error();
            // Whoever works through this thread shows, or remembers, what stood in the file of before.
            if (!m_owner.m_newsroom.isSameFile())
                return ioError(
                    CoreWords::tr("Another file took the place of the newsroom file %1; start Gaoqian again to use that one")
                        .arg(m_owner.m_newsroom.path()));
            m_newsroom = std::move(*newsroom);
        }
        return m_newsroom.get();
    }

    const NewsroomThread &m_owner;
    QThread m_thread;

    // The thread's alone, once it runs:
    FrozenClock m_clock; ///< Stands at the time of asking, and is read by one thread only.
    Surroundings m_surroundings;
    std::unique_ptr<Newsroom> m_newsroom;
    QObject *m_desk; ///< Lives in the thread and takes its work there.
};

NewsroomThread::NewsroomThread(const NewsroomAddress &newsroom) : m_newsroom(newsroom) {}

NewsroomThread::~NewsroomThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_news.notify_all();
    m_reading.reset();
    m_writing.reset();
}

void NewsroomThread::run(std::unique_ptr<Lane> &lane, Task task)
{
    const bool writes = &lane == &m_writing;
    if (!lane)
        lane = std::make_unique<Lane>(*this, writes ? QStringLiteral("newsroom") : QStringLiteral("newsroom-reader"));
    if (writes) {
        ++m_toWrite;
        lane->run(
            m_newsroom.clock().now(), [] { return true; },
            [this, task = std::move(task)](const Result<Newsroom *> &newsroom) {
                task(newsroom);
                noteWritten();
            });
    } else {
        lane->run(
            m_newsroom.clock().now(), [this, count = m_toWrite] { return waitUntilWritten(count); }, std::move(task));
    }
}

void NewsroomThread::noteWritten()
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_written;
    }
    m_news.notify_all();
}

bool NewsroomThread::waitUntilWritten(qint64 count)
{
    std::unique_lock lock(m_mutex);
    m_news.wait(lock, [this, count] { return m_ends || m_written >= count; });
    return !m_ends;
}

} // namespace gaoqian
