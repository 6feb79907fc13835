#include "shell/recoverydesk.h"

#include "article/articlejson.h"
#include "dialogs/dialogs.h"
#include "look/look.h"
#include "look/noticebar.h"
#include "shell/savetrouble.h"
#include "shell/storyhistory.h"

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

QString noticeId(const Salvage &found) { return u"recovery-"_s + found.writing().windowId; }

QString shownTitle(const Article &article) { return article.title.isEmpty() ? RecoveryDesk::tr("(untitled)") : article.title; }

bool isEmpty(const Article &article) { return article.title.isEmpty() && article.body.isEmpty(); }

} // namespace

RecoveryDesk::RecoveryDesk(Newsroom &newsroom, ArticleSession &session, StoryHistory &history, NoticeStack &notices,
                           Dialogs &dialogs, QWidget *window) :
    QObject(window),
    m_newsroom(newsroom), m_session(session), m_history(history), m_notices(notices), m_dialogs(dialogs), m_window(window)
{}

void RecoveryDesk::start()
{
    QString newest;
    const auto left = Salvage::left(m_newsroom.surroundings().salvageFolder, m_newsroom.identity().id);
    for (const Found &found : left) {
        const WritingMark &mark = found->writing();
        // Nobody writes there any more; a failure only means that it runs out by itself.
        Q_UNUSED(m_newsroom.articles().releaseLease(mark.articleId, mark.leaseHolder()))
        if (judge(found) && newest.isEmpty())
            newest = mark.articleId;
    }
    // A story that is gone cannot be opened; its notice says so.
    if (!newest.isEmpty() && !m_session.isOpen())
        Q_UNUSED(m_session.open(newest))
}

bool RecoveryDesk::judge(const Found &found)
{
    const QString id = found->writing().articleId;
    const auto saved = m_newsroom.articles().load(id);
    const auto kept = found->kept();
    if (!saved) {
        if (kept && !isEmpty(*kept)) {
            offerOrphan(found, *kept);
            return true;
        }
        found->clear();
        return false;
    }
    if (kept && contentDigest(*kept) != saved->digest) {
        offerText(found, *saved, *kept);
        return true;
    }
    const auto versions = m_newsroom.articles().revisions(id);
    const auto edits = m_newsroom.articles().edits(id);
    found->clear(); // the newsroom has it all: this is said once
    const bool isKeptAsVersion = versions && !versions->isEmpty() && versions->last().digest == saved->digest;
    const bool wasEditedSince = edits && !edits->isEmpty() && edits->last().personId != found->writing().personId;
    if (isKeptAsVersion || wasEditedSince || isEmpty(saved->article))
        return false;
    tellWhere(found, *saved, versions && !versions->isEmpty() ? versions->last().number : 0);
    return true;
}

void RecoveryDesk::offerText(const Found &found, const ArticleRecord &saved, const Article &kept)
{
    const QString text = tr("Gaoqian ended unexpectedly at %1, before it could save the last of “%2”. That text is still there.")
                             .arg(momentText(found->lastSign(), m_newsroom.clock().now()), shownTitle(kept));
    const auto compare = [this, id = saved.article.id, kept] {
        const auto now = m_newsroom.articles().load(id);
        showChanges(tr("From what is saved to what was rescued"), now ? Result<Article>(now->article) : now.error(), kept);
    };
    m_notices.show(noticeId(*found), Notice{NoticeKind::Question,
                                            text,
                                            {{tr("What is different?"), compare},
                                             {tr("Take it"), [this, found, kept] { takeText(found, kept); }},
                                             {tr("Keep the saved one"), [this, found] { done(found); }},
                                             {tr("Save elsewhere…"),
                                              [this, found, kept] {
                                                  if (saveStoryElsewhere(m_newsroom, kept, m_notices, m_dialogs, m_window))
                                                      done(found);
                                              }}},
                                            false});
}

