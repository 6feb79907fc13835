#include "shell/viewcontroller.h"

#include "editor/richtextedit.h"
#include "outline/outlinepanel.h"
#include "shell/actionsearch.h"
#include "shell/outlinecontroller.h"
#include "shell/preferences.h"
#include "shell/storycounter.h"
#include "shell/windowactions.h"
#include "shell/writingpane.h"

#include <QMainWindow>

namespace gaoqian {

ViewController::ViewController(QMainWindow &window, const WindowActions &actions, WritingPane &writing, QLabel &count,
                               Preferences &preferences) :
    QObject(&window),
    m_window(window), m_outline(new OutlinePanel(&window)),
    m_outlineControl(new OutlineController(writing.body(), *m_outline, this)),
    m_counter(new StoryCounter(writing.body(), count, this))
{
    addActionSearch(actions, preferences);
}

void ViewController::show(const Article &article)
{
    m_outlineControl->show(article.body);
    m_counter->count(article);
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
