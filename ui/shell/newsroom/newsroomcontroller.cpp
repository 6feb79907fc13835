#include "shell/newsroom/newsroomcontroller.h"

#include "dialogs/dialogs.h"
#include "newsroom/core/requiredfields.h"
#include "newsroom/housekeeping.h"
#include "newsroom/signing/completeness.h"
#include "shell/actions/windowactions.h"
#include "shell/newsroom/staffdialog.h"
#include "shell/settings/sitedialog.h"

#include <QAction>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;

namespace gaoqian {

NewsroomController::NewsroomController(const NewsroomAddress &newsroom, NewsroomThread &thread, const WindowActions &actions,
                                       Dialogs &dialogs, QWidget *window) :
    QObject(window),
    m_newsroom(newsroom), m_thread(thread), m_dialogs(dialogs), m_window(window)
{
    connect(actions.staff, &QAction::triggered, this, &NewsroomController::editStaff);
    connect(actions.site, &QAction::triggered, this, &NewsroomController::editSite);
    QTimer::singleShot(std::chrono::minutes(5), this, &NewsroomController::keepHouse);
}

void NewsroomController::editStaff()
{
    m_staff.ask(
        m_thread, [](Newsroom &newsroom) { return Staffing(newsroom).staff(); },
        [this](const Result<Staffing::Staff> &now) { showStaff(now); });
}

void NewsroomController::showStaff(const Result<Staffing::Staff> &now)
{
    if (!now) {
        m_dialogs.warn(m_window, tr("Staff"), now.error().message);
        return;
    }
    const QPointer<NewsroomController> self(this);
    {
        StaffDialog dialog(m_newsroom, m_dialogs, *now, m_window);
        dialog.exec();
    } // with whoever is being added
    if (self)
        Q_EMIT staffChanged();
}

void NewsroomController::editSite()
{
    m_site.ask(m_thread, siteRules, [this](const Result<SiteRules> &now) { askForSite(now); });
}

void NewsroomController::askForSite(const Result<SiteRules> &now)
{
    if (!now) {
        m_dialogs.warn(m_window, tr("Site"), now.error().message);
        return;
    }
    const QPointer<NewsroomController> self(this);
    const SiteRules seen = *now;
    SiteDialog dialog(seen.site, seen.required, m_window);
    if (dialog.exec() != QDialog::Accepted || !self)
        return;
    m_thread.writeFor<void>(
        this,
        [seen, wanted = SiteRules{dialog.site(), dialog.requiredFields()}](Newsroom &newsroom) {
            return setSiteRules(newsroom, seen, wanted);
        },
        [this](const Result<void> &done) {
            if (!done)
                m_dialogs.warn(m_window, tr("Site"), done.error().message);
            Q_EMIT siteChanged();
        });
}

void NewsroomController::keepHouse()
{
    m_house = std::make_unique<NewsroomThread>(m_newsroom); // of its own: it may take its time, and nobody queues behind it
    m_unused.ask(*m_house, picturesDueToLetGo, [this](const Result<std::optional<QStringList>> &hashes) {
        if (!hashes || !*hashes)
            return; // what cannot be read today can be tomorrow
        m_house->writeFor<int>(
            this, [hashes = **hashes](Newsroom &newsroom) { return letPicturesGo(newsroom, hashes); },
            [](const Result<int> &) {});
    });
}

} // namespace gaoqian
