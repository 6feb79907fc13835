#include "shell/safety/recoverycontroller.h"

#include "article/article.h"
#include "article/articlerecord.h"
#include "article/showntitle.h"
#include "dialogs/dialogs.h"
#include "look/look.h"
#include "look/noticebar.h"
#include "newsroom/writing/stories.h"
#include "newsroom/writing/versions.h"
#include "shell/insert/pictureshelf.h"
#include "shell/safety/savefailure.h"
#include "shell/story/storyhistory.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

QString noticeId(const CrashRecovery &found) { return u"recovery-"_s + found.writing().windowId; }

} // namespace

RecoveryController::RecoveryController(const NewsroomAddress &newsroom, ArticleSession &session, StoryHistory &history,
                                       PictureShelf &pictures, NoticeStack &notices, Dialogs &dialogs, QWidget *window) :
    QObject(window),
    m_newsroom(newsroom), m_session(session), m_history(history), m_pictures(pictures), m_notices(notices), m_dialogs(dialogs),
    m_window(window), m_elsewhere(pictures, notices, dialogs, window)
{
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (--m_looksLeft == 0)
            m_again.stop();
        if (m_unknown.isEmpty()) // else it is looked at again when asked for, and a bar that was closed stays closed
            look();
    });
}

void RecoveryController::start(int lookInterval)
{
    look();
    m_again.start(lookInterval);
}

void RecoveryController::look()
{
    if (std::exchange(m_isLooking, true))
        return;
    m_session.thread().readFor<QList<Finding>>(
        this,
        [again = m_unknown, folder = m_newsroom.surroundings().salvageFolder,
         id = m_newsroom.identity().id](const Result<Newsroom *> &newsroom) -> Result<QList<Finding>> {
            QList<Finding> findings;
            for (const Found &found : again + CrashRecovery::left(folder, id)) {
                findings << (newsroom ? judge(**newsroom, found)
                                      : Finding{.found = found, .matter = Matter::Unknown, .trouble = newsroom.error().message});
            }
            return findings;
        },
        [this](const Result<QList<Finding>> &findings) { takeFindings(*findings); });
}

void RecoveryController::takeFindings(const QList<Finding> &findings)
{
    m_isLooking = false;
    m_unknown.clear();
    QString newest;
    for (const Finding &finding : findings) {
        tell(finding);
        if (newest.isEmpty() && (finding.matter == Matter::Rescued || finding.matter == Matter::Saved))
            newest = finding.saved.article->id;
    }
    // Whoever went to another story by now is left there.
    if (!newest.isEmpty() && !m_session.isOpen() && !m_session.isVisiting())
        m_session.visit(newest);
    Q_EMIT told();
}

void RecoveryController::tell(const Finding &finding)
{
    const bool isOver = finding.matter == Matter::Nothing || finding.matter == Matter::Saved; // the newsroom has it all
    // Nobody writes there any more; a failure only means that the lease runs out by itself.
    m_session.thread().write<void>([found = finding.found, isOver](const Result<Newsroom *> &newsroom) -> Result<void> {
        const WritingMark mark = found->writing();
        if (isOver)
            found->clear();
        return newsroom ? giveBackLease(**newsroom, mark) : newsroom.error();
    });
    switch (finding.matter) {
    case Matter::Nothing:
        m_notices.take(noticeId(*finding.found));
        break;
    case Matter::Rescued:
        offerText(finding);
        break;
    case Matter::Orphan:
        offerOrphan(finding);
        break;
    case Matter::Saved:
        tellWhere(finding);
        break;
    case Matter::Unknown:
        tellTrouble(finding);
        break;
    }
}

NoticeButton RecoveryController::saveElsewhere(const Finding &finding)
{
    return {tr("Save elsewhere…"),
            [this, finding] { m_elsewhere.save(*finding.kept, finding.pictures, [this, finding] { done(finding.found); }); }};
}

void RecoveryController::offerText(const Finding &finding)
{
    const Found found = finding.found;
    const Article kept = *finding.kept;
    const QString text = (found->writing().isLeft
                              ? tr("When you left at %1, the last of “%2” could not be saved. That text was kept aside.")
                              : tr("Gaoqian ended unexpectedly at %1, before it could save the last of “%2”. That text is still "
                                   "there."))
                             .arg(momentText(found->lastSign(), m_newsroom.clock().now()), shownTitle(kept.title));
    const auto compare = [this, kept] {
        readVersion(kept.id, 0, [this, kept](const Result<Article> &now) {
            showChanges(tr("From what is saved to what was rescued"), now, kept);
        });
    };
    m_notices.show(noticeId(*found),
                   Notice{NoticeKind::Question,
                          text,
                          {{tr("What is different?"), compare},
                           {tr("Take it"), [this, finding] { takeText(finding); }},
                           {tr("Keep the saved one, and this as a copy"), [this, finding] { keepAsCopy(finding); }},
                           saveElsewhere(finding)},
                          false});
}

void RecoveryController::offerOrphan(const Finding &finding)
{
    const Found found = finding.found;
    const Article kept = *finding.kept;
    const QString text =
        (found->writing().isLeft ? tr("When you left at %1, the last of “%2” could not be saved. That story is no longer in the "
                                      "newsroom; its text was kept aside.")
                                 : tr("Gaoqian ended unexpectedly at %1, before it could save the last of “%2”. That story is no "
                                      "longer in the newsroom; its text is still there."))
            .arg(momentText(found->lastSign(), m_newsroom.clock().now()), shownTitle(kept.title));
    const auto add = [this, finding] { keepAsCopy(finding, [this](const QString &id) { openStory(id); }); };
    m_notices.show(noticeId(*found), Notice{NoticeKind::Question,
                                            text,
                                            {{tr("Keep it as a new story"), add},
                                             saveElsewhere(finding),
                                             {tr("Throw it away"), [this, found] { done(found); }}},
                                            false});
}

