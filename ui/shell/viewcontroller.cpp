#include "shell/viewcontroller.h"

#include "editor/pane/richtextedit.h"
#include "outline/outlinepanel.h"
#include "shell/actions/actionsearch.h"
#include "shell/actions/shortcuts.h"
#include "shell/actions/shortcutsdialog.h"
#include "shell/actions/windowactions.h"
#include "shell/frame/personatwork.h"
#include "shell/frame/statusline.h"
#include "shell/settings/preferences.h"
#include "shell/story/storyform.h"
#include "shell/writing/focusmode.h"
#include "shell/writing/outlinecontroller.h"
#include "shell/writing/storycounter.h"
#include "shell/writing/writinglookcontroller.h"
#include "shell/writing/writingpane.h"

#include <QMainWindow>

using namespace Qt::StringLiterals;

namespace gaoqian {

ViewController::ViewController(QMainWindow &window, const WindowActions &actions, const StoryForm &story,
                               const PersonAtWork &person, const Places &places, Preferences &preferences) :
    QObject(&window),
    m_window(window), m_person(person), m_status(places.status), m_preferences(preferences), m_outline(new OutlinePanel(&window)),
    m_outlineControl(new OutlineController(places.writing.body(), *m_outline, this)),
    m_counter(new StoryCounter(places.writing.body(), places.count, this)),
    m_focus(std::make_unique<FocusMode>(window, *actions.focusMode, places.writing.body()))
{
    new WritingLookController(places.writing, actions, preferences, this);
    connect(&story, &StoryForm::settled, this, &ViewController::show);
    connect(&person, &PersonAtWork::leaving, this, &ViewController::keepLayout);
    connect(&person, &PersonAtWork::changed, this, &ViewController::restoreLayout);
    addAppearance(actions);
    addLanguages(actions);
    addActionSearch(actions);
}

ViewController::~ViewController() = default;

void ViewController::show(const Article &article)
{
    m_outlineControl->show(article.body);
    m_counter->count(article);
}

void ViewController::takeUpShortcuts(const WindowActions &actions)
{
    auto *keeper = new Shortcuts(m_window, m_preferences, this);
    connect(actions.shortcuts, &QAction::triggered, this, [this, keeper] {
        auto *dialog = new ShortcutsDialog(*keeper, &m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
    });
}

void ViewController::keepLayout()
{
    m_focus->leave();
    if (!m_person.id().isEmpty() && m_window.isVisible())
        m_preferences.setLayout(m_person.id(), m_window.saveState(), m_window.saveGeometry());
}

void ViewController::restoreLayout(const QString &personId)
{
    if (const QByteArray layout = m_preferences.layout(personId); !layout.isEmpty())
        m_window.restoreState(layout);
}

void ViewController::restoreSize(const QString &personId)
{
    if (const QByteArray geometry = m_preferences.geometry(personId); !geometry.isEmpty())
        m_window.restoreGeometry(geometry);
}

void ViewController::addAppearance(const WindowActions &actions)
{
    const std::pair<QAction *, Appearance> choices[] = {
        {actions.systemAppearance, Appearance::System}, {actions.light, Appearance::Light}, {actions.dark, Appearance::Dark}};
    for (const auto &[action, appearance] : choices) {
        action->setChecked(m_preferences.appearance() == appearance);
        connect(action, &QAction::triggered, this, [this, appearance = appearance] {
            m_preferences.setAppearance(appearance);
            useAppearance(appearance);
        });
    }
}

void ViewController::addLanguages(const WindowActions &actions)
{
    const std::pair<QAction *, QString> choices[] = {
        {actions.systemLanguage, {}}, {actions.chinese, u"zh_CN"_s}, {actions.english, u"en"_s}};
    actions.systemLanguage->setChecked(true); // also where one is remembered that is not offered
    for (const auto &[action, language] : choices) {
        if (m_preferences.language() == language)
            action->setChecked(true);
        connect(action, &QAction::triggered, this, [this, language = language] {
            m_preferences.setLanguage(language);
            m_status.say(tr("The language changes when Gaoqian is started again"));
        });
    }
}

void ViewController::addActionSearch(const WindowActions &actions)
{
    auto *search = new ActionSearch(&m_window);
    search->setRecent(m_preferences.recentActions());
    connect(actions.allActions, &QAction::triggered, search, &ActionSearch::open);
    connect(search, &ActionSearch::used, this, [this, search](const QString &name) {
        m_preferences.noteAction(name);
        search->setRecent(m_preferences.recentActions());
    });
}

} // namespace gaoqian
