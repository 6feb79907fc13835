#include "shell/safety/safetycontroller.h"

#include "shell/safety/changedelsewhere.h"
#include "shell/safety/editlockcontroller.h"
#include "shell/safety/leaving.h"
#include "shell/safety/newsroomlost.h"
#include "shell/safety/recoverycontroller.h"
#include "shell/safety/savefailure.h"
#include "shell/story/comparewindow.h"
#include "shell/story/storyform.h"

namespace gaoqian {

SafetyController::SafetyController(const NewsroomAddress &newsroom, ArticleSession &session, const ChangeWatch &watch,
                                   const Places &places, QWidget *window) :
    QObject(window),
    m_window(window), m_pictures(places.story.pictures()),
    m_lease(std::make_unique<EditLockController>(
        newsroom, session, watch, EditLockController::Places{places.writing, places.form, places.notices, places.dialogs},
        window)),
    m_changed(std::make_unique<ChangedElsewhere>(newsroom, session, places.story, *m_lease, places.notices, this)),
    m_trouble(std::make_unique<SaveFailure>(session, places.story, places.notices, places.dialogs, window)),
    m_leaving(std::make_unique<Leaving>(session, places.dialogs, window)),
    m_recovery(std::make_unique<RecoveryController>(newsroom, session, places.history, m_pictures, places.notices, places.dialogs,
                                                    window))
{
    new NewsroomLost(watch, session, places.notices, this);
    m_recovery->setTurn([this](const std::function<void()> &then) { m_lease->whenOurs(then); });
    connect(m_changed.get(), &ChangedElsewhere::compareWanted, this, &SafetyController::showChanges);
    connect(m_trouble.get(), &SaveFailure::storyAdded, this, &SafetyController::storyAdded);
    connect(m_trouble.get(), &SaveFailure::compareWanted, this, &SafetyController::showChanges);
    connect(m_recovery.get(), &RecoveryController::compareWanted, this, &SafetyController::showChanges);
}

SafetyController::~SafetyController() = default;

void SafetyController::start() { m_recovery->start(); }

bool SafetyController::mayLeave() { return m_leaving->mayLeave(); }

void SafetyController::showChanges(const QString &title, const Article &before, const Article &after)
{
    (new CompareWindow(title, before, after, m_pictures, m_window))->show();
}

} // namespace gaoqian
