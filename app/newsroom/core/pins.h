// The newsroom keys that this desktop has seen: a newsroom file whose key was exchanged is noticed when it is opened.
#pragma once

#include "base/result.h"
#include "signoff/identity.h"

#include <QString>

namespace gaoqian {

/// Remembers, in a JSON file, which key belongs to which newsroom, by the newsroom's id and by the path of its file. As many as
/// wanted may work on one file, from any thread and any program of this user: none loses what another pinned.
class Pins {
public:
    /// Keeps the pins in `file`, made (with its folder) at the first pin; beside it, while something is pinned, lies `file`.lock.
    explicit Pins(QString file) : m_file(std::move(file)) {}

    /// The user's own, in the platform's configuration folder.
    static QString defaultFile();

    /// Compares `newsroom`, found at `path`, with what is pinned; pins it when neither its id nor its path is known. Refused when
    /// either is known with another key: the sentence names both fingerprints. A pin file that cannot be read is an error, never
    /// a fresh start.
    Result<void> check(const NewsroomIdentity &newsroom, const QString &path);

    /// Pins `newsroom` at `path` whatever was there: for a newsroom that was made just now.
    Result<void> pin(const NewsroomIdentity &newsroom, const QString &path);

private:
    Result<void> write(const NewsroomIdentity &newsroom, const QString &path, bool replacing);

    QString m_file;
};

} // namespace gaoqian
