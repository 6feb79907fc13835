#include "newsroom/writing/editlock.h"

#include "store/articlestore.h"

namespace gaoqian {

EditLock::EditLock(ArticleSession &session, const ChangeWatch &watch, QObject *parent, int lookInterval) :
    QObject(parent), m_session(session)
{
    m_look.setInterval(lookInterval);
    connect(&m_look, &QTimer::timeout, this, &EditLock::look);
    connect(&watch, &ChangeWatch::changed, this, [this] { ask(Wish::Look); });
    connect(&session, &ArticleSession::opened, this, &EditLock::begin);
    connect(&session, &ArticleSession::closed, &m_look, &QTimer::stop);
    connect(&session, &ArticleSession::writingBegan, this,
            [this] { ask(std::exchange(m_takeOver, false) ? Wish::TakeOver : Wish::Write); });
    connect(&session, &ArticleSession::writingEnded, this, &EditLock::release);
    connect(&session, &ArticleSession::saved, this, [this] { m_changed.start(); });
}

EditLock::~EditLock() { m_session.endWriting(); }

void EditLock::begin()
{
    m_mine = m_mine && m_session.isWriting(); // when the same story is read anew
    m_changed.start();
    // Known before anybody can type.
    setOther(WritingMark::fromLeaseHolder(m_session.leaseAtOpening().holder), m_session.leaserAtOpening(), false);
    lookOn(m_mine || isTheirs());
    ask(Wish::Look); // what was changed between the reading and now was said too early
}

void EditLock::release(const WritingMark &mark)
{
    m_mine = false;
    m_session.thread().write<void>([mark](const Result<Newsroom *> &newsroom) {
        return newsroom ? (*newsroom)->articles().releaseLease(mark.articleId, mark.leaseHolder()) : newsroom.error();
    });
}

void EditLock::writeHere()
{
    m_session.endWriting();
    if (m_session.isWriting()) { // something is pending: the same writer goes on
        ask(Wish::TakeOver);
        return;
    }
    m_takeOver = true;
    m_session.beginWriting();
}

void EditLock::look()
{
    if (m_mine && m_changed.hasExpired(restAfter))
        m_session.endWriting();
    ask(Wish::Look);
}

void EditLock::ask(Wish wish)
{
    if (!m_session.isOpen())
        return;
    if (m_isAsking && wish == Wish::Look) {
        m_askAgain = true;
        return;
    }
    m_askAgain = false;
    const QString id = m_session.article().id;
    m_isAsking = true;
    const auto work = [id, wish, holder = m_session.writing().leaseHolder()](const Result<Newsroom *> &newsroom) -> Result<Seen> {
        if (!newsroom)
            return newsroom.error();
        ArticleStore &articles = (*newsroom)->articles();
        const auto lease =
            wish == Wish::Look ? articles.lease(id) : articles.acquireLease(id, holder, leaseSeconds, wish == Wish::TakeOver);
        const auto version = articles.version(id);
        if (!lease || !version)
            return lease ? version.error() : lease.error();
        const QDateTime due = lease->until.addMSecs(renewInterval - leaseSeconds * 1000);
        return Seen{*lease, leaserName(**newsroom, *lease), *version, due <= (*newsroom)->clock().now()};
    };
    const auto told = [this, id, turn = ++m_asked](const Result<Seen> &seen) {
        if (turn != m_asked) // asked again since
            return;
        m_isAsking = false;
        take(id, seen);
        if (m_askAgain)
            ask(Wish::Look);
    };
    NewsroomThread &thread = m_session.thread();
    if (wish == Wish::Look)
        thread.readFor<Seen>(this, work, told);
    else
        thread.writeFor<Seen>(this, work, told);
}

void EditLock::take(const QString &articleId, const Result<Seen> &seen)
{
    if (m_session.article().id != articleId) // nobody's
        return;
    if (!seen) { // which is the autosave's to tell
        lookOn(true);
        return;
    }
    const QString mine = m_session.isWriting() ? m_session.writing().leaseHolder() : QString();
    const bool wasMine = std::exchange(m_mine, !mine.isEmpty() && seen->lease.holder == mine);
    if (m_mine) {
        setOther({}, {}, false);
        if (seen->isDue)
            ask(Wish::Write);
    } else {
        setOther(WritingMark::fromLeaseHolder(seen->lease.holder), seen->name, wasMine);
        if (wasMine && seen->lease.holder.isEmpty())
            ask(Wish::Write); // it ran out while this computer slept
    }
    const bool isBehind = seen->version > m_session.version();
    lookOn(m_mine || isTheirs() || isBehind);
    if (isBehind && !m_session.isPending())
        Q_EMIT outdated();
}

/// A story that nobody is writing changes in the newsroom or not at all.
void EditLock::lookOn(bool wanted)
{
    if (wanted != m_look.isActive())
        wanted ? m_look.start() : m_look.stop();
}

void EditLock::setOther(const WritingMark &other, const QString &name, bool takenOver)
{
    const bool wasTheirs = isTheirs();
    const bool same = other == m_other;
    // What this window gave back may still stand there for a moment.
    m_otherName = name;
    m_other = other.windowId == m_session.windowId() ? WritingMark() : other;
    if (isTheirs() && !same)
        Q_EMIT theirTurn(takenOver);
    else if (wasTheirs && !isTheirs())
        Q_EMIT ourTurn();
}

} // namespace gaoqian
