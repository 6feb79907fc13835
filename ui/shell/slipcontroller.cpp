#include "shell/slipcontroller.h"

#include "dialogs/dialogs.h"
#include "newsroom/articlesession.h"
#include "newsroom/signdesk.h"
#include "shell/preferences.h"
#include "slip/sliptext.h"

#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace gaoqian {

SlipController::SlipController(Newsroom &newsroom, Theme theme, ArticleSession &session, Dialogs &dialogs,
                               Preferences &preferences, QWidget *window) :
    QObject(window),
    m_newsroom(newsroom), m_exporter(newsroom, std::move(theme)), m_session(session), m_dialogs(dialogs),
    m_preferences(preferences), m_window(window)
{}

Result<Slip> SlipController::slip() const
{
    ++m_turn;
    return SignDesk(m_newsroom).slip(m_session.article().id);
}

void SlipController::read(std::function<void(const Result<Slip> &)> told)
{
    auto answer = std::make_shared<std::optional<Result<Slip>>>();
    m_session.thread().read<void>(
        [answer, id = m_session.article().id](const Result<Newsroom *> &newsroom) -> Result<void> {
            *answer = newsroom ? SignDesk(**newsroom).slip(id) : Result<Slip>(newsroom.error());
            return {};
        },
        [controller = QPointer(this), answer, turn = ++m_turn, id = m_session.article().id, told = std::move(told)] {
            if (controller && turn == controller->m_turn && id == controller->m_session.article().id)
                told(**answer);
        });
}

void SlipController::act(Verdict verdict, const QString &opinion, std::optional<int> returnTo)
{
    const QString title = actText(verdict);
    if (!writePending(title))
        return;
    auto person = Staffing(m_newsroom).personById(m_session.personId());
    if (!person) {
        m_dialogs.warn(m_window, title, tr("Say first who you are: the button with the name at the top right."));
        return;
    }
    const Act wanted{verdict, person->id, opinion, returnTo};
    auto before = slip();
    auto allowed = before ? before->propose(wanted, m_newsroom.clock().now()) : Result<Decision>(before.error());
    if (!allowed) {
        m_dialogs.warn(m_window, title, allowed.error().message);
        return;
    }
    if (verdict == Verdict::Submit && m_ready && !m_ready(m_session.article()))
        return;
    auto key = askForKey(*person, verdict, title);
    if (!key)
        return;
    if (auto done = SignDesk(m_newsroom).act(m_session.article().id, wanted, *key, m_session.digest()); !done) {
        m_dialogs.warn(m_window, title, done.error().message);
        return;
    }
    Q_EMIT acted(verdict);
}

void SlipController::exportPage(bool draft)
{
    const QString title = draft ? tr("Export a draft") : tr("Export the page");
    if (!writePending(title))
        return;
    if (!draft) {
        auto now = slip();
        if (const auto holds = now ? now->holds() : Result<void>(now.error()); !holds) {
            m_dialogs.warn(m_window, title, tr("There is no final page yet: %1.").arg(holds.error().message));
            return;
        }
    }
    const auto folder = askForFolder();
    if (!folder)
        return;
    auto path = m_exporter.write(m_session.article().id, *folder, ExportFormat::Page, draft, m_session.personId());
    if (!path) {
        m_dialogs.warn(m_window, title, path.error().message);
        return;
    }
    Q_EMIT exported(*path);
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

std::optional<SigningKey> SlipController::askForKey(const Person &person, Verdict verdict, const QString &title)
{
    const Staffing staffing(m_newsroom);
    QString question =
        verdict == Verdict::Submit || verdict == Verdict::Approve
            ? tr("%1, you sign “%2” exactly as it stands. Your passphrase:").arg(person.name, m_session.article().title)
            : tr("%1, this goes on the slip under your name. Your passphrase:").arg(person.name);
    while (true) {
        auto typed = m_dialogs.askPassphrase(m_window, title, question);
        if (!typed)
            return std::nullopt;
        auto key = staffing.unlock(person, Secret::fromPassphrase(*typed));
        wipe(*typed);
        if (key)
            return std::move(*key);
        if (key.error().kind != ErrorKind::Refused) {
            m_dialogs.warn(m_window, title, key.error().message);
            return std::nullopt;
        }
        question = key.error().message;
    }
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
