#include "shell/writingaids.h"

#include "editor/editoractions.h"
#include "editor/linkhint.h"
#include "editor/richtextedit.h"
#include "shell/tidyup.h"
#include "shell/typingswitches.h"
#include "shell/writingpane.h"

#include <QMenu>

namespace gaoqian {

WritingAids::WritingAids(WritingPane &pane, EditorActions &writing, Preferences &preferences, QWidget *window) :
    QObject(window), m_tidy(new TidyUp(pane.body(), window)), m_typing(new TypingSwitches(pane, preferences, this))
{
    connect(&writing, &EditorActions::remarked, this, &WritingAids::remarked);
    connect(m_tidy, &TidyUp::remarked, this, &WritingAids::remarked);
    connect(new LinkHint(&pane.body()), &LinkHint::addressChanged, this,
            [this](const QString &address) { Q_EMIT remarked(address.isEmpty() ? QString() : tr("Link to %1").arg(address)); });
}

void WritingAids::fillTools(QMenu &menu) const
{
    menu.addAction(m_tidy->action());
    menu.addSeparator();
    menu.addActions(m_typing->actions());
}

} // namespace gaoqian
