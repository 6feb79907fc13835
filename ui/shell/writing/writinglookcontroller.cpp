#include "shell/writing/writinglookcontroller.h"

#include "shell/actions/windowactions.h"
#include "shell/settings/preferences.h"
#include "shell/writing/writinglookpopup.h"
#include "shell/writing/writingpane.h"

#include <QAbstractScrollArea>
#include <QAction>
#include <QWheelEvent>

namespace gaoqian {

namespace {
constexpr int wheelStep = 120; // eighths of a degree, what one notch of a mouse wheel is
} // namespace

WritingLookController::WritingLookController(WritingPane &pane, const WindowActions &actions, Preferences &preferences,
                                             QObject *parent) :
    QObject(parent),
    m_pane(pane), m_preferences(preferences), m_look(preferences.writingLook())
{
    m_pane.setWritingLook(m_look);
    for (const QAbstractScrollArea *area : pane.findChildren<QAbstractScrollArea *>())
        area->viewport()->installEventFilter(this);
    connect(actions.zoomIn, &QAction::triggered, this, [this] { zoomBy(1); });
    connect(actions.zoomOut, &QAction::triggered, this, [this] { zoomBy(-1); });
    connect(actions.zoomReset, &QAction::triggered, this, [this] {
        WritingLook look = m_look;
        look.zoom = WritingLook().zoom;
        use(look);
    });
    connect(actions.writingLook, &QAction::triggered, this, &WritingLookController::openPopup);
}

bool WritingLookController::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel)
        return QObject::eventFilter(watched, event);
    const auto &wheel = static_cast<const QWheelEvent &>(*event);
    if (!(wheel.modifiers() & Qt::ControlModifier))
        return QObject::eventFilter(watched, event);
    m_turned += wheel.angleDelta().y();
    zoomBy(m_turned / wheelStep);
    m_turned %= wheelStep;
    return true; // nothing scrolls, and Qt's own zoom would change the document
}

void WritingLookController::zoomBy(int steps)
{
    WritingLook look = m_look;
    for (int i = qAbs(steps); i > 0; --i)
        look.zoom = zoomStep(look.zoom, steps > 0 ? 1 : -1);
    use(look);
}

void WritingLookController::use(const WritingLook &look)
{
    if (look == m_look)
        return;
    m_look = look;
    m_pane.setWritingLook(look);
    m_preferences.setWritingLook(look);
    if (m_popup)
        m_popup->setLook(look);
}

void WritingLookController::openPopup()
{
    if (!m_popup) {
        m_popup = new WritingLookPopup(m_pane.window());
        connect(m_popup, &WritingLookPopup::lookChanged, this, &WritingLookController::use);
    }
    m_popup->setLook(m_look);
    m_popup->show();
    m_popup->raise();
    m_popup->activateWindow();
}

} // namespace gaoqian
