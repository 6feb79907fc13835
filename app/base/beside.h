// Work beside the window: done in another thread and told of here, unless whoever asked is gone by then or has cancelled it.
// (What QFuture::then does for a context that may go is not safe before Qt 6.7.)
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <utility>

namespace gaoqian {

/// Calls `told` with the answer once it is there, in the calling thread, by its event loop. Both objects are of that thread; when
/// either goes first, or `answer` is cancelled before it is told, nobody is told. `keeper` may be the same as `owner`.
template <typename T, typename Told> void whenDone(const QFuture<T> &answer, QObject *owner, Told told, QObject *keeper)
{
    auto *watcher = new QFutureWatcher<T>(keeper);
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner, [answer, told = std::move(told)]() mutable {
        if (answer.isCanceled())
            return;
        if constexpr (std::is_void_v<T>)
            told();
        else
            told(std::as_const(answer).result());
    });
    watcher->setFuture(answer);
}

/// Runs `work` and puts its answer into `promise`; what was cancelled meanwhile is not begun.
template <typename T, typename Work> void fulfil(QPromise<T> &promise, Work &&work)
{
    if (!promise.isCanceled()) {
        if constexpr (std::is_void_v<T>)
            work();
        else
            promise.addResult(work());
    }
    promise.finish();
}

/// Does `work`, which touches nothing of `owner`'s, in `pool`, then calls `told` as `whenDone` does. The answer's `cancel()` says
/// that it is not wanted any more: what has not begun is left out, and nobody is told. So does `QThreadPool::clear`.
template <typename Work, typename Told> auto beside(QThreadPool &pool, QObject *owner, Work work, Told told)
    -> QFuture<std::invoke_result_t<Work>>
{
    using T = std::invoke_result_t<Work>;
    const auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    const QFuture<T> future = promise->future();
    whenDone(future, owner, std::move(told), owner);
    pool.start([promise, work = std::move(work)] { fulfil(*promise, work); });
    return future;
}

} // namespace gaoqian
