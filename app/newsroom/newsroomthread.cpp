#include "newsroom/newsroomthread.h"

namespace gaoqian {

NewsroomThread::NewsroomThread(const Newsroom &newsroom) :
    m_path(newsroom.path()), m_identity(newsroom.identity()), m_time(newsroom.clock()),
    m_clock(newsroom.clock().now()), m_surroundings{m_clock, newsroom.surroundings().pins, newsroom.keyCost(), {}}
{
    m_thread.setObjectName(QStringLiteral("newsroom"));
}

NewsroomThread::~NewsroomThread()
{
    if (!m_desk)
        return;
    QMetaObject::invokeMethod(m_desk, [this] {
        m_newsroom.reset(); // a connection ends in the thread that began it
        m_thread.quit();
    });
    m_thread.wait();
    delete m_desk;
}

void NewsroomThread::run(std::function<void(const Result<Newsroom *> &)> work)
{
    if (!m_desk) {
        m_desk = new QObject;
        m_desk->moveToThread(&m_thread);
        m_thread.start();
    }
    QMetaObject::invokeMethod(
        m_desk,
        [this, now = m_time.now(), work = std::move(work)] {
            m_clock.set(now);
            work(opened());
        },
        Qt::QueuedConnection);
}

Result<Newsroom *> NewsroomThread::opened()
{
    if (!m_newsroom) {
        auto newsroom = Newsroom::openKnown(m_path, m_identity, m_surroundings);
        if (!newsroom)
            return newsroom.error();
        m_newsroom = std::move(*newsroom);
    }
    return m_newsroom.get();
}

} // namespace gaoqian
