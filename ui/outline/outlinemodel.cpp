#include "outline/outlinemodel.h"

#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

// Of use in this model alone: where the entry was that is dragged, and of which model.
const auto mimeType = "application/x-gaoqian-section"_L1;

QByteArray modelMark(const OutlineModel *model) { return QByteArray::number(reinterpret_cast<quintptr>(model)); }

bool sameShape(const Outline &a, const Outline &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const OutlineEntry &left, const OutlineEntry &right) { return left.level == right.level; });
}

} // namespace

OutlineModel::OutlineModel(QObject *parent) : QAbstractItemModel(parent) {}

void OutlineModel::setOutline(const Outline &outline)
{
    if (!sameShape(m_outline, outline)) {
        beginResetModel();
        m_outline = outline;
        arrange();
        endResetModel();
        return;
    }
    const Outline before = std::exchange(m_outline, outline);
    for (qsizetype entry = 0; entry < outline.size(); ++entry) {
        if (before[entry].label != outline[entry].label || before[entry].text != outline[entry].text)
            Q_EMIT dataChanged(indexOf(entry), indexOf(entry));
    }
}

void OutlineModel::arrange()
{
    m_parents.clear();
    m_children = QList<QList<qsizetype>>(m_outline.size() + 1);
    for (qsizetype entry = 0; entry < m_outline.size(); ++entry) {
        qsizetype parent = entry - 1;
        while (parent >= 0 && m_outline[parent].level >= m_outline[entry].level)
            parent = m_parents[parent];
        m_parents.append(parent);
        m_children[parent + 1].append(entry);
    }
}

QModelIndex OutlineModel::indexOf(qsizetype entry) const
{
    if (entry < 0 || entry >= m_outline.size())
        return {};
    return createIndex(int(childrenOf(m_parents[entry]).indexOf(entry)), 0, quintptr(entry));
}

qsizetype OutlineModel::entryAt(const QModelIndex &index) const { return index.isValid() ? qsizetype(index.internalId()) : -1; }

QModelIndex OutlineModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, quintptr(childrenOf(entryAt(parent))[row]));
}

QModelIndex OutlineModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(m_parents[entryAt(child)]) : QModelIndex();
}

int OutlineModel::rowCount(const QModelIndex &parent) const { return int(childrenOf(entryAt(parent)).size()); }

int OutlineModel::columnCount(const QModelIndex &) const { return 1; }

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const OutlineEntry &entry = m_outline[entryAt(index)];
    const QString text = entry.text.isEmpty() ? tr("(heading without words)") : entry.text;
    switch (role) {
    case Qt::DisplayRole:
        return entry.label.isEmpty() ? text : tr("%1  %2", "section label and heading").arg(entry.label, text);
    case Qt::ToolTipRole:
        return text; // the panel is narrow
    default:
        return {};
    }
}

Qt::ItemFlags OutlineModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags place = Qt::ItemIsDropEnabled; // the top too, for between the sections
    return index.isValid() ? QAbstractItemModel::flags(index) | Qt::ItemIsDragEnabled | place : place;
}

Qt::DropActions OutlineModel::supportedDropActions() const { return Qt::MoveAction; }

QStringList OutlineModel::mimeTypes() const { return {mimeType}; }

QMimeData *OutlineModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(mimeType, modelMark(this) + ' ' + QByteArray::number(entryAt(indexes.first())));
    return data;
}

qsizetype OutlineModel::draggedEntry(const QMimeData *data) const
{
    const QList<QByteArray> said = data ? data->data(mimeType).split(' ') : QList<QByteArray>();
    bool isNumber = false;
    const qsizetype entry = said.size() == 2 && said[0] == modelMark(this) ? said[1].toLongLong(&isNumber) : -1;
    return isNumber && entry >= 0 && entry < m_outline.size() ? entry : -1;
}

bool OutlineModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int, int, const QModelIndex &parent) const
{
    const qsizetype dragged = draggedEntry(data);
    if (dragged < 0 || action != Qt::MoveAction)
        return false;
    const qsizetype onto = entryAt(parent); // nothing goes into itself
    return onto < dragged || onto >= sectionEnd(m_outline, dragged);
}

bool OutlineModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const QList<qsizetype> &siblings = childrenOf(entryAt(parent));
    // on an entry: behind all that is in it
    const qsizetype behind = parent.isValid() ? sectionEnd(m_outline, entryAt(parent)) : m_outline.size();
    Q_EMIT moveRequested(draggedEntry(data), row >= 0 && row < siblings.size() ? siblings[row] : behind);
    return false;
}

} // namespace gaoqian
