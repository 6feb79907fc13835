#include "intakereport/intakereportdelegate.h"

#include "intakereport/intakereportmodel.h"
#include "look/look.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>

namespace gaoqian {

namespace {

using Kind = IntakeReportModel::Kind;

constexpr int side = gridStep + gridStep / 2;
constexpr int lineIndent = 2 * gridStep;
constexpr int wrapFlags = Qt::TextWordWrap | Qt::TextWrapAnywhere | Qt::AlignLeft | Qt::AlignTop | Qt::TextDontClip;

Kind kindOf(const QModelIndex &index) { return Kind(index.data(IntakeReportModel::KindRole).toInt()); }
bool isHead(Kind kind) { return kind == Kind::File || kind == Kind::Refused; }

QFont textFont(const QFont &font, Kind kind)
{
    QFont own = font;
    own.setBold(isHead(kind));
    return own;
}

/// The places of a row's parts, for painting and measuring alike.
struct Parts {
    QRect text;
    QRect detail;
    int bottom = 0;
};

Parts partsOf(const QRect &rect, const QFont &font, const QModelIndex &index)
{
    const Kind kind = kindOf(index);
    const int left = isHead(kind) ? side : side + lineIndent;
    const int top = isHead(kind) && index.row() > 0 ? gridStep + gridStep / 2 : gridStep / 2 + 1;
    const QRect area(rect.left() + left, rect.top() + top, rect.width() - left - side, 0x7fff);
    const auto measured = [](const QFont &own, const QRect &room, const QString &text) {
        const QFontMetrics metrics(own);
        const int height = std::max(metrics.height(), metrics.boundingRect(room, wrapFlags, text).height());
        return QRect(room.topLeft(), QSize(room.width(), height));
    };
    Parts parts;
    parts.text = measured(textFont(font, kind), area, index.data().toString());
    parts.bottom = parts.text.bottom();
    if (const QString detail = index.data(IntakeReportModel::DetailRole).toString(); !detail.isEmpty()) {
        parts.detail = measured(smallFont(font), area.translated(0, parts.text.height() + 1), detail);
        parts.bottom = parts.detail.bottom();
    }
    return parts;
}

} // namespace

void IntakeReportDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    QStyleOptionViewItem ground = option;
    ground.index = index;
    ground.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);

    const Kind kind = kindOf(index);
    const Parts parts = partsOf(option.rect, option.font, index);
    const bool selected = option.state & QStyle::State_Selected;
    const auto group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QColor chosen = option.palette.color(group, QPalette::HighlightedText);
    const QColor text = selected ? chosen : option.palette.color(QPalette::Text);
    const QColor second = selected ? chosen : kind == Kind::Refused ? accent(option.palette) : quiet(option.palette);

    if (isHead(kind) && index.row() > 0 && !selected) {
        painter->setPen(hairline(option.palette));
        painter->drawLine(option.rect.left() + side, option.rect.top(), option.rect.right() - side, option.rect.top());
    }
    if (!isHead(kind)) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? chosen : kind == Kind::Note ? hairline(option.palette) : accent(option.palette));
        const qreal middle = parts.text.top() + QFontMetrics(option.font).height() / 2.0;
        painter->drawEllipse(QPointF(parts.text.left() - gridStep, middle), 2.5, 2.5);
    }
    painter->setFont(textFont(option.font, kind));
    painter->setPen(text);
    painter->drawText(parts.text, wrapFlags, index.data().toString());
    painter->setFont(smallFont(option.font));
    painter->setPen(second);
    painter->drawText(parts.detail, wrapFlags, index.data(IntakeReportModel::DetailRole).toString());
    painter->restore();
}

QSize IntakeReportDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = std::max(20 * gridStep, view ? view->viewport()->width() : option.rect.width());
    const Parts parts = partsOf(QRect(0, 0, width, 0), option.font, index);
    return {20 * gridStep, parts.bottom + 1 + gridStep / 2};
}

} // namespace gaoqian
