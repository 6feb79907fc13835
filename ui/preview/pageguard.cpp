#include "preview/pageguard.h"

#include "preview/pagescheme.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QWebEngineCookieStore>
#include <QWebEngineDownloadRequest>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineSettings>
#include <QWebEngineUrlRequestInfo>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

void switchOff(QWebEngineSettings *settings)
{
    using S = QWebEngineSettings;
    for (const S::WebAttribute attribute :
         {S::JavascriptEnabled,
          S::JavascriptCanOpenWindows,
          S::JavascriptCanAccessClipboard,
          S::JavascriptCanPaste,
          S::AllowWindowActivationFromJavaScript,
          S::LocalStorageEnabled,
          S::LocalContentCanAccessRemoteUrls,
          S::LocalContentCanAccessFileUrls,
          S::AllowRunningInsecureContent,
          S::AllowGeolocationOnInsecureOrigins,
          S::PluginsEnabled,
          S::PdfViewerEnabled,
          S::WebGLEnabled,
          S::ScreenCaptureEnabled,
          S::FullScreenSupportEnabled,
          S::ErrorPageEnabled,
          S::AutoLoadIconsForPage,
          S::TouchIconsEnabled,
          S::HyperlinkAuditingEnabled,
          S::DnsPrefetchEnabled,
          S::NavigateOnDropEnabled,
          S::SpatialNavigationEnabled,
          S::FocusOnNavigationEnabled}) // the last: a page that loads must not take the keyboard from the writer
        settings->setAttribute(attribute, false);
    settings->setAttribute(S::PlaybackRequiresUserGesture, true);
    // A clicked mailto: comes to the page's acceptNavigationRequest() then, which refuses it but can tell of it.
    settings->setUnknownUrlSchemePolicy(S::AllowUnknownUrlSchemesFromUserInteraction);
}

} // namespace

void RequestGuard::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    const QString scheme = info.requestUrl().scheme();
    const bool picture = info.resourceType() == QWebEngineUrlRequestInfo::ResourceTypeImage;
    info.block(scheme != QLatin1String(pageScheme()) && !(picture && scheme == "data"_L1));
}

GuardedProfile::GuardedProfile()
{
    setHttpCacheType(NoCache);
    setPersistentCookiesPolicy(NoPersistentCookies);
    setSpellCheckEnabled(false);
    cookieStore()->setCookieFilter([](const QWebEngineCookieStore::FilterRequest &) { return false; });
    setUrlRequestInterceptor(new RequestGuard(this));
    connect(this, &QWebEngineProfile::downloadRequested, this, [](QWebEngineDownloadRequest *download) { download->cancel(); });
}

GuardedPage::GuardedPage(QWebEngineProfile *profile) : QWebEnginePage(profile, nullptr)
{
    switchOff(settings());
    connect(this, &QWebEnginePage::featurePermissionRequested, this,
            [this](const QUrl &origin, Feature feature) { setFeaturePermission(origin, feature, PermissionDeniedByUser); });
    connect(this, &QWebEnginePage::fullScreenRequested, this, [](QWebEngineFullScreenRequest request) { request.reject(); });
}

void GuardedPage::loadOwnPage()
{
    m_expected = true;
    load(pageAddress());
}

bool GuardedPage::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    if (m_expected && isMainFrame && url == pageAddress()) {
        m_expected = false;
        return true;
    }
    if (type == NavigationTypeLinkClicked)
        Q_EMIT linkActivated(url);
    return false;
}

GuardedView::GuardedView(QWidget *parent) : QWebEngineView(parent) { setAcceptDrops(false); }

void GuardedView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    QAction *copy = menu.addAction(tr("&Copy"), this, [this] { triggerPageAction(QWebEnginePage::Copy); });
    copy->setEnabled(hasSelection());
    menu.exec(event->globalPos());
}

} // namespace gaoqian
