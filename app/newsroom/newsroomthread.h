// A thread that writes into the newsroom, with a connection of its own: waiting for the disk must never hold up the typing.
#pragma once

#include "newsroom/newsroom.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <future>

namespace gaoqian {

class NewsroomThread {
public:
    /// Writes into the newsroom that `newsroom` has open. Starts when it is first asked for something.
    explicit NewsroomThread(const Newsroom &newsroom);
    /// Does first what it was asked for.
    ~NewsroomThread();
    NewsroomThread(const NewsroomThread &) = delete;
    NewsroomThread &operator=(const NewsroomThread &) = delete;

    /// Runs `work` on the thread, in the order of asking, at what was the newsroom's time when it was asked for. It is given the
    /// newsroom, or why the file cannot be opened, which is tried anew each time. When the answer is there `told` is called in
    /// the thread that made this object, by its event loop.
    template <typename T>
    std::future<Result<T>> ask(std::function<Result<T>(const Result<Newsroom *> &)> work, std::function<void()> told = {})
    {
        auto promise = std::make_shared<std::promise<Result<T>>>();
        auto answer = promise->get_future();
        run([this, promise, work = std::move(work), told = std::move(told)](const Result<Newsroom *> &newsroom) {
            promise->set_value(work(newsroom));
            if (told)
                QMetaObject::invokeMethod(&m_front, told, Qt::QueuedConnection);
        });
        return answer;
    }

private:
    void run(std::function<void(const Result<Newsroom *> &)> work);
    Result<Newsroom *> opened();

    const QString m_path;
    const NewsroomIdentity m_identity;
    const Clock &m_time;
    QObject m_front; ///< Takes the news of answers in the asker's thread.
    QThread m_thread;
    QObject *m_desk = nullptr; ///< Lives in the thread and takes its work there.

    // The thread's alone:
    ManualClock m_clock; ///< Stands at the time of asking, and is read by one thread only.
    Surroundings m_surroundings;
    std::unique_ptr<Newsroom> m_newsroom;
};

} // namespace gaoqian
