// The writer's choice of how the story looks while it is written: from menu, keys, wheel and popup to the text, and remembered.
#pragma once

#include "editor/drawing/writinglook.h"

#include <QObject>
#include <QPointer>

namespace gaoqian {

class Preferences;
class WindowActions;
class WritingLookPopup;
class WritingPane;

class WritingLookController : public QObject {
    Q_OBJECT

public:
    /// All outlive the controller.
    WritingLookController(WritingPane &pane, const WindowActions &actions, Preferences &preferences, QObject *parent);

    const WritingLook &look() const { return m_look; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; ///< Ctrl and the wheel, over headline and body.

private:
    void use(const WritingLook &look);
    void zoomBy(int steps);
    void openPopup();

    WritingPane &m_pane;
    Preferences &m_preferences;
    WritingLook m_look;
    QPointer<WritingLookPopup> m_popup;
    int m_turned = 0; ///< By the wheel, in eighths of a degree, since the last step.
};

} // namespace gaoqian
