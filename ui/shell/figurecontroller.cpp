#include "shell/figurecontroller.h"

#include "editor/figureactions.h"
#include "editor/figurecommands.h"
#include "editor/figurehandles.h"
#include "editor/figureplace.h"
#include "editor/figurestrip.h"
#include "editor/richtextedit.h"
#include "look/noticebar.h"
#include "newsroom/articlesession.h"
#include "shell/picturedesk.h"
#include "shell/picturefetcher.h"

#include <QContextMenuEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

constexpr int shownAddress = 60; // characters of an address in a sentence

const QString refusedNotice = u"pictures"_s;
const QString readingNotice = u"pictures-reading"_s;
const QString fetchingNotice = u"pictures-fetching"_s;

QString elided(const QString &address)
{
    constexpr int end = shownAddress / 2;
    return address.size() <= shownAddress ? address : QString(address.first(end) % u'…' % address.last(end));
}

} // namespace

FigureController::FigureController(Newsroom &newsroom, ArticleSession &session, RichTextEdit &body, NoticeStack &notices,
                                   Dialogs &dialogs, QWidget *window) :
    QObject(window),
    m_body(body), m_notices(notices), m_desk(new PictureDesk(newsroom, session, body, dialogs, window)),
    m_fetcher(new PictureFetcher(this)), m_actions(new FigureActions(body, this))
{
    new FigureStrip(body, *new FigureHandles(body), *m_actions);
    body.installEventFilter(this);
    body.viewport()->installEventFilter(this);
    connect(m_actions, &FigureActions::replaceRequested, this, [this] { m_desk->replaceFromFile(m_body.textCursor()); });
    connect(m_actions, &FigureActions::fetchRequested, this, &FigureController::fetch);
    connect(m_desk, &PictureDesk::noticed, this, &FigureController::say);
    connect(m_desk, &PictureDesk::busyChanged, this, &FigureController::showReading);
    connect(m_fetcher, &PictureFetcher::fetched, this, [this](const QString &address, const QByteArray &bytes) {
        showFetching();
        m_desk->takeFetched(address, bytes);
    });
    connect(m_fetcher, &PictureFetcher::failed, this, &FigureController::noticeFailure);
    connect(&session, &ArticleSession::opened, this, [this] {
        m_fetcher->cancel(); // they were for the story before
        showFetching();
        m_notices.take(refusedNotice);
    });
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
    m_notices.take(refusedNotice);
    if (addresses.isEmpty())
        say({tr("Every picture of the story is here; there is none to fetch")});
    for (const QString &address : addresses)
        m_fetcher->fetch(address);
    showFetching();
}

void FigureController::noticeFailure(const QString &address, const Error &why)
{
    m_failures << tr("The picture at %1 was not fetched: %2").arg(elided(address), why.message);
    say(m_failures);
    showFetching();
}

void FigureController::say(const QStringList &sentences)
{
    constexpr int most = 5; // more would push the text away
    QStringList lines = sentences.first(std::min<qsizetype>(sentences.size(), most));
    if (const int more = int(sentences.size()) - most; more > 0)
        lines << tr("… and %n more", nullptr, more);
    m_notices.show(refusedNotice, {.kind = NoticeKind::Warning, .text = lines.join(u'\n'), .buttons = {}});
}

void FigureController::showReading(int files)
{
    if (files == 0)
        m_notices.take(readingNotice);
    else
        m_notices.show(readingNotice, {.text = tr("Taking %n file(s) in…", nullptr, files), .buttons = {}, .closable = false});
}

void FigureController::showFetching()
{
    const int pending = m_fetcher->pending();
    if (pending == 0) {
        m_notices.take(fetchingNotice);
        return;
    }
    const auto stop = [this] {
        m_fetcher->cancel();
        showFetching();
    };
    m_notices.show(fetchingNotice,
                   {.text = tr("Fetching %n picture(s)…", nullptr, pending), .buttons = {{tr("Stop"), stop}}, .closable = false});
}

} // namespace gaoqian
