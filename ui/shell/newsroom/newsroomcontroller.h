// The acts of the window that concern the newsroom rather than the open story: staff, site.
#pragma once

#include "newsroom/core/latestread.h"
#include "newsroom/core/newsroom.h"
#include "newsroom/core/siterules.h"
#include "newsroom/signing/staffing.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace gaoqian {

class Dialogs;
class WindowActions;

class NewsroomController : public QObject {
    Q_OBJECT

public:
    /// All outlive it; `window` is what dialogs stand over. The house is kept some minutes after.
    NewsroomController(const NewsroomAddress &newsroom, NewsroomThread &thread, const WindowActions &actions, Dialogs &dialogs,
                       QWidget *window);

    void editStaff();
    void editSite();
    /// Lets pictures go that nothing has shown for a month, once a month, beside the window; nobody waits for it or is told.
    void keepHouse();

Q_SIGNALS:
    void staffChanged();
    void siteChanged();

private:
    void showStaff(const Result<Staffing::Staff> &now);
    void askForSite(const Result<SiteRules> &now);

    const NewsroomAddress &m_newsroom;
    NewsroomThread &m_thread;
    Dialogs &m_dialogs;
    QPointer<QWidget> m_window;
    LatestRead<Staffing::Staff> m_staff;
    LatestRead<SiteRules> m_site;
    std::unique_ptr<NewsroomThread> m_house; ///< Null until it is kept.
    LatestRead<std::optional<QStringList>> m_unused;
};

} // namespace gaoqian
