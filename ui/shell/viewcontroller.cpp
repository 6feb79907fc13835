#include "shell/viewcontroller.h"

#include "editor/pane/richtextedit.h"
#include "outline/outlinepanel.h"
#include "shell/actions/actionsearch.h"
#include "shell/actions/shortcuts.h"
#include "shell/actions/shortcutsdialog.h"
#include "shell/actions/windowactions.h"
#include "shell/settings/preferences.h"
#include "shell/writing/focusmode.h"
#include "shell/writing/outlinecontroller.h"
#include "shell/writing/storycounter.h"
#include "shell/writing/writinglookcontroller.h"
#include "shell/writing/writingpane.h"

#include <QMainWindow>

namespace gaoqian {

ViewController::ViewController(QMainWindow &window, const WindowActions &actions, WritingPane &writing, QLabel &count,
                               Preferences &preferences) :
    QObject(&window),
    m_window(window), m_outline(new OutlinePanel(&window)),
    m_outlineControl(new OutlineController(writing.body(), *m_outline, this)),
    m_counter(new StoryCounter(writing.body(), count, this)), m_focus(new FocusMode(window, *actions.focusMode, writing.body()))
{
    new WritingLookController(writing, actions, preferences, this);
    addAppearance(actions, preferences);
    addActionSearch(actions, preferences);
}

void ViewController::show(const Article &article)
{
    m_outlineControl->show(article.body);
    m_counter->count(article);
}

void ViewController::takeUpShortcuts(const WindowActions &actions, Preferences &preferences)
{
    auto *keeper = new Shortcuts(m_window, preferences, this);
    connect(actions.shortcuts, &QAction::triggered, this, [this, keeper] {
        auto *dialog = new ShortcutsDialog(*keeper, &m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
    });
}

void ViewController::leaveFocusMode() { m_focus->leave(); }

void ViewController::addAppearance(const WindowActions &actions, Preferences &preferences)
{
    const std::pair<QAction *, Appearance> choices[] = {
        {actions.systemAppearance, Appearance::System}, {actions.light, Appearance::Light}, {actions.dark, Appearance::Dark}};
    for (const auto &[action, appearance] : choices) {
        action->setChecked(preferences.appearance() == appearance);
        connect(action, &QAction::triggered, this, [appearance = appearance, &preferences] {
            preferences.setAppearance(appearance);
            useAppearance(appearance);
        });
    }
}

void ViewController::addActionSearch(const WindowActions &actions, Preferences &preferences)
{
    auto *search = new ActionSearch(&m_window);
    search->setRecent(preferences.recentActions());
    connect(actions.allActions, &QAction::triggered, search, &ActionSearch::open);
    connect(search, &ActionSearch::used, this, [search, &preferences](const QString &name) {
        preferences.noteAction(name);
        search->setRecent(preferences.recentActions());
    });
}

} // namespace gaoqian
