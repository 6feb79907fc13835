// Says soon afterwards that anything in the newsroom is different, whoever did it: this window, another one, the command line.
// Whoever shows something of the newsroom looks again then, and needs not look otherwise.
#pragma once

#include "newsroom/core/latestread.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace gaoqian {

/// SQLite tells nobody that something was written, so a file is asked, beside the window and through a connection that never
/// writes: that costs next to nothing and the same for any archive. A server sends notices, and is asked now and then only
/// whether it is still there, since notices stop without a word when a connection dies.
class ChangeWatch : public QObject {
    Q_OBJECT

public:
    /// `lookInterval`: how often the newsroom is asked, and how often `changed` is said at most, in milliseconds. `newsroom`
    /// outlives the watch.
    explicit ChangeWatch(const NewsroomAddress &newsroom, QObject *parent = nullptr, int lookInterval = 1000);

    /// Says `changed` after the next look in any case: for who shows now what was read a while ago.
    void sayAgain();

Q_SIGNALS:
    /// Something is different from what it was when this was said last; once at the beginning. It does not tell what: a story, a
    /// decision, who is writing, the staff.
    void changed();

    /// The newsroom cannot be read any more: it was moved, another file took its place, its server is away. Said once for each
    /// reason.
    void lost(const gaoqian::Error &error);
    void found(); ///< It can again.

private:
    struct Seen {
        QString mark;      ///< `Database::changeMark`; where notices come one and the same.
        bool told = false; ///< Notices come.
    };

    void look();
    void take(const Result<Seen> &seen);
    void lookEvery(int interval);

    NewsroomThread m_thread; ///< Its own, so that no long reading and no writing of this window stands before a look.
    LatestRead<Seen> m_asked;
    const int m_lookInterval;
    QTimer m_timer;
    QTimer m_soon;         ///< Before that, because of a notice.
    QElapsedTimer m_told;  ///< Since `changed` was said; not valid before.
    bool m_isTold = false; ///< Notices came as of the last look.
    QString m_lost;        ///< Why it could not be read at the last look; empty where it could.
    QString m_mark;        ///< As of the last look; empty where the next one says `changed` anyway.
};

} // namespace gaoqian
