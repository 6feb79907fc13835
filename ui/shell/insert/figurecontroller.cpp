#include "shell/insert/figurecontroller.h"

#include "editor/drawing/figureplace.h"
#include "editor/figures/figureactions.h"
#include "editor/figures/figurecommands.h"
#include "editor/figures/figurehandles.h"
#include "editor/figures/figurestrip.h"
#include "editor/pane/richtextedit.h"
#include "look/busynotice.h"
#include "newsroom/writing/articlesession.h"
#include "shell/insert/bodyintake.h"
#include "shell/insert/insertfiles.h"
#include "shell/insert/intakenotices.h"
#include "shell/insert/picturefetcher.h"

#include <QContextMenuEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

constexpr int shownAddress = 60; // characters of an address in a sentence

const QString fetchingNotice = u"pictures-fetching"_s;

QString elided(const QString &address)
{
    constexpr int end = shownAddress / 2;
    return address.size() <= shownAddress ? address : QString(address.first(end) % u'…' % address.last(end));
}

} // namespace

FigureController::FigureController(BodyIntake &intake, ArticleSession &session, RichTextEdit &body, NoticeStack &notices,
                                   Dialogs &dialogs, QWidget *window) :
    QObject(window),
    m_body(body), m_insertFiles(new InsertFiles(intake, body, dialogs, window)),
    m_notices(new IntakeNotices(intake, notices, this)), m_fetcher(new PictureFetcher(this)),
    m_busy(new BusyNotice(
        notices, fetchingNotice, [this] { giveUp(); }, this)),
    m_actions(new FigureActions(body, this))
{
    new FigureStrip(body, *new FigureHandles(body), *m_actions);
    body.installEventFilter(this);
    body.viewport()->installEventFilter(this);
    connect(m_actions, &FigureActions::replaceRequested, this, [this] { m_insertFiles->replaceFromFile(m_body.textCursor()); });
    connect(m_actions, &FigureActions::fetchRequested, this, &FigureController::fetch);
    connect(m_notices, &IntakeNotices::reportWanted, this, &FigureController::reportWanted);
    connect(m_fetcher, &PictureFetcher::fetched, this, [this, &intake](const QString &address, const QByteArray &bytes) {
        showFetching();
        intake.takeFetched(address, bytes);
    });
    connect(m_fetcher, &PictureFetcher::failed, this, &FigureController::noticeFailure);
    connect(&session, &ArticleSession::opened, this, [this] {
        giveUp(); // they were for the story before
        m_notices->takeWarning();
    });
}

void FigureController::giveUp()
{
    m_fetcher->cancel();
    showFetching();
}

bool FigureController::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ContextMenu)
        return false;
    const auto &request = *static_cast<QContextMenuEvent *>(event);
    const bool byMouse = request.reason() == QContextMenuEvent::Mouse;
    if (byMouse != (watched == m_body.viewport()))
        return false;
    const QTextBlock figure = byMouse ? figureAt(m_body, request.pos()) : selectedFigure(m_body.textCursor());
    if (!figure.isValid())
        return false;
    m_body.setTextCursor(figureSelection(figure));
    QMenu *menu = m_actions->makeContextMenu(&m_body);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(byMouse ? request.globalPos() : m_body.viewport()->mapToGlobal(pictureRect(m_body, figure).center()));
    return true;
}

void FigureController::fetch(const QStringList &addresses)
{
    m_failures.clear();
    m_notices->takeWarning();
    if (addresses.isEmpty())
        m_notices->warn({tr("Every picture of the story is here; there is none to fetch")});
    for (const QString &address : addresses)
        m_fetcher->fetch(address);
    showFetching();
}

void FigureController::noticeFailure(const QString &address, const Error &why)
{
    m_failures << tr("The picture at %1 was not fetched: %2").arg(elided(address), why.message);
    m_notices->warn(m_failures);
    showFetching();
}

void FigureController::showFetching()
{
    if (const int pending = m_fetcher->pending(); pending > 0)
        m_busy->show(tr("Fetching %n picture(s)…", nullptr, pending));
    else
        m_busy->hide();
}

} // namespace gaoqian
