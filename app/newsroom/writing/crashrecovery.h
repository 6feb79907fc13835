// What a desktop keeps beside the newsroom for the day that it crashes: which story each window is writing, and the text that
// could not be written into the newsroom, with the pictures that the newsroom does not have. A window that ends in order leaves
// nothing.
#pragma once

#include "article/asset.h"
#include "article/normalarticle.h"
#include "base/result.h"
#include "newsroom/writing/asidepictures.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <memory>
#include <mutex>
#include <optional>

class QLockFile;

namespace gaoqian {

/// That a window is writing a story.
struct WritingMark {
    QString newsroomId;
    QString articleId;
    QString personId; ///< Empty for somebody who did not say.
    QString windowId; ///< Two windows of one person are two writers.
    QDateTime since;
    bool isLeft = false; ///< Somebody ended the window knowing that the last text was not saved.

    /// Person, window and time as the holder of a lease (`ArticleStore::acquireLease`), and read back from it.
    QString leaseHolder() const;
    static WritingMark fromLeaseHolder(const QString &holder);

    bool operator==(const WritingMark &) const = default;
};

/// What one window, or a program that crashed, left in the folder.
class CrashRecovery {
public:
    /// This window's own, in `folder`, which is made when it is needed. Nothing is written before `mark` or `keep`.
    explicit CrashRecovery(const QString &folder);
    ~CrashRecovery(); ///< Leaves the files as they are.
    CrashRecovery(const CrashRecovery &) = delete;
    CrashRecovery &operator=(const CrashRecovery &) = delete;

    /// What programs that are no more left of `newsroomId`'s stories, the latest first, and what cannot be told whose it is (see
    /// `readMark`). Each belongs to the caller alone: another window, in this program or another one, does not find it as long as
    /// it is held. Folders that cannot be read hold nothing.
    static QList<std::shared_ptr<CrashRecovery>> left(const QString &folder, const QString &newsroomId);

    // All that follows may be called from any thread.

    /// Notes what is being written.
    Result<void> mark(const WritingMark &mark);
    /// The window is ended in order though something is kept: it stays, and is found, but not as if the program had crashed. When
    /// the newsroom takes it all the same, nothing stays.
    Result<void> markLeft();
    /// Keeps `article`, which the newsroom did not take, instead of what was kept before; first those of its pictures that the
    /// newsroom did not take either.
    Result<void> keep(const NormalArticle &article, const QList<Asset> &pictures = {});
    /// Keeps `article` with its mark, where that is not noted yet, for callers in several threads. `turn` is positive and grows
    /// with every text of this window: a text that comes too late, or that the newsroom has by now, is left out.
    Result<void> keep(const WritingMark &mark, const NormalArticle &article, qint64 turn, const QList<Asset> &pictures = {});
    /// The newsroom has the text of `turn`: what was kept up to it is forgotten.
    void drop(qint64 turn);
    /// Forgets the kept article: the newsroom has it now.
    void drop();
    /// Forgets everything, and what is still on its way here with a turn up to `turn`.
    void clear(qint64 turn = 0);

    /// Whether it is known what was being written; where the mark could not be read it is read anew, and the error says why it
    /// still cannot be. `writing()` then names the window alone.
    Result<void> readMark();

    WritingMark writing() const;
    /// When the last sign of life was written: the mark or the kept article.
    QDateTime lastSign() const;
    /// The kept article, nothing when there is none. An error when it is there and cannot be read, now or at all.
    Result<std::optional<NormalArticle>> kept() const;
    /// Those of `article`'s pictures that were kept with it and are whole. An error when one cannot be read just now.
    Result<QList<Asset>> pictures(const Article &article) const;

private:
    CrashRecovery(const QString &stem, std::unique_ptr<QLockFile> lock);

    Result<void> note(WritingMark mark);
    Result<void> put(const QByteArray &article, const QList<Asset> &pictures, qint64 turn);
    void forget();
    Result<void> write(const QString &path, const QByteArray &bytes);
    Result<void> lockStem();
    void removeKept();
    QString markPath() const;
    QString keptPath() const;

    mutable std::mutex m_mutex;        ///< Of all that is done with the files and the members below.
    QString m_stem;                    ///< Path and name of its files, without their endings.
    std::unique_ptr<QLockFile> m_lock; ///< Says to others that the window lives.
    WritingMark m_mark;
    bool m_isMarked = false;    ///< It is written.
    bool m_hasPictures = false; ///< Some were kept since nothing was.
    qint64 m_keptTurn = -1;     ///< None is kept when negative.
    qint64 m_savedTurn = -1;    ///< The newsroom has it.
};

} // namespace gaoqian
