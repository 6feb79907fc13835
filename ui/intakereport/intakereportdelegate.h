// How a row of the report is drawn: whole sentences, wrapped; files in bold above what is told of them.
#pragma once

#include <QStyledItemDelegate>

namespace gaoqian {

class IntakeReportDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The height needed at the width of the view.
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace gaoqian
