// Draws a version in two lines: what it is and when, then number and person.
#pragma once

#include <QStyledItemDelegate>

namespace gaoqian {

class VersionDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace gaoqian
