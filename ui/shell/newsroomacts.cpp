#include "shell/newsroomacts.h"

#include "dialogs/dialogs.h"
#include "newsroom/completeness.h"
#include "shell/importdialog.h"
#include "shell/sitedialog.h"
#include "shell/staffdialog.h"

#include <QFileInfo>
#include <QProgressDialog>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace gaoqian {

NewsroomActs::NewsroomActs(Newsroom &newsroom, Dialogs &dialogs, QWidget *window) :
    QObject(window), m_newsroom(newsroom), m_dialogs(dialogs), m_window(window)
{}

void NewsroomActs::importFiles(const QString &ownerId)
{
    const QString folder = m_folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : m_folder;
    const QStringList files =
        m_dialogs.openFiles(m_window, tr("Files to take in"), folder, tr("Stories (*.docx *.txt *.html *.htm *.json);;All files (*)"));
    if (files.isEmpty())
        return;
    m_folder = QFileInfo(files.first()).absolutePath();
    auto channels = m_newsroom.settings().channels();
    ImportDialog dialog(files, channels ? *channels : QList<QStringList>(), m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    ImportOptions options = dialog.options();
    if (!options.published)
        options.ownerId = ownerId;
    takeIn(files, options);
}

void NewsroomActs::takeIn(const QStringList &files, const ImportOptions &options)
{
    QProgressDialog progress(tr("Taking in…"), tr("Cancel"), 0, int(files.size()), m_window);
    progress.setWindowModality(Qt::WindowModal);
    QStringList remarks;
    QString lastId;
    Importer importer(m_newsroom);
    for (int i = 0; i < files.size() && !progress.wasCanceled(); ++i) {
        progress.setValue(i);
        const QString name = QFileInfo(files[i]).fileName();
        auto taken = importer.importFile(files[i], options);
        if (!taken) {
            remarks << tr("%1 was not taken in: %2.").arg(name, taken.error().message);
            continue;
        }
        lastId = taken->id;
        for (const QString &note : std::as_const(taken->notes))
            remarks << tr("%1: %2.").arg(name, note);
    }
    progress.setValue(int(files.size()));
    if (!lastId.isEmpty())
        Q_EMIT imported(lastId);
    if (!remarks.isEmpty())
        m_dialogs.tell(m_window, tr("Import"), remarks.join(u'\n'));
}

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
