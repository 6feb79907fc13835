#include "preview/pagestage.h"

#include "preview/pageguard.h"

namespace gaoqian {

namespace {

// Widths in the page's own pixels: a common phone, and the least desktop window at which the page shows all its columns.
constexpr int phoneWidth = 390;
constexpr int desktopWidth = 1200;
constexpr qreal leastZoom = 0.25; // WebEngine's own limit

} // namespace

PageStage::PageStage(QWidget *parent) : QWidget(parent), m_view(new GuardedView(this))
{
    m_view->setAccessibleName(tr("Page"));
    m_view->setAccessibleDescription(tr("The page as readers will see it"));
}

void PageStage::setPageWidth(PageWidth width)
{
    m_width = width;
    arrange();
}

void PageStage::arrange()
{
    const int wanted = m_width == PageWidth::Phone ? phoneWidth : desktopWidth;
    const int shown = m_width == PageWidth::Phone ? std::min(width(), phoneWidth) : width();
    m_view->setGeometry((width() - shown) / 2, 0, shown, height());
    m_view->setZoomFactor(std::clamp(qreal(shown) / wanted, leastZoom, 1.0));
}

void PageStage::resizeEvent(QResizeEvent *) { arrange(); }

} // namespace gaoqian
