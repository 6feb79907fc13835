#include "newsroom/import/importjob.h"

#include <QFileInfo>
#include <QTimer>

namespace gaoqian {

namespace {

/// Milliseconds between two files in which others can write: SQLite serves who waits by chance, not in turn, and somebody may be
/// typing.
constexpr int breath = 30;

/// The fields that somebody confirmed; the body and its pictures are the file's.
void setFields(const Article &confirmed, Article &article)
{
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
    QObject(parent), m_stopped(std::make_shared<std::atomic<bool>>(false)), m_thread(newsroom)
{}

ImportJob::~ImportJob() { *m_stopped = true; }

void ImportJob::start(const QStringList &files, const ImportOptions &options)
{
    m_options = options;
    m_waiting.clear();
    QList<Task> tasks;
    for (const QString &file : files)
        tasks.append({file, std::nullopt});
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

void ImportJob::stop() { *m_stopped = true; }

void ImportJob::begin(QList<Task> tasks)
{
    Q_ASSERT(!m_running);
    m_tasks = std::move(tasks);
    m_done = 0;
    *m_stopped = false;
    m_running = true;
    next();
}

void ImportJob::next()
{
    if (m_done == m_tasks.size() || *m_stopped) {
        m_running = false;
        Q_EMIT finished();
        return;
    }
    const Task task = m_tasks.at(m_done);
    Q_EMIT progressed(m_done, int(m_tasks.size()), QFileInfo(task.path).fileName());
    Converter converter;
    if (m_converter) {
        converter = [convert = m_converter, stopped = m_stopped](const QByteArray &bytes, const QString &name) {
            return convert(bytes, name, [stopped] { return stopped->load(); });
        };
    }
    m_thread.writeFor<Outcome>(
        this,
        [task, options = m_options, converter](const Result<Newsroom *> &newsroom) -> Result<Outcome> {
            return work(task, options, converter, newsroom);
        },
        [this](const Result<Outcome> &outcome) { take(*outcome); });
}

ImportJob::Outcome ImportJob::work(const Task &task, const ImportOptions &options, const Converter &converter,
                                   const Result<Newsroom *> &newsroom)
{
    Outcome outcome{{.path = task.path}, std::nullopt};
    if (!newsroom) {
        outcome.file.refusal = newsroom.error().message;
        return outcome;
    }
    auto intake = readStory(task.path, converter);
    if (!intake) {
        outcome.file.refusal = intake.error().message;
        return outcome;
    }
    if (intake->collected && !task.confirmed) {
        outcome.waits = CollectedPage{task.path, std::move(intake->article), intake->published};
        if (!options.channel.isEmpty())
            outcome.waits->article.channel = options.channel;
        if (!options.source.isEmpty())
            outcome.waits->article.source = options.source;
        return outcome;
    }
    ImportOptions wanted = options;
    if (task.confirmed) {
        setFields(task.confirmed->article, intake->article);
        intake->published = task.confirmed->published;
        wanted.channel.clear(); // they are among the confirmed fields
        wanted.source.clear();
    }
    auto imported = Importer(**newsroom).importIntake(std::move(*intake), wanted, QFileInfo(task.path).fileName());
    if (!imported) {
        outcome.file.refusal = imported.error().message;
        return outcome;
    }
    outcome.file.id = imported->id;
    outcome.file.title = imported->title;
    outcome.file.report = imported->report;
    return outcome;
}

void ImportJob::take(const Outcome &outcome)
{
    ++m_done;
    if (outcome.waits)
        m_waiting.append(*outcome.waits);
    // A conversion that was broken off is no failure of the file.
    else if (!(*m_stopped && outcome.file.id.isEmpty()))
        Q_EMIT fileDone(outcome.file);
    QTimer::singleShot(breath, this, &ImportJob::next);
}

} // namespace gaoqian
