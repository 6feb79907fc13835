// Which stories stand in which queue, found by typed words, in the order in which they want attention.
#pragma once

#include "storylist/storylistmodel.h"

#include <QSortFilterProxyModel>

namespace gaoqian {

enum class Queue { Mine, WaitingForMe, InReview, Signed, Published, All };
inline constexpr int queueCount = 6;

class StoryListFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit StoryListFilter(StoryListModel *model, QObject *parent = nullptr);

    Queue queue() const { return m_queue; }
    void setQueue(Queue queue);

    /// Every word of `text` must stand in the title, the channel or the state.
    void setText(const QString &text);

    /// How many stories `queue` holds of those that the typed words find.
    int count(Queue queue) const;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    bool matchesText(const QModelIndex &index) const;

    StoryListModel *m_model;
    Queue m_queue = Queue::Mine;
    QStringList m_words;
};

} // namespace gaoqian
