#include "storylist/storylistfilter.h"

namespace gaoqian {

namespace {

bool isIn(const StoryListRow &row, Queue queue)
{
    const bool published = row.published.isValid();
    switch (queue) {
    case Queue::Mine:
        return row.mine && !published;
    case Queue::WaitingForMe:
        return row.waitingForMe;
    case Queue::InReview:
        return row.state == SlipState::InReview && !published;
    case Queue::Signed:
        return (row.state == SlipState::Signed || row.state == SlipState::Released) && !published;
    case Queue::Published:
        return published;
    case Queue::All:
        return true;
    }
    return false;
}

} // namespace

StoryListFilter::StoryListFilter(StoryListModel *model, QObject *parent) : QSortFilterProxyModel(parent), m_model(model)
{
    setSourceModel(model);
    sort(0);
}

void StoryListFilter::setQueue(Queue queue)
{
    m_queue = queue;
    invalidate(); // The order belongs to the queue too.
}

void StoryListFilter::setText(const QString &text)
{
    m_words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

int StoryListFilter::count(Queue queue) const
{
    int found = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        found += isIn(m_model->row(row), queue) && matchesText(m_model->index(row)) ? 1 : 0;
    return found;
}

bool StoryListFilter::matchesText(const QModelIndex &index) const
{
    const StoryListRow &row = m_model->row(index.row());
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
        return row.title.contains(word, Qt::CaseInsensitive) || row.awaitedRole.contains(word, Qt::CaseInsensitive) ||
               row.channel.join(u'\n').contains(word, Qt::CaseInsensitive) ||
               index.data(StoryListModel::ChipRole).toString().contains(word, Qt::CaseInsensitive);
    });
}

bool StoryListFilter::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    return isIn(m_model->row(sourceRow), m_queue) && matchesText(m_model->index(sourceRow));
}

bool StoryListFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const StoryListRow &a = m_model->row(left.row());
    const StoryListRow &b = m_model->row(right.row());
    if (m_queue == Queue::Published)
        return a.published > b.published;
    // Who has waited longest comes first.
    if (m_queue == Queue::WaitingForMe || m_queue == Queue::InReview)
        return a.waitingSince < b.waitingSince;
    if (a.waitingForMe != b.waitingForMe)
        return a.waitingForMe;
    return a.updatedAt > b.updatedAt;
}

} // namespace gaoqian
