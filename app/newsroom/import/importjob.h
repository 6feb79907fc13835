// Taking many files in without holding up the window: one file after the other is read and stored beside it, and each is told of.
// Web pages whose fields were found among the clutter wait for somebody to confirm them.
#pragma once

#include "newsroom/core/newsroomthread.h"
#include "newsroom/import/foreignreader.h"
#include "newsroom/import/importer.h"
#include "newsroom/import/waitingpages.h"

#include <QObject>
#include <QSet>

namespace gaoqian {

/// What became of one file.
struct ImportedFile {
    QString path = {};
    QString id = {}; ///< The story's; empty when it was refused.
    QString title = {};
    QString refusal = {}; ///< Why it was not taken in; empty when it was.
    IntakeReport report = {};
};

/// A web page that waits to be confirmed: its fields as they were found. Body and pictures are kept by the job until then.
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

    /// Used for files that only other programs can read.
    void setConverter(Converter converter) { m_converter = std::move(converter); }

    /// Takes `files` in, one after the other; collected pages are kept waiting. Not while it is running.
    void start(const QStringList &files, const ImportOptions &options);

    /// The collected pages of the last `start`.
    const QList<CollectedPage> &waiting() const { return m_waiting; }
    /// Stores `pages` with the fields that they have here. None waits any more. Not while it is running.
    void store(const QList<CollectedPage> &pages);

    /// Gives up what is being read, and takes no further file in. What is stored already stays, whole.
    void stop();
    bool isRunning() const { return m_running; }
    bool isStopped() const { return m_stopped; }

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

    void begin(QList<Task> tasks);
    void next();
    void takeRead();
    void clearPages();
    void store(const Task &task, std::optional<Intake> intake);
    void takeStored(const QString &path, const Result<ImportedFile> &stored);
    void goOn();
    void refuse(const QString &path, const Error &why);

    Converter m_converter;
    ImportOptions m_options;
    QList<Task> m_tasks;
    QList<CollectedPage> m_waiting;
    QSet<QString> m_kept;                  ///< The paths of those in `m_pages`.
    std::shared_ptr<WaitingPages> m_pages; ///< Used in `m_thread`, where it writes.
    int m_done = 0;
    bool m_running = false;
    bool m_stopped = false;
    std::shared_ptr<ForeignBatch> m_reading; ///< Set while a file is being read.
    ForeignReader m_reader;
    NewsroomThread m_thread; ///< Ends first.
};

} // namespace gaoqian
