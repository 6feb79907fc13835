// How one decision is drawn in the history: who did what and when, the opinion below in full, the content's digest quietly.
#pragma once

#include <QStyledItemDelegate>

namespace gaoqian {

class DecisionDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// The height needed at `option.rect`'s width.
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace gaoqian
