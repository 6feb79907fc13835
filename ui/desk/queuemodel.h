// The desk's queues and how many stories each holds, as a list model.
#pragma once

#include "desk/deskfilter.h"

#include <QAbstractListModel>

#include <array>

namespace gaoqian {

class QueueModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { CountRole = Qt::UserRole };

    using QAbstractListModel::QAbstractListModel;

    void setCounts(const std::array<int, queueCount> &counts);
    static QString name(Queue queue);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::array<int, queueCount> m_counts{};
};

} // namespace gaoqian
