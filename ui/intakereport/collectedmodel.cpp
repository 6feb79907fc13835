#include "intakereport/collectedmodel.h"

#include <QFileInfo>

namespace gaoqian {

CollectedModel::CollectedModel(const QList<CollectedPage> &pages, QObject *parent) :
    QAbstractTableModel(parent), m_pages(pages), m_taken(pages.size(), true)
{}

void CollectedModel::setPage(int row, const CollectedPage &page)
{
    m_pages[row] = page;
    Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
}

QList<CollectedPage> CollectedModel::taken() const
{
    QList<CollectedPage> pages;
    for (qsizetype row = 0; row < m_pages.size(); ++row) {
        if (m_taken.at(row))
            pages << m_pages.at(row);
    }
    return pages;
}

int CollectedModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_pages.size()); }

int CollectedModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QVariant CollectedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CollectedPage &page = m_pages.at(index.row());
    const QString file = QFileInfo(page.path).fileName();
    if (role == Qt::CheckStateRole && index.column() == TitleColumn)
        return m_taken.at(index.row()) ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::ToolTipRole)
        return index.column() == FileColumn ? page.path : data(index, Qt::DisplayRole);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case TitleColumn:
        return page.article.title.isEmpty() ? tr("(no title found)") : page.article.title;
    case SourceColumn:
        return page.article.source;
    case DateColumn:
        return page.article.date.toString(Qt::ISODate);
    default:
        return file;
    }
}

bool CollectedModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole || index.column() != TitleColumn)
        return false;
    m_taken[index.row()] = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

Qt::ItemFlags CollectedModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == TitleColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant CollectedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TitleColumn:
        return tr("Title");
    case SourceColumn:
        return tr("Source");
    case DateColumn:
        return tr("Date");
    default:
        return tr("File");
    }
}

} // namespace gaoqian
