// What the window lets its user see and steer beside the story itself: the outline, the counters, how the text and the window
// look, where its panels stand, its language, the list of all actions.
#pragma once

#include "article/article.h"

#include <QObject>

#include <memory>

class QLabel;
class QMainWindow;

namespace gaoqian {

class FocusMode;
class OutlineController;
class OutlinePanel;
class PersonAtWork;
class Preferences;
class StatusLine;
class StoryCounter;
class StoryForm;
class WindowActions;
class WritingPane;

class ViewController : public QObject {
    Q_OBJECT

public:
    /// What it shows of the story, and where the counters stand.
    struct Places {
        WritingPane &writing;
        QLabel &count;
        StatusLine &status;
    };

    /// All outlive the controller.
    ViewController(QMainWindow &window, const WindowActions &actions, const StoryForm &story, const PersonAtWork &person,
                   const Places &places, Preferences &preferences);
    ~ViewController() override;

    /// For the window to make a panel of; the controller's until then.
    OutlinePanel *outline() const { return m_outline; }

    /// Gives the actions the shortcuts that the user chose; to be called when all of them are there.
    void takeUpShortcuts(const WindowActions &actions);

    /// Keeps where the panels stand for the person at work, who comes back to it. The text is not alone any more.
    void keepLayout();
    /// The window's size as that person left it.
    void restoreSize(const QString &personId);

private:
    void show(const Article &article);
    void restoreLayout(const QString &personId);
    void addAppearance(const WindowActions &actions);
    void addLanguages(const WindowActions &actions);
    void addActionSearch(const WindowActions &actions);

    QMainWindow &m_window;
    const PersonAtWork &m_person;
    StatusLine &m_status;
    Preferences &m_preferences;
    OutlinePanel *m_outline;
    OutlineController *m_outlineControl;
    StoryCounter *m_counter;
    std::unique_ptr<FocusMode> m_focus;
};

} // namespace gaoqian
