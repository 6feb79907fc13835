// Takes pictures and files into the open story: from the file dialog, dropped, or pasted. Reading and scaling happens beside the
// typing; what comes of it is put in where it was asked for, however the text has changed meanwhile.
#pragma once

#include "base/result.h"
#include "newsroom/import/importjob.h"
#include "shell/insert/takenfile.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <deque>
#include <functional>
#include <memory>
#include <vector>

class QMimeData;
class QTextCursor;

namespace gaoqian {

class ArticleSession;
class Dialogs;
class PictureKeeper;
class RichTextEdit;

class InsertFiles : public QObject {
    Q_OBJECT

public:
    /// How long a paste or a drop is waited for, in milliseconds: most are done by then and stand in the text at once.
    static constexpr int patience = 150;

    /// All outlive the controller; `window` is what dialogs stand over.
    InsertFiles(PictureKeeper &pictures, ArticleSession &session, RichTextEdit &body, Dialogs &dialogs, QWidget *window);
    ~InsertFiles() override; ///< Waits for what is being read, and drops it.

    /// Asks for pictures and puts them in at the cursor.
    void insertFromFiles();
    /// Asks for a picture and puts it in the place of the one of the figure that `figure` stands in; caption, description and
    /// width stay.
    void replaceFromFile(const QTextCursor &figure);

    /// Takes what is on the clipboard or dropped when it is files or a picture, and puts it at the cursor, behind what is
    /// selected and never instead of it; false when it is neither and the text in it is to be taken. A picture that comes with
    /// text (from Word, say) counts as text.
    bool takeIn(const QMimeData &data);
    void takeInFiles(const QStringList &paths);
    /// Takes the picture that was fetched from `address`, for every figure that waits for it.
    void takeFetched(const QString &address, const QByteArray &bytes);

    /// What makes .docx of files that only other programs can read, in worker threads; LibreOffice, where it is installed, if
    /// this is never called. With none such files are refused.
    void setConverter(ImportJob::StoppableConverter converter) { m_converter = std::move(converter); }
    /// Converts what `conversionOffered` named and puts it where it was dropped.
    void convertOffered();
    /// Forgets them: they are not put in.
    void leaveOffered();
    /// Breaks off what is being converted; no other file.
    void stopConverting();

    /// How many files are being read and are not put in yet.
    int pending() const;

Q_SIGNALS:
    /// Sentences for the person: what was not put in and why, what was changed.
    void noticed(const QStringList &sentences);
    /// What is told of the documents that were put in together: of a single one only when there is something to tell. Places
    /// count in the whole body.
    void reported(const QList<gaoqian::IntakeReport> &reports);
    /// A file that was not put in, and why; `noticed` says it too.
    void refused(const QString &path, const QString &reason);
    /// These files wait to be converted; none when they wait no more.
    void conversionOffered(const QStringList &names);
    /// `files` are being read, 0 when none is any more. Only comes when it takes longer than `patience`.
    void busyChanged(int files);

private:
    struct Batch;
    /// Puts blocks into the text; answers how many characters other than blanks stand before them.
    using PutIn = std::function<qsizetype(const Blocks &)>;
    struct Job {
        std::shared_ptr<Batch> batch;
        PutIn putIn;
        bool isStale = false; ///< Another story was opened meanwhile.
    };
    /// Files that wait to be converted, and where they go then.
    struct Offer {
        QList<FileToTake> files;
        PutIn putIn;
    };

    void start(const QList<FileToTake> &files, PutIn putIn);
    void startInsertion(const QList<FileToTake> &files);
    void deliver();
    void finish(const Job &job);
    QStringList sortOut(const Job &job, Blocks &blocks, QList<Asset> &pictures, QList<IntakeReport> &reports);
    void forgetStory();
    Converter converter() const;
    qsizetype insert(QTextCursor &place, const Blocks &blocks);
    void replace(const QTextCursor &place, const Blocks &blocks);

    PictureKeeper &m_pictures;
    RichTextEdit &m_body;
    Dialogs &m_dialogs;
    QPointer<QWidget> m_window;
    QString m_folder; ///< Where the last picture came from.
    QThreadPool m_pool;
    QTimer m_retry;
    std::deque<Job> m_jobs; ///< In the order in which they were asked for, and are put in; but for what is being converted.
    bool m_saidBusy = false;
    ImportJob::StoppableConverter m_converter;
    std::shared_ptr<std::atomic<bool>> m_stopped; ///< What is being converted ends when it is set.
    std::vector<Offer> m_offers;
};

} // namespace gaoqian
