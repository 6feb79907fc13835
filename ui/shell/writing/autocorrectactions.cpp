#include "shell/writing/autocorrectactions.h"

#include "editor/pane/headlineedit.h"
#include "editor/pane/richtextedit.h"
#include "shell/settings/preferences.h"
#include "shell/writing/writingpane.h"

namespace gaoqian {

using namespace Qt::StringLiterals;

AutocorrectActions::AutocorrectActions(WritingPane &pane, Preferences &preferences, QObject *parent) :
    QObject(parent), m_pane(pane), m_preferences(preferences)
{
    add(AutocorrectRule::Quotes, u"typeQuotes"_s, tr("Type &quotation marks as pairs “ ”"));
    add(AutocorrectRule::Dashes, u"typeDashes"_s, tr("Make a &dash —— of --"));
    add(AutocorrectRule::Ellipses, u"typeEllipses"_s, tr("Make an &ellipsis …… of ..."));
    apply();
}

void AutocorrectActions::add(AutocorrectRule aid, const QString &name, const QString &text)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setCheckable(true);
    action->setChecked(m_preferences.autocorrectRules().testFlag(aid));
    connect(action, &QAction::toggled, this, [this, aid](bool on) {
        AutocorrectRules aids = m_preferences.autocorrectRules();
        m_preferences.setTypingAids(aids.setFlag(aid, on));
        apply();
    });
    m_actions.append(action);
}

void AutocorrectActions::apply()
{
    const AutocorrectRules aids = m_preferences.autocorrectRules();
    m_pane.body().setTypingAids(aids);
    m_pane.headline().setTypingAids(aids);
}

} // namespace gaoqian
