#include "slip/decisiondelegate.h"

#include "look/look.h"
#include "slip/decisionmodel.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPainter>

namespace gaoqian {

namespace {

constexpr int indent = 2 * gridStep;
constexpr int wrapFlags = Qt::TextWrapAnywhere | Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;

/// The places of a decision's parts, for painting and measuring alike.
struct Parts {
    QRect act;
    QRect time;
    QRect opinion;
    QRect foot;
};

QString footText(const QModelIndex &index)
{
    const QString stage = index.data(DecisionModel::StageRole).toString();
    const QString digest = index.data(DecisionModel::DigestRole).toString();
    return stage.isEmpty() ? DecisionModel::tr("content %1").arg(digest)
                           : DecisionModel::tr("as %1 · content %2").arg(stage, digest);
}

Parts partsOf(const QRect &rect, const QFont &font, const QModelIndex &index)
{
    const QFontMetrics metrics(font);
    const QFontMetrics small(smallFont(font));
    Parts parts;
    const QRect area = rect.adjusted(indent, gridStep / 2, 0, -gridStep / 2);
    const QString time = index.data(DecisionModel::TimeRole).toString();
    const int timeWidth = small.horizontalAdvance(time) + 1;
    parts.time = QRect(area.right() + 1 - timeWidth, area.top(), timeWidth, metrics.height());
    const QRect actArea(area.left(), area.top(), area.width() - timeWidth - gridStep, 0x7fff);
    const int actHeight = metrics.boundingRect(actArea, wrapFlags, index.data(DecisionModel::ActRole).toString()).height();
    parts.act = QRect(actArea.topLeft(), QSize(actArea.width(), qMax(metrics.height(), actHeight)));
    int y = parts.act.bottom() + 1;
    if (const QString opinion = index.data(DecisionModel::OpinionRole).toString(); !opinion.isEmpty()) {
        const QRect opinionArea(area.left(), y + 2, area.width(), 0x7fff);
        parts.opinion =
            QRect(opinionArea.topLeft(), QSize(area.width(), metrics.boundingRect(opinionArea, wrapFlags, opinion).height()));
        y = parts.opinion.bottom() + 1;
    }
    parts.foot = QRect(area.left(), y + 1, area.width(), small.height());
    return parts;
}

} // namespace

void DecisionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QPalette &palette = option.palette;
    const bool weighty = index.data(DecisionModel::WeightyRole).toBool();
    const Parts parts = partsOf(option.rect, option.font, index);

    // The thread that the decisions hang on.
    const qreal x = option.rect.left() + 4.5;
    const qreal dotY = parts.time.center().y() + 0.5;
    painter->setPen(QPen(hairline(palette), 1));
    painter->drawLine(QPointF(x, index.row() == 0 ? dotY : option.rect.top()),
                      QPointF(x, index.row() + 1 == index.model()->rowCount() ? dotY : option.rect.bottom() + 1));
    painter->setPen(Qt::NoPen);
    painter->setBrush(weighty ? accent(palette) : quiet(palette));
    painter->drawEllipse(QPointF(x, dotY), 3.5, 3.5);

    painter->setFont(option.font);
    painter->setPen(weighty ? accent(palette) : palette.color(QPalette::WindowText));
    painter->drawText(parts.act, wrapFlags, index.data(DecisionModel::ActRole).toString());
    painter->setPen(palette.color(QPalette::WindowText));
    painter->drawText(parts.opinion, wrapFlags, index.data(DecisionModel::OpinionRole).toString());
    painter->setFont(smallFont(option.font));
    painter->setPen(quiet(palette));
    painter->drawText(parts.time, singleLine | Qt::AlignRight, index.data(DecisionModel::TimeRole).toString());
    painter->drawText(parts.foot, singleLine | Qt::AlignLeft,
                      QFontMetrics(painter->font()).elidedText(footText(index), Qt::ElideRight, parts.foot.width()));
    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
    painter->restore();
}

QSize DecisionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Parts parts = partsOf(QRect(0, 0, qMax(12 * gridStep, option.rect.width()), 0x7fff), option.font, index);
    return {12 * gridStep, parts.foot.bottom() + 1 + gridStep};
}

} // namespace gaoqian
