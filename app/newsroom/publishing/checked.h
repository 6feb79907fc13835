// What a page shows beside the story's own text, believed only after it was checked: pictures against their hashes, the stories
// in the lists against the digest and the signatures that they went out with.
#pragma once

#include "article/asset.h"
#include "article/normalarticle.h"
#include "base/result.h"
#include "store/pagelists.h"

#include <optional>

namespace gaoqian {

class Newsroom;

/// Checks once and has the newsroom remember it. Costs nothing to make.
class Checked {
public:
    /// `newsroom` outlives this.
    explicit Checked(Newsroom &newsroom) : m_newsroom(newsroom) {}

    /// What the picture is, told by its bytes. Refused when it is not kept here; an Io error when its bytes are no longer those
    /// of the hash, or no picture.
    Result<Asset> picture(const QString &hash);
    /// The same without the bytes, which are read once.
    Result<Asset> pictureFacts(const QString &hash);

    /// `entry` as the story that went out has it, whatever the lists were told. Nothing when `whatWentOut` refuses it.
    std::optional<PageListEntry> story(const PageListEntry &entry);

    /// The content with which the story of `entry` went out. Refused with the reason when that is not what all signed and nobody
    /// took back since; or, of a story that nothing was decided on here, not what was taken in as published elsewhere. Looks
    /// afresh; to be called in a snapshot.
    Result<NormalArticle> whatWentOut(const PageListEntry &entry);

private:
    Result<void> wasTakenIn(const PageListEntry &entry);
    Result<PageListEntry> lookAt(const PageListEntry &entry);

    Newsroom &m_newsroom;
};

} // namespace gaoqian
