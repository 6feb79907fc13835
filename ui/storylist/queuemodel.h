// The queues and how many stories each holds, as a list model.
#pragma once

#include "storylist/storylistfilter.h"

#include <QAbstractListModel>

#include <array>
#include <optional>

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
    std::optional<std::array<int, queueCount>> m_counts; ///< Nothing until they are known.
};

} // namespace gaoqian
