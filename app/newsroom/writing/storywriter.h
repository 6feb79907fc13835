// Keeps the working copy of the story that is open close behind the typing, without ever holding it up: when a change is written,
// what is kept aside meanwhile, and what is done when it cannot be written.
#pragma once

#include "article/articlerecord.h"
#include "newsroom/core/newsroomthread.h"
#include "newsroom/writing/crashrecovery.h"
#include "newsroom/writing/heldpictures.h"
#include "newsroom/writing/stories.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <optional>
#include <vector>

namespace gaoqian {

/// The part of an ArticleSession that writes; what is public here is described there.
class StoryWriter : public QObject {
    Q_OBJECT

public:
    static constexpr int autosaveDelay = 500;
    static constexpr int asideDelay = 250;
    static constexpr int retryDelay = 3000;

    template <typename T> using Told = std::function<void(const Result<T> &)>;

    explicit StoryWriter(const NewsroomAddress &newsroom, QObject *parent = nullptr);

    void setPerson(const QString &personId);
    const QString &personId() const { return m_personId; }
    void setCollector(std::function<Article()> collect) { m_collect = std::move(collect); }

    /// From now on this story is written, as it was read; nothing is pending.
    void begin(const ArticleRecord &record);
    /// No story is; what is pending is dropped, and nobody who waits for it is told.
    void leave();

    const SavedStory &story() const { return m_saved; } ///< As last read or written.
    bool isOpen() const { return !article().id.isEmpty(); }
    QDateTime savedAt() const { return m_savedAt; }
    Article collected() const;

    void noteChange();
    void holdPictures(const QList<Asset> &pictures);
    QList<Asset> heldPictures(const Article &article) const;
    Result<void> flush();
    void writeSoon(Told<void> then);
    void saveSoon(const QString &reason, const QString &name, Told<int> told);
    Result<int> save(const QString &reason, const QString &name);
    void dropPending();
    void keepAside(const std::function<void()> &told);

    bool isPending() const { return m_pending || m_writing; }
    bool isFailing() const { return m_failing; }
    bool isKeptAside() const { return m_keptAside; }

    const WritingMark &writing() const { return m_mark; }
    bool isWriting() const { return !m_mark.articleId.isEmpty(); }
    void beginWriting();
    void endWriting();
    void leaveUnsaved();
    const QString &windowId() const { return m_windowId; }

    NewsroomThread &thread() { return m_thread; }

Q_SIGNALS:
    void contentSaved();
    void saved(const QDateTime &time);
    void saveFailed(const gaoqian::Error &error);
    void saveDelayed();
    void picturesTaken(const QStringList &hashes);
    void picturesRefused(const QString &articleId, const QList<gaoqian::RefusedPicture> &pictures);
    void writingBegan();
    void writingEnded(const gaoqian::WritingMark &mark);

private:
    struct Outcome {
        Result<SavedStory> written;
        bool keptAside = false;
    };
    /// Who waits for a text to be written.
    struct Waiting {
        qint64 turn;
        Told<void> then;
    };

    const Article &article() const { return m_saved.article; }
    void autosave();
    void handOver();
    void keepMeanwhile();
    QFuture<bool> keepNewest();
    void takeAnswer(const Outcome &outcome);
    Outcome waitForAnswer();
    Result<void> settle(const Outcome &outcome);
    void tellPictures(const SavedStory &written);
    void tellWaiting(const Result<void> &done);
    void stopTimers();

    const NewsroomAddress m_newsroom;
    std::function<Article()> m_collect;
    QTimer m_due;   ///< Since the first change that was not handed over.
    QTimer m_aside; ///< Since something was handed over.
    QTimer m_retry;
    QString m_personId;
    QString m_writer; ///< Whose the pending change is: the person of its first key.
    const QString m_windowId;
    WritingMark m_mark;
    SavedStory m_saved;
    QDateTime m_savedAt;
    bool m_pending = false; ///< There is a change that was not handed over to be written.
    bool m_failing = false; ///< The last writing failed.
    bool m_keptAside = false;
    bool m_dropped = false;                            ///< What is being written may fail: it was dropped.
    std::shared_ptr<CrashRecovery> m_salvage;          ///< Null when this desktop keeps nothing aside.
    HeldPictures m_held;                               ///< Of the open story.
    Article m_handed;                                  ///< What is being written.
    QList<HeldPicture> m_handedPictures;               ///< With it: those that it shows.
    QDateTime m_takenAt;                               ///< When it was taken from the window.
    qint64 m_handedTurn = 0;                           ///< The turn of what is being written.
    qint64 m_turn = 0;                                 ///< The turn of the text that was taken last.
    bool m_keepsNewest = false;                        ///< Nothing was typed since something was kept aside.
    std::optional<QFuture<Result<Outcome>>> m_writing; ///< While something is being written.
    std::vector<Waiting> m_waiting;
    QThreadPool m_asideWork; ///< Of one thread: what is kept aside must not wait for the newsroom's file.
    NewsroomThread m_thread;
};

} // namespace gaoqian
