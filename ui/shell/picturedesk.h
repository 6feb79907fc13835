// Takes pictures and files into the open story: from the file dialog, dropped, or pasted. Reading and scaling happens beside the
// typing; what comes of it is kept at once and put in where it was asked for, however the text has changed meanwhile.
#pragma once

#include "base/result.h"
#include "shell/takenfile.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

#include <deque>
#include <functional>
#include <memory>

class QMimeData;
class QTextCursor;

namespace gaoqian {

class ArticleSession;
class Dialogs;
class Newsroom;
class RichTextEdit;

class PictureDesk : public QObject {
    Q_OBJECT

public:
    /// How long a paste or a drop is waited for, in milliseconds: most are done by then and stand in the text at once.
    static constexpr int patience = 150;

    /// All outlive the desk; `window` is what dialogs stand over.
    PictureDesk(Newsroom &newsroom, ArticleSession &session, RichTextEdit &body, Dialogs &dialogs, QWidget *window);
    ~PictureDesk() override; ///< Waits for what is being read, and drops it.

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

    /// How many files are being read and are not put in yet.
    int pending() const;

Q_SIGNALS:
    /// Sentences for the person: what was not put in and why, what was changed.
    void noticed(const QStringList &sentences);
    /// What came along with a document that stands in the text now. Places count in the whole body.
    void reported(const gaoqian::IntakeReport &report);
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

    void start(const QList<FileToTake> &files, PutIn putIn);
    void startInsertion(const QList<FileToTake> &files);
    void deliver();
    void finish(const Job &job);
    Result<void> keep(const QList<Asset> &assets);
    qsizetype insert(const QTextCursor &place, const Blocks &blocks);
    void replace(const QTextCursor &place, const Blocks &blocks);

    Newsroom &m_newsroom;
    RichTextEdit &m_body;
    Dialogs &m_dialogs;
    QPointer<QWidget> m_window;
    QString m_folder; ///< Where the last picture came from.
    QThreadPool m_pool;
    QTimer m_retry;
    std::deque<Job> m_jobs; ///< In the order in which they were asked for, and are put in.
    bool m_saidBusy = false;
};

} // namespace gaoqian
