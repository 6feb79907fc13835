#include "editor/compare/versionview.h"

#include "editor/compare/compareview.h"

#include <QTabBar>
#include <QVBoxLayout>

namespace gaoqian {

VersionView::VersionView(QWidget *parent) : QWidget(parent), m_tabs(new QTabBar(this)), m_view(new CompareView(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_tabs->setDrawBase(false);
    m_tabs->addTab(tr("Changed since then"));
    m_tabs->addTab(tr("Whole text"));
    m_tabs->setAccessibleName(tr("How a version is shown"));
    connect(m_tabs, &QTabBar::currentChanged, this, &VersionView::showChosen);
    layout->addWidget(m_tabs);
    layout->addWidget(m_view, 1);
}

void VersionView::setVersion(const Article &version, const Comparison &sinceThen)
{
    const bool isOther = version != m_version;
    const bool changedSince = isOther || sinceThen != m_sinceThen;
    m_version = version;
    m_sinceThen = sinceThen;
    if (m_tabs->currentIndex() == 0 ? changedSince : isOther) // else who reads it keeps their place
        showChosen();
}

void VersionView::setAssetSource(AssetSource source) { m_view->setAssetSource(std::move(source)); }

void VersionView::notePicture(const QString &hash) { m_view->notePicture(hash); }

void VersionView::showChosen()
{
    if (m_tabs->currentIndex() == 0)
        m_view->setComparison(m_sinceThen);
    else
        m_view->setArticle(m_version);
}

} // namespace gaoqian
