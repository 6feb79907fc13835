#include "shell/safety/editlockcontroller.h"

#include "dialogs/dialogs.h"
#include "editor/pane/headlineedit.h"
#include "editor/pane/richtextedit.h"
#include "form/metadataform.h"
#include "look/look.h"
#include "look/noticebar.h"
#include "shell/writing/writingpane.h"

#include <QScrollBar>

#include <utility>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {
const auto noticeId = u"lease"_s;
} // namespace

EditLockController::EditLockController(const NewsroomAddress &newsroom, ArticleSession &session, const ChangeWatch &watch,
                                       const Places &places, QWidget *window, int lookInterval) :
    QObject(window),
    m_newsroom(newsroom), m_session(session), m_places(places), m_window(window), m_lease(session, watch, nullptr, lookInterval)
{
    connect(&m_lease, &EditLock::theirTurn, this, &EditLockController::showTheirs);
    connect(&m_lease, &EditLock::ourTurn, this, &EditLockController::showOurs);
    connect(&m_lease, &EditLock::outdated, this, [this] {
        if (!m_session.isVisiting()) // else it is read already, or left
            readAnew({});
    });
    connect(&session, &ArticleSession::closed, this, &EditLockController::showOurs);
}

void EditLockController::showTheirs(bool takenOver)
{
    m_takenOver = {};
    setReadOnly(true);
    if (takenOver) {
        m_session.writeSoon([session = QPointer(&m_session)](const Result<void> &written) {
            if (session && written) // a failure has its own notice, and what is pending stays
                session->endWriting();
        });
    }
    const QString since = momentText(m_lease.other().since, m_newsroom.clock().now());
    const QString text = takenOver ? takenOverText(since) : writtenText(since);
    m_places.notices.show(noticeId,
                          Notice{NoticeKind::Information, text, {{tr("Write here instead…"), [this] { takeOver(); }}}, false});
}

void EditLockController::showOurs()
{
    m_places.notices.take(noticeId);
    setReadOnly(false);
    Q_EMIT nobodyElseWrites();
    if (const auto then = std::exchange(m_takenOver, {}))
        then();
}

void EditLockController::whenOurs(const std::function<void()> &then)
{
    if (m_lease.isTheirs())
        takeOver(then);
    else
        then();
}

void EditLockController::takeOver(const std::function<void()> &then)
{
    const bool sure =
        m_places.dialogs.confirm(m_window, tr("Write here instead"),
                                 isOneself() ? tr("You are writing this story in another window. That one becomes read-only; "
                                                  "what is not saved yet stays there.")
                                             : tr("%1 is writing this story in another window. Their window becomes "
                                                  "read-only; what they have not saved yet stays there.")
                                                   .arg(otherName()),
                                 tr("Write here"), tr("Leave it to them"), true);
    if (!sure || !m_lease.isTheirs())
        return;
    readAnew([this, then] {
        m_lease.writeHere();
        if (m_lease.isTheirs())
            m_takenOver = then;
        else if (then) // they went in the meantime
            then();
    });
}

void EditLockController::readAnew(const std::function<void()> &then)
{
    RichTextEdit &body = m_places.writing.body();
    if (body.isComposing())
        return; // the next look asks again
    const int position = body.textCursor().position();
    const int scrolled = body.verticalScrollBar()->value();
    const Article before = m_session.article();
    const auto shown = [self = QPointer(this), &body, position, scrolled, before, digest = m_session.digest(),
                        then](const Result<void> &read) {
        if (!self || !read)
            return;
        QTextCursor cursor = body.textCursor();
        cursor.setPosition(qMin(position, body.document()->characterCount() - 1));
        body.setTextCursor(cursor);
        body.verticalScrollBar()->setValue(scrolled);
        if (self->m_session.digest() != digest)
            Q_EMIT self->followed(before);
        if (then)
            then();
    };
    m_session.visit(before.id, shown);
}

void EditLockController::setReadOnly(bool readOnly)
{
    m_places.writing.headline().setReadOnly(readOnly);
    m_places.writing.body().setReadOnly(readOnly);
    m_places.form.widget()->setEnabled(!readOnly);
}

QString EditLockController::takenOverText(const QString &since) const
{
    return isOneself()
               ? tr("You took this story over in another window at %1. What you wrote here until then is kept.").arg(since)
               : tr("%1 took this story over at %2. What you wrote until then is kept.").arg(otherName(), since);
}

QString EditLockController::writtenText(const QString &since) const
{
    return isOneself() ? tr("You are writing this story in another window since %1.").arg(since)
                       : tr("%1 is writing this story since %2.").arg(otherName(), since);
}

QString EditLockController::otherName() const { return m_lease.otherName().isEmpty() ? tr("Somebody") : m_lease.otherName(); }

/// Their own name would read as nonsense to the same person.
bool EditLockController::isOneself() const
{
    return !m_lease.otherName().isEmpty() && m_lease.other().personId == m_session.personId();
}

} // namespace gaoqian
