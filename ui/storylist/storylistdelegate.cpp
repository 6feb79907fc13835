#include "storylist/storylistdelegate.h"

#include "look/look.h"
#include "storylist/queuemodel.h"
#include "storylist/storylistmodel.h"

#include <QApplication>
#include <QPainter>

namespace gaoqian {

namespace {

constexpr int side = gridStep + gridStep / 2;

/// The style's own ground, selection and focus, without any text.
void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    QStyleOptionViewItem ground = option;
    ground.index = index;
    ground.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
}

struct Inks {
    QColor text;
    QColor quiet;
    QColor accent;
};

Inks inksFor(const QStyleOptionViewItem &option)
{
    if (option.state & QStyle::State_Selected) {
        const auto group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
        const QColor text = option.palette.color(group, QPalette::HighlightedText);
        return {text, text, text};
    }
    return {option.palette.color(QPalette::Text), quiet(option.palette), accent(option.palette)};
}

/// Draws the chip at `at` (left, vertical centre) and answers its width.
int paintChip(QPainter *painter, const QPoint &at, const QString &text, StoryListModel::Emphasis emphasis, const Inks &inks,
              bool selected, const QPalette &palette)
{
    const QFontMetrics metrics(painter->font());
    const QRect chip(at.x(), at.y() - metrics.height() / 2 - 1, metrics.horizontalAdvance(text) + 2 * (gridStep - 2),
                     metrics.height() + 2);
    const QRectF frame = QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5);
    QColor ink = emphasis == StoryListModel::Plain ? inks.quiet : emphasis == StoryListModel::Back ? inks.text : inks.accent;
    painter->setBrush(Qt::NoBrush);
    if (emphasis == StoryListModel::ForMe && !selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(sealInk());
        ink = Qt::white;
    } else if (emphasis == StoryListModel::Plain) {
        painter->setPen(selected ? inks.text : hairline(palette));
    } else {
        painter->setPen(ink);
    }
    painter->drawRoundedRect(frame, 3, 3);
    painter->setPen(ink);
    painter->drawText(chip, singleLine | Qt::AlignHCenter, text);
    return chip.width();
}

} // namespace

void StoryListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintGround(painter, option, index);
    painter->setRenderHint(QPainter::Antialiasing);
    const Inks inks = inksFor(option);
    const bool selected = option.state & QStyle::State_Selected;
    const auto emphasis = StoryListModel::Emphasis(index.data(StoryListModel::EmphasisRole).toInt());

    QFont titleFont = option.font;
    titleFont.setBold(emphasis == StoryListModel::ForMe);
    const QFontMetrics titleMetrics(titleFont);
    const QRect area = option.rect.adjusted(side, gridStep, -side, -gridStep);
    const QRect titleRect(area.left(), area.top(), area.width(), titleMetrics.height());
    painter->setFont(titleFont);
    painter->setPen(inks.text);
    painter->drawText(titleRect, singleLine | Qt::AlignLeft,
                      titleMetrics.elidedText(index.data().toString(), Qt::ElideRight, titleRect.width()));

    const QFont small = smallFont(option.font);
    const QFontMetrics metrics(small);
    painter->setFont(small);
    const int centre = area.bottom() - metrics.height() / 2;
    const int chipWidth = paintChip(painter, {area.left(), centre}, index.data(StoryListModel::ChipRole).toString(), emphasis,
                                    inks, selected, option.palette);
    const QString age = index.data(StoryListModel::AgeRole).toString();
    const int ageWidth = metrics.horizontalAdvance(age) + 1;
    const QRect line(area.left(), centre - metrics.height() / 2, area.width(), metrics.height());
    painter->setPen(inks.quiet);
    painter->drawText(line, singleLine | Qt::AlignRight, age);
    const QRect detail = line.adjusted(chipWidth + gridStep, 0, -ageWidth - gridStep, 0);
    painter->drawText(detail, singleLine | Qt::AlignLeft,
                      metrics.elidedText(index.data(StoryListModel::DetailRole).toString(), Qt::ElideRight, detail.width()));

    if (!selected) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(hairline(option.palette));
        painter->drawLine(area.left(), option.rect.bottom(), option.rect.right() - side, option.rect.bottom());
    }
    painter->restore();
}

QSize StoryListDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int lines = QFontMetrics(option.font).height() + QFontMetrics(smallFont(option.font)).height() + 2;
    return {20 * gridStep, lines + 2 * gridStep + gridStep / 2};
}

void QueueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintGround(painter, option, index);
    const Inks inks = inksFor(option);
    const QVariant known = index.data(QueueModel::CountRole);
    const int count = known.toInt();
    const bool urgent = Queue(index.row()) == Queue::WaitingForMe && count > 0;
    const QRect area = option.rect.adjusted(side, 0, -side, 0);

    QFont font = option.font;
    font.setBold(urgent);
    painter->setFont(font);
    const QString number = known.isValid() ? QLocale().toString(count) : QString();
    const int numberWidth = QFontMetrics(font).horizontalAdvance(number) + gridStep;
    painter->setPen(urgent ? inks.accent : inks.quiet);
    painter->drawText(area, singleLine | Qt::AlignRight, number);
    painter->setPen(inks.text);
    painter->drawText(area, singleLine | Qt::AlignLeft,
                      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, area.width() - numberWidth));
    painter->restore();
}

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {16 * gridStep, QFontMetrics(option.font).height() + gridStep + gridStep / 2};
}

} // namespace gaoqian
