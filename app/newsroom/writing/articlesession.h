// The one gate between the window and an article that is being written: it goes to a story, knows what is open, takes changes to
// be written (see StoryWriter), and says what happened.
#pragma once

#include "article/articlerecord.h"
#include "newsroom/core/latestread.h"
#include "newsroom/core/newsroom.h"
#include "newsroom/core/newsroomthread.h"
#include "newsroom/writing/crashrecovery.h"
#include "newsroom/writing/storywriter.h"
#include "signoff/slip.h"

#include <QHash>
#include <QObject>
#include <QSize>

namespace gaoqian {

/// The name of whose lease it is; empty for nobody, and for somebody whom the newsroom does not know.
QString leaserName(Newsroom &newsroom, const Lease &lease);

class ArticleSession : public QObject {
    Q_OBJECT

public:
    /// In milliseconds: how long after its first change a text is written, whether the typing rests or not; from when on one
    /// that the newsroom has not taken yet is kept aside as well, and how often then; when writing is tried again after it
    /// failed. What was typed is so at most a second from the disk.
    static constexpr int autosaveDelay = StoryWriter::autosaveDelay;
    static constexpr int asideDelay = StoryWriter::asideDelay;
    static constexpr int retryDelay = StoryWriter::retryDelay;

    explicit ArticleSession(const NewsroomAddress &newsroom, QObject *parent = nullptr);
    /// Writes nothing: `flush` while the editor is still there. What could not be written stays kept aside.
    ~ArticleSession() override;

    /// Who is working; edits are recorded under this name. Empty for nobody yet.
    void setPerson(const QString &personId) { m_writer.setPerson(personId); }
    const QString &personId() const { return m_writer.personId(); }

    /// Where the article comes from when it has to be written: the editor and the form put together.
    void setCollector(std::function<Article()> collect) { m_writer.setCollector(std::move(collect)); }

    /// Whether an input method shows text now that is not typed yet: the open story is not read anew then.
    void setComposing(std::function<bool()> composing) { m_composing = std::move(composing); }

    bool isVisiting() const { return bool(m_visit); } ///< On the way to a story.
    bool isOpen() const { return m_writer.isOpen(); }
    const Article &article() const { return m_writer.story().article; } ///< As last read or written.
    const QString &digest() const { return m_writer.story().article.digest(); }
    int version() const { return m_writer.story().version; }

    /// Hears in the window's thread how something went that takes its time.
    template <typename T> using Told = StoryWriter::Told<T>;

    /// Goes to a story once what is pending here is written; the one that is open is read anew. Until `opened` the story that is
    /// open stays. `told`, which may be null, hears when it is there or why one stays; when another is asked for meanwhile, or
    /// the story is closed, it hears nothing.
    void visit(const QString &articleId, Told<void> told = {});
    /// Goes to a story as `visit` does, and waits until it is there.
    Result<void> open(const QString &articleId);
    /// Makes an empty article in `channel`, owned by the current person, and goes to it as `visit` does.
    void visitNew(const QStringList &channel, Told<void> told = {});
    /// Does what `visitNew` does, and waits until the story is there.
    Result<void> createNew(const QStringList &channel);
    void close();

    /// Something changed in the editor or the form: starts the clock, costs nothing else.
    void noteChange() { m_writer.noteChange(); }

    /// `pictures` are about to stand in the open story: they are held here, and written in one with the first text that shows
    /// them, and again with one that shows them when the newsroom let them go meanwhile.
    void holdPictures(const QList<Asset> &pictures) { m_writer.holdPictures(pictures); }
    /// Those of `article` that are held here: the newsroom may not have them.
    QList<Asset> heldPictures(const Article &article) const { return m_writer.heldPictures(article); }

    /// Writes the pending change now and waits for it: for who must not go on without, to sign. On failure the change
    /// stays pending and is tried again, unless the story was saved by another window meanwhile: then it is tried with the next
    /// change.
    Result<void> flush() { return m_writer.flush(); }

    /// Hands the pending change over now. `then` hears when everything that was typed until now is in the file, or why it is not;
    /// at once when nothing is pending.
    void writeSoon(Told<void> then) { m_writer.writeSoon(std::move(then)); }

