// What the fuzzers share.
#pragma once

#include <QString>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace gaoqian::fuzz {

/// Ends the run with `problem` unless it is empty; the fuzzer then keeps the input.
inline void demand(const QString &problem)
{
    if (problem.isEmpty())
        return;
    std::fprintf(stderr, "What was taken in %s\n", qPrintable(problem));
    std::abort();
}

} // namespace gaoqian::fuzz
