#include "shell/imports/importcontroller.h"

#include "dialogs/dialogs.h"
#include "intakereport/collecteddialog.h"
#include "look/busynotice.h"
#include "look/noticebar.h"
#include "newsroom/import/importjob.h"
#include "newsroom/import/importlist.h"
#include "newsroom/import/libreoffice.h"
#include "newsroom/writing/suggestions.h"
#include "shell/imports/importdialog.h"
#include "shell/imports/intakereportcontroller.h"

#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

const QString noticeId = u"import"_s;

} // namespace

ImportController::ImportController(const NewsroomAddress &newsroom, IntakeReportController &arrivals, NoticeStack &notices,
                                   Dialogs &dialogs, QWidget *window) :
    QObject(window),
    m_arrivals(arrivals), m_notices(notices), m_dialogs(dialogs), m_window(window), m_job(new ImportJob(newsroom, this)),
    m_busy(new BusyNotice(
        notices, noticeId, [this] { m_job->stop(); }, this)),
    m_reading(newsroom)
{
    m_news.setSingleShot(true);
    m_news.setInterval(newsInterval);
    connect(&m_news, &QTimer::timeout, this, &ImportController::storiesAdded);
    connect(m_job, &ImportJob::progressed, this, &ImportController::showProgress);
    connect(m_job, &ImportJob::fileDone, this, &ImportController::noteFile);
    // Later: a dialog that runs within the job's own signal would hold it up.
    connect(m_job, &ImportJob::finished, this, &ImportController::goOn, Qt::QueuedConnection);
}

bool ImportController::isRunning() const { return m_job->isRunning() || m_confirming.isAsked(); }

void ImportController::importFiles()
{
    const QString folder = m_folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : m_folder;
    const QStringList files =
        m_dialogs.openFiles(m_window, tr("Files to take in"), folder, tr("Stories (%1);;All files (*)").arg(storyPatterns()));
    if (files.isEmpty())
        return;
    m_folder = QFileInfo(files.first()).absolutePath();
    importPaths(files);
}

void ImportController::importFolder()
{
    const QString start = m_folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : m_folder;
    const QString folder = m_dialogs.chooseFolder(m_window, tr("Folder to take in"), start);
    if (folder.isEmpty())
        return;
    m_folder = folder;
    importPaths({folder});
}

void ImportController::importPaths(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    if (isRunning()) {
        m_dialogs.tell(m_window, tr("Import"),
                       tr("Files are being taken in already. Wait until they are done, or stop them first."));
        return;
    }
    m_asking.ask(
        m_reading,
        [paths](Newsroom &newsroom) -> Result<Given> {
            auto all = channels(newsroom);
            return all ? Result<Given>(Given{filesToImport(paths), std::move(*all)}) : Result<Given>(all.error());
        },
        [this](const Result<Given> &given) { askHow(given); });
}

void ImportController::askHow(const Result<Given> &given)
{
    if (!given) {
        m_dialogs.warn(m_window, tr("Import"), given.error().message);
        return;
    }
    if (given->list.files.isEmpty()) {
        m_dialogs.tell(m_window, tr("Import"),
                       tr("There is no story in what was given. Choose files, or folders that hold some."));
        return;
    }
    const QPointer<ImportController> self(this);
    ImportDialog dialog(given->list.files, given->channels, m_window);
    dialog.setLeftAlone(given->list.leftAlone);
    dialog.offerConversion(LibreOffice::find().has_value());
    if (dialog.exec() == QDialog::Accepted && self)
        start(given->list.files, dialog.options(), dialog.wantsConversion());
}

void ImportController::start(const QStringList &files, const ImportOptions &options, bool convert)
{
    ImportOptions wanted = options;
    if (!wanted.published)
        wanted.ownerId = m_owner;
    m_job->setConverter(convert ? LibreOffice::converter() : Converter());
    m_tally = {};
    m_job->start(files, wanted);
}

void ImportController::showProgress(int done, int total, const QString &name)
{
    m_busy->show(tr("Taking in %1 of %2: %3").arg(QString::number(done + 1), QString::number(total), name));
}

void ImportController::noteFile(const ImportedFile &file)
{
    m_arrivals.reportFile(file);
    if (file.id.isEmpty()) {
        ++m_tally.refused;
        m_tally.lastRefusal = tr("%1 was not taken in: %2").arg(QFileInfo(file.path).fileName(), file.refusal);
        return;
    }
    ++m_tally.taken;
    m_tally.lastId = file.id;
    if (!m_news.isActive())
        m_news.start();
}

void ImportController::goOn()
{
    if (m_job->isRunning())
        return;
    if (m_job->waiting().isEmpty() || m_job->isStopped()) {
        finish();
        return;
    }
    m_confirming.ask(m_reading, channels, [this](const Result<QList<QStringList>> &channels) { confirmPages(channels); });
}

void ImportController::confirmPages(const Result<QList<QStringList>> &channels)
{
    m_busy->hide();
    if (!channels) // the pages wait, and a channel can be typed
        m_dialogs.warn(m_window, tr("Import"), channels.error().message);
    const QPointer<ImportController> self(this);
    CollectedDialog dialog(m_job->waiting(), channels ? *channels : QList<QStringList>(), m_window);
    const bool confirmed = dialog.exec() == QDialog::Accepted;
    if (!self)
        return;
    m_job->store(confirmed ? dialog.pages() : QList<CollectedPage>()); // and with none of them, nothing waits any more
}

void ImportController::finish()
{
    m_busy->hide();
    m_news.stop();
    Q_EMIT storiesAdded();
    const auto showReport = [this] {
        m_arrivals.show(); // takes the keyboard before the notice goes
        m_notices.take(noticeId);
    };
    if (m_tally.taken == 1)
        Q_EMIT storyWanted(m_tally.lastId);
    if (m_tally.taken + m_tally.refused > 1) {
        QString text = tr("%n story(s) taken in", nullptr, m_tally.taken);
        if (m_tally.refused == 1)
            text = tr("%1. %2").arg(text, m_tally.lastRefusal);
        else if (m_tally.refused > 0)
            text = tr("%1, %n file(s) not", nullptr, m_tally.refused).arg(text);
        const NoticeKind kind = m_tally.refused > 0 ? NoticeKind::Warning : NoticeKind::Information;
        m_notices.show(noticeId, {.kind = kind, .text = text, .buttons = {{tr("Show…"), showReport}}});
    } else if (m_tally.refused == 1) {
        m_notices.show(noticeId, {.kind = NoticeKind::Warning, .text = m_tally.lastRefusal, .buttons = {}});
    }
}

} // namespace gaoqian
