#include "shell/story/slipcontroller.h"

#include "dialogs/dialogs.h"
#include "newsroom/core/requiredfields.h"
#include "newsroom/publishing/pagesout.h"
#include "newsroom/signing/completeness.h"
#include "newsroom/signing/signing.h"
#include "newsroom/writing/articlesession.h"
#include "shell/settings/preferences.h"
#include "slip/sliptext.h"

#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace gaoqian {

SlipController::SlipController(const NewsroomAddress &newsroom, Theme theme, ArticleSession &session, Dialogs &dialogs,
                               Preferences &preferences, QWidget *window) :
    QObject(window),
    m_theme(std::move(theme)), m_session(session), m_dialogs(dialogs), m_preferences(preferences), m_window(window),
    m_exporting(newsroom)
{}

void SlipController::read(std::function<void(const Result<Slip> &)> told)
{
    const QString id = m_session.article().id;
    m_slip.ask(
        m_session.thread(), [id](Newsroom &newsroom) { return Signing(newsroom).slip(id); },
        [this, id, told = std::move(told)](const Result<Slip> &slip) {
            if (id == m_session.article().id)
                told(slip);
        });
}

void SlipController::act(Verdict verdict, const QString &opinion, std::optional<int> returnTo)
{
    if (m_isActing || !writePending(actText(verdict)))
        return;
    if (m_session.personId().isEmpty()) {
        m_dialogs.warn(m_window, actText(verdict), tr("Say first who you are: the button with the name at the top right."));
        return;
    }
    m_isActing = m_isAsking = true;
    const Article &article = m_session.article();
    const auto asked = std::make_shared<Asking>(
        Asking{{{verdict, m_session.personId(), opinion, returnTo}, article.id, m_session.digest()}, article});
    m_terms.ask(
        m_session.thread(), [wish = asked->wish](Newsroom &newsroom) { return signingTerms(newsroom, wish); },
        [this, asked](const Result<SigningTerms> &terms) { takeTerms(asked, terms); });
}

void SlipController::takeTerms(const Asked &asked, const Result<SigningTerms> &terms)
{
    if (!terms) {
        giveUp(asked, terms.error().message);
        return;
    }
    asked->terms = *terms;
    const Verdict verdict = asked->wish.act.verdict;
    if (verdict == Verdict::Submit && m_ready && !m_ready(asked->article, terms->required)) {
        m_isActing = m_isAsking = false; // it has said why
        Q_EMIT refused();
        return;
    }
    askForKey(
        asked,
        verdict == Verdict::Submit || verdict == Verdict::Approve
            ? tr("%1, you sign “%2” exactly as it stands. Your passphrase:").arg(asked->terms.person.name, asked->article.title)
            : tr("%1, this goes on the slip under your name. Your passphrase:").arg(asked->terms.person.name));
}

void SlipController::askForKey(const Asked &asked, const QString &question)
{
    const QPointer<SlipController> self(this);
    auto typed = m_dialogs.askPassphrase(m_window, actText(asked->wish.act.verdict), question);
    if (!self)
        return;
    if (!typed) {
        m_isActing = m_isAsking = false;
        return;
    }
    const auto passphrase = std::make_shared<Secret>(Secret::fromPassphrase(*typed));
    wipe(*typed);
    m_key.ask(
        m_session.thread(),
        [person = asked->terms.person, passphrase](Newsroom &newsroom) -> Result<std::shared_ptr<SigningKey>> {
            auto key = Staffing(newsroom).unlock(person, *passphrase);
            if (!key)
                return key.error();
            return std::make_shared<SigningKey>(std::move(*key));
        },
        [this, asked](const auto &key) { takeKey(asked, key); });
}

