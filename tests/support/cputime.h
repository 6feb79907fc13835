// How much work something was: the processor's time, which a busy machine does not lengthen as it does a clock's.
#pragma once

#include <ctime>

namespace gaoqian::test {

/// Counts from when it is made (or restarted) what all threads of this program used. On Windows `std::clock` is the wall's time,
/// so that limits are to leave room for a busy machine all the same.
class CpuTime {
public:
    /// In milliseconds.
    int elapsed() const { return int((std::clock() - m_start) * 1000 / CLOCKS_PER_SEC); }
    void restart() { m_start = std::clock(); }

private:
    std::clock_t m_start = std::clock();
};

} // namespace gaoqian::test
