#include "shell/writing/firstlineindent.h"

#include "editor/document/documentformat.h"
#include "editor/pane/richtextedit.h"
#include "shell/settings/preferences.h"

using namespace Qt::StringLiterals;

namespace gaoqian {

FirstLineIndent::FirstLineIndent(RichTextEdit &body, Preferences &preferences, QObject *parent) :
    QObject(parent), m_body(body), m_preferences(preferences), m_action(new QAction(tr("Show first lines &indented"), this))
{
    m_action->setObjectName(u"firstLineIndent"_s);
    m_action->setCheckable(true);
    m_action->setChecked(preferences.firstLineIndent());
    m_action->setToolTip(tr("For writing only; a story being edited changes when it is opened next"));
    setFirstLinesIndented(*body.document(), preferences.firstLineIndent());
    connect(m_action, &QAction::toggled, this, &FirstLineIndent::change);
}

void FirstLineIndent::change(bool on)
{
    m_preferences.setFirstLineIndent(on);
    setFirstLinesIndented(*m_body.document(), on);
    const QTextDocument &document = *m_body.document();
    if (document.isUndoAvailable() || document.isRedoAvailable() || m_body.isComposing()) {
        // To lay it out anew would cost what can be undone.
        Q_EMIT remarked(tr("The story shows it when it is opened next"));
        return;
    }
    const int position = m_body.textCursor().position();
    m_body.setBody(m_body.body());
    QTextCursor cursor = m_body.textCursor();
    cursor.setPosition(std::min(position, document.characterCount() - 1));
    m_body.setTextCursor(cursor);
}

} // namespace gaoqian