void RecoveryDesk::offerOrphan(const Found &found, const Article &kept)
{
    const QString text = tr("Gaoqian ended unexpectedly at %1, before it could save the last of “%2”. That story is no longer in "
                            "the newsroom; its text is still there.")
                             .arg(momentText(found->lastSign(), m_newsroom.clock().now()), shownTitle(kept));
    const auto add = [this, found, kept] {
        const auto id = addCopy(m_newsroom, kept, m_session.personId());
        if (!id) {
            warn(id.error());
            return;
        }
        done(found);
        openStory(*id);
    };
    m_notices.show(noticeId(*found), Notice{NoticeKind::Question,
                                            text,
                                            {{tr("Keep it as a new story"), add},
                                             {tr("Save elsewhere…"),
                                              [this, found, kept] {
                                                  if (saveStoryElsewhere(m_newsroom, kept, m_notices, m_dialogs, m_window))
                                                      done(found);
                                              }},
                                             {tr("Throw it away"), [this, found] { done(found); }}},
                                            false});
}

void RecoveryDesk::tellWhere(const Found &found, const ArticleRecord &saved, int version)
{
    const QString id = saved.article.id;
    const QString notice = noticeId(*found);
    QList<NoticeButton> buttons;
    if (version > 0) {
        buttons = {{tr("What changed since version %1?").arg(version),
                    [this, id, version] {
                        openStory(id, [this, id, version] {
                            showChanges(tr("Since version %1").arg(version), m_newsroom.articles().revision(id, version),
                                        m_session.collected());
                        });
                    }},
                   {tr("Back to that version"), [this, id, version] { goBackTo(id, version); }}};
    }
    buttons.append({tr("OK"), [this, notice] { m_notices.take(notice); }});
    m_notices.show(notice, Notice{NoticeKind::Information,
                                  tr("Gaoqian ended unexpectedly while “%2” was being written. Everything up to %1 is here.")
                                      .arg(momentText(saved.updatedAt, m_newsroom.clock().now()), shownTitle(saved.article)),
                                  buttons});
}

void RecoveryDesk::openStory(const QString &id, const std::function<void()> &then)
{
    if (m_session.isOpen() && m_session.article().id == id) {
        if (then)
            then();
        return;
    }
    m_session.visit(id, [this, then](const Result<void> &opened) {
        if (!opened)
            warn(opened.error());
        else if (then)
            then();
    });
}

void RecoveryDesk::takeText(const Found &found, const Article &kept)
{
    openStory(kept.id, [this, found, kept] {
        replace(tr("Take the rescued text"), kept, [this, found, kept] {
            // Kept until the newsroom has it.
            if (contentDigest(kept) == m_session.digest())
                done(found);
        });
    });
}

void RecoveryDesk::goBackTo(const QString &articleId, int version)
{
    openStory(articleId, [this, articleId, version] {
        if (const auto then = m_newsroom.articles().revision(articleId, version))
            replace(tr("Back to version %1").arg(version), *then);
        else
            warn(then.error());
    });
}

void RecoveryDesk::replace(const QString &step, const Article &to, const std::function<void()> &then)
{
    // What stood there stays as a version, and undo brings it back at once.
    m_session.saveSoon(u"recovery"_s, {}, [this, step, to, then](const Result<int> &before) {
        if (!before) {
            warn(before.error());
            return;
        }
        if (m_session.article().id != to.id || !m_history.change(step, to))
            return;
        m_session.writeSoon([this, then](const Result<void> &replaced) {
            if (!replaced)
                warn(replaced.error());
            else if (then)
                then();
        });
    });
}

void RecoveryDesk::showChanges(const QString &title, const Result<Article> &before, const Result<Article> &after)
{
    if (before && after)
        Q_EMIT compareWanted(title, *before, *after);
    else
        warn(before ? after.error() : before.error());
}

void RecoveryDesk::done(const Found &found)
{
    m_notices.take(noticeId(*found));
    found->clear();
}

void RecoveryDesk::warn(const Error &error) { m_dialogs.warn(m_window, tr("Recovery"), error.message); }

} // namespace gaoqian
