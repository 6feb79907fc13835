#include "shell/newsroom/newsroomacts.h"

#include "dialogs/dialogs.h"
#include "newsroom/signing/completeness.h"
#include "newsroom/housekeeping.h"
#include "newsroom/core/requiredfields.h"
#include "shell/settings/sitedialog.h"
#include "shell/newsroom/staffdialog.h"
#include "store/database.h"
#include "store/staffstore.h"

using namespace Qt::StringLiterals;

namespace gaoqian {

NewsroomActs::NewsroomActs(Newsroom &newsroom, NewsroomThread &thread, Dialogs &dialogs, QWidget *window) :
    QObject(window), m_newsroom(newsroom), m_thread(thread), m_dialogs(dialogs), m_window(window)
{}

void NewsroomActs::editStaff()
{
    {
        StaffDialog dialog(m_newsroom, m_dialogs, chainRoles(), m_window);
        dialog.exec();
    } // with whoever is being added
    Q_EMIT staffChanged();
}

void NewsroomActs::editSite()
{
    m_site.ask(
        m_thread,
        [](Newsroom &newsroom) {
            return newsroom.database().snapshot([&]() -> Result<SiteRules> {
                auto site = newsroom.site();
                auto required = requiredFields(newsroom);
                if (!site || !required)
                    return site ? required.error() : site.error();
                return SiteRules{std::move(*site), std::move(*required)};
            });
        },
        [this](const Result<SiteRules> &now) { askForSite(now); });
}

void NewsroomActs::askForSite(const Result<SiteRules> &now)
{
    if (!now) {
        m_dialogs.warn(m_window, tr("Site"), now.error().message);
        return;
    }
    const QPointer<NewsroomActs> self(this);
    SiteDialog dialog(now->site, now->required, m_window);
    if (dialog.exec() != QDialog::Accepted || !self)
        return;
    m_thread.writeFor<void>(
        this,
        [site = dialog.site(), required = dialog.requiredFields()](Newsroom &newsroom) {
            return newsroom.database().transaction([&]() -> Result<void> {
                if (auto kept = newsroom.setSite(site); !kept)
                    return kept;
                return setRequiredFields(newsroom, required);
            });
        },
        [this](const Result<void> &done) {
            if (!done)
                m_dialogs.warn(m_window, tr("Site"), done.error().message);
            Q_EMIT siteChanged();
        });
}

void NewsroomActs::keepHouse()
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

QStringList NewsroomActs::chainRoles() const
{
    QStringList roles;
    auto chains = m_newsroom.staff().chains();
    for (const ChainDefinition &definition : chains ? *chains : QList<ChainDefinition>()) {
        for (const Stage &stage : definition.chain.stages) {
            if (!roles.contains(stage.role))
                roles << stage.role;
        }
    }
    return roles;
}

} // namespace gaoqian
