// A story's sections as a tree for a view: subsections below their section, each movable to another place.
#pragma once

#include "article/outline.h"

#include <QAbstractItemModel>

namespace gaoqian {

class OutlineModel : public QAbstractItemModel {
    Q_OBJECT

public:
    explicit OutlineModel(QObject *parent = nullptr);

    /// Keeps the rows where only words have changed, so that a view keeps its place.
    void setOutline(const Outline &outline);
    const Outline &outline() const { return m_outline; }

    /// Between an entry of the outline and its place in the tree.
    QModelIndex indexOf(qsizetype entry) const;
    qsizetype entryAt(const QModelIndex &index) const; ///< -1 for none.

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    Qt::DropActions supportedDropActions() const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    /// Moves nothing itself: says by `moveRequested` what is to be moved. False, so that no view takes rows away.
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;

Q_SIGNALS:
    /// See `sectionMoved`.
    void moveRequested(qsizetype from, qsizetype before);

private:
    /// The entries that stand directly below one of the tree, -1 for its top.
    const QList<qsizetype> &childrenOf(qsizetype entry) const { return m_children[entry + 1]; }
    void arrange();
    qsizetype draggedEntry(const QMimeData *data) const;

    Outline m_outline;
    QList<qsizetype> m_parents;            ///< Of each entry; -1 at the top.
    QList<QList<qsizetype>> m_children{1}; ///< Of the top, then of each entry.
};

} // namespace gaoqian
