// A question that one place of the window asks again and again, where only the newest answer is worth having: one that was asked
// before is not begun any more, or its answer is thrown away.
#pragma once

#include "newsroom/core/newsroomthread.h"

#include <optional>
#include <utility>

namespace gaoqian {

/// To be used by the thread that made the NewsroomThread. Whoever goes away with it is told nothing any more.
template <typename T> class LatestRead {
public:
    LatestRead() = default;
    ~LatestRead() { drop(); }
    LatestRead(const LatestRead &) = delete;
    LatestRead &operator=(const LatestRead &) = delete;

    /// Reads beside the window and calls `told` with the answer, or with why the file cannot be opened. `work` touches nothing
    /// of the window's.
    void ask(NewsroomThread &thread, std::function<Result<T>(Newsroom &)> work, std::function<void(const Result<T> &)> told)
    {
        drop();
        m_answer = thread.readFor<T>(&m_owner, std::move(work), [this, told = std::move(told)](const Result<T> &answer) {
            m_answer.reset();
            told(answer);
        });
    }

    /// The answer is not wanted any more.
    void drop()
    {
        if (auto answer = std::exchange(m_answer, std::nullopt))
            answer->cancel();
    }

    bool isAsked() const { return m_answer.has_value(); } ///< And not answered.

private:
    QObject m_owner; ///< Of the answer: with it goes whoever wants it.
    std::optional<QFuture<Result<T>>> m_answer;
};

} // namespace gaoqian
