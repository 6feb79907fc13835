#include "shell/livepanels.h"

#include "newsroom/core/changewatch.h"
#include "newsroom/writing/articlesession.h"
#include "shell/frame/personatwork.h"
#include "shell/frame/storyopener.h"
#include "shell/newsroom/personcontroller.h"
#include "shell/story/slipcontroller.h"
#include "shell/story/slippanels.h"
#include "shell/story/storyform.h"
#include "shell/story/versionscontroller.h"
#include "storylist/storylistpane.h"

#include <chrono>

namespace gaoqian {

LivePanels::LivePanels(const NewsroomAddress &newsroom, ArticleSession &session, ChangeWatch &watch, const StoryForm &story,
                       const Actors &actors, const Panels &panels, QObject *parent) :
    QObject(parent),
    m_newsroom(newsroom), m_session(session), m_watch(watch), m_panels(panels), m_lister(newsroom)
{
    followSession(story);
    followActors(actors);
    listStories(actors.opener);
    connect(&watch, &ChangeWatch::changed, this, &LivePanels::followOthers);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        m_isStale = false;
        m_panels.slip.showAnew();
        refreshDesk();
    });
    m_minute.start(std::chrono::minutes(1));
}

void LivePanels::followSession(const StoryForm &story)
{
    connect(&story, &StoryForm::shown, this, [this] {
        m_panels.storyList.setCurrent(m_session.article().id);
        m_watch.sayAgain(); // what was changed between the reading and now was said too early
    });
    connect(&m_session, &ArticleSession::contentSaved, this, [this] { m_isStale = true; });
    connect(&m_session, &ArticleSession::saved, this, [this] {
        // Reading slip and story list takes a moment: not while somebody types on.
        if (!m_session.isPending() && m_isStale)
            refreshLists();
    });
}

void LivePanels::followActors(const Actors &actors)
{
    connect(&actors.slip, &SlipController::acted, this, &LivePanels::showActed);
    connect(&actors.slip, &SlipController::exported, this, &LivePanels::showActed);
    connect(&actors.slip, &SlipController::refused, this, &LivePanels::refreshLists);
    connect(&actors.opener, &StoryOpener::begun, this, &LivePanels::refreshDesk);
    connect(&actors.person, &PersonAtWork::changed, this, &LivePanels::refreshDesk);
}

void LivePanels::listStories(StoryOpener &opener)
{
    connect(&m_panels.storyList, &StoryListPane::articleActivated, &opener, &StoryOpener::open);
    connect(&m_panels.storyList, &StoryListPane::newRequested, &opener, &StoryOpener::beginNew);
    connect(&opener, &StoryOpener::stayed, this, [this] { m_panels.storyList.setCurrent(m_session.article().id); });
}

void LivePanels::followOthers()
{
    m_isStale = true;
    if (m_session.isPending() && !m_session.isFailing())
        return; // once it is saved the lists are read anyway
    refreshLists();
    m_panels.people.refresh();
    m_panels.versions.follow();
}

void LivePanels::refreshLists()
{
    m_isStale = false;
    m_panels.slip.refresh();
    refreshDesk();
}

void LivePanels::showActed()
{
    refreshDesk();
    m_panels.versions.refresh();
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

void LivePanels::refreshStaff()
{
    m_panels.people.refresh();
    m_panels.slip.refresh();
}

} // namespace gaoqian
