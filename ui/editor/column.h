// The column that a story is written in, shared by headline and body so that their edges meet.
#pragma once

#include <algorithm>

namespace gaoqian {

inline constexpr int columnWidth = 720;  ///< In pixels: a line of about forty characters is read at ease.
inline constexpr int columnPadding = 24; ///< Kept free beside the text in a window narrower than that.

inline constexpr int columnMinimum = 320; ///< The narrowest that the pane gets, padding included.

/// How much of `width` pixels stays free at each side, beyond the padding.
inline int columnSide(int width) { return std::max(0, (width - columnWidth - 2 * columnPadding) / 2); }

} // namespace gaoqian
