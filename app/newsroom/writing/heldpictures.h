// The pictures that came into the open story in this window, held until the newsroom has them with a text that shows them; and
// longer, for the undo that shows one again.
#pragma once

#include "article/article.h"
#include "article/asset.h"

#include <QList>

namespace gaoqian {

struct HeldPicture {
    Asset picture;
    bool isWritten = false; ///< The newsroom had it when this was held last.
};

/// Why the newsroom will never take one.
struct RefusedPicture {
    QString hash;
    QString reason;
};

/// Only those that are still to be written.
QList<Asset> unwritten(const QList<HeldPicture> &pictures);

class HeldPictures {
public:
    static constexpr qint64 roomInBytes = 64 * 1024 * 1024;

    explicit HeldPictures(qint64 room = roomInBytes) : m_room(room) {}

    /// They are to be written, also where they were before.
    void hold(const QList<Asset> &pictures);
    /// Those that `article` shows, in the order in which they came.
    QList<HeldPicture> shownIn(const Article &article) const;
    /// What is to be written with `article`: those, and all that were not written yet. Undo shows one again that is not shown
    /// now, and one that was cut out may be pasted into another story, by its hash alone.
    QList<HeldPicture> toWriteWith(const Article &article) const;
    void noteWritten(const QList<HeldPicture> &pictures);
    void drop(const QString &hash);
    void clear() { m_held.clear(); }

    /// Where they take too much room the oldest go of those that the newsroom has.
    void trim();

private:
    qint64 m_room;
    QList<HeldPicture> m_held;
};

} // namespace gaoqian
