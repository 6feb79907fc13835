// The preview: the page beside the text, the very bytes that an export writes.
#pragma once

#include "preview/pagescheme.h"
#include "preview/pagestage.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace gaoqian {

class GuardedPage;
class GuardedProfile;
class PageFeed;

/// Nothing on the page can run, fetch, navigate or be dropped on it. `registerPageScheme` must have been called before the
/// application object was made.
class PreviewPane : public QWidget {
    Q_OBJECT

public:
    explicit PreviewPane(QWidget *parent = nullptr);
    ~PreviewPane() override;

    /// The whole page, as exported. May be called at any rate: one update is under way at a time, and the last page wins. What
    /// did not change stays as it is, scroll position and selection with it; the page of another `story` (its id) is shown from
    /// its top. An empty page shows that there is none.
    void setPage(const QByteArray &html, const QString &story = {});
    QByteArray pageBytes() const { return m_bytes; } ///< As given to `setPage`.

    /// Shows a sentence in the page's place: why there is none.
    void setMessage(const QString &sentence);

    /// Where the page's pictures come from; asked when the page shows them, and may take its time.
    void setPictureSource(PictureSource source);

    PageWidth pageWidth() const;
    void setPageWidth(PageWidth width);
    bool isDark() const { return m_isDark; }
    void setDark(bool dark);

Q_SIGNALS:
    /// The newest page stands in the view.
    void shown();
    /// A link was clicked; it is not followed. Addresses beside the page are relative.
    void linkActivated(const QUrl &address);
    /// The reader chose another width or light; for whoever keeps such choices.
    void lookChanged();

private:
    QWidget *makeToolBar();
    QWidget *makeNotice();
    void showNotice(const QString &sentence, bool canReload);
    void showStage();
    void showLoss();
    void activateLink(const QUrl &address);

    QByteArray m_bytes;
    QString m_story; ///< Whose page was given last.
    bool m_isDark = false;

    // The profile must outlive the page.
    std::unique_ptr<PageSchemeHandler> m_handler;
    std::unique_ptr<GuardedProfile> m_profile;
    std::unique_ptr<GuardedPage> m_page;
    std::unique_ptr<PageFeed> m_feed;

    QStackedWidget *m_stack;
    PageStage *m_stage;
    QLabel *m_notice;
    QPushButton *m_reload;
    QToolButton *m_phone;
    QToolButton *m_desktop;
    QToolButton *m_dark;
};

} // namespace gaoqian
