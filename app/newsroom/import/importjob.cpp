#include "newsroom/import/importjob.h"

#include <QFileInfo>
#include <QTimer>

namespace gaoqian {

namespace {

/// Milliseconds between two files in which others can write: SQLite serves who waits by chance, not in turn, and somebody may be
/// typing.
constexpr int breath = 30;

/// The fields that somebody confirmed; the body and its pictures are the file's.
void setFields(const CollectedPage &page, Intake &intake)
{
    const Article &confirmed = page.article;
    Article &article = intake.article;
    intake.published = page.published;
    article.kicker = confirmed.kicker;
    article.title = confirmed.title;
    article.subtitle = confirmed.subtitle;
    article.source = confirmed.source;
    article.sourceUrl = confirmed.sourceUrl;
    article.collector = confirmed.collector;
    article.authors = confirmed.authors;
    article.date = confirmed.date;
    article.channel = confirmed.channel;
    article.originCredits = confirmed.originCredits;
}

} // namespace

ImportJob::ImportJob(const NewsroomAddress &newsroom, QObject *parent) :
    QObject(parent), m_pages(std::make_shared<WaitingPages>()), m_thread(newsroom)
{
    connect(&m_reader, &ForeignReader::arrived, this, &ImportJob::takeRead);
}

ImportJob::~ImportJob() { stop(); }

void ImportJob::start(const QStringList &files, const ImportOptions &options)
{
    m_options = options;
    m_waiting.clear();
    QList<Task> tasks;
    for (const QString &file : files)
        tasks.append({file, std::nullopt});
    clearPages();
    begin(std::move(tasks));
}

void ImportJob::store(const QList<CollectedPage> &pages)
{
    m_waiting.clear();
    QList<Task> tasks;
    for (const CollectedPage &page : pages)
        tasks.append({page.path, page});
    begin(std::move(tasks));
}

void ImportJob::stop()
{
    m_stopped = true;
    if (!m_reading)
        return;
    m_reading->cancel();
    m_reading.reset();
    goOn();
}

void ImportJob::begin(QList<Task> tasks)
{
    Q_ASSERT(!m_running);
    m_tasks = std::move(tasks);
    m_done = 0;
    m_stopped = false;
    m_running = true;
    next();
}

void ImportJob::next()
{
    if (m_done == m_tasks.size() || m_stopped) {
        m_running = false;
        if (m_waiting.isEmpty())
            clearPages();
        Q_EMIT finished();
        return;
    }
    const Task task = m_tasks.at(m_done);
    Q_EMIT progressed(m_done, int(m_tasks.size()), QFileInfo(task.path).fileName());
    if (m_stopped) // by whom it was told
        return goOn();
    if (m_kept.contains(task.path))
        return store(task, {});
    m_reading = m_reader.read({{.path = task.path, .purpose = Purpose::Story, .convert = m_converter}});
}

void ImportJob::takeRead()
{
    if (!m_reading || !m_reading->isDone()) // of what was given up
        return;
    TakenForeign taken = std::move(m_reading->take().first());
    m_reading.reset();
    const Task task = m_tasks.at(m_done);
    if (taken.refusal)
        return refuse(task.path, *taken.refusal);
    if (!taken.intake.collected || task.confirmed)
        return store(task, std::move(taken.intake));
    CollectedPage page{task.path, taken.intake.article, taken.intake.published};
    if (!m_options.channel.isEmpty())
        page.article.channel = m_options.channel;
    if (!m_options.source.isEmpty())
        page.article.source = m_options.source;
    m_waiting.append(std::move(page));
    m_kept.insert(task.path);
    m_thread.writeFor<bool>(
        this,
        [pages = m_pages, path = task.path, intake = std::move(taken.intake)](const Result<Newsroom *> &) -> Result<bool> {
            pages->keep(path, intake);
            return true;
        },
        [this](const Result<bool> &) { goOn(); });
}

void ImportJob::clearPages()
{
    if (m_kept.isEmpty())
        return;
    m_kept.clear();
    m_thread.write<bool>([pages = m_pages](const Result<Newsroom *> &) -> Result<bool> {
        pages->clear();
        return true;
    });
}

void ImportJob::refuse(const QString &path, const Error &why)
{
    goOn();
    Q_EMIT fileDone({.path = path, .refusal = why.message});
}

/// `intake`: nothing for a page that was kept.
void ImportJob::store(const Task &task, std::optional<Intake> intake)
{
    ImportOptions wanted = m_options;
    if (task.confirmed) { // they are among the confirmed fields
        wanted.channel.clear();
        wanted.source.clear();
    }
    m_thread.writeFor<ImportedFile>(
        this,
        [task, wanted, intake = std::move(intake), pages = m_pages](const Result<Newsroom *> &newsroom) -> Result<ImportedFile> {
            if (!newsroom)
                return newsroom.error();
            auto story = intake ? Result<Intake>(*intake) : pages->take(task.path);
            if (!story)
                return story.error();
            if (task.confirmed)
                setFields(*task.confirmed, *story);
            auto imported = Importer(**newsroom).importIntake(std::move(*story), wanted, QFileInfo(task.path).fileName());
            if (!imported)
                return imported.error();
            return ImportedFile{.path = task.path, .id = imported->id, .title = imported->title, .report = imported->report};
        },
        [this, path = task.path](const Result<ImportedFile> &stored) { takeStored(path, stored); });
}

void ImportJob::takeStored(const QString &path, const Result<ImportedFile> &stored)
{
    if (!stored)
        return refuse(path, stored.error());
    goOn();
    Q_EMIT fileDone(*stored);
}

void ImportJob::goOn()
{
    ++m_done;
    QTimer::singleShot(breath, this, &ImportJob::next);
}

} // namespace gaoqian
