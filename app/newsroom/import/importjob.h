// Taking many files in without holding up the window: a thread of its own reads and stores one file after the other, and tells of
// each. Web pages whose fields were found among the clutter wait for somebody to confirm them.
#pragma once

#include "newsroom/core/newsroomthread.h"
#include "newsroom/import/importer.h"

#include <QObject>

#include <atomic>

namespace gaoqian {

/// What became of one file.
struct ImportedFile {
    QString path = {};
    QString id = {}; ///< The story's; empty when it was refused.
    QString title = {};
    QString refusal = {}; ///< Why it was not taken in; empty when it was.
    IntakeReport report = {};
};

/// A web page that waits to be confirmed: its fields as they were found. Its pictures are read again when it is stored.
struct CollectedPage {
    QString path;
    Article article;
    QDateTime published; ///< When its page says that it came out, in its own local time; invalid where it does not.
};

class ImportJob : public QObject {
    Q_OBJECT

public:
    /// Writes into `newsroom` through a connection of its own.
    ImportJob(const NewsroomAddress &newsroom, QObject *parent);
    /// Stops, and waits for the file that is being taken in.
    ~ImportJob() override;

    /// Used for files that only other programs can read; asked in the job's thread. Given the job's own way to tell that it is
    /// to stop.
    using StoppableConverter =
        std::function<Result<QByteArray>(const QByteArray &bytes, const QString &name, const std::function<bool()> &isStopped)>;
    void setConverter(StoppableConverter converter) { m_converter = std::move(converter); }

    /// Takes `files` in, one after the other; collected pages are kept waiting. Not while it is running.
    void start(const QStringList &files, const ImportOptions &options);

    /// The collected pages of the last `start`.
    const QList<CollectedPage> &waiting() const { return m_waiting; }
    /// Stores `pages` with the fields that they have here. None waits any more. Not while it is running.
    void store(const QList<CollectedPage> &pages);

    /// Takes no further file in. What is stored already stays, whole.
    void stop();
    bool isRunning() const { return m_running; }
    bool isStopped() const { return *m_stopped; }

Q_SIGNALS:
    /// `done` of `total` are dealt with; `name` is the file that comes next.
    void progressed(int done, int total, const QString &name);
    void fileDone(const gaoqian::ImportedFile &file);
    void finished(); ///< With what `start` or `store` was asked for, or stopped.

private:
    struct Task {
        QString path;
        std::optional<CollectedPage> confirmed;
    };
    struct Outcome {
        ImportedFile file;
        std::optional<CollectedPage> waits;
    };
    static Outcome work(const Task &task, const ImportOptions &options, const Converter &converter,
                        const Result<Newsroom *> &newsroom);

    void begin(QList<Task> tasks);
    void next();
    void take(const Outcome &outcome);

    StoppableConverter m_converter;
    ImportOptions m_options;
    QList<Task> m_tasks;
    QList<CollectedPage> m_waiting;
    int m_done = 0;
    bool m_running = false;
    std::shared_ptr<std::atomic<bool>> m_stopped;
    NewsroomThread m_thread; ///< Ends first.
};

} // namespace gaoqian
