#include "shell/writing/typingswitches.h"

#include "editor/pane/headlineedit.h"
#include "editor/pane/richtextedit.h"
#include "shell/settings/preferences.h"
#include "shell/writing/writingpane.h"

namespace gaoqian {

using namespace Qt::StringLiterals;

TypingSwitches::TypingSwitches(WritingPane &pane, Preferences &preferences, QObject *parent) :
    QObject(parent), m_pane(pane), m_preferences(preferences)
{
    add(TypingAid::Quotes, u"typeQuotes"_s, tr("Type &quotation marks as pairs “ ”"));
    add(TypingAid::Dashes, u"typeDashes"_s, tr("Make a &dash —— of --"));
    add(TypingAid::Ellipses, u"typeEllipses"_s, tr("Make an &ellipsis …… of ..."));
    apply();
}

void TypingSwitches::add(TypingAid aid, const QString &name, const QString &text)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setCheckable(true);
    action->setChecked(m_preferences.typingAids().testFlag(aid));
    connect(action, &QAction::toggled, this, [this, aid](bool on) {
        TypingAids aids = m_preferences.typingAids();
        m_preferences.setTypingAids(aids.setFlag(aid, on));
        apply();
    });
    m_actions.append(action);
}

void TypingSwitches::apply()
{
    const TypingAids aids = m_preferences.typingAids();
    m_pane.body().setTypingAids(aids);
    m_pane.headline().setTypingAids(aids);
}

} // namespace gaoqian
