#include "shell/insert/figurecontroller.h"

#include "editor/drawing/figureplace.h"
#include "editor/figures/figureactions.h"
#include "editor/figures/figurecommands.h"
#include "editor/figures/figurehandles.h"
#include "editor/figures/figurestrip.h"
#include "editor/pane/richtextedit.h"
#include "look/noticebar.h"
#include "newsroom/writing/articlesession.h"
#include "shell/insert/insertfiles.h"
#include "shell/insert/picturefetcher.h"

#include <QContextMenuEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

constexpr int shownAddress = 60; // characters of an address in a sentence

const QString refusedNotice = u"pictures"_s;
const QString conversionNotice = u"conversion"_s;
const QString readingNotice = u"pictures-reading"_s;
const QString fetchingNotice = u"pictures-fetching"_s;

QString elided(const QString &address)
{
    constexpr int end = shownAddress / 2;
    return address.size() <= shownAddress ? address : QString(address.first(end) % u'…' % address.last(end));
}

} // namespace

FigureController::FigureController(PictureKeeper &pictures, ArticleSession &session, RichTextEdit &body, NoticeStack &notices,
                                   Dialogs &dialogs, QWidget *window) :
    QObject(window),
    m_body(body), m_notices(notices), m_insertFiles(new InsertFiles(pictures, session, body, dialogs, window)),
    m_fetcher(new PictureFetcher(this)), m_actions(new FigureActions(body, this))
{
    new FigureStrip(body, *new FigureHandles(body), *m_actions);
    body.installEventFilter(this);
    body.viewport()->installEventFilter(this);
    connect(m_actions, &FigureActions::replaceRequested, this, [this] { m_insertFiles->replaceFromFile(m_body.textCursor()); });
    connect(m_actions, &FigureActions::fetchRequested, this, &FigureController::fetch);
    connect(m_insertFiles, &InsertFiles::noticed, this, [this](const QStringList &sentences) { say(sentences, true); });
    connect(&notices, &NoticeStack::dismissed, this, [this](const QString &id) {
        if (id == conversionNotice)
            m_insertFiles->leaveOffered();
    });
    connect(m_insertFiles, &InsertFiles::busyChanged, this, &FigureController::showReading);
    connect(m_insertFiles, &InsertFiles::conversionOffered, this, &FigureController::offerConversion);
    connect(m_fetcher, &PictureFetcher::fetched, this, [this](const QString &address, const QByteArray &bytes) {
        showFetching();
        m_insertFiles->takeFetched(address, bytes);
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

void FigureController::say(const QStringList &sentences, bool isOfFiles)
{
    constexpr int most = 5; // more would push the text away
    QStringList lines = sentences.first(std::min<qsizetype>(sentences.size(), most));
    Notice notice{.kind = NoticeKind::Warning, .text = {}, .buttons = {}};
    if (const int more = int(sentences.size()) - most; more > 0) {
        lines << tr("… and %n more", nullptr, more);
        if (isOfFiles)
            notice.buttons << NoticeButton{tr("Show…"), [this] { Q_EMIT reportWanted(); }};
    }
    notice.text = lines.join(u'\n');
    m_notices.show(refusedNotice, notice);
}

void FigureController::offerConversion(const QStringList &names)
{
    if (names.isEmpty()) {
        m_notices.take(conversionNotice);
        return;
    }
    const QString text =
        tr("Old Word, WPS, RTF and ODT files are put in when LibreOffice has converted them: %1").arg(names.join(u'、'));
    m_notices.show(conversionNotice,
                   {.kind = NoticeKind::Question, .text = text, .buttons = {{tr("Convert with LibreOffice"), [this] {
                                                                                 m_converts = true;
                                                                                 m_insertFiles->convertOffered();
                                                                             }}}});
}

void FigureController::showReading(int files)
{
    if (files == 0) {
        m_converts = false;
        m_notices.take(readingNotice);
        return;
    }
    Notice notice{.text = tr("Taking %n file(s) in…", nullptr, files), .buttons = {}, .closable = false};
    if (m_converts)
        notice.buttons << NoticeButton{tr("Stop"), [this] { m_insertFiles->stopConverting(); }};
    m_notices.show(readingNotice, notice);
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
