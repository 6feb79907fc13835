#include "shell/writing/focusreturn.h"

#include <QAbstractButton>
#include <QApplication>

#include <algorithm>

namespace gaoqian {

FocusReturn::FocusReturn(const QList<QWidget *> &places, QWidget *text, QObject *parent) :
    QObject(parent), m_places(places.begin(), places.end()), m_text(text)
{
    connect(qApp, &QApplication::focusChanged, this, &FocusReturn::follow);
}

bool FocusReturn::isButtonOfOurs(const QWidget *widget) const
{
    return qobject_cast<const QAbstractButton *>(widget) &&
           std::any_of(m_places.begin(), m_places.end(),
                       [widget](const QPointer<QWidget> &place) { return place && place->isAncestorOf(widget); });
}

void FocusReturn::follow(QWidget *old, QWidget *now)
{
    if (!old || !now || !isButtonOfOurs(old)) {
        if (old && now && isButtonOfOurs(now))
            m_before = old;
        return;
    }
    const bool taken = !old->isVisible() || !old->isEnabled();
    if (!taken)
        return;
    QWidget *target = m_before && m_before->isVisible() && m_before->isEnabled() ? m_before : m_text;
    if (target && target != now && target->window() == old->window())
        target->setFocus(Qt::OtherFocusReason);
}

} // namespace gaoqian
