// The tool bars: what is at hand while writing, and the strip below it.
#pragma once

#include <QList>

class QMainWindow;
class QMenu;
class QToolBar;
class QWidget;

namespace gaoqian {

class EditorActions;
class WindowActions;

class WindowBars {
public:
    /// `colours`: the menu of the theme's emphasis colours, which shows the one at the cursor. `state`: what stands at the right
    /// end of the writing bar (counters, when it was saved, who is working), from the left. `strip` has the second bar to itself.
    WindowBars(QMainWindow &window, const WindowActions &actions, const EditorActions &writing, QMenu *colours,
               const QList<QWidget *> &state, QWidget *strip);

private:
    void fillWriting(QToolBar &bar, const EditorActions &writing, QMenu *colours);
};

} // namespace gaoqian
