#include "shell/savetrouble.h"

#include "article/text.h"
#include "base/files.h"
#include "base/ids.h"
#include "dialogs/dialogs.h"
#include "intake/limits.h"
#include "intake/packedstory.h"
#include "look/noticebar.h"
#include "newsroom/stories.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QStandardPaths>

#include <utility>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

const auto noticeId = u"save"_s;
const auto elsewhereId = u"saved-elsewhere"_s;

QString shownTitle(const Article &article) { return article.title.isEmpty() ? SaveTrouble::tr("(untitled)") : article.title; }

/// A name that every file system takes.
QString fileName(const Article &article)
{
    static const QRegularExpression forbidden(u"[\\x00-\\x1f<>:\"/\\\\|?*]"_s);
    QString name = shownTitle(article).left(60);
    return name.replace(forbidden, u"_"_s).trimmed() + u".json"_s;
}

} // namespace

SaveTrouble::SaveTrouble(Newsroom &newsroom, ArticleSession &session, NoticeStack &notices, Dialogs &dialogs, QWidget *window) :
    QObject(window), m_newsroom(newsroom), m_session(session), m_notices(notices), m_dialogs(dialogs), m_window(window)
{
    connect(&session, &ArticleSession::saveFailed, this, &SaveTrouble::show);
    for (const auto over : {&ArticleSession::opened, &ArticleSession::closed})
        connect(&session, over, this, [this] { m_notices.take(noticeId); });
    connect(&session, &ArticleSession::saved, this, [this] { m_notices.take(noticeId); });
}

bool SaveTrouble::mayLeave(const Error &error)
{
    const QString text =
        m_session.isKeptAside()
            ? tr("The last change could not be saved: %1. It is kept aside on this computer, and offered when you come back.")
            : tr("The last change could not be saved: %1. Save the text elsewhere, or copy it, before you leave.");
    return m_dialogs.confirm(m_window, tr("Not saved"), text.arg(error.message),
                             m_session.isKeptAside() ? tr("Leave") : tr("Leave and lose the change"), tr("Stay"), true);
}

void SaveTrouble::show(const Error &error)
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

QList<NoticeButton> SaveTrouble::waysOut(ErrorKind kind)
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

void SaveTrouble::tryAgain()
{
    m_session.writeSoon([](const auto &) {}); // both outcomes have their signal
}

void SaveTrouble::saveElsewhere()
{
    if (saveStoryElsewhere(m_newsroom, m_session.collected(), m_notices, m_dialogs, m_window)) {
        m_session.dropPending();
        m_notices.take(noticeId);
    }
}

void SaveTrouble::copyText()
{
    const Article article = m_session.collected();
    QStringList parts{article.kicker, article.title, article.subtitle, plainText(article.body)};
    parts.removeAll(QString());
    QGuiApplication::clipboard()->setText(parts.join(u'\n'));
}

void SaveTrouble::keepCopy(const std::function<void(const QString &)> &then)
{
    const Article mine = m_session.collected();
    m_session.thread().writeFor<QString>(
        this, [mine, person = m_session.personId()](Newsroom &newsroom) { return addCopy(newsroom, mine, person); },
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

void SaveTrouble::openCopy()
{
    keepCopy([this](const QString &id) { open(id); });
}

void SaveTrouble::open(const QString &id, const std::function<void()> &then)
{
    m_session.visit(id, [this, then](const Result<void> &opened) {
        if (!opened)
            warn(opened.error());
        else if (then)
            then();
        Q_EMIT storyAdded();
    });
}

void SaveTrouble::openTheirs()
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

void SaveTrouble::compareWithTheirs()
{
    m_theirs.ask(
        m_session.thread(), [id = m_session.article().id](Newsroom &newsroom) { return newsroom.articles().load(id); },
        [this](const Result<ArticleRecord> &theirs) {
            if (!theirs)
                warn(theirs.error());
            else if (theirs->article.id == m_session.article().id)
                Q_EMIT compareWanted(tr("From theirs to yours"), theirs->article, m_session.collected());
        });
}

void SaveTrouble::warn(const Error &error) { m_dialogs.warn(m_window, tr("Save"), error.message); }

bool saveStoryElsewhere(Newsroom &newsroom, const Article &article, NoticeStack &notices, Dialogs &dialogs, QWidget *window)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString path = dialogs.saveFile(window, SaveTrouble::tr("Save elsewhere"), folder.filePath(fileName(article)),
                                          SaveTrouble::tr("Stories (*.json)"));
    if (path.isEmpty())
        return false;
    QList<Asset> pictures;
    int missing = 0;
    qint64 room = limits::packedBytes / 2; // base64 takes a third more, and the text wants its own
    const QStringList hashes = assetsOf(article);
    for (const QString &hash : hashes) {
        auto picture = newsroom.assets().get(hash);
        if (picture && picture->bytes.size() <= room) {
            room -= picture->bytes.size();
            pictures.append(std::move(*picture));
        } else {
            ++missing;
        }
    }
    if (auto written = writeFileAtomically(path, packStory(article, pictures)); !written) {
        dialogs.warn(window, SaveTrouble::tr("Save elsewhere"), written.error().message);
        return false;
    }
    QString text = SaveTrouble::tr("“%1” was written to %2. Import takes it in again.").arg(shownTitle(article), path);
    if (missing > 0)
        text += u' ' + SaveTrouble::tr("%n picture(s) could not be written along.", nullptr, missing);
    notices.show(elsewhereId, Notice{missing > 0 ? NoticeKind::Warning : NoticeKind::Information, text, {}});
    return true;
}

Result<QString> addCopy(Newsroom &newsroom, Article article, const QString &personId)
{
    const QString id = std::exchange(article.id, newId());
    article.title = SaveTrouble::tr("%1 (copy)").arg(shownTitle(article));
    const auto done = newsroom.database().transaction([&]() -> Result<void> {
        const auto original = newsroom.articles().load(id);
        // Of one that is gone only what it says itself is known. Whose it is decides what its page says, so it is not guessed.
        if (!original && original.error().kind != ErrorKind::Refused)
            return original.error();
        const bool own = original ? original->origin == Origin::Own : article.originCredits.isEmpty() && article.source.isEmpty();
        return addStory(newsroom, article, own ? Origin::Own : Origin::Collected, personId);
    });
    return done ? Result<QString>(article.id) : Result<QString>(done.error());
}

} // namespace gaoqian
