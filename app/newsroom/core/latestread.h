// A question that one place of the window asks again and again, where only the newest answer is worth having: one that was asked
// before is not begun any more, or its answer is thrown away.
#pragma once

#include "newsroom/core/newsroomthread.h"

#include <atomic>
#include <optional>

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
        m_turn = std::make_shared<Turn>();
        thread.read<bool>(
            [turn = m_turn, work = std::move(work)](const Result<Newsroom *> &newsroom) -> Result<bool> {
                if (!turn->isOver)
                    turn->answer = newsroom ? work(**newsroom) : Result<T>(newsroom.error());
                return true;
            },
            [this, turn = m_turn, told = std::move(told)] {
                if (turn->isOver)
                    return; // and perhaps this object is
                m_turn.reset();
                told(*turn->answer);
            });
    }

    /// The answer is not wanted any more.
    void drop()
    {
        if (m_turn)
            m_turn->isOver = true;
        m_turn.reset();
    }

    bool isAsked() const { return bool(m_turn); } ///< And not answered.

private:
    struct Turn {
        std::atomic<bool> isOver = false;
        std::optional<Result<T>> answer; ///< Written before its news is sent.
    };
    std::shared_ptr<Turn> m_turn;
};

} // namespace gaoqian
