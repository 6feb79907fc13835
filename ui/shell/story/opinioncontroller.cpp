#include "shell/story/opinioncontroller.h"

#include "base/beside.h"
#include "newsroom/writing/articlesession.h"
#include "shell/story/storyform.h"
#include "slip/slippanel.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

QString joined(const QString &first, const QString &second)
{
    const bool areBoth = !first.isEmpty() && !second.isEmpty();
    return first + (areBoth ? u"\n"_s : QString()) + second;
}

} // namespace

OpinionController::OpinionController(const NewsroomAddress &newsroom, ArticleSession &session, const StoryForm &story,
                                     SlipPanel &panel, QObject *parent) :
    QObject(parent),
    m_session(session), m_panel(panel), m_drafts(newsroom.surroundings().salvageFolder, newsroom.identity().id)
{
    m_work.setMaxThreadCount(1);
    m_due.setSingleShot(true);
    m_due.setInterval(keepDelay);
    connect(&m_due, &QTimer::timeout, this, &OpinionController::keepTyped);
    connect(&panel, &SlipPanel::opinionTyped, this, &OpinionController::noteTyped);
    connect(&story, &StoryForm::shown, this, &OpinionController::follow);
    connect(&session, &ArticleSession::closed, this, &OpinionController::follow);
}

OpinionController::~OpinionController()
{
    keepTyped();
    m_work.waitForDone();
}

void OpinionController::follow()
{
    const OpinionPlace place{m_session.article().id, m_session.personId()};
    if (place == m_place)
        return; // the same story, read anew: who writes is left alone
    keepTyped();
    const OpinionPlace before = std::exchange(m_place, place);
    const bool isNamed = before.articleId == place.articleId && before.personId.isEmpty();
    if (isNamed && m_opinions.contains(before)) {
        m_opinions[place] = joined(m_opinions.value(place), m_opinions.value(before));
        forget(before);
        m_isTyped = true;
        m_due.start();
    }
    m_panel.setOpinion(m_opinions.value(place));
    if (m_session.isOpen() && !m_read.contains(place))
        read(place);
}

void OpinionController::forget(const OpinionPlace &place)
{
    m_opinions.remove(place);
    m_read.insert(place);
    keep(place);
    if (place != m_place)
        return;
    m_due.stop();
    m_isTyped = false;
    m_panel.setOpinion({});
}

void OpinionController::noteTyped()
{
    m_opinions.insert(m_place, m_panel.opinion());
    m_isTyped = true;
    if (!m_due.isActive())
        m_due.start(); // never put off: nobody who types on and on is left waiting
}

void OpinionController::keepTyped()
{
    m_due.stop();
    if (std::exchange(m_isTyped, false) && m_read.contains(m_place)) // else it is kept as soon as what was kept before has come
        keep(m_place);
}

void OpinionController::keep(const OpinionPlace &place)
{
    beside(
        m_work, this, [drafts = m_drafts, place, text = m_opinions.value(place)] { return drafts.keep(place, text); },
        [this](const Result<void> &kept) {
            if (!kept)
                Q_EMIT remarked(kept.error().message);
        });
}

void OpinionController::read(const OpinionPlace &place)
{
    beside(
        m_work, this, [drafts = m_drafts, place] { return drafts.kept(place); },
        [this, place](const Result<QString> &kept) { takeKept(place, kept); });
}

void OpinionController::takeKept(const OpinionPlace &place, const Result<QString> &kept)
{
    if (m_read.contains(place))
        return; // asked for twice, or on the slip by now
    m_read.insert(place);
    if (!kept) {
        Q_EMIT remarked(kept.error().message);
        return;
    }
    const bool isTypedMeanwhile = !m_opinions.value(place).isEmpty();
    if (!kept->isEmpty()) {
        m_opinions[place] = joined(*kept, m_opinions.value(place));
        if (place == m_place)
            m_panel.setOpinion(m_opinions.value(place));
    }
    if (isTypedMeanwhile)
        keep(place);
}

} // namespace gaoqian
