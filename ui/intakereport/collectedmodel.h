// Web pages that wait to be confirmed, a row each, with a mark for those that are to be taken.
#pragma once

#include "newsroom/import/importjob.h"

#include <QAbstractTableModel>

namespace gaoqian {

class CollectedModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { TitleColumn, SourceColumn, DateColumn, FileColumn, columns };

    /// At first all are to be taken.
    explicit CollectedModel(const QList<CollectedPage> &pages, QObject *parent = nullptr);

    const CollectedPage &page(int row) const { return m_pages.at(row); }
    void setPage(int row, const CollectedPage &page);

    /// Those that are to be taken, in their order.
    QList<CollectedPage> taken() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<CollectedPage> m_pages;
    QList<bool> m_taken;
};

} // namespace gaoqian
