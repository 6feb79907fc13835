#include "preview/pagefeed.h"

#include "preview/pageguard.h"
#include "preview/pagescheme.h"
#include "preview/pagescript.h"

#include <QPointer>
#include <QWebEngineScript>

#include <utility>

namespace gaoqian {

namespace {

constexpr quint32 ourWorld = QWebEngineScript::ApplicationWorld;

} // namespace

PageFeed::PageFeed(GuardedPage *page, PageSchemeHandler *handler) : m_page(page), m_handler(handler)
{
    connect(page, &QWebEnginePage::loadFinished, this, &PageFeed::finishLoad);
    connect(page, &QWebEnginePage::renderProcessTerminated, this, &PageFeed::giveUp);
}

void PageFeed::show(const QByteArray &html, bool fromTop)
{
    m_newest = html;
    m_fromTop = m_fromTop || fromTop;
    if (m_busy)
        return;
    if (m_loaded && m_newest == m_sent && !m_fromTop)
        Q_EMIT shown();
    else
        update();
}

void PageFeed::reload()
{
    if (m_busy)
        return;
    m_loaded = false;
    update();
}

void PageFeed::setDark(bool dark)
{
    m_dark = dark;
    if (m_loaded)
        m_page->runJavaScript(colourSchemeScript(m_dark), ourWorld);
}

void PageFeed::update()
{
    m_busy = true;
    m_sent = m_newest;
    m_handler->setPage(m_sent);
    if (m_loaded)
        swapChanges();
    else
        load();
}

void PageFeed::swapChanges()
{
    // The page answers even while it is being destroyed, hence the guard.
    const QString script = showPageScript(m_sent, pageAddress());
    const bool fromTop = std::exchange(m_fromTop, false);
    m_page->runJavaScript(script, ourWorld, [feed = QPointer(this), turn = ++m_turn, fromTop](const QVariant &done) {
        if (!feed || turn != feed->m_turn)
            return;
        if (!done.toBool()) {
            feed->m_fromTop = feed->m_fromTop || fromTop;
            return feed->load();
        }
        if (fromTop)
            feed->m_page->runJavaScript(scrollScript(0), ourWorld);
        feed->finish();
    });
}

void PageFeed::load()
{
    m_scrollTop = std::exchange(m_fromTop, false) ? 0 : m_page->scrollPosition().y() / m_page->zoomFactor();
    m_loaded = false;
    m_page->loadOwnPage();
}

void PageFeed::finishLoad(bool ok)
{
    if (!m_busy || m_loaded)
        return; // a load that the guard refused
    if (!ok)
        return giveUp();
    m_loaded = true;
    const QString script = colourSchemeScript(m_dark) + scrollScript(m_scrollTop);
    m_page->runJavaScript(script, ourWorld, [feed = QPointer(this), turn = ++m_turn](const QVariant &) {
        if (feed && turn == feed->m_turn)
            feed->finish();
    });
}

void PageFeed::finish()
{
    m_busy = false;
    if (m_newest != m_sent || m_fromTop)
        update();
    else
        Q_EMIT shown();
}

void PageFeed::giveUp()
{
    ++m_turn;
    m_busy = false;
    m_loaded = false;
    Q_EMIT lost();
}

} // namespace gaoqian
