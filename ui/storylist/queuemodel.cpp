#include "storylist/queuemodel.h"

namespace gaoqian {

void QueueModel::setCounts(const std::array<int, queueCount> &counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    Q_EMIT dataChanged(index(0), index(queueCount - 1));
}

QString QueueModel::name(Queue queue)
{
    switch (queue) {
    case Queue::Mine:
        return tr("Mine");
    case Queue::WaitingForMe:
        return tr("Waiting for me");
    case Queue::InReview:
        return tr("In review");
    case Queue::Signed:
        return tr("Signed");
    case Queue::Published:
        return tr("Published");
    case Queue::All:
        return tr("All stories");
    }
    return {};
}

int QueueModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : queueCount; }

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QVariant count = m_counts ? QVariant((*m_counts)[size_t(index.row())]) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return name(Queue(index.row()));
    case Qt::AccessibleTextRole:
        return m_counts ? tr("%1, stories: %2", "queue, how many").arg(name(Queue(index.row())), count.toString())
                        : name(Queue(index.row()));
    case CountRole:
        return count;
    default:
        return {};
    }
}

} // namespace gaoqian
