// How a story is shown while it is written: the writer's own choice, which has nothing to do with the page and is in no document.
#pragma once

#include <QString>

namespace gaoqian {

struct WritingLook {
    QString family = {};      ///< Of running text; empty for Gaoqian's own choice.
    int pointSize = 13;       ///< Of running text at a zoom of 100; headlines keep their proportion to it.
    qreal lineSpacing = 1.75; ///< From line to line, in characters.
    int lineLength = 40;      ///< The most Chinese characters that stand in a line.
    int zoom = 100;           ///< Percent.

    bool operator==(const WritingLook &) const = default;
};

/// What a look may be; `withinLimits` brings one from outside into them.
namespace writinglimits {
inline constexpr int leastPointSize = 9, mostPointSize = 24;
inline constexpr qreal leastSpacing = 1.3, mostSpacing = 2.5;
inline constexpr int leastLength = 24, mostLength = 64;
inline constexpr int leastZoom = 50, mostZoom = 300;
} // namespace writinglimits
WritingLook withinLimits(WritingLook look);

/// How large letters are beside those of the look that nobody changed.
qreal textScale(const WritingLook &look);

/// The next step of zoom, as browsers have them: smaller for -1, larger for 1; the same at the end.
int zoomStep(int zoom, int way);

} // namespace gaoqian
