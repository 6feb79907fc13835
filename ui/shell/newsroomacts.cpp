#include "shell/newsroomacts.h"

#include "dialogs/dialogs.h"
#include "newsroom/completeness.h"
#include "newsroom/housekeeping.h"
#include "shell/sitedialog.h"
#include "shell/staffdialog.h"

using namespace Qt::StringLiterals;

namespace gaoqian {

NewsroomActs::NewsroomActs(Newsroom &newsroom, Dialogs &dialogs, QWidget *window) :
    QObject(window), m_newsroom(newsroom), m_dialogs(dialogs), m_window(window)
{}

void NewsroomActs::editStaff()
{
    StaffDialog dialog(m_newsroom, m_dialogs, chainRoles(), m_window);
    dialog.exec();
    Q_EMIT staffChanged();
}

void NewsroomActs::editSite()
{
    auto site = m_newsroom.site();
    auto required = requiredFields(m_newsroom);
    if (!site || !required) {
        m_dialogs.warn(m_window, tr("Site"), site ? required.error().message : site.error().message);
        return;
    }
    SiteDialog dialog(*site, *required, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const auto done = m_newsroom.database().transaction([&]() -> Result<void> {
        if (auto kept = m_newsroom.setSite(dialog.site()); !kept)
            return kept;
        return setRequiredFields(m_newsroom, dialog.requiredFields());
    });
    if (!done)
        m_dialogs.warn(m_window, tr("Site"), done.error().message);
    Q_EMIT siteChanged();
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
