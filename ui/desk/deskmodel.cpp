#include "desk/deskmodel.h"

#include "look/look.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace gaoqian {

namespace {

QString chipText(const DeskRow &row)
{
    if (row.waitingForMe)
        return row.state == SlipState::Returned ? DeskModel::tr("Returned to you") : DeskModel::tr("Waiting for you");
    if (row.published.isValid())
        return DeskModel::tr("Published");
    switch (row.state) {
    case SlipState::Draft:
        return DeskModel::tr("Draft");
    case SlipState::InReview:
        return DeskModel::tr("In review");
    case SlipState::Returned:
        return DeskModel::tr("Returned");
    case SlipState::Signed:
        return DeskModel::tr("Signed");
    case SlipState::Rejected:
        return DeskModel::tr("Rejected");
    case SlipState::Released:
        return DeskModel::tr("Released");
    case SlipState::Retracted:
        return DeskModel::tr("Taken back");
    }
    return {};
}

/// What is to be known beside the state: whom it waits for, or where it stands in the site.
QString detailText(const DeskRow &row)
{
    const bool waits = row.state == SlipState::InReview || row.state == SlipState::Returned;
    if (waits && !row.awaitedRole.isEmpty())
        return row.waitingForMe ? DeskModel::tr("as %1").arg(row.awaitedRole)
                                : DeskModel::tr("waiting for %1").arg(row.awaitedRole);
    return row.channel.join(QStringLiteral(" > "));
}

QString timeText(const DeskRow &row, const QDateTime &now)
{
    if (row.published.isValid() && !row.waitingForMe)
        return row.published.toLocalTime().date().toString(Qt::ISODate);
    return ageText(row.waitingSince.isValid() ? row.waitingSince : row.updatedAt, now);
}

DeskModel::Emphasis emphasisOf(const DeskRow &row)
{
    if (row.waitingForMe)
        return DeskModel::ForMe;
    if (row.published.isValid())
        return DeskModel::Plain;
    if (row.state == SlipState::Returned || row.state == SlipState::Rejected || row.state == SlipState::Retracted)
        return DeskModel::Back;
    return row.state == SlipState::Signed || row.state == SlipState::Released ? DeskModel::Whole : DeskModel::Plain;
}

/// Beyond that everything at once is quicker than row by row.
constexpr int mostOneByOne = 100;

} // namespace

QString shownTitle(const DeskRow &row)
{
    const QString title = row.title.simplified();
    return title.isEmpty() ? DeskModel::tr("(untitled)") : title;
}

void DeskModel::setRows(const QList<DeskRow> &rows, const QDateTime &now)
{
    const bool agesGrew = std::exchange(m_now, now).toSecsSinceEpoch() / 60 != now.toSecsSinceEpoch() / 60;
    QHash<QString, DeskRow> news;
    for (const DeskRow &row : rows)
        news.insert(row.id, row);
    const auto differs = [&](const DeskRow &row) { return news.value(row.id) != row; };
    const auto changes = std::count_if(m_rows.begin(), m_rows.end(), differs) + qAbs(rows.size() - m_rows.size());
    if (m_rows.isEmpty() || changes > mostOneByOne) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        if (!news.contains(m_rows[row].id))
            remove(row);
        else
            change(row, news.take(m_rows[row].id));
    }
    if (!news.isEmpty()) {
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + news.size()) - 1);
        m_rows += news.values();
        endInsertRows();
    }
    if (agesGrew && !m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1), {AgeRole, Qt::AccessibleTextRole});
}

void DeskModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
}

void DeskModel::change(int row, const DeskRow &to)
{
    if (m_rows[row] == to)
        return;
    m_rows[row] = to;
    Q_EMIT dataChanged(index(row), index(row));
}

QModelIndex DeskModel::indexOf(const QString &id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].id == id)
            return index(row);
    }
    return {};
}

int DeskModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant DeskModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const DeskRow &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return shownTitle(row);
    case Qt::ToolTipRole:
        return row.channel.isEmpty()
                   ? shownTitle(row)
                   : tr("%1\n%2", "title, channel").arg(shownTitle(row), row.channel.join(QStringLiteral(" > ")));
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3, %4", "title, state, detail, age")
            .arg(shownTitle(row), chipText(row), detailText(row), timeText(row, m_now));
    case IdRole:
        return row.id;
    case ChipRole:
        return chipText(row);
    case DetailRole:
        return detailText(row);
    case AgeRole:
        return timeText(row, m_now);
    case EmphasisRole:
        return emphasisOf(row);
    default:
        return {};
    }
}

} // namespace gaoqian
