// The column that a story is written in, shared by headline and body so that their edges meet.
#pragma once

#include <algorithm>

namespace gaoqian {

struct Column {
    int width = 720;  ///< Of the text, in pixels.
    int padding = 24; ///< Kept free beside the text in a window narrower than that, in pixels.

    /// How much of `paneWidth` pixels stays free at each side, beyond the padding.
    int side(int paneWidth) const { return std::max(0, (paneWidth - width - 2 * padding) / 2); }

    bool operator==(const Column &) const = default;
};

inline constexpr int columnMinimum = 320; ///< The narrowest that the pane gets, padding included, in pixels.

} // namespace gaoqian
