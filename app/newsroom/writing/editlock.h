// Who writes the open story: asks for it when writing begins here, and tells when somebody else writes it in another window. A
// story that is only read is nobody's.
#pragma once

#include "article/articlerecord.h"
#include "newsroom/core/changewatch.h"
#include "newsroom/writing/articlesession.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace gaoqian {

class EditLock : public QObject {
    Q_OBJECT

public:
    static constexpr int leaseSeconds = 60;     ///< How long a window that crashed is still taken for a writer.
    static constexpr int renewInterval = 20000; ///< In milliseconds.
    static constexpr int restAfter = 600000;    ///< Who has written nothing for so long lets others write.

    /// Both outlive the lock. It looks at the newsroom when the watch says so; `lookInterval`: how often besides, while somebody
    /// is writing the story, because a lease also ends by time alone.
    EditLock(ArticleSession &session, const ChangeWatch &watch, QObject *parent = nullptr, int lookInterval = 3000);
    ~EditLock() override; ///< Gives back what was written here, unless something is pending.

    /// Somebody else is writing the open story.
    bool isTheirs() const { return !m_other.windowId.isEmpty(); }
    bool isMine() const { return m_mine; }
    /// Their name; empty where nobody is known by that id.
    const QString &otherName() const { return m_otherName; }
    const WritingMark &other() const { return m_other; } ///< Person, window and time alone; no window when nobody else is.

    /// Takes the story over from whoever is writing it.
    void writeHere();

Q_SIGNALS:
    /// Somebody else is writing the story: show it read-only. `takenOver`: it was written here until then.
    void theirTurn(bool takenOver);
    /// Nobody else is writing the story any longer.
    void ourTurn();
    /// Another program saved the open story and nothing is pending here: open it again. Said anew with every look, each
    /// `lookInterval`, until that is done.
    void outdated();

private:
    struct Seen {
        Lease lease;
        QString name; ///< Of whose it is.
        int version = 0;
        bool isDue = false; ///< Its holder is to renew it.
    };
    enum class Wish { Look, Write, TakeOver };

    void begin();
    void release(const WritingMark &mark);
    void look();
    void ask(Wish wish);
    void take(const QString &articleId, const Result<Seen> &seen);
    void lookOn(bool wanted);
    void setOther(const WritingMark &other, const QString &name, bool takenOver);

    ArticleSession &m_session;
    QTimer m_look;
    QElapsedTimer m_changed;
    WritingMark m_other;
    QString m_otherName;
    bool m_mine = false;
    bool m_takeOver = false; ///< What begins to be written is taken from the other.
    bool m_askAgain = false; ///< What is being answered may be older than the last change.
    bool m_isAsking = false;
    int m_asked = 0; ///< How often; the answer to the last question counts.
};

} // namespace gaoqian
