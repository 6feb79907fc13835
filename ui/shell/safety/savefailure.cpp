#include "shell/safety/savefailure.h"

#include "article/text.h"
#include "dialogs/dialogs.h"
#include "intake/core/limits.h"
#include "intake/files/packedstory.h"
#include "look/noticebar.h"
#include "newsroom/writing/stories.h"
#include "shell/story/storyform.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

const auto noticeId = u"save"_s;
const auto elsewhereId = u"saved-elsewhere"_s;

} // namespace

SaveFailure::SaveFailure(ArticleSession &session, StoryForm &story, NoticeStack &notices, Dialogs &dialogs, QWidget *window) :
    QObject(window), m_session(session), m_notices(notices), m_dialogs(dialogs), m_window(window),
    m_elsewhere(story.pictures(), notices, dialogs, window)
{
    connect(&session, &ArticleSession::saveFailed, this, &SaveFailure::show);
    const auto take = [this] { m_notices.take(noticeId); };
    connect(&story, &StoryForm::shown, this, take);
    connect(&session, &ArticleSession::closed, this, take);
    connect(&session, &ArticleSession::saved, this, take);
}

void SaveFailure::show(const Error &error)
{
    const bool theirs = error.kind == ErrorKind::Conflict;
    const QString reason = theirs ? tr("Not saved: another window or program saved this story meanwhile. Both texts are there, "
                                       "theirs in the newsroom and yours here.")
                           : m_session.isKeptAside()
                               ? tr("Not saved: %1. What you wrote is here, and kept aside on this computer.").arg(error.message)
                               : tr("Not saved: %1. What you wrote is in this window alone.").arg(error.message);
    // A notice that stands keeps the keyboard where it is.
    if (NoticeBar *bar = m_notices.notice(noticeId); bar && m_shown == error.kind) {
        bar->setText(reason);
        return;
    }
    m_shown = error.kind;
    m_notices.show(noticeId, Notice{NoticeKind::Warning, reason, waysOut(error.kind), false});
}

QList<NoticeButton> SaveFailure::waysOut(ErrorKind kind)
{
    const NoticeButton copyOfMine{tr("Keep mine as a copy"), [this] { openCopy(); }};
    if (kind == ErrorKind::Conflict)
        return {{tr("What is different?"), [this] { compareWithTheirs(); }}, copyOfMine, {tr("Show theirs"), [this] {
                                                                                              openTheirs();
                                                                                          }}};
    const NoticeButton again{tr("Try again"), [this] { tryAgain(); }};
    return {kind == ErrorKind::Refused ? copyOfMine : again, // what the newsroom refuses once it refuses again
            {tr("Save elsewhere…"), [this] { saveElsewhere(); }},
            {tr("Copy the text"), [this] { copyText(); }}};
}

void SaveFailure::tryAgain()
{
    m_session.writeSoon([](const auto &) {}); // both outcomes have their signal
}

void SaveFailure::saveElsewhere()
{
    const Article mine = m_session.collected();
    m_elsewhere.save(mine, m_session.heldPictures(mine), [this, mine] {
        if (m_session.article().id != mine.id || m_session.collected() != mine)
            return; // what was typed on meanwhile does not stand there, and is still to be saved
        m_session.dropPending();
        m_notices.take(noticeId);
    });
}

void SaveFailure::copyText()
{
    const Article article = m_session.collected();
    QStringList parts{article.kicker, article.title, article.subtitle, plainText(article.body)};
    parts.removeAll(QString());
    QGuiApplication::clipboard()->setText(parts.join(u'\n'));
}

void SaveFailure::keepCopy(const std::function<void(const QString &)> &then)
{
    const Article mine = m_session.collected();
    m_session.thread().writeFor<QString>(
        this,
        [mine, person = m_session.personId(), pictures = m_session.heldPictures(mine)](Newsroom &newsroom) {
            return addCopy(newsroom, mine, person, pictures);
        },
        [this, mine, then](const Result<QString> &id) {
            if (!id) {
                warn(id.error());
            } else if (m_session.article().id == mine.id && m_session.collected() != mine) {
                keepCopy(then); // typed on meanwhile, and not to be lost
            } else {
                if (m_session.article().id == mine.id)
                    m_session.dropPending();
                then(*id);
            }
        });
}

void SaveFailure::openCopy()
{
    keepCopy([this](const QString &id) { open(id); });
}

void SaveFailure::open(const QString &id, const std::function<void()> &then)
{
    m_session.visit(id, [this, then](const Result<void> &opened) {
        if (!opened)
            warn(opened.error());
        else if (then)
            then();
        Q_EMIT storyAdded();
    });
}

void SaveFailure::openTheirs()
{
    keepCopy([this, theirs = m_session.article().id](const QString &mine) {
        open(theirs, [this, mine] {
            const auto openMine = [this, mine] {
                m_notices.take(elsewhereId);
                open(mine);
            };
            m_notices.show(elsewhereId, Notice{NoticeKind::Information,
                                               tr("What you wrote is kept as a story of its own."),
                                               {{tr("Open it"), openMine}}});
        });
    });
}

void SaveFailure::compareWithTheirs()
{
    m_theirs.ask(
        m_session.thread(), [id = m_session.article().id](Newsroom &newsroom) { return savedStory(newsroom, id); },
        [this](const Result<Article> &theirs) {
            if (!theirs)
                warn(theirs.error());
            else if (theirs->id == m_session.article().id)
                Q_EMIT compareWanted(tr("From theirs to yours"), *theirs, m_session.collected());
        });
}

void SaveFailure::warn(const Error &error) { m_dialogs.warn(m_window, tr("Save"), error.message); }

} // namespace gaoqian
