// A file that is written whole beside the one that it is to replace, and takes its place in one step.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

class QDateTime;

namespace gaoqian {

/// Bytes that are already on the disk, under a name beside the file that they will be. Whoever writes several files together
/// stages them all and then commits: what can fail has then mostly failed before anything was changed. Uncommitted, it leaves
/// nothing behind.
class StagedFile {
public:
    /// Writes `bytes` to `PATH.XXXXXXXX.part` (eight hexadecimal digits) and waits until they are on the disk. The folder must
    /// exist. Refused where `path` is a folder, a device, write-protected or held open by this program (see `isHeldOpen`). Nobody
    /// but its owner may read it before the commit.
    static Result<StagedFile> stage(const QString &path, const QByteArray &bytes);

    StagedFile(StagedFile &&other) noexcept;
    StagedFile &operator=(StagedFile &&other) noexcept;
    StagedFile(const StagedFile &) = delete;
    StagedFile &operator=(const StagedFile &) = delete;
    ~StagedFile();

    /// Puts the file in its place, whatever but a folder stands there: a symbolic link is replaced itself, never followed. At any
    /// moment the name leads to either what it led to before or all of the new file, which may be read by whoever could read the
    /// old one, or any new file there. After a failure it may be tried again. Once
    /// only.
    Result<void> commit();

    /// Takes over what another program, which is no more, staged of `path` under `mark`; nothing when that is not there.
    /// Uncommitted, it is removed like one's own.
    static std::optional<StagedFile> adopt(const QString &path, const QString &mark);

    /// Whether that is there.
    static bool isStaged(const QString &path, const QString &mark);

    /// Where the bytes are until they are committed; empty afterwards.
    const QString &partPath() const { return m_part; }
    /// What tells this part from others of the same file: eight hexadecimal digits; empty after the commit.
    QString mark() const;

    /// The names of those files in `folder` of which there are parts, as they will be called when they are committed.
    static QStringList withLeftovers(const QString &folder);

    /// Removes what a program that was ended in between left of `path`: its parts that nobody has changed since `olderThan`.
    /// Looks through the whole folder.
    static void removeLeftovers(const QString &path, const QDateTime &olderThan);

private:
    StagedFile(QString path, QString part) : m_path(std::move(path)), m_part(std::move(part)) {}
    void discard();

    QString m_path;
    QString m_part; ///< Empty when there is nothing to remove any more.
};

} // namespace gaoqian
