// Works on the newsroom beside the window: waiting for the disk must never hold up the typing. What writes has a thread of its
// own, so that nothing that only looks, however long it takes, stands before a text that wants to be safe.
#pragma once

#include "newsroom/core/newsroom.h"

#include <QObject>
#include <QPointer>

#include <condition_variable>
#include <functional>
#include <future>
#include <mutex>
#include <optional>

namespace gaoqian {

class NewsroomThread {
public:
    template <typename T> using Work = std::function<Result<T>(const Result<Newsroom *> &)>;

    /// Works on `newsroom` through connections of its own. Starts when it is first asked for something.
    explicit NewsroomThread(const NewsroomAddress &newsroom);
    /// Does first what it was asked to write; what was to be read and has not begun is left out, and nobody is told.
    ~NewsroomThread();
    NewsroomThread(const NewsroomThread &) = delete;
    NewsroomThread &operator=(const NewsroomThread &) = delete;

    /// Runs `work` beside the caller, at what was the newsroom's time when it was asked for. It is given the newsroom, or why
    /// the file cannot be opened, which is tried anew each time. When the answer is there `told` is called in the thread that
    /// made this object, by its event loop. What is written is written in the order of asking, and waits for nothing but what
    /// was to be written before it.
    template <typename T> std::future<Result<T>> write(Work<T> work, std::function<void()> told = {})
    {
        return ask(m_writing, std::move(work), std::move(told));
    }

    /// The same for `context`, which is of the asking thread: `told` is given the answer while it lives.
    template <typename T>
    void writeFor(QObject *context, std::function<Result<T>(Newsroom &)> work, std::function<void(const Result<T> &)> told)
    {
        askFor<T>(m_writing, context, onNewsroom(std::move(work)), std::move(told));
    }

    /// The same for `work` that only reads. It is read in the order of asking, and sees all that was to be written when it was
    /// asked for; what was asked to be written later may be there too. Who asks again before an answer came: see LatestRead.
    template <typename T> std::future<Result<T>> read(Work<T> work, std::function<void()> told = {})
    {
        return ask(m_reading, std::move(work), std::move(told));
    }

    /// The same for `context`, which is of the asking thread: `told` is given the answer while it lives.
    template <typename T>
    void readFor(QObject *context, std::function<Result<T>(Newsroom &)> work, std::function<void(const Result<T> &)> told)
    {
        askFor<T>(m_reading, context, onNewsroom(std::move(work)), std::move(told));
    }

    /// The same for `work` that can do something without the newsroom too.
    template <typename T> void readFor(QObject *context, Work<T> work, std::function<void(const Result<T> &)> told)
    {
        askFor<T>(m_reading, context, std::move(work), std::move(told));
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

    template <typename T>
    void askFor(std::unique_ptr<Lane> &lane, QObject *context, Work<T> work, std::function<void(const Result<T> &)> told)
    {
        const auto answer = std::make_shared<std::optional<Result<T>>>();
        ask<bool>(
            lane,
            [answer, work = std::move(work)](const Result<Newsroom *> &newsroom) -> Result<bool> {
                *answer = work(newsroom);
                return true;
            },
            [answer, context = QPointer(context), told = std::move(told)] {
                if (context)
                    told(**answer);
            });
    }

    template <typename T> std::future<Result<T>> ask(std::unique_ptr<Lane> &lane, Work<T> work, std::function<void()> told)
    {
        auto promise = std::make_shared<std::promise<Result<T>>>();
        auto answer = promise->get_future();
        run(lane, [this, promise, work = std::move(work), told = std::move(told)](const Result<Newsroom *> &newsroom) {
            promise->set_value(work(newsroom));
            if (told)
                QMetaObject::invokeMethod(&m_front, told, Qt::QueuedConnection);
        });
        return answer;
    }

    void run(std::unique_ptr<Lane> &lane, Task task);
    void noteWritten();
    bool waitUntilWritten(qint64 count); ///< False when this object ends meanwhile.

    const NewsroomAddress m_newsroom;
    QObject m_front;      ///< Takes the news of answers in the asker's thread.
    qint64 m_toWrite = 0; ///< How many writes were asked for. The asker's alone.

    std::mutex m_mutex;
    std::condition_variable m_news;
    qint64 m_written = 0;
    bool m_ends = false;

    std::unique_ptr<Lane> m_writing; ///< Null until it is first asked; so the other.
    std::unique_ptr<Lane> m_reading;
};

} // namespace gaoqian
