#include "look/busynotice.h"

#include "look/noticebar.h"

#include <utility>

namespace gaoqian {

BusyNotice::BusyNotice(NoticeStack &notices, const QString &id, std::function<void()> stop, QObject *parent) :
    QObject(parent), m_notices(notices), m_id(id), m_stop(std::move(stop))
{
    connect(&notices, &NoticeStack::dismissed, this, [this](const QString &dismissed) {
        if (dismissed == m_id && std::exchange(m_isShown, false))
            m_stop();
    });
}

void BusyNotice::show(const QString &text)
{
    if (NoticeBar *bar = m_notices.notice(m_id); bar && m_isShown)
        bar->setText(text);
    else
        m_notices.show(m_id, {.text = text, .buttons = {{tr("Stop"), [this] { m_stop(); }}}});
    m_isShown = true;
}

void BusyNotice::hide()
{
    if (std::exchange(m_isShown, false))
        m_notices.take(m_id);
}

} // namespace gaoqian
