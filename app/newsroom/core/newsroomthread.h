// Works on the newsroom beside the window: waiting for the disk must never hold up the typing. What writes has a thread of its
// own, so that nothing that only looks, however long it takes, stands before a text that wants to be safe.
#pragma once

#include "base/beside.h"
#include "newsroom/core/newsroom.h"

#include <QObject>

#include <condition_variable>
#include <functional>
#include <mutex>

namespace gaoqian {

class NewsroomThread {
public:
    template <typename T> using Work = std::function<Result<T>(const Result<Newsroom *> &)>;
    template <typename T> using Told = std::function<void(const Result<T> &)>;

    /// Works on `newsroom` through connections of its own. Starts when it is first asked for something.
    explicit NewsroomThread(const NewsroomAddress &newsroom);
    /// Does first what it was asked to write; what was to be read and has not begun is left out, and nobody is told.
    ~NewsroomThread();
    NewsroomThread(const NewsroomThread &) = delete;
    NewsroomThread &operator=(const NewsroomThread &) = delete;

    /// Runs `work` beside the caller, at what was the newsroom's time when it was asked for. It is given the newsroom, or why
    /// the file cannot be opened, which is tried anew each time. What is written is written in the order of asking, and waits for
    /// nothing but what was to be written before it. What is cancelled before it began is left out.
    template <typename T> QFuture<Result<T>> write(Work<T> work) { return ask<T>(m_writing, std::move(work)); }

    /// The same for `context`, which is of the asking thread: `told` is given the answer, by that thread's event loop, while
    /// `context` and this object live and the answer is not cancelled.
    template <typename T> QFuture<Result<T>> writeFor(QObject *context, std::function<Result<T>(Newsroom &)> work, Told<T> told)
    {
        return askFor<T>(m_writing, context, onNewsroom(std::move(work)), std::move(told));
    }

    /// The same for `work` that can do something without the newsroom too.
    template <typename T> QFuture<Result<T>> writeFor(QObject *context, Work<T> work, Told<T> told)
    {
        return askFor<T>(m_writing, context, std::move(work), std::move(told));
    }

    /// The same for `work` that only reads. It is read in the order of asking, and sees all that was to be written when it was
    /// asked for; what was asked to be written later may be there too. Who asks again before an answer came: see LatestRead.
    template <typename T> QFuture<Result<T>> read(Work<T> work) { return ask<T>(m_reading, std::move(work)); }

    template <typename T> QFuture<Result<T>> readFor(QObject *context, std::function<Result<T>(Newsroom &)> work, Told<T> told)
    {
        return askFor<T>(m_reading, context, onNewsroom(std::move(work)), std::move(told));
    }

    template <typename T> QFuture<Result<T>> readFor(QObject *context, Work<T> work, Told<T> told)
    {
        return askFor<T>(m_reading, context, std::move(work), std::move(told));
    }

private:
    class Lane;
    using Task = std::function<void(const Result<Newsroom *> &)>;

    template <typename T> static Work<T> onNewsroom(std::function<Result<T>(Newsroom &)> work)
    {
        return [work = std::move(work)](const Result<Newsroom *> &newsroom) {
            return newsroom ? work(**newsroom) : Result<T>(newsroom.error());
        };
    }

    template <typename T> QFuture<Result<T>> askFor(std::unique_ptr<Lane> &lane, QObject *context, Work<T> work, Told<T> told)
    {
        const auto answer = ask<T>(lane, std::move(work));
        whenDone(answer, context, std::move(told), &m_front);
        return answer;
    }

    template <typename T> QFuture<Result<T>> ask(std::unique_ptr<Lane> &lane, Work<T> work)
    {
        const auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        run(lane, [promise, work = std::move(work)](const Result<Newsroom *> &newsroom) {
            fulfil(*promise, [&] { return work(newsroom); });
        });
        return promise->future();
    }

    void run(std::unique_ptr<Lane> &lane, Task task);
    void noteWritten();
    bool waitUntilWritten(qint64 count); ///< False when this object ends meanwhile.

    const NewsroomAddress m_newsroom;
    QObject m_front;      ///< With it nobody is told of answers any more.
    qint64 m_toWrite = 0; ///< How many writes were asked for. The asker's alone.

    std::mutex m_mutex;
    std::condition_variable m_news;
    qint64 m_written = 0;
    bool m_ends = false;

    std::unique_ptr<Lane> m_writing; ///< Null until it is first asked; so the other.
    std::unique_ptr<Lane> m_reading;
};

} // namespace gaoqian