    /// Writes what is pending and keeps a revision; see `Versions::keep`.
    void saveSoon(const QString &reason, const QString &name, Told<int> told)
    {
        m_writer.saveSoon(reason, name, std::move(told));
    }
    /// Does what `saveSoon` does, and waits for it.
    Result<int> save(const QString &reason, const QString &name = {}) { return m_writer.save(reason, name); }

    /// Keeps aside what is not in the file yet, without waiting for that. `told` hears when `isKeptAside` tells of it.
    void keepAside(const std::function<void()> &told) { m_writer.keepAside(told); }

    bool isPending() const { return m_writer.isPending(); }     ///< Something is not in the file yet.
    bool isFailing() const { return m_writer.isFailing(); }     ///< What is pending could not be written when it was tried.
    bool isKeptAside() const { return m_writer.isKeptAside(); } ///< What could not be written would outlive a crash.
    QDateTime savedAt() const { return m_writer.savedAt(); }
    const Lease &leaseAtOpening() const { return m_lease; } ///< Who was writing the story when it was read.
    /// Its slip as it was read with it, null before any story was opened: nobody sees the one of the story before for a moment.
    const std::shared_ptr<const Result<Slip>> &slipAtOpening() const { return m_slip; }
    /// Of its pictures in pixels, by asset; of those that the newsroom had when it was read.
    const QHash<QString, QSize> &pictureSizes() const { return m_pictureSizes; }
    const QString &leaserAtOpening() const { return m_leaser; } ///< Their name; empty for nobody.

    /// The story as the window shows it now.
    Article collected() const { return m_writer.collected(); }
    /// What is pending was kept elsewhere and need not be written here: one may leave the story.
    void dropPending() { m_writer.dropPending(); }

    /// From the first change of the open story on, until it is left or `endWriting`: who is writing it here since when. Without
    /// an article otherwise.
    const WritingMark &writing() const { return m_writer.writing(); }
    bool isWriting() const { return m_writer.isWriting(); }
    /// As the first change would.
    void beginWriting() { m_writer.beginWriting(); }
    /// Nothing more is being written here, unless something is pending.
    void endWriting() { m_writer.endWriting(); }

    /// The window goes, knowingly, with text that is kept aside and not saved: whoever finds it is not to be told of a crash.
    void leaveUnsaved() { m_writer.leaveUnsaved(); }

    const QString &windowId() const { return m_writer.windowId(); } ///< As in `writing()`, of every story.

    /// For others who must not hold up the typing.
    NewsroomThread &thread() { return m_writer.thread(); }

Q_SIGNALS:
    void opened(); ///< Another article is open, or the same was read anew; show `article()`.
    void closed();
    void contentSaved(); ///< The working copy was written and is different from before; slip and preview want a look.
    void saved(const QDateTime &time); ///< The working copy is as the writer saw it then.
    void saveFailed(const gaoqian::Error &error);
    void saveDelayed(); ///< What was handed over is not in the file after a moment: the disk or another program is slow.
    void picturesTaken(const QStringList &hashes); ///< The newsroom has these now; they stood in the text before.
    /// The text that shows them is written without them.
    void picturesRefused(const QString &articleId, const QList<gaoqian::RefusedPicture> &pictures);
    void writingBegan();
    void writingEnded(const gaoqian::WritingMark &mark); ///< What `writing()` was.

private:
    struct Loaded {
        ArticleRecord record;
        Lease lease;
        QString leaser;
        QHash<QString, QSize> pictures;
        std::shared_ptr<const Result<Slip>> slip; ///< A slip is large.
    };
    static Result<Loaded> load(Newsroom &newsroom, const QString &articleId);
    static Result<QString> makeNew(Newsroom &newsroom, const QStringList &channel, const QString &personId);

    void arrive(const QString &articleId, const Told<void> &told, const Result<Loaded> &loaded);
    void arriveAtNew(const std::weak_ptr<int> &asked, const Told<void> &told, const Result<QString> &made);
    void show(const Loaded &loaded);

    const NewsroomAddress m_newsroom;
    std::function<bool()> m_composing;
    StoryWriter m_writer;
    Lease m_lease;
    QString m_leaser;
    QHash<QString, QSize> m_pictureSizes;
    std::shared_ptr<const Result<Slip>> m_slip;
    LatestRead<Loaded> m_loading;
    std::shared_ptr<int> m_visit; ///< Of the newest visit; goes with another, and with this object.
};

} // namespace gaoqian
