// What the window is laid out of, and where each of it stands: the strip above, the story list at the left, writing in the
// middle, preview over slip and details at the right.
#pragma once

QT_BEGIN_NAMESPACE
class QLabel;
class QMainWindow;
class QWidget;
QT_END_NAMESPACE

namespace gaoqian {

class FindBar;
class MetadataForm;
class NoticeStack;
class PersonButton;
class PreviewPane;
class SlipPanel;
class SlipStrip;
class StoryListPane;
class WritingPane;

/// The window's widgets; they are its own from `layOut` on.
struct WindowPanes {
    WindowPanes();

    StoryListPane &storyList;
    SlipStrip &strip;
    SlipPanel &slip;
    NoticeStack &notices; ///< The only one: whatever the window says without stopping anybody.
    WritingPane &writing;
    FindBar &find;
    MetadataForm &form;
    PreviewPane &preview;
    PersonButton &person;
    QLabel &count;
    QLabel &saved;
};

/// Panels that their features make.
struct FeaturePanels {
    QWidget *outline;
    QWidget *versions;
    QWidget *report;
};

/// Puts everything but menus and tool bars in its place.
void layOut(QMainWindow &window, const WindowPanes &panes, const FeaturePanels &features);

/// As long as nobody chose other sizes. To be called when everything is in its place.
void giveFirstSizes(QMainWindow &window, const WindowPanes &panes);

} // namespace gaoqian
