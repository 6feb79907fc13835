// Says soon afterwards that anything in the newsroom is different, whoever did it: this window, another one, the command line.
// Whoever shows something of the newsroom looks again then, and needs not look otherwise.
#pragma once

#include "newsroom/core/latestread.h"

#include <QObject>
#include <QTimer>

namespace gaoqian {

/// SQLite tells nobody that something was written, so the file is asked, beside the window and through a connection that never
/// writes: that costs next to nothing and the same for any archive. A database that sends notices can take the timer's place.
class ChangeWatch : public QObject {
    Q_OBJECT

public:
    /// `lookInterval`: how often the newsroom is asked, in milliseconds. `newsroom` outlives the watch.
    explicit ChangeWatch(const NewsroomAddress &newsroom, QObject *parent = nullptr, int lookInterval = 1000);

    /// Says `changed` after the next look in any case: for who shows now what was read a while ago.
    void sayAgain() { m_mark.clear(); }

Q_SIGNALS:
    /// Something is different from what it was when this was said last; once at the beginning. It does not tell what: a story, a
    /// decision, who is writing, the staff.
    void changed();

private:
    void look();
    void take(const Result<QString> &mark);

    NewsroomThread m_thread; ///< Its own, so that no long reading and no writing of this window stands before a look.
    LatestRead<QString> m_asked;
    QTimer m_timer;
    QString m_mark; ///< `Database::changeMark` as of the last look; empty where the next one says `changed` anyway.
};

} // namespace gaoqian
