// What the window lets its user see and steer beside the story itself: the outline, the counters, how the text and the window
// look, the list of all actions.
#pragma once

#include "article/article.h"

#include <QObject>

class QLabel;
class QMainWindow;

namespace gaoqian {

class FocusMode;
class OutlineController;
class OutlinePanel;
class Preferences;
class StoryCounter;
class WindowActions;
class WritingPane;

class ViewController : public QObject {
    Q_OBJECT

public:
    /// All outlive the controller, which belongs to the window. `count` is where the counters stand.
    ViewController(QMainWindow &window, const WindowActions &actions, WritingPane &writing, QLabel &count,
                   Preferences &preferences);

    /// For the window to make a panel of; the controller's until then.
    OutlinePanel *outline() const { return m_outline; }

    /// Gives the actions the shortcuts that the user chose; to be called when all of them are there.
    void takeUpShortcuts(const WindowActions &actions, Preferences &preferences);

    /// Back from the text alone; to be called before the window's layout is kept or another one shown.
    void leaveFocusMode();

    /// The story as it stands after a change.
    void show(const Article &article);

private:
    void addAppearance(const WindowActions &actions, Preferences &preferences);
    void addActionSearch(const WindowActions &actions, Preferences &preferences);

    QMainWindow &m_window;
    OutlinePanel *m_outline;
    OutlineController *m_outlineControl;
    StoryCounter *m_counter;
    FocusMode *m_focus;
};

} // namespace gaoqian
