// What a page shows beside the story's own text, believed only after it was checked: pictures against their hashes, the stories
// in the lists against the digest and the signatures that they went out with.
#pragma once

#include "article/asset.h"
#include "base/result.h"
#include "store/pagelists.h"

#include <QHash>

#include <optional>

namespace gaoqian {

class Newsroom;

/// Remembers what was checked by the hashes that it was checked with, so that it need not be done again: under the same hash it
/// cannot be anything else. Of one newsroom and one thread.
class Checked {
public:
    explicit Checked(Newsroom &newsroom) : m_newsroom(newsroom) {}

    /// What the picture is, told by its bytes. Refused when it is not kept here; an Io error when its bytes are no longer those
    /// of the hash, or no picture.
    Result<Asset> picture(const QString &hash);
    /// The same without the bytes, which are read once.
    Result<Asset> pictureFacts(const QString &hash);

    /// `entry` as the story that went out has it, whatever the lists were told. Nothing when the story is not the one that was
    /// signed (or imported as published) then, or is no longer there.
    std::optional<PageListEntry> story(const PageListEntry &entry);

private:
    Result<PageListEntry> lookAt(const PageListEntry &entry);

    Newsroom &m_newsroom;
    QHash<QString, Asset> m_pictures;        ///< By hash, without their bytes.
    QHash<QString, PageListEntry> m_stories; ///< By digest, id and head.
};

} // namespace gaoqian
