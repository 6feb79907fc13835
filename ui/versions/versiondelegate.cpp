#include "versions/versiondelegate.h"

#include "look/look.h"
#include "versions/versionmodel.h"

#include <QApplication>
#include <QPainter>

namespace gaoqian {

namespace {
constexpr int side = 2 * gridStep;
} // namespace

void VersionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const bool selected = option.state & QStyle::State_Selected;
    const QPalette &palette = option.palette;
    const auto group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QColor ink = palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor second = selected ? ink : quiet(palette);

    const QFont small = smallFont(option.font);
    QFont font = option.font;
    font.setBold(!index.data(VersionModel::NameRole).toString().isEmpty());
    const QRect area = option.rect.adjusted(side, gridStep / 2, -side, -gridStep / 2);
    const QString time = index.data(VersionModel::TimeRole).toString();
    const int timeWidth = time.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(time) + gridStep;
    const QRect first(area.left(), area.top(), area.width(), QFontMetrics(font).height());
    painter->setFont(font);
    painter->setPen(ink);
    painter->drawText(first, singleLine | Qt::AlignLeft,
                      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, first.width() - timeWidth));
    painter->setFont(small);
    painter->setPen(second);
    painter->drawText(first, singleLine | Qt::AlignRight, time);
    const QRect below(area.left(), first.bottom() + 1, area.width(), area.bottom() - first.bottom());
    painter->drawText(
        below, singleLine | Qt::AlignLeft,
        QFontMetrics(small).elidedText(index.data(VersionModel::DetailRole).toString(), Qt::ElideRight, below.width()));
    if (!selected) {
        painter->setPen(hairline(palette));
        painter->drawLine(area.left(), option.rect.bottom(), area.right(), option.rect.bottom());
    }
    painter->restore();
}

QSize VersionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {16 * gridStep, QFontMetrics(option.font).height() + QFontMetrics(smallFont(option.font)).height() + gridStep + 2};
}

} // namespace gaoqian