void SlipController::takeKey(const Asked &asked, const Result<std::shared_ptr<SigningKey>> &key)
{
    if (!key && key.error().kind == ErrorKind::Refused) {
        askForKey(asked, key.error().message);
        return;
    }
    if (!key) {
        giveUp(asked, key.error().message);
        return;
    }
    // The dialog may have stood there for minutes.
    if (!isAsSeen(*asked)) {
        giveUp(asked, tr("The story was changed while you were signing it, so nothing was signed. Look at it again first."));
        return;
    }
    m_isAsking = false;
    m_session.thread().writeFor<Decision>(
        this,
        [wish = asked->wish, terms = asked->terms, key = *key](Newsroom &newsroom) {
            return actAsSeen(newsroom, wish, terms, *key);
        },
        [this, asked](const Result<Decision> &done) { takeDone(asked, done); });
}

void SlipController::takeDone(const Asked &asked, const Result<Decision> &done)
{
    if (!done) {
        giveUp(asked, done.error().message);
        return;
    }
    m_isActing = false;
    const ActWish &wish = asked->wish;
    Q_EMIT acted(wish.act.verdict, {wish.articleId, wish.act.personId});
    if (wish.act.verdict == Verdict::Retract)
        lookForPages(asked->article);
}

void SlipController::lookForPages(const Article &takenBack)
{
    m_pages.ask(
        m_session.thread(), [id = takenBack.id](Newsroom &newsroom) { return pagesStillOut(newsroom, id); },
        [this, title = takenBack.title](const Result<QStringList> &pages) {
            if (pages && !pages->isEmpty())
                Q_EMIT pagesLeft(title, *pages);
        });
}

bool SlipController::isAsSeen(const Asking &asking) const
{
    const ActWish &wish = asking.wish;
    return m_session.article().id == wish.articleId && m_session.digest() == wish.seenDigest && !m_session.isPending() &&
           m_session.personId() == wish.act.personId;
}

void SlipController::giveUp(const Asked &asked, const QString &reason)
{
    m_isActing = m_isAsking = false;
    Q_EMIT refused();
    m_dialogs.warn(m_window, actText(asked->wish.act.verdict), reason);
}

void SlipController::exportPage(bool draft)
{
    const QString title = draft ? tr("Export a draft") : tr("Export the page");
    if (m_isActing || !writePending(title))
        return;
    m_isActing = true;
    m_mayExport.ask(
        m_session.thread(),
        [draft, id = m_session.article().id](Newsroom &newsroom) -> Result<void> {
            if (draft)
                return {};
            const auto now = Signing(newsroom).slip(id);
            return now ? now->holds() : Result<void>(now.error());
        },
        [this, draft, title, id = m_session.article().id](const Result<void> &may) {
            if (!may) {
                takeExported(title, gaoqian::refused(tr("There is no final page yet: %1.").arg(may.error().message)));
                return;
            }
            const QPointer<SlipController> self(this);
            const auto folder = askForFolder();
            if (!self)
                return;
            if (!folder) {
                m_isActing = false;
                return;
            }
            m_exporting.writeFor<QString>(
                this,
                [theme = m_theme, id, folder = *folder, draft, person = m_session.personId()](Newsroom &newsroom) {
                    return Exporter(newsroom, theme).write(id, folder, ExportFormat::Page, draft, person);
                },
                [this, title](const Result<QString> &path) { takeExported(title, path); });
        });
}

void SlipController::takeExported(const QString &title, const Result<QString> &path)
{
    m_isActing = false;
    if (path) {
        Q_EMIT exported(*path);
        return;
    }
    Q_EMIT refused();
    m_dialogs.warn(m_window, title, path.error().message);
}

bool SlipController::writePending(const QString &title)
{
    if (auto written = m_session.flush(); !written) {
        m_dialogs.warn(m_window, title,
                       tr("The story could not be saved, so nothing was done: %1.").arg(written.error().message));
        return false;
    }
    return m_session.isOpen();
}

std::optional<QString> SlipController::askForFolder()
{
    QString start = m_preferences.exportFolder();
    if (start.isEmpty() || !QDir(start).exists())
        start = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString folder = m_dialogs.chooseFolder(m_window, tr("The folder that the page is written to"), start);
    if (folder.isEmpty())
        return std::nullopt;
    m_preferences.setExportFolder(folder);
    return folder;
}

} // namespace gaoqian
