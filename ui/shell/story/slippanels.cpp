#include "shell/story/slippanels.h"

#include "look/noticebar.h"
#include "newsroom/writing/articlesession.h"
#include "shell/actions/windowactions.h"
#include "shell/frame/panels.h"
#include "shell/frame/personatwork.h"
#include "shell/frame/statusline.h"
#include "shell/story/opinioncontroller.h"
#include "shell/story/slipcontroller.h"
#include "shell/story/storyform.h"
#include "slip/slippanel.h"
#include "slip/slipstrip.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace gaoqian {

SlipPanels::SlipPanels(const NewsroomAddress &newsroom, ArticleSession &session, const StoryForm &story,
                       const PersonAtWork &person, const WindowActions &actions, const Places &places, QObject *parent) :
    QObject(parent),
    m_newsroom(newsroom), m_session(session), m_places(places)
{
    connect(&story, &StoryForm::shown, this, &SlipPanels::showAtOpening);
    connect(&session, &ArticleSession::contentSaved, this, [this] {
        m_places.status.withdraw(m_exportedSaid); // of the text before
    });
    connect(&person, &PersonAtWork::changed, this, [this] {
        m_places.opinions.follow();
        renew();
    });
    connect(&places.slip, &SlipController::acted, this, [this](Verdict, const OpinionPlace &place) { takeActed(place); });
    connect(&places.slip, &SlipController::exported, this, &SlipPanels::takeExported);
    connect(&places.slip, &SlipController::pagesLeft, this, &SlipPanels::warnOfPages);
    listenToRequests();
    connectActions(actions);
}

void SlipPanels::listenToRequests()
{
    SlipController *slip = &m_places.slip;
    connect(&m_places.strip, &SlipStrip::actRequested, this, [this](Verdict verdict) { request(verdict); });
    connect(&m_places.panel, &SlipPanel::actRequested, this,
            [this](Verdict verdict, const QString &, std::optional<int> returnTo) { request(verdict, returnTo); });
    connect(&m_places.strip, &SlipStrip::exportRequested, slip, [slip] { slip->exportPage(false); });
    connect(&m_places.panel, &SlipPanel::exportRequested, slip, &SlipController::exportPage);
}

void SlipPanels::connectActions(const WindowActions &actions)
{
    SlipController *slip = &m_places.slip;
    SlipPanel *panel = &m_places.panel;
    connect(actions.submit, &QAction::triggered, this, [this] { request(Verdict::Submit); });
    connect(actions.approve, &QAction::triggered, this, [this] { request(Verdict::Approve); });
    connect(actions.exportPage, &QAction::triggered, slip, [slip] { slip->exportPage(false); });
    connect(actions.exportDraft, &QAction::triggered, slip, [slip] { slip->exportPage(true); });
    connect(actions.opinion, &QAction::triggered, panel, [panel] {
        bringToFront(*panel);
        panel->focusOpinion();
    });
    // The panel says what is missing for these, an opinion mostly.
    const std::pair<QAction *, Verdict> ofThePanel[] = {{actions.returnBack, Verdict::Return},
                                                        {actions.reject, Verdict::Reject},
                                                        {actions.withdraw, Verdict::Withdraw},
                                                        {actions.release, Verdict::Release},
                                                        {actions.retract, Verdict::Retract}};
    for (const auto &[action, verdict] : ofThePanel) {
        connect(action, &QAction::triggered, panel, [panel, verdict = verdict] {
            bringToFront(*panel);
            panel->request(verdict);
        });
    }
}

void SlipPanels::request(Verdict verdict, std::optional<int> returnTo)
{
    m_places.slip.act(verdict, m_places.panel.opinion(), returnTo);
}

void SlipPanels::takeActed(const OpinionPlace &place)
{
    m_places.opinions.forget(place);
    renew();
    Q_EMIT decided();
}

void SlipPanels::takeExported(const QString &path)
{
    m_exportedSaid = tr("Written: %1").arg(path);
    m_places.status.say(m_exportedSaid);
    refresh();
    Q_EMIT decided();
}

void SlipPanels::warnOfPages(const QString &title, const QStringList &paths)
{
    const QString text = tr("“%1” was taken back, but its page is still where it was exported to. Take it down there, and from "
                            "the site: %2");
    m_places.notices.show(u"pages-left"_s, Notice{NoticeKind::Warning, text.arg(title, paths.join(u'\n')), {}});
}

void SlipPanels::showAtOpening()
{
    m_places.slip.dropReading();
    const Result<Slip> &slip = *m_session.slipAtOpening();
    if (!slip) // the one of the story before is none of this one's
        clear();
    show(slip);
}

void SlipPanels::refresh()
{
    if (!m_session.isOpen()) {
        clear();
        return;
    }
    m_places.slip.read([this](const Result<Slip> &slip) {
        if (slip && m_shown == slip->record())
            return;
        const bool isDecided = slip && slip->record().decisions.size() != m_decisions;
        show(slip);
        if (isDecided)
            Q_EMIT decided();
    });
}

void SlipPanels::showAnew()
{
    m_shown.reset();
    refresh();
}

void SlipPanels::renew()
{
    m_places.strip.holdActs();
    m_places.panel.holdActs();
    showAnew();
}

void SlipPanels::clear()
{
    m_shown.reset();
    m_places.strip.clear();
    m_places.panel.clear();
}

void SlipPanels::show(const Result<Slip> &slip)
{
    if (!slip) {
        m_places.status.say(slip.error().message);
        return;
    }
    m_shown = slip->record();
    m_decisions = slip->record().decisions.size();
    const QDateTime now = m_newsroom.clock().now();
    m_places.strip.setSlip(*slip, m_session.personId(), now);
    m_places.panel.setSlip(*slip, m_session.personId(), now);
}

} // namespace gaoqian
