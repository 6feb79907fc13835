#include "slip/chainlist.h"

#include "look/look.h"
#include "slip/seal.h"
#include "slip/sliptext.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace gaoqian {

ChainList::ChainList(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Signatures"));
}

void ChainList::setSlip(const Slip &slip, const QDateTime &now)
{
    m_slip = slip;
    m_now = now;
    setAccessibleDescription(chainText(slip, now));
    updateGeometry();
    update();
}

void ChainList::clear()
{
    m_slip = {};
    setAccessibleDescription({});
    updateGeometry();
    update();
}

int ChainList::rowHeight() const { return sealHeight(font()) + gridStep - 2; }

int ChainList::roleWidth() const
{
    int width = 0;
    for (const Stage &stage : m_slip.chain().stages)
        width = qMax(width, fontMetrics().horizontalAdvance(stage.role));
    return qMin(width, 10 * gridStep) + 2 * gridStep;
}

QSize ChainList::sizeHint() const { return {40 * gridStep, rowHeight() * int(m_slip.slotList().size())}; }

QSize ChainList::minimumSizeHint() const { return {24 * gridStep, sizeHint().height()}; }

bool ChainList::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int row = help->pos().y() / rowHeight();
        if (row >= 0 && row < m_slip.slotList().size())
            QToolTip::showText(help->globalPos(), slotText(m_slip, m_slip.slotList()[row], m_now), this);
        return true;
    }
    return QWidget::event(event);
}

void ChainList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QFont small = smallFont(font());
    const int roles = roleWidth();
    // Seals stand in one column, so that the notes beside them do too.
    int seals = 0;
    for (const Slot &slot : m_slip.slotList())
        seals = qMax(seals, sealWidth(sealFace(m_slip, slot), font()));
    seals = qMin(seals, qMax(7 * gridStep, (width() - roles) / 2));

    int y = 0;
    bool awaitedSaid = false;
    for (const Slot &slot : m_slip.slotList()) {
        const SealFace face = sealFace(m_slip, slot);
        if (slot.number == 0) {
            painter.setFont(font());
            painter.setPen(!m_slip.broken() && slot.stage == m_slip.currentStage() ? palette().color(QPalette::WindowText)
                                                                                   : quiet(palette()));
            painter.drawText(QRect(0, y, roles - gridStep, rowHeight()), singleLine | Qt::AlignLeft,
                             fontMetrics().elidedText(slot.role, Qt::ElideRight, roles - gridStep));
        }
        const int sealTop = y + (rowHeight() - sealHeight(font())) / 2;
        paintSeal(painter, QRect(roles, sealTop, qMin(seals, sealWidth(face, font())), sealHeight(font())), face, font(),
                  palette());

        // Two open places of one stage wait for the same people: said once.
        const bool repeats = slot.state == SlotState::Open && face.awaited && awaitedSaid;
        awaitedSaid = awaitedSaid || (slot.state == SlotState::Open && face.awaited);
        const int left = roles + (slot.state == SlotState::Open ? 2 * gridStep : seals) + gridStep;
        painter.setFont(small);
        painter.setPen(face.awaited ? accent(palette()) : quiet(palette()));
        const QString note = repeats ? QString() : slotNote(m_slip, slot, m_now);
        painter.drawText(QRect(left, y, width() - left, rowHeight()), singleLine | Qt::AlignLeft,
                         QFontMetrics(small).elidedText(note, Qt::ElideRight, width() - left));
        y += rowHeight();
    }
}

} // namespace gaoqian
