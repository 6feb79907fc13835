// What keeps the preview to itself. WebEngine's defaults fetch remote and local addresses, and switching JavaScript off alone
// does not stop that: so every request but for our own scheme is refused, and with it every way out of the page.
#pragma once

#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineUrlRequestInterceptor>
#include <QWebEngineView>

namespace gaoqian {

/// Refuses every request but those for the page's own scheme and for pictures written into the page.
class RequestGuard : public QWebEngineUrlRequestInterceptor {
    Q_OBJECT

public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;

    void interceptRequest(QWebEngineUrlRequestInfo &info) override;
};

/// Off the record: no cache, no cookies, no spelling, no downloads, and `RequestGuard` before everything.
class GuardedProfile : public QWebEngineProfile {
    Q_OBJECT

public:
    GuardedProfile();
};

/// Shows `pageAddress()` and goes nowhere else. Page scripts are off; our own run in an isolated world.
class GuardedPage : public QWebEnginePage {
    Q_OBJECT

public:
    explicit GuardedPage(QWebEngineProfile *profile);

    /// Loads `pageAddress()`; the only navigation there is.
    void loadOwnPage();

Q_SIGNALS:
    /// A link was clicked. It is not followed.
    void linkActivated(const QUrl &address);

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType) override { return nullptr; }
    QStringList chooseFiles(FileSelectionMode, const QStringList &, const QStringList &) override { return {}; }

private:
    bool m_expected = false; ///< A load of ours has been asked for and not yet come by.
};

/// A view that takes no drops and whose menu can copy, nothing more.
class GuardedView : public QWebEngineView {
    Q_OBJECT

public:
    explicit GuardedView(QWidget *parent);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
};

} // namespace gaoqian
