#include "look/primarybutton.h"

#include "look/look.h"

#include <QPainter>
#include <QStyleOptionButton>

namespace gaoqian {

PrimaryButton::PrimaryButton(QWidget *parent) : QPushButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize PrimaryButton::sizeHint() const
{
    const QFontMetrics metrics(font());
    const int width = metrics.size(Qt::TextShowMnemonic, text()).width() + 4 * gridStep;
    return {qMax(width, 10 * gridStep), qMax(buttonHeight, metrics.height() + gridStep + gridStep / 2)};
}

void PrimaryButton::paintEvent(QPaintEvent *)
{
    // Native styles paint a button's ground from their own theme and ignore the palette, so this one is painted here.
    QStyleOptionButton option;
    initStyleOption(&option);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);

    const bool enabled = option.state & QStyle::State_Enabled;
    QColor fill = sealInk();
    if (option.state & QStyle::State_Sunken)
        fill = fill.darker(125);
    else if (option.state & QStyle::State_MouseOver)
        fill = fill.darker(110);
    painter.setPen(Qt::NoPen);
    painter.setBrush(enabled ? fill : hairline(palette()));
    painter.drawRoundedRect(rect(), gridStep / 2, gridStep / 2);

    if (option.state & QStyle::State_HasFocus) {
        painter.setPen(QPen(QColor(255, 255, 255, 200), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5), 2.5, 2.5);
    }

    painter.setPen(enabled ? QColor(Qt::white) : quiet(palette()));
    const bool underlined = style()->styleHint(QStyle::SH_UnderlineShortcut, &option, this);
    painter.drawText(rect(), Qt::AlignCenter | (underlined ? Qt::TextShowMnemonic : Qt::TextHideMnemonic), text());
}

} // namespace gaoqian
