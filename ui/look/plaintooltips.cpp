#include "look/plaintooltips.h"

#include <QEvent>
#include <QLabel>

namespace gaoqian {

bool PlainToolTips::eventFilter(QObject *watched, QEvent *event)
{
    // Qt polishes the label of a tool tip before it gives it any text.
    if (event->type() == QEvent::Polish && watched->inherits("QTipLabel")) {
        if (auto *label = qobject_cast<QLabel *>(watched))
            label->setTextFormat(Qt::PlainText);
    }
    return false;
}

} // namespace gaoqian
