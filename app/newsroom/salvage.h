// What a desktop keeps beside the newsroom for the day that it crashes: which story each window is writing, and the text that
// could not be written into the newsroom. A window that ends in order leaves nothing.
#pragma once

#include "article/article.h"
#include "base/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <memory>
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

    /// Person, window and time as the holder of a lease (`ArticleStore::acquireLease`), and read back from it.
    QString leaseHolder() const;
    static WritingMark fromLeaseHolder(const QString &holder);

    bool operator==(const WritingMark &) const = default;
};

/// What one window, or a program that crashed, left in the folder.
class Salvage {
public:
    /// This window's own, in `folder`, which is made when it is needed. Nothing is written before `mark` or `keep`.
    explicit Salvage(const QString &folder);
    ~Salvage(); ///< Leaves the files as they are.
    Salvage(const Salvage &) = delete;
    Salvage &operator=(const Salvage &) = delete;

    /// What programs that are no more left of `newsroomId`'s stories, the latest first. Each belongs to the caller alone: another
    /// window, in this program or another one, does not find it as long as it is held. Folders that cannot be read hold nothing.
    static QList<std::shared_ptr<Salvage>> left(const QString &folder, const QString &newsroomId);

    /// Notes what is being written. May be called from any thread, but from one at a time; so below.
    Result<void> mark(const WritingMark &mark);
    /// Keeps `article`, which the newsroom did not take, instead of what was kept before.
    Result<void> keep(const Article &article);
    /// Forgets the kept article: the newsroom has it now.
    void drop();
    /// Forgets everything.
    void clear();

    const WritingMark &writing() const { return m_mark; }
    /// When the last sign of life was written: the mark or the kept article.
    QDateTime lastSign() const;
    /// The kept article; nothing when there is none or it cannot be read.
    std::optional<Article> kept() const;

private:
    Salvage(const QString &stem, std::unique_ptr<QLockFile> lock);

    Result<void> write(const QString &path, const QByteArray &bytes);
    QString markPath() const;
    QString keptPath() const;

    QString m_stem;                    ///< Path and name of its files, without their endings.
    std::unique_ptr<QLockFile> m_lock; ///< Says to others that the window lives.
    WritingMark m_mark;
};

} // namespace gaoqian
