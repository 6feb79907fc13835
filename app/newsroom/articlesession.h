// The one gate between the window and an article that is being written: it knows what is open, takes changes, keeps the working
// copy close behind the typing without ever holding it up, and says what happened.
#pragma once

#include "newsroom/newsroom.h"
#include "newsroom/newsroomthread.h"
#include "newsroom/salvage.h"

#include <QObject>
#include <QTimer>

namespace gaoqian {

class ArticleSession : public QObject {
    Q_OBJECT

public:
    /// In milliseconds: how long the typing must rest before it is written, how long it may go on without being written, and
    /// when writing is tried again after it failed.
    static constexpr int autosaveDelay = 700;
    static constexpr int autosaveCeiling = 4000;
    static constexpr int retryDelay = 3000;

    explicit ArticleSession(Newsroom &newsroom, QObject *parent = nullptr);
    /// Writes nothing: `flush` while the editor is still there. What could not be written stays kept aside.
    ~ArticleSession() override;

    /// Who is working; edits are recorded under this name. Empty for nobody yet.
    void setPerson(const QString &personId);
    const QString &personId() const { return m_personId; }

    /// Where the article comes from when it has to be written: the editor and the form put together.
    void setCollector(std::function<Article()> collect) { m_collect = std::move(collect); }

    bool isOpen() const { return !m_article.id.isEmpty(); }
    const Article &article() const { return m_article; } ///< As last read or written.
    const QString &digest() const { return m_digest; }
    int version() const { return m_version; }

    /// Opens an article; what was open before is written first. The article that is open is read anew.
    Result<void> open(const QString &articleId);
    /// Makes an empty article in `channel`, owned by the current person, and opens it.
    Result<void> createNew(const QStringList &channel);
    void close();

    /// Something changed in the editor or the form: starts the clock, costs nothing else.
    void noteChange();

    /// Writes the pending change now and waits for it. On failure the change stays pending and is tried again, unless the story
    /// was saved by another window meanwhile: then it is tried with the next change.
    Result<void> flush();

    /// Flushes and keeps a revision; see `Versions::keep`.
    Result<int> save(const QString &reason, const QString &name = {});

    bool isPending() const { return m_pending || m_writing.valid(); } ///< Something is not in the file yet.
    bool isKeptAside() const { return m_keptAside; }                  ///< What could not be written would outlive a crash.
    QDateTime savedAt() const { return m_savedAt; }

    /// The story as the window shows it now.
    Article collected() const;
    /// What is pending was kept elsewhere and need not be written here: one may leave the story.
    void dropPending();

    /// From the first change of the open story on, until it is left or `endWriting`: who is writing it here since when. Without
    /// an article otherwise.
    const WritingMark &writing() const { return m_mark; }
    bool isWriting() const { return !m_mark.articleId.isEmpty(); }
    /// As the first change would.
    void beginWriting();
    /// Nothing more is being written here, unless something is pending.
    void endWriting();

    const QString &windowId() const { return m_windowId; } ///< As in `writing()`, of every story.

    /// For others who must not hold up the typing.
    NewsroomThread &thread() { return m_thread; }

Q_SIGNALS:
    void opened(); ///< Another article is open, or the same was read anew; show `article()`.
    void closed();
    void contentSaved(); ///< The working copy was written and is different from before; slip and preview want a look.
    void saved(const QDateTime &time); ///< The working copy is as the writer saw it then.
    void saveFailed(const gaoqian::Error &error);
    void writingBegan();
    void writingEnded(const gaoqian::WritingMark &mark); ///< What `writing()` was.

private:
    struct Written {
        Article article; ///< Normalised.
        QString digest;  ///< Empty when nothing was changed.
        int version = 0;
    };
    struct Outcome {
        Result<Written> written;
        bool keptAside = false;
    };
    static Result<Written> write(Newsroom &newsroom, const Article &article, const Article &before, int version,
                                 const QString &personId);

    void autosave();
    void handOver();
    void takeAnswer();
    Result<void> settle(const Outcome &outcome);
    void stopTimers();

    Newsroom &m_newsroom;
    std::function<Article()> m_collect;
    QTimer m_rest;    ///< Since the last change.
    QTimer m_ceiling; ///< Since the first change that was not handed over.
    QTimer m_retry;
    QString m_personId;
    const QString m_windowId;
    WritingMark m_mark;
    Article m_article;
    QString m_digest;
    int m_version = 0;
    bool m_pending = false; ///< There is a change that was not handed over to be written.
    bool m_failing = false; ///< The last writing failed.
    bool m_keptAside = false;
    QDateTime m_savedAt;
    std::shared_ptr<Salvage> m_salvage;     ///< Null when this desktop keeps nothing aside. The thread's, once it is handed over.
    QDateTime m_takenAt;                    ///< When what is being written was taken from the window.
    std::future<Result<Outcome>> m_writing; ///< Valid while something is being written.
    NewsroomThread m_thread;                ///< Ends first.
};

} // namespace gaoqian
