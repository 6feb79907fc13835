// What web pages that wait to be confirmed hold: each is read once, however long somebody looks at its fields. Their pictures
// wait in a temporary folder, because a hundred pages have more of them than there is memory.
#pragma once

#include "base/result.h"
#include "intake/core/taken.h"

#include <QHash>
#include <QTemporaryDir>

#include <memory>

namespace gaoqian {

/// Writes and reads files; for one worker thread.
class WaitingPages {
public:
    /// Where the pictures cannot be put aside they stay in memory.
    void keep(const QString &path, Intake intake);
    /// The page from the file at `path`, which waits no more.
    Result<Intake> take(const QString &path);
    void clear();

private:
    bool putAside(const Asset &picture);

    QHash<QString, Intake> m_pages;          ///< Their pictures without bytes where these are in the folder.
    std::unique_ptr<QTemporaryDir> m_folder; ///< Made when first needed.
};

} // namespace gaoqian
