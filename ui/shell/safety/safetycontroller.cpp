#include "shell/safety/safetycontroller.h"

#include "editor/pane/richtextedit.h"
#include "look/noticebar.h"
#include "shell/safety/changedelsewhere.h"
#include "shell/safety/editlockcontroller.h"
#include "shell/safety/recoverycontroller.h"
#include "shell/safety/savefailure.h"
#include "shell/story/comparewindow.h"
#include "shell/writing/writingpane.h"

namespace gaoqian {

SafetyController::SafetyController(const NewsroomAddress &newsroom, ArticleSession &session, const ChangeWatch &watch,
                                   WritingPane &writing, MetadataForm &form, StoryHistory &history, PictureShelf &pictures,
                                   Dialogs &dialogs, QWidget *window) :
    QObject(window),
    m_session(session), m_window(window), m_notices(new NoticeStack(window)),
    m_lease(new EditLockController(newsroom, session, watch, {writing, form, *m_notices, dialogs}, window)),
    m_changed(new ChangedElsewhere(newsroom, session, *m_lease, *m_notices, this)),
    m_trouble(new SaveFailure(session, pictures, *m_notices, dialogs, window)),
    m_recovery(new RecoveryController(newsroom, session, history, pictures, *m_notices, dialogs, window)), m_pictures(pictures)
{
    m_recovery->setTurn([this](const std::function<void()> &then) { m_lease->whenOurs(then); });
    m_notices->setReturnTo(&writing.body());
    connect(m_changed, &ChangedElsewhere::compareWanted, this, &SafetyController::showChanges);
    connect(m_trouble, &SaveFailure::storyAdded, this, &SafetyController::storyAdded);
    connect(m_trouble, &SaveFailure::compareWanted, this, &SafetyController::showChanges);
    connect(m_recovery, &RecoveryController::compareWanted, this, &SafetyController::showChanges);
}

SafetyController::~SafetyController()
{
    delete m_changed;
    delete m_lease; // gives back what was written here while there is a newsroom
}

void SafetyController::start() { m_recovery->start(); }

bool SafetyController::mayLeave()
{
    const auto written = m_session.flush();
    return written || m_trouble->mayLeave(written.error());
}

void SafetyController::showChanges(const QString &title, const Article &before, const Article &after)
{
    (new CompareWindow(title, before, after, m_pictures, m_window))->show();
}

} // namespace gaoqian