/// Nothing that was typed goes by one press: whoever does not want it deletes the copy.
void RecoveryController::keepAsCopy(const Finding &finding, const std::function<void(const QString &id)> &then)
{
    m_session.thread().writeFor<QString>(
        this,
        [kept = *finding.kept, pictures = finding.pictures, person = m_session.personId()](Newsroom &newsroom) {
            return addCopy(newsroom, kept, person, pictures);
        },
        [this, found = finding.found, then](const Result<QString> &id) {
            if (!id) {
                warn(id.error());
                return;
            }
            done(found);
            if (then)
                then(*id);
        });
}

void RecoveryController::tellTrouble(const Finding &finding)
{
    const Found found = finding.found;
    m_unknown << found;
    QList<NoticeButton> buttons{{tr("Try again"), [this] { look(); }}};
    if (finding.kept)
        buttons << saveElsewhere(finding);
    buttons << NoticeButton{tr("Throw it away"), [this, found] { done(found); }};
    m_notices.show(
        noticeId(*found),
        Notice{
            NoticeKind::Warning,
            (found->writing().isLeft
                 ? tr("When you left at %1, a text could not be saved. What was kept aside cannot be looked at just now: %2. It "
                      "is still there.")
                 : tr("Gaoqian ended unexpectedly at %1. What it kept aside of the story cannot be looked at just now: %2. "
                      "It is still there."))
                .arg(momentText(found->lastSign(), m_newsroom.clock().now()), finding.trouble),
            buttons});
}

void RecoveryController::tellWhere(const Finding &finding)
{
    const ArticleRecord &saved = finding.saved;
    const QString id = saved.article->id;
    const QString notice = noticeId(*finding.found);
    QList<NoticeButton> buttons;
    if (const int version = finding.version; version > 0) {
        const auto compare = [this, id, version] {
            openStory(id, [this, id, version] {
                readVersion(id, version, [this, version](const Result<Article> &then) {
                    showChanges(tr("Since version %1").arg(version), then, m_session.collected());
                });
            });
        };
        buttons = {{tr("What changed since version %1?").arg(version), compare},
                   {tr("Back to that version"), [this, id, version] { goBackTo(id, version); }}};
    }
    buttons.append({tr("OK"), [this, notice] { m_notices.take(notice); }});
    m_notices.show(notice,
                   Notice{NoticeKind::Information,
                          tr("Gaoqian ended unexpectedly while “%2” was being written. Everything up to %1 is here.")
                              .arg(momentText(saved.updatedAt, m_newsroom.clock().now()), shownTitle(saved.article->title)),
                          buttons});
}

/// Version 0 is the story as it is saved.
void RecoveryController::readVersion(const QString &articleId, int version,
                                     const std::function<void(const Result<Article> &)> &told)
{
    m_version.ask(
        m_session.thread(),
        [articleId, version](Newsroom &newsroom) {
            return version > 0 ? Versions(newsroom).content(articleId, version) : savedStory(newsroom, articleId);
        },
        told);
}

void RecoveryController::openStory(const QString &id, const std::function<void()> &then)
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

void RecoveryController::takeText(const Finding &finding)
{
    const Article kept = *finding.kept;
    openStory(kept.id, [this, found = finding.found, kept, pictures = finding.pictures] {
        replace(tr("Take the rescued text"), {kept, pictures}, [this, found, kept] {
            // Kept until the newsroom has it.
            if (NormalArticle(kept).digest() == m_session.digest())
                done(found);
        });
    });
}

void RecoveryController::goBackTo(const QString &articleId, int version)
{
    openStory(articleId, [this, articleId, version] {
        readVersion(articleId, version, [this, version](const Result<Article> &then) {
            if (then)
                replace(tr("Back to version %1").arg(version), {*then});
            else
                warn(then.error());
        });
    });
}

void RecoveryController::replace(const QString &step, const Text &to, const std::function<void()> &then)
{
    m_turn([this, step, to, then] {
        if (m_session.article().id == to.article.id)
            replaceNow(step, to, then);
    });
}

void RecoveryController::replaceNow(const QString &step, const Text &to, const std::function<void()> &then)
{
    // What stood there stays as a version, and undo brings it back at once.
    m_session.saveSoon(u"recovery"_s, {}, [this, step, to, then](const Result<int> &before) {
        if (!before) {
            warn(before.error());
            return;
        }
        if (m_session.article().id != to.article.id)
            return;
        holdPictures(to.pictures);
        if (!m_history.change(step, to.article) && to.pictures.isEmpty())
            return;
        m_session.writeSoon([this, then](const Result<void> &replaced) {
            if (!replaced)
                warn(replaced.error());
            else if (then)
                then();
        });
    });
}

/// They are shown, and saved with the text that is about to show them.
void RecoveryController::holdPictures(const QList<Asset> &pictures)
{
    for (const Asset &picture : pictures)
        m_pictures.give(picture);
    m_session.holdPictures(pictures);
}

void RecoveryController::showChanges(const QString &title, const Result<Article> &before, const Result<Article> &after)
{
    if (before && after)
        Q_EMIT compareWanted(title, *before, *after);
    else
        warn(before ? after.error() : before.error());
}

void RecoveryController::done(const Found &found)
{
    m_notices.take(noticeId(*found));
    m_unknown.removeAll(found);
    found->clear();
}

void RecoveryController::warn(const Error &error) { m_dialogs.warn(m_window, tr("Recovery"), error.message); }

} // namespace gaoqian
