#include "shell/safety/changedelsewhere.h"

#include "look/look.h"
#include "look/noticebar.h"
#include "shell/safety/editlockcontroller.h"
#include "shell/story/storyform.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {
const auto noticeId = u"changed-elsewhere"_s;
} // namespace

ChangedElsewhere::ChangedElsewhere(const NewsroomAddress &newsroom, ArticleSession &session, const StoryForm &story,
                                   const EditLockController &lease, NoticeStack &notices, QObject *parent) :
    QObject(parent),
    m_newsroom(newsroom), m_session(session), m_lease(lease), m_notices(notices)
{
    connect(&lease, &EditLockController::followed, this, &ChangedElsewhere::take);
    connect(&lease, &EditLockController::nobodyElseWrites, this, [this] {
        if (!m_before.id.isEmpty())
            ask();
    });
    connect(&story, &StoryForm::shown, this, [this] {
        if (m_session.article().id != m_before.id)
            forget();
    });
    connect(&session, &ArticleSession::contentSaved, this, [this] { m_isWrittenOn = true; });
    connect(&session, &ArticleSession::closed, this, &ChangedElsewhere::forget);
    connect(&notices, &NoticeStack::dismissed, this, [this](const QString &id) {
        if (id == noticeId)
            forget();
    });
}

void ChangedElsewhere::take(const Article &before)
{
    const bool isFirst = std::exchange(m_isWrittenOn, false) || m_before.id.isEmpty();
    if (isFirst)
        m_before = before;
    if (isFirst || !m_lease.isReadOnly())
        ask();
}

void ChangedElsewhere::ask()
{
    m_session.thread().writeFor<OutsideChange>(
        this,
        [before = m_before, person = m_session.personId()](Newsroom &newsroom) {
            return keepBeforeOutsideChange(newsroom, NormalArticle(before), person);
        },
        [this, id = m_before.id](const Result<OutsideChange> &change) {
            if (change && m_before.id == id && !m_lease.isReadOnly())
                show(*change);
        });
}

void ChangedElsewhere::show(const OutsideChange &change)
{
    if (NoticeBar *bar = m_notices.notice(noticeId)) { // which keeps the keyboard where it is
        bar->setText(sentence(change));
        return;
    }
    m_notices.show(noticeId, Notice{change.version ? NoticeKind::Information : NoticeKind::Warning,
                                    sentence(change),
                                    {{tr("What is different?"), [this] {
                                          Q_EMIT compareWanted(tr("Changed elsewhere"), m_before, m_session.collected());
                                      }}}});
}

QString ChangedElsewhere::sentence(const OutsideChange &change) const
{
    const QString time = momentText(change.time, m_newsroom.clock().now());
    const QString what = change.person.isEmpty() ? tr("Another program changed this story at %1.").arg(time)
                         : change.personId == m_session.personId()
                             ? tr("You changed this story in another window at %1.").arg(time)
                             : tr("%1 changed this story at %2.").arg(change.person, time);
    const QString before = change.version
                               ? tr("What stood here before is kept as version %1.").arg(*change.version)
                               : tr("What stood here before could not be kept: %1").arg(change.version.error().message);
    return tr("%1 %2", "two sentences").arg(what, before);
}

void ChangedElsewhere::forget()
{
    m_before = {};
    m_notices.take(noticeId);
}

} // namespace gaoqian
