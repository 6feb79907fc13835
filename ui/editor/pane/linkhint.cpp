#include "editor/pane/linkhint.h"

#include "editor/pane/richtextedit.h"

#include <QHelpEvent>
#include <QToolTip>

namespace gaoqian {

LinkHint::LinkHint(RichTextEdit *edit) : QObject(edit), m_edit(edit)
{
    edit->viewport()->installEventFilter(this);
    connect(edit, &RichTextEdit::cursorStateChanged, this, &LinkHint::follow);
}

void LinkHint::follow()
{
    const QString address = m_edit->cursorState().link;
    if (address == m_address)
        return;
    m_address = address;
    Q_EMIT addressChanged(address);
}

bool LinkHint::eventFilter(QObject *watched, QEvent *event)
{
    return watched == m_edit->viewport() && event->type() == QEvent::ToolTip && showTip(*static_cast<QHelpEvent *>(event));
}

bool LinkHint::showTip(const QHelpEvent &event) const
{
    const QString address = m_edit->anchorAt(event.pos());
    if (address.isEmpty())
        return false;
    QToolTip::showText(event.globalPos(), address, m_edit->viewport());
    return true;
}

} // namespace gaoqian
