#include "editor/drawing/writinglook.h"

#include <algorithm>
#include <iterator>

namespace gaoqian {

namespace {
constexpr int zoomSteps[] = {50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300};
} // namespace

WritingLook withinLimits(WritingLook look)
{
    using namespace writinglimits;
    look.pointSize = std::clamp(look.pointSize, leastPointSize, mostPointSize);
    look.lineSpacing = std::clamp(look.lineSpacing, leastSpacing, mostSpacing);
    look.lineLength = std::clamp(look.lineLength, leastLength, mostLength);
    look.zoom = std::clamp(look.zoom, leastZoom, mostZoom);
    return look;
}

qreal textScale(const WritingLook &look) { return look.pointSize * look.zoom / (100.0 * WritingLook().pointSize); }

int zoomStep(int zoom, int way)
{
    const auto next = std::upper_bound(std::begin(zoomSteps), std::end(zoomSteps), zoom);
    if (way > 0)
        return next == std::end(zoomSteps) ? zoom : *next;
    const auto here = std::lower_bound(std::begin(zoomSteps), std::end(zoomSteps), zoom);
    return here == std::begin(zoomSteps) ? zoom : *std::prev(here);
}

} // namespace gaoqian
