#include "shell/livepanels.h"

#include "newsroom/core/changewatch.h"
#include "newsroom/signing/staffing.h"
#include "newsroom/writing/articlesession.h"
#include "shell/newsroom/personbutton.h"
#include "shell/story/slipcontroller.h"
#include "shell/story/versionscontroller.h"
#include "slip/slippanel.h"
#include "slip/slipstrip.h"
#include "storylist/storylistpane.h"

#include <chrono>

namespace gaoqian {

LivePanels::LivePanels(const NewsroomAddress &newsroom, ArticleSession &session, ChangeWatch &watch, SlipController &slip,
                       VersionsController &versions, const Panels &panels) :
    m_newsroom(newsroom),
    m_session(session), m_watch(watch), m_slip(slip), m_versions(versions), m_panels(panels), m_lister(newsroom)
{
    connect(&session, &ArticleSession::opened, this, &LivePanels::showSlipAtOpening);
    connect(&session, &ArticleSession::contentSaved, this, [this] { m_isStale = true; });
    connect(&session, &ArticleSession::saved, this, [this] {
        // Reading slip and story list takes a moment: not while somebody types on.
        if (!m_session.isPending() && m_isStale)
            refreshLists();
    });
    connect(&watch, &ChangeWatch::changed, this, &LivePanels::followChanges);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        m_shown.reset();
        refreshLists();
    });
    m_minute.start(std::chrono::minutes(1));
}

void LivePanels::showSlipAtOpening()
{
    m_slip.dropReading();
    const Result<Slip> &slip = *m_session.slipAtOpening();
    if (!slip) // the one of the story before is none of this one's
        clearSlip();
    showSlip(slip);
    m_watch.sayAgain(); // what was changed between the reading and now was said too early
}

void LivePanels::followChanges()
{
    m_isStale = true;
    if (m_session.isPending() && !m_session.isFailing())
        return; // once it is saved the lists are read anyway
    refreshLists();
    refreshPeople();
    m_versions.follow();
}

void LivePanels::refreshLists()
{
    m_isStale = false;
    refreshSlip();
    refreshDesk();
}

void LivePanels::refreshDesk()
{
    m_lister.list(m_session.personId(), [this](const Result<QList<StoryListRow>> &rows) {
        if (!rows) {
            Q_EMIT remarked(rows.error().message);
            return;
        }
        m_panels.storyList.setArticles(*rows, m_newsroom.clock().now());
    });
}

void LivePanels::refreshSlip()
{
    if (!m_session.isOpen()) {
        clearSlip();
        return;
    }
    m_slip.read([this](const Result<Slip> &slip) {
        if (slip && m_shown == slip->record())
            return; // who reads it or is about to press a button is left alone
        const bool isDecided = slip && slip->record().decisions.size() != m_decisions;
        showSlip(slip);
        if (isDecided)
            Q_EMIT decided();
    });
}

void LivePanels::renewSlip()
{
    m_shown.reset();
    m_panels.strip.holdActs();
    m_panels.slip.holdActs();
    refreshSlip();
}

void LivePanels::clearSlip()
{
    m_shown.reset();
    m_panels.strip.clear();
    m_panels.slip.clear();
}

void LivePanels::showSlip(const Result<Slip> &slip)
{
    if (!slip) {
        Q_EMIT remarked(slip.error().message);
        return;
    }
    m_shown = slip->record();
    m_decisions = slip->record().decisions.size();
    const QDateTime now = m_newsroom.clock().now();
    m_panels.strip.setSlip(*slip, m_session.personId(), now);
    m_panels.slip.setSlip(*slip, m_session.personId(), now);
}

void LivePanels::refreshPeople()
{
    m_people.ask(
        m_session.thread(), [](Newsroom &newsroom) { return Staffing(newsroom).people(); },
        [this](const Result<QList<Person>> &people) {
            if (!people)
                return;
            m_panels.person.setPeople(*people);
            m_panels.person.setCurrent(m_session.personId());
            if (people->size() == 1 && m_session.personId().isEmpty())
                Q_EMIT alone(people->first().id);
        });
}

} // namespace gaoqian
